"""The whole plan in a patient's words: what each week is for, what is in it, and the visits."""

import datetime
from dataclasses import dataclass

from careplans.models import PlanWeek, Visit
from careplans.queries.programme import HomeProgramme
from careplans.rules.lines import Line
from careplans.rules.weeks import days_of_week
from exercises.rules import dosing


@dataclass(frozen=True)
class Planned:
    """One exercise of a week: its name, side in words, and dose in a sentence."""

    name: str
    sides: str
    dose: str
    paused: bool


@dataclass(frozen=True)
class Week:
    number: int
    first: datetime.date
    last: datetime.date
    phase: str
    goal: str
    lines: tuple[Planned, ...]
    for_later: bool
    visits: tuple[Visit, ...]
    current: bool


def weeks_ahead(programme: HomeProgramme) -> list[Week]:
    """This week and those to come; of a plan that is over, all of them. Two queries: weeks and visits.

    `programme` holds the lines of the whole plan.
    """
    if not programme.versions:
        return []
    goals = {
        (week.version_id, week.number): week
        for week in PlanWeek.objects.filter(version__in=[version.pk for version in programme.versions])
    }
    visits = list(
        Visit.objects.standing().filter(plan=programme.plan_id).order_by("week", "planned_on", "pk")
    )
    now = programme.week_on(programme.today) or 1
    first = 1 if now > programme.weeks else now
    return [_week(programme, number, goals, visits, now) for number in range(first, programme.weeks + 1)]


def _week(programme, number, goals, visits, now) -> Week:
    first, last = days_of_week(programme.starts_on, number)
    version = programme.version_on(max(first, min(programme.today, last))) or programme.versions[0]
    goal = goals.get((version.pk, number))
    lines = [line for line in version.in_force.lines if line.week == number]
    return Week(
        number=number,
        first=first,
        last=last,
        phase=goal.phase if goal else "",
        goal=goal.goal if goal else "",
        lines=tuple(_planned(programme, line) for line in lines if not line.locked),
        for_later=any(line.locked for line in lines),
        visits=tuple(visit for visit in visits if visit.week == number),
        current=number == now,
    )


def _planned(programme: HomeProgramme, line: Line) -> Planned:
    words = programme.rows[line.key].wording
    return Planned(
        name=words.get("name") or line.exercise.name,
        sides=words.get("sides", ""),
        dose=dosing.sentence(line.dose) if line.exercise.physical else "",
        paused=line.key in programme.paused,
    )
