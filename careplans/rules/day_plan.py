"""What is due on a day: the version in force, the week of the plan, the lines of that weekday."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from .lines import Line
from .weeks import week_number


@dataclass(frozen=True)
class InForce:
    """A published version: its lines and the first day it counts for. `weeks` is the length of the plan."""

    effective_from: date
    weeks: int
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class DayPlan:
    """`week` counts from 1; None before the plan starts. After the last week nothing is due."""

    week: int | None
    lines: tuple[Line, ...] = ()
    ended: bool = False

    @property
    def bouts(self) -> int:
        return sum(line.dose.bouts_per_day for line in self.lines)


def version_in_force(versions: Sequence[InForce], on: date) -> InForce | None:
    """The version with the latest first day not after this day; of two from one day the later in the list."""
    begun = [version for version in versions if version.effective_from <= on]
    return max(enumerate(begun), key=lambda entry: (entry[1].effective_from, entry[0]))[1] if begun else None


def day_plan(
    versions: Sequence[InForce], *, starts_on: date, on: date, withheld: Collection[str] = ()
) -> DayPlan:
    """The lines due on a day, in the order of the plan; locked and withheld lines are never due."""
    week = week_number(starts_on, on)
    version = version_in_force(versions, on)
    if week is None or version is None:
        return DayPlan(week)
    if week > version.weeks:
        return DayPlan(week, ended=True)
    due = tuple(
        line
        for line in version.lines
        if line.week == week
        and not line.locked
        and line.key not in withheld
        and on.isoweekday() in line.dose.weekdays
    )
    return DayPlan(week, due)
