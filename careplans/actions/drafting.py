"""A first draft of a plan from a template: weeks, lines and visits."""

import datetime
import uuid
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from careplans.models import CarePlan, PlanVersion, PlanWeek, Prescription, Visit
from careplans.queries.lines import columns, week_of
from careplans.queries.standing import Ground, NothingSigned, ground_of, standing_on
from careplans.rules.templates import TEMPLATES, Draft, draft, propose
from clinic.audit import write_event
from clinic.keys import made_before
from clinic.models import User
from exercises.library import LIBRARY
from patients.models import Episode
from patients.rules.vocabulary import Side

MOST_WEEKS = 26


class DraftExists(Exception):
    """A draft is open already; the message says what to do. `version` is that draft."""

    def __init__(self, version: PlanVersion):
        super().__init__("A draft of this plan is open already. Go on with it, or discard it first.")
        self.version = version


@transaction.atomic
def draft_plan(
    *,
    episode: Episode,
    template: str,
    weeks: int,
    client_key: uuid.UUID,
    shift_settled: bool = False,
    by: User,
    at: datetime.datetime,
    today: datetime.date,
) -> PlanVersion:
    """Draft a plan of 6 to 8 weeks from a template; the same key drafts once.

    For a plan that runs already the template starts in the week of today: a week that has begun is laid out
    like the first week of the template and not counted. Raises NothingSigned, DraftExists, or ValidationError
    for an unknown template, while a finding blocks, or when the plan would get too long.
    """
    episode, ground, existing = begin_draft(episode, client_key, template=template, reason="")
    if existing:
        return existing
    if template not in TEMPLATES:
        raise ValidationError("Choose one of the programmes in the list.")
    standing = standing_on(ground, today=today, template=template)
    if not propose(standing):
        raise ValidationError(
            "A safety finding blocks: nothing can be drafted until its outcome is recorded."
        )
    standing = replace(standing, shift_settled=standing.shift_settled or shift_settled)
    drafted = draft(TEMPLATES[template], standing, weeks=weeks, side=Side(episode.side), library=LIBRARY)
    plan = _plan_of(episode)
    placed = _placed(drafted, plan, today)
    if max(placed) > MOST_WEEKS:
        raise ValidationError(
            f"A plan has at most {MOST_WEEKS} weeks. Close this episode and open a new one."
        )
    version = new_version(
        plan,
        ground,
        by=by,
        at=at,
        client_key=client_key,
        template=template,
        title=TEMPLATES[template].title,
        weeks=max(placed),
        shift_settled=shift_settled,
    )
    _write_weeks(version, drafted, placed)
    _write_lines(version, drafted, placed)
    _write_visits(version, drafted, placed)
    write_event("draft plan", by=by, patient_id=plan.patient_id, subject=version)
    return version


def begin_draft(
    episode: Episode, client_key: uuid.UUID, **content
) -> tuple[Episode, Ground, PlanVersion | None]:
    """Lock the episode; the version this key made already, if any.

    Raises ValidationError for a key that made another version, or one with other `content`.
    """
    episode = Episode.objects.locked().select_related("location", "patient", "plan").get(pk=episode.pk)
    plan = getattr(episode, "plan", None)
    existing = made_before(PlanVersion.objects.all(), client_key, plan_id=plan and plan.pk, **content)
    ground = ground_of(episode)
    if existing is None:
        if episode.closed_on is not None:
            raise ValidationError("This episode is closed. Open a new one first.")
        if ground.latest is None:
            raise NothingSigned("Sign an assessment first: a plan rests on it.")
        if other := PlanVersion.objects.filter(plan__episode=episode).drafts().first():
            raise DraftExists(other)
    return episode, ground, existing


def _plan_of(episode: Episode) -> CarePlan:
    plan, _ = CarePlan.objects.get_or_create(episode=episode, defaults={"patient": episode.patient})
    return plan


def new_version(plan: CarePlan, ground: Ground, *, by: User, at: datetime.datetime, **fields) -> PlanVersion:
    newest = plan.versions.aggregate(newest=Max("number"))["newest"] or 0
    return PlanVersion.objects.create(
        plan=plan, number=newest + 1, assessment=ground.latest, created_by=by, created_at=at, **fields
    )


def _placed(drafted: Draft, plan: CarePlan, today: datetime.date) -> dict[int, int]:
    """Which week of the template each week of the plan gets: {plan week: template week}."""
    template_weeks = [week.number for week in drafted.weeks]
    if plan.starts_on is None or today < plan.starts_on:
        return {number: number for number in template_weeks}
    now = week_of(plan, today)
    begun = (today - plan.starts_on).days % 7 != 0
    first = now + 1 if begun else now
    placed = {now: 1} if begun else {}
    return placed | {first + number - 1: number for number in template_weeks}


def _write_weeks(version: PlanVersion, drafted: Draft, placed: dict[int, int]) -> None:
    of_template = {week.number: week for week in drafted.weeks}
    PlanWeek.objects.bulk_create(
        PlanWeek(
            version=version,
            number=number,
            phase=of_template[source].phase,
            goal=of_template[source].goal,
        )
        for number, source in placed.items()
    )


def _write_lines(version: PlanVersion, drafted: Draft, placed: dict[int, int]) -> None:
    threads: dict[str, uuid.UUID] = {}
    rows = []
    for number, source in placed.items():
        lines = [line for line in drafted.lines if line.week == source]
        for position, line in enumerate(lines):
            rows.append(
                Prescription(
                    version=version,
                    thread=threads.setdefault(line.strand, uuid.uuid4()),
                    week=number,
                    position=position,
                    exercise_code=line.code,
                    side=line.side or "",
                    locked=line.locked,
                    locked_direction=line.locked_direction,
                    lock_reason=line.lock_reason,
                    note=line.note,
                    **columns(line.dose),
                )
            )
    Prescription.objects.bulk_create(rows)


def _write_visits(version: PlanVersion, drafted: Draft, placed: dict[int, int]) -> None:
    """The template's visits, less those that the plan has already in that week."""
    wanted = {week.number: week.visits for week in drafted.weeks}
    planned = list(version.plan.visits.standing().values_list("week", flat=True))
    Visit.objects.bulk_create(
        Visit(plan=version.plan, week=number, client_key=visit_key(version, number, turn))
        for number, source in placed.items()
        for turn in range(planned.count(number), wanted[source])
    )


def visit_key(version: PlanVersion, week: int, turn: int) -> uuid.UUID:
    return uuid.uuid5(version.client_key, f"visit {turn} of week {week}")
