"""Publishing: the one moment in which a draft becomes what a patient is told to do."""

import datetime
from collections.abc import Iterable

from django.core.exceptions import PermissionDenied
from django.db import transaction

from careplans.actions.judging import judge_episode
from careplans.actions.lines import open_draft
from careplans.models import Acknowledgement, CarePlan, LinePause, PlanVersion, Prescription, SessionLog
from careplans.queries.gate import gate_of
from careplans.queries.standing import Ground, ground_of
from careplans.queries.versions import newest_of
from careplans.rules.gate import Gate
from clinic.audit import REFUSED, write_event
from clinic.models import User
from clinic.permissions import Permission
from clinic.rules.decision import RULES_VERSION, Finding, Severity
from clinic.rules.stored_findings import as_json
from exercises.library import LIBRARY
from exercises.rules.exercise import SideKind
from exercises.rules.wording import instructions
from patients.models import Episode, Patient

MOST_DAYS_AHEAD = 14
LONGEST_REVIEW_DAYS = 42


class PublicationRefused(Exception):
    """The plan was not published. `reasons` are all sentences on what must happen first, `gate` all findings.

    `general` are the sentences that no reason and no removed line can answer.
    """

    def __init__(self, general: list[str], gate: Gate):
        self.gate = gate
        self.general = [*general, *_never_passed(gate)]
        self.reasons = [*self.general, *_wants_reasons(gate)]
        super().__init__(" ".join(self.reasons))


def publish_plan(
    *,
    version: PlanVersion,
    effective_from: datetime.date,
    review_due_on: datetime.date,
    seen_revision: int,
    answers: Iterable[Acknowledgement] = (),
    by: User,
    at: datetime.datetime,
    today: datetime.date,
) -> PlanVersion:
    """Freeze a draft and give it to the patient from a day on; publishing twice returns the published one.

    `answers` are acknowledgements and overrides, not saved yet. Everything is judged again here: BLOCK and HOLD
    are never passed, whatever the answers say. On a day that has diary entries it counts from the next day.
    Danger that comes to light here stops the programme.
    Raises PublicationRefused, Conflict, or PermissionDenied for people who may not publish here.
    """
    if (
        not Patient.objects.visible_to(by, Permission.PUBLISH_PLAN)
        .filter(pk=version.plan.patient_id)
        .exists()
    ):
        raise PermissionDenied
    try:
        with transaction.atomic():
            return _publish(
                version, effective_from, review_due_on, seen_revision, list(answers), by, at, today
            )
    except PublicationRefused as refusal:
        if refusal.gate.open_blocks:
            judge_episode(episode=version.plan.episode, by=by, at=at, today=today)
        write_event(
            "publish plan", by=by, patient_id=version.plan.patient_id, subject=version, outcome=REFUSED
        )
        raise


def _publish(version, effective_from, review_due_on, seen_revision, answers, by, at, today) -> PlanVersion:
    plan = CarePlan.objects.select_for_update(no_key=True).get(pk=version.plan_id)
    episodes = Episode.objects.locked().select_related("location", "patient")
    plan.episode = episodes.get(pk=plan.episode_id)
    stored = PlanVersion.objects.get(pk=version.pk)
    if stored.is_published:
        return stored
    draft = open_draft(version, seen_revision=seen_revision)
    draft.plan = plan
    ground = ground_of(plan.episode)
    for row in answers:
        row.version, row.by, row.at = draft, by, at
    running = newest_of(plan)
    gate = gate_of(draft, ground, today=today, answers=answers, licensed=True, running=running)
    general = [*_not_ready(draft, ground), *_dates(plan, effective_from, review_due_on, today)]
    if general or not gate.allowed:
        raise PublicationRefused(general, gate)
    lines = list(draft.lines.all())
    _snapshot_words(lines)
    _keep_answers(answers, gate, lines)
    draft.effective_from = first_free_day(plan, effective_from)
    draft.review_due_on = review_due_on
    draft.findings = as_json(gate.findings, {str(row.pk): str(row.thread) for row in lines})
    draft.rules_version = RULES_VERSION
    draft.published_at, draft.published_by = at, by
    draft.save()
    if plan.starts_on is None or today < plan.starts_on:
        plan.starts_on = draft.effective_from
        plan.save(update_fields=["starts_on"])
    if draft.effective_from <= today:
        _end_pauses(plan, draft, by=by, at=at)
    write_event("publish plan", by=by, patient_id=plan.patient_id, subject=draft)
    return draft


def first_free_day(plan: CarePlan, wanted: datetime.date) -> datetime.date:
    """The day itself, or the day after the last diary entry from that day on: an entry keeps its version."""
    days = SessionLog.objects.filter(plan=plan, performed_on__gte=wanted).order_by("-performed_on")
    last = days.values_list("performed_on", flat=True).first()
    return last + datetime.timedelta(days=1) if last else wanted


def _never_passed(gate: Gate) -> list[str]:
    return _once(
        *(f"{_named(finding)} This cannot be overridden." for finding in gate.open_blocks),
        *(_named(finding) for finding in gate.open_holds),
    )


def _wants_reasons(gate: Gate) -> list[str]:
    return _once(
        *(f"{_named(finding)} Remove what it stops, or give a reason." for finding in gate.open_items),
        *(f"{_named(finding)} Acknowledge it with a reason." for finding in gate.open_warnings),
    )


def _once(*sentences: str) -> list[str]:
    """One sentence for each rule, however many lines it is about."""
    return list(dict.fromkeys(sentences))


def _named(finding: Finding) -> str:
    return f"Rule {finding.id}: {finding.rule.sentence}"


def _not_ready(draft: PlanVersion, ground: Ground) -> list[str]:
    if ground.episode.closed_on is not None:
        return ["This episode is closed."]
    if ground.latest is None:
        return ["Sign an assessment first: a plan rests on it."]
    if ground.latest.pk != draft.assessment_id:
        return [f"This draft rests on an older assessment. Bring it up to date with: {ground.latest}."]
    rows = list(draft.lines.all())
    if not rows:
        return ["The plan has no exercise yet. Add one first."]
    without_side = {
        LIBRARY[row.exercise_code].name
        for row in rows
        if not row.side and LIBRARY[row.exercise_code].side_kind is not SideKind.NONE
    }
    return [f"{name}: choose a side." for name in sorted(without_side)]


def _dates(
    plan: CarePlan, effective_from: datetime.date, review_due_on: datetime.date, today: datetime.date
) -> list[str]:
    """A version never begins before one that is published already: that one would come back later."""
    newest = plan.versions.published().order_by("-effective_from").first()
    earliest = max(today, newest.effective_from) if newest else today
    latest = max(earliest, today + datetime.timedelta(days=MOST_DAYS_AHEAD))
    found = []
    if not earliest <= effective_from <= latest:
        found.append(f"The plan can count from {earliest:%-d %B %Y} until {latest:%-d %B %Y}.")
    if not effective_from < review_due_on <= effective_from + datetime.timedelta(days=LONGEST_REVIEW_DAYS):
        found.append("The reassessment is due after the plan begins, within six weeks.")
    return found


def _snapshot_words(lines: list[Prescription]) -> None:
    """Keep the words that the patient gets today, whatever the library says later."""
    for row in lines:
        exercise = LIBRARY[row.exercise_code]
        words = instructions(exercise, row.side or None)
        row.wording = {
            "name": words.name,
            "steps": list(words.steps),
            "cue": words.cue,
            "stop": words.stop,
            "sides": words.sides,
            "figure": exercise.figure,
        }
    Prescription.objects.bulk_update(lines, ["wording"])


def _keep_answers(answers: list[Acknowledgement], gate: Gate, lines: list[Prescription]) -> None:
    """Store the answers that met a finding; what was sent beside them means nothing."""
    threads = {str(row.pk): str(row.thread) for row in lines}
    warned = {finding.id for finding in gate.findings if finding.severity is Severity.WARN}
    stopped = {
        (finding.id, threads.get(finding.item))
        for finding in gate.findings
        if finding.severity is Severity.ITEM_BLOCK and finding.item
    }
    for row in answers:
        overridden = row.kind == row.Kind.OVERRIDDEN and (row.rule_id, str(row.thread)) in stopped
        if row.reason.strip() and (
            overridden or (row.kind == row.Kind.ACKNOWLEDGED and row.rule_id in warned)
        ):
            row.save()


def _end_pauses(plan: CarePlan, published: PlanVersion, *, by: User, at: datetime.datetime) -> None:
    LinePause.objects.filter(plan=plan, ended_at=None).exclude(line__version=published).update(
        ended_at=at, ended_by=by, ended_reason=f"Replaced by version {published.number}."
    )
