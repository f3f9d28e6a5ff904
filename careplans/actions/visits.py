"""Clinic visits of a plan: planned for a week, perhaps with a date, then held with what was done."""

import datetime
import uuid
from collections.abc import Mapping

from django.core.exceptions import ValidationError
from django.db import transaction

from careplans.models import CarePlan, Visit, VisitTreatment
from careplans.queries.lines import week_of
from clinic.audit import write_event
from clinic.errors import Conflict
from clinic.keys import made_before
from clinic.models import User

CHANGED = "Somebody else changed this visit while you were working on it."


@transaction.atomic
def plan_visit(
    *,
    plan: CarePlan,
    week: int,
    planned_on: datetime.date | None = None,
    treatments: Mapping[str, str] | None = None,
    note: str = "",
    client_key: uuid.UUID,
    by: User,
) -> Visit:
    """Plan a visit for a week of the plan; the same key is planned once. `treatments` maps kind to note.

    Raises ValidationError for a day outside that week, or a key that planned something else.
    """
    plan = CarePlan.objects.select_for_update(no_key=True).get(pk=plan.pk)
    asked = dict(treatments or {})
    content = {
        "plan_id": plan.pk,
        "week": week,
        "planned_on": planned_on,
        "note": note,
        "treatment_notes": asked,
    }
    if planned := made_before(Visit.objects.prefetch_related("treatments"), client_key, **content):
        return planned
    _check_day(plan, week, planned_on)
    visit = Visit.objects.create(
        plan=plan, week=week, planned_on=planned_on, note=note, client_key=client_key
    )
    _set_treatments(visit, asked)
    write_event("plan visit", by=by, patient_id=plan.patient_id, subject=visit)
    return visit


@transaction.atomic
def change_visit(
    *,
    visit: Visit,
    week: int,
    planned_on: datetime.date | None,
    treatments: Mapping[str, str],
    note: str,
    seen_revision: int,
    by: User,
) -> Visit:
    """Change what is planned; what is planned like that already stays as it is.

    Raises Conflict, or ValidationError for a visit already held or cancelled.
    """
    stored = Visit.objects.get(pk=visit.pk)
    planned = stored.week, stored.planned_on, stored.note, stored.treatment_notes
    if planned == (week, planned_on, note, dict(treatments)) and stored.is_open:
        return stored
    current = _open_visit(visit, seen_revision, mine=visit_in_words(week, planned_on, treatments, note))
    _check_day(current.plan, week, planned_on)
    current.week, current.planned_on, current.note = week, planned_on, note
    return _save(current, treatments, "change visit", by)


@transaction.atomic
def hold_visit(
    *,
    visit: Visit,
    held_on: datetime.date,
    treatments: Mapping[str, str],
    note: str,
    seen_revision: int,
    by: User,
    today: datetime.date,
) -> Visit:
    """Record that it took place, on which day and what was done; sent twice it is held once."""
    if held_on > today:
        raise ValidationError({"held_on": "Enter the day of the visit, today or earlier."})
    opened_on = visit.plan.episode.opened_on
    if held_on < opened_on:
        raise ValidationError({"held_on": f"This episode of care began on {opened_on:%-d %B %Y}."})
    stored = Visit.objects.get(pk=visit.pk)
    kept = stored.held_on, stored.held_by_id, stored.note, stored.treatment_notes
    if kept == (held_on, by.pk, note, dict(treatments)):
        return stored
    current = _open_visit(visit, seen_revision, mine=visit_in_words(visit.week, held_on, treatments, note))
    current.held_on, current.held_by, current.note = held_on, by, note
    return _save(current, treatments, "hold visit", by)


@transaction.atomic
def cancel_visit(*, visit: Visit, seen_revision: int, by: User, today: datetime.date) -> Visit:
    """Take a planned visit off the list; it stays stored. Cancelling twice changes nothing."""
    stored = Visit.objects.get(pk=visit.pk)
    if stored.cancelled_on is not None:
        return stored
    current = _open_visit(visit, seen_revision, mine=())
    current.cancelled_on = today
    current.revision += 1
    current.save()
    write_event("cancel visit", by=by, patient_id=current.plan.patient_id, subject=current)
    return current


def visit_in_words(week, day, treatments: Mapping[str, str], note: str) -> list[tuple[str, str]]:
    labels = dict(VisitTreatment.Kind.choices)
    done = [labels[kind] + (f" ({text})" if text else "") for kind, text in treatments.items()]
    return [
        ("Week", str(week)),
        ("Date", f"{day:%-d %B %Y}" if day else ""),
        ("Treatments", ", ".join(str(word) for word in done)),
        ("Note", note),
    ]


def _open_visit(visit: Visit, seen_revision: int, *, mine) -> Visit:
    current = Visit.objects.select_for_update().get(pk=visit.pk)
    if current.revision != seen_revision:
        day, notes = current.held_on or current.planned_on, current.treatment_notes
        raise Conflict(CHANGED, theirs=visit_in_words(current.week, day, notes, current.note), mine=mine)
    if not current.is_open:
        raise ValidationError("This visit was held or cancelled already. Plan another one.")
    return current


def _save(visit: Visit, treatments: Mapping[str, str], action: str, by: User) -> Visit:
    visit.revision += 1
    visit.save()
    _set_treatments(visit, treatments)
    write_event(action, by=by, patient_id=visit.plan.patient_id, subject=visit)
    return visit


def _set_treatments(visit: Visit, treatments: Mapping[str, str]) -> None:
    visit.treatments.all().delete()
    VisitTreatment.objects.bulk_create(
        VisitTreatment(visit=visit, kind=kind, note=text) for kind, text in treatments.items()
    )


def _check_day(plan: CarePlan, week: int, day: datetime.date | None) -> None:
    if week < 1:
        raise ValidationError({"week": "Choose a week of this plan."})
    if day is None or plan.starts_on is None:
        return
    if day < plan.starts_on:
        raise ValidationError({"planned_on": f"The plan begins on {plan.starts_on:%-d %B %Y}."})
    if week_of(plan, day) != week:
        raise ValidationError(
            {"planned_on": f"{day:%-d %B %Y} is in week {week_of(plan, day)} of the plan, not week {week}."}
        )
