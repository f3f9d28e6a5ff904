"""Going on with a plan: a new draft from what runs, a draft brought up to date, or thrown away."""

import datetime
import uuid
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import transaction

from careplans.actions.drafting import MOST_WEEKS, begin_draft, new_version, visit_key
from careplans.actions.lines import count_up, open_draft
from careplans.models import CarePlan, PlanVersion, PlanWeek, Prescription, Visit
from careplans.queries.lines import line_of, week_of
from careplans.queries.standing import Ground, NothingSigned, ground_of, standing_on
from careplans.rules.locks import may_open
from clinic.audit import write_event
from clinic.models import User

MOST_VISITS_A_WEEK = 7
COPIED = (
    "thread",
    "position",
    "exercise_code",
    "side",
    "sets",
    "reps",
    "hold_seconds",
    "minutes",
    "bouts_per_day",
    "weekdays",
    "locked",
    "locked_direction",
    "lock_reason",
    "note",
)


@transaction.atomic
def revise_plan(
    *,
    plan: CarePlan,
    reason: str,
    weeks: int | None = None,
    client_key: uuid.UUID,
    by: User,
    at: datetime.datetime,
    today: datetime.date,
) -> PlanVersion:
    """A draft with this and the later weeks of the newest published version, resting on the latest assessment.

    `weeks` lengthens or shortens it: later weeks repeat the last one. A locked line opens when a newer
    assessment allows it. Raises NothingSigned, DraftExists or ValidationError.
    """
    reason = reason.strip()
    sent = {"reason": reason} | ({"weeks": weeks} if weeks else {})
    _, ground, existing = begin_draft(plan.episode, client_key, **sent)
    if existing:
        return existing
    source = plan.versions.published().order_by("-number").first()
    if source is None:
        raise ValidationError("Nothing is published yet. Draft a plan from a programme first.")
    if not reason:
        raise ValidationError({"reason": "Say why the plan changes."})
    first, last = week_of(plan, today), weeks or source.weeks
    if not first <= last <= MOST_WEEKS:
        raise ValidationError({"weeks": f"Enter a week from {first} to {MOST_WEEKS}."})
    version = new_version(
        plan,
        ground,
        by=by,
        at=at,
        client_key=client_key,
        template=source.template,
        title=source.title,
        weeks=last,
        shift_settled=source.shift_settled,
        reason=reason,
    )
    _copy(source, version, range(first, last + 1))
    if ground.latest.pk != source.assessment_id:
        _open_locks(version, ground, today)
    write_event("revise plan", by=by, patient_id=plan.patient_id, subject=version)
    return version


@transaction.atomic
def update_draft(*, version: PlanVersion, seen_revision: int, by: User, today: datetime.date) -> None:
    """Let a draft rest on the latest signed assessment, and open the locks that it allows."""
    ground = ground_of(version.plan.episode)
    if ground.latest is None:
        raise NothingSigned("Sign an assessment first: a plan rests on it.")
    if version.assessment_id == ground.latest.pk:
        return
    current = open_draft(version, seen_revision=seen_revision)
    current.assessment = ground.latest
    current.save(update_fields=["assessment"])
    _open_locks(current, ground, today)
    count_up(current)
    write_event("update plan draft", by=by, patient_id=current.plan.patient_id, subject=current)


@transaction.atomic
def settle_shift(*, version: PlanVersion, settled: bool, seen_revision: int, by: User) -> None:
    """Record in the draft that the lateral shift is corrected or excluded, or take that back."""
    if version.shift_settled == settled:
        return
    current = open_draft(version, seen_revision=seen_revision)
    current.shift_settled = settled
    current.save(update_fields=["shift_settled"])
    count_up(current)
    action = "record shift as settled" if settled else "record shift as not settled"
    write_event(action, by=by, patient_id=current.plan.patient_id, subject=current)


@transaction.atomic
def discard_draft(*, version: PlanVersion, seen_revision: int, by: User) -> None:
    """Delete a draft with its lines and the visits it planned, as far as nobody touched them since."""
    current = open_draft(version, seen_revision=seen_revision)
    keys = [visit_key(current, week, turn) for week, turn in _every_turn()]
    untouched = Visit.objects.filter(plan=current.plan, client_key__in=keys, revision=1, planned_on=None)
    untouched.filter(held_on=None).delete()
    current.lines.all().delete()
    current.plan_weeks.all().delete()
    write_event("discard plan draft", by=by, patient_id=current.plan.patient_id, subject=current)
    current.delete()


def _copy(source: PlanVersion, version: PlanVersion, weeks: range) -> None:
    def from_week(number: int) -> int:
        return min(number, source.weeks)

    phases = {week.number: week for week in source.plan_weeks.all()}
    rows = list(source.lines.all())
    PlanWeek.objects.bulk_create(
        PlanWeek(
            version=version,
            number=number,
            phase=phases[from_week(number)].phase,
            goal=phases[from_week(number)].goal,
        )
        for number in weeks
        if from_week(number) in phases
    )
    copies = []
    for number in weeks:
        for row in rows:
            if row.week == from_week(number):
                fields = {name: getattr(row, name) for name in COPIED}
                copies.append(Prescription(version=version, week=number, **fields))
    Prescription.objects.bulk_create(copies)


def _open_locks(version: PlanVersion, ground: Ground, today: datetime.date) -> None:
    standing = standing_on(ground, today=today, version=version)
    for row in version.lines.filter(locked=True):
        opens, _ = may_open(line_of(row), standing)
        if opens:
            row.version = version
            row.locked, row.locked_direction, row.lock_reason = False, "", ""
            row.save()


def _every_turn() -> Iterable[tuple[int, int]]:
    return ((week, turn) for week in range(1, MOST_WEEKS + 1) for turn in range(MOST_VISITS_A_WEEK))
