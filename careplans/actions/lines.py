"""Changing the lines of a draft. Every change counts the draft's revision up; the slower editor gets a conflict."""

import uuid

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max

from careplans.models import PlanVersion, Prescription
from careplans.queries.lines import columns, dose_of
from careplans.rules.scope import Scope
from careplans.rules.week_words import in_weeks
from clinic.audit import write_event
from clinic.errors import Conflict
from clinic.keys import USED
from clinic.models import User
from exercises.library import LIBRARY
from exercises.rules import dosing
from exercises.rules.exercise import Dose, Exercise, SideKind
from exercises.rules.wording import allowed_sides, side_phrase

CHANGED = "Somebody else changed this draft while you were working on it."
FINAL = "This version is published and cannot be changed. Make a new version."


def open_draft(version: PlanVersion, *, seen_revision: int | None, theirs=(), mine=()) -> PlanVersion:
    """The draft, locked until the transaction ends.

    Raises Conflict when it was published, discarded or changed since it was read (`seen_revision`).
    """
    locked = PlanVersion.objects.select_for_update().filter(pk=version.pk).first()
    if locked is None:
        raise Conflict("This draft was discarded.", mine=mine)
    if locked.is_published:
        raise Conflict(FINAL, theirs=theirs, mine=mine)
    if seen_revision is not None and locked.revision != seen_revision:
        raise Conflict(CHANGED, theirs=theirs, mine=mine)
    return locked


def count_up(draft: PlanVersion) -> None:
    draft.revision += 1
    draft.save(update_fields=["revision"])


def check_line(exercise: Exercise, dose: Dose, side: str | None) -> None:
    """Raise ValidationError when this exercise cannot be prescribed like that."""
    found = dosing.problems(dose, exercise.dose_range)
    if side not in allowed_sides(exercise):
        found.append("Side: choose one of the sides in the list.")
    elif side is None and exercise.side_kind is not SideKind.NONE:
        found.append("Side: choose a side.")
    if found:
        raise ValidationError(found)


def in_words(exercise: Exercise, dose: Dose, side: str | None, note: str) -> list[tuple[str, str]]:
    """(label, value) of a line, as the conflict page shows it."""
    return [
        ("Exercise", exercise.name),
        ("Dose", dosing.sentence(dose)),
        ("Side", side_phrase(exercise, side) if side in allowed_sides(exercise) else ""),
        ("Note", note),
    ]


def row_in_words(row: Prescription) -> list[tuple[str, str]]:
    return in_words(LIBRARY[row.exercise_code], dose_of(row), row.side or None, row.note)


@transaction.atomic
def add_line(
    *,
    version: PlanVersion,
    exercise_code: str,
    week: int,
    scope: Scope,
    dose: Dose,
    side: str | None,
    note: str = "",
    replace: bool = False,
    client_key: uuid.UUID,
    by: User,
) -> Prescription:
    """Add an exercise to one week, or to this and all later weeks; the same key is added once.

    A week that has the exercise for this side already is refused, so that nobody does two doses of it;
    with `replace` that week's line takes the new dose and note. Adding beside somebody else's change loses
    nothing, so it asks for no revision. Raises ValidationError for an unknown exercise, a week outside the
    draft, a dose that cannot be done, an exercise that is there, or a key that added something else.
    """
    draft = open_draft(version, seen_revision=None)
    if added := draft.lines.filter(thread=client_key).first():
        sent = {
            "exercise_code": exercise_code,
            "week": week,
            "side": side or "",
            "note": note,
            **columns(dose),
        }
        if any(getattr(added, name) != value for name, value in sent.items()):
            raise ValidationError(USED)
        return added
    exercise = LIBRARY.get(exercise_code)
    if exercise is None:
        raise ValidationError("Choose an exercise from the library.")
    weeks = set(draft.plan_weeks.values_list("number", flat=True))
    if week not in weeks:
        raise ValidationError("Choose a week of this plan.")
    check_line(exercise, dose, side)
    reached = [
        number for number in sorted(weeks) if number == week or (scope == Scope.ONWARDS and number > week)
    ]
    there = {row.week: row for row in _same_exercise(draft, exercise, side) if row.week in reached}
    if there and not replace:
        raise ValidationError(
            f"{exercise.name} is planned already in {in_weeks(there)}. Tick that its dose is to be replaced, "
            "or add it to another week only."
        )
    last = dict(draft.lines.values_list("week").annotate(Max("position")))
    rows = []
    for number in reached:
        row = there.get(number) or Prescription(
            version=draft,
            week=number,
            position=last.get(number, -1) + 1,
            exercise_code=exercise.code,
            side=side or "",
        )
        row.version, row.thread, row.note = draft, client_key, note
        for name, value in columns(dose).items():
            setattr(row, name, value)
        row.save()
        rows.append(row)
    count_up(draft)
    write_event("add plan line", by=by, patient_id=draft.plan.patient_id, subject=draft)
    return rows[0]


@transaction.atomic
def edit_line(
    *,
    line: Prescription,
    scope: Scope,
    dose: Dose,
    side: str | None,
    note: str,
    seen_revision: int,
    by: User,
) -> None:
    """Change dose, side and note of a line in one week, or in this and all later weeks.

    Sending what is stored already changes nothing. Raises Conflict or ValidationError.
    """
    exercise = LIBRARY[line.exercise_code]
    check_line(exercise, dose, side)
    wanted = {"side": side or "", "note": note, **columns(dose)}
    rows = list(_reach(line, scope))
    if rows and all(getattr(row, name) == value for row in rows for name, value in wanted.items()):
        return
    theirs = row_in_words(rows[0]) if rows else ()
    draft = open_draft(
        line.version,
        seen_revision=seen_revision,
        theirs=theirs,
        mine=in_words(exercise, dose, side, note),
    )
    if not rows:
        raise Conflict("This line was removed.", mine=in_words(exercise, dose, side, note))
    for row in rows:
        row.version = draft
        for name, value in wanted.items():
            setattr(row, name, value)
        row.save()
    count_up(draft)
    write_event("edit plan line", by=by, patient_id=draft.plan.patient_id, subject=line)


@transaction.atomic
def remove_line(*, line: Prescription, scope: Scope, seen_revision: int, by: User) -> None:
    """Take a line out of one week, or out of this and all later weeks; what is gone already stays gone."""
    rows = list(_reach(line, scope))
    if not rows:
        return
    draft = open_draft(line.version, seen_revision=seen_revision, theirs=row_in_words(rows[0]))
    Prescription.objects.filter(pk__in=[row.pk for row in rows]).delete()
    count_up(draft)
    write_event("remove plan line", by=by, patient_id=draft.plan.patient_id, subject=line)


@transaction.atomic
def move_line(*, line: Prescription, to: int, seen_revision: int, by: User) -> None:
    """Put a line at place `to` (0 is first) of its week; a line that is there already stays."""
    rows = list(Prescription.objects.filter(version=line.version_id, week=line.week))
    order = [row.pk for row in rows]
    place = max(0, min(to, len(order) - 1))
    if line.pk in order and order.index(line.pk) == place:
        return
    draft = open_draft(line.version, seen_revision=seen_revision, theirs=row_in_words(line))
    if line.pk not in order:
        raise Conflict("This line was removed.", mine=row_in_words(line))
    order.remove(line.pk)
    order.insert(place, line.pk)
    for row in rows:
        row.version, row.position = draft, order.index(row.pk)
        row.save(update_fields=["position"])
    count_up(draft)
    write_event("move plan line", by=by, patient_id=draft.plan.patient_id, subject=line)


def _same_exercise(draft: PlanVersion, exercise: Exercise, side: str | None):
    """Lines of the draft with this exercise for this side."""
    return draft.lines.filter(exercise_code=exercise.code, side=side or "")


def _reach(line: Prescription, scope: Scope):
    rows = Prescription.objects.filter(version=line.version_id, thread=line.thread)
    if scope == Scope.WEEK:
        return rows.filter(week=line.week)
    return rows.filter(week__gte=line.week)
