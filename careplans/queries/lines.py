"""Prescribed rows as the rules see them, and the version of a plan that counts on a day."""

import datetime

from careplans.models import CarePlan, PlanVersion, Prescription
from careplans.rules import weeks
from careplans.rules.lines import Line
from exercises.library import LIBRARY
from exercises.rules.exercise import Dose
from patients.models import Episode


def dose_of(row: Prescription) -> Dose:
    return Dose(
        sets=row.sets,
        reps=row.reps,
        hold_seconds=row.hold_seconds,
        minutes=row.minutes,
        bouts_per_day=row.bouts_per_day,
        weekdays=tuple(int(day) for day in row.weekdays),
    )


def columns(dose: Dose) -> dict:
    """A dose as the columns of a prescription."""
    return {
        "sets": dose.sets,
        "reps": dose.reps,
        "hold_seconds": dose.hold_seconds,
        "minutes": dose.minutes,
        "bouts_per_day": dose.bouts_per_day,
        "weekdays": "".join(str(day) for day in sorted(set(dose.weekdays))),
    }


def line_of(row: Prescription) -> Line:
    """One row for the rules. Raises KeyError for an exercise the library no longer has."""
    return Line(
        key=str(row.pk),
        week=row.week,
        exercise=LIBRARY[row.exercise_code],
        dose=dose_of(row),
        side=row.side or None,
        locked=row.locked,
        thread=str(row.thread),
        locked_direction=row.locked_direction,
        lock_reason=row.lock_reason,
        note=row.note,
    )


def plan_in_force(episode: Episode, day: datetime.date) -> PlanVersion | None:
    """The published version that counts on this day, with its plan and assessment; None before the first."""
    versions = PlanVersion.objects.filter(plan__episode=episode)
    return versions.counting_on(day).select_related("plan", "assessment").first()


def week_of(plan: CarePlan | None, day: datetime.date) -> int:
    """The week of the plan on this day, 1 for the first; 1 as well before the plan has begun."""
    if plan is None or plan.starts_on is None:
        return 1
    return weeks.week_number(plan.starts_on, day) or 1


def days_of_week(plan: CarePlan, week: int) -> tuple[datetime.date, datetime.date] | None:
    """First and last day of a week; None while the plan has no date."""
    return weeks.days_of_week(plan.starts_on, week) if plan.starts_on else None
