"""What a plan rests on today, as the rules see it: the standing assessment, precautions and releases."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from assessments.models import Assessment, AssessmentSection
from assessments.queries import answers_of, case_of
from assessments.rules.case import Case
from assessments.rules.directional_preference import Suggestion, suggest
from assessments.rules.safety import assessment_findings
from assessments.rules.vocabulary import Direction, Power, Shift
from careplans.models import Freeze, PlanVersion
from careplans.queries.lines import week_of
from careplans.rules.contraindications import carried, lateral_change_retained
from careplans.rules.lines import LATERAL, Standing
from careplans.rules.release import Release, apply_releases
from clinic.rules.decision import Finding, Severity
from clinic.rules.stored_findings import from_json
from patients.models import Episode, RecordedPrecaution
from patients.queries import standing_precautions
from patients.rules.vocabulary import Precaution

EQUAL_POWER_DAYS = 7
UNSIGNED = "Found in an assessment that is not signed yet: sign it first."


class NothingSigned(Exception):
    """There is no signed assessment that a plan could rest on."""


@dataclass(frozen=True)
class Ground:
    """The rows that the standing of an episode is worked out from, loaded once.

    `assessments` are signed and not replaced, oldest first, with their sections; `precautions` those that
    stand; `freezes` all of the episode; `unsigned` are drafts in which a danger sign stands.
    """

    episode: Episode
    assessments: tuple[Assessment, ...]
    precautions: tuple[RecordedPrecaution, ...]
    freezes: tuple[Freeze, ...]
    unsigned: tuple[Assessment, ...] = ()

    @property
    def latest(self) -> Assessment | None:
        return self.assessments[-1] if self.assessments else None

    @property
    def open_freezes(self) -> list[Freeze]:
        return [freeze for freeze in self.freezes if freeze.released_at is None]


def ground_of(episode: Episode) -> Ground:
    """Four queries: assessments, their sections, precautions, freezes."""
    counted = (Assessment.objects.standing() | Assessment.objects.blocked_drafts()).filter(episode=episode)
    assessments = tuple(counted.prefetch_related("sections").order_by("assessed_on", "pk"))
    for assessment in assessments:
        assessment.episode, assessment.patient = episode, episode.patient
    return Ground(
        episode=episode,
        assessments=tuple(found for found in assessments if found.is_signed),
        unsigned=tuple(found for found in assessments if not found.is_signed),
        precautions=tuple(standing_precautions(episode.patient)),
        freezes=tuple(Freeze.objects.filter(episode=episode)),
    )


def standing_on(
    ground: Ground, *, today: datetime.date, version: PlanVersion | None = None, template: str | None = None
) -> Standing:
    """The standing of an episode today, for this version of its plan or for a template not chosen yet; no query.

    Raises NothingSigned without a signed assessment.
    """
    assessment = ground.latest
    if assessment is None:
        raise NothingSigned("Sign an assessment first: a plan rests on it.")
    cases = _cases(ground, today)
    case = cases[-1]
    releases = tuple(_releases(ground, today))
    plan = version.plan if version else None
    return Standing(
        case=case,
        suggestion=suggestion_for(case, releases),
        direction=_chosen(assessment),
        template=version.template if version else template,
        shift_settled=(version is not None and version.shift_settled) or _lateral_kept(cases),
        prone_uncomfortable=_lies_badly_on_the_front(assessment),
        foot_pulses_recorded=_pulses_recorded(assessment),
        cleared=frozenset(Precaution(row.code) for row in ground.precautions if row.cleared_on),
        power_stable=_power_stable(ground.assessments, cases),
        carried=carried((known.rows, suggestion_for(known, releases).contraindicated) for known in cases),
        assessed_in_week=week_of(plan, today),
        releases=releases,
    )


def unsigned_dangers(ground: Ground, today: datetime.date) -> list[Finding]:
    """The danger signs of assessments that nobody has signed, but for facts that were released already."""
    releases = tuple(_releases(ground, today))
    findings = [finding for draft in ground.unsigned for finding in from_json(draft.findings)]
    return [
        Finding(finding.rule, (*finding.because, UNSIGNED))
        for finding in apply_releases(findings, releases)
        if finding.severity is Severity.BLOCK
    ]


def shift_matters(ground: Ground) -> bool:
    """Whether the order of side-glide and bending is a question: a shift, or a sideways preference."""
    assessment = ground.latest
    if assessment is None:
        return False
    sideways = {assessment.direction, assessment.suggested_direction} & {code.value for code in LATERAL}
    movement = answers_of(assessment).get(AssessmentSection.Name.MOVEMENT, {})
    return bool(sideways) or movement.get("lateral_shift") in {code.value for code in Shift}


def suggestion_for(case: Case, releases: Sequence[Release]) -> Suggestion:
    """The suggested direction, with what a licensed clinician has released no longer blocking it."""
    findings = apply_releases(assessment_findings(case), releases)
    blocked = any(finding.severity is Severity.BLOCK for finding in findings)
    return suggest(case.rows, shift=case.lateral_shift, blocked=blocked)


def _cases(ground: Ground, today: datetime.date) -> list[Case]:
    """Every signed assessment as a case, oldest first; the last one as of today."""
    cases = []
    for index, assessment in enumerate(ground.assessments):
        case = partial(
            case_of,
            assessment,
            precautions=ground.precautions,
            previous=ground.assessments[:index],
        )
        seen = case(today=assessment.assessed_on)
        cases.append(_aged(seen, case(today=today)) if assessment is ground.latest else seen)
    return cases


def _aged(seen: Case, today: Case) -> Case:
    """Today's case with the red flags as old as they were when seen: a released fact must not change by itself."""
    flags = {
        flag: replace(report, onset_days=seen.red_flags[flag].onset_days)
        if flag in seen.red_flags
        else report
        for flag, report in today.red_flags.items()
    }
    return replace(today, red_flags=flags)


def _releases(ground: Ground, today: datetime.date) -> Iterable[Release]:
    for freeze in ground.freezes:
        if freeze.released_at is None:
            continue
        days = (today - freeze.released_at.astimezone(ground.episode.location.zone).date()).days
        for finding in freeze.snapshot:
            yield Release(finding["id"], tuple(finding["because"]), freeze.result, max(0, days))


def _lies_badly_on_the_front(assessment: Assessment) -> bool:
    return answers_of(assessment).get(AssessmentSection.Name.MOVEMENT, {}).get("prone_uncomfortable") is True


def _pulses_recorded(assessment: Assessment) -> bool:
    """Felt or weak, either answer is a record; left blank is none."""
    return bool(answers_of(assessment).get(AssessmentSection.Name.NERVES, {}).get("foot_pulses"))


def _chosen(assessment: Assessment) -> Direction | None:
    """What the clinician chose; of an assessment signed while blocked, their own conclusion."""
    code = assessment.direction
    if code == Direction.BLOCKED:
        code = assessment.own_direction
    return Direction(code) if code else None


def _lateral_kept(cases: Sequence[Case]) -> bool:
    return any(lateral_change_retained(before.rows, later.rows) for before, later in pairwise(cases))


def _power_stable(assessments: Sequence[Assessment], cases: Sequence[Case]) -> bool:
    """Whether the last grading found the same weak levels, equally weak, as one at least 7 days before it."""
    weak = _weak(cases[-1])
    if weak is None:
        return False
    return any(
        (assessments[-1].assessed_on - assessment.assessed_on).days >= EQUAL_POWER_DAYS
        and _weak(case) == weak
        for assessment, case in zip(assessments[:-1], cases[:-1], strict=True)
    )


def _weak(case: Case) -> frozenset | None:
    if not case.myotomes:
        return None
    return frozenset((level, power) for level, power in case.myotomes.items() if power is not Power.P5)
