"""What is printed for the patient: the exercises of a week or of the whole plan, with doses and stop rules."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from careplans.models import Freeze, LinePause, PlanVersion, Prescription, Visit
from careplans.queries.lines import days_of_week, dose_of
from clinic.models import Location
from exercises.library import LIBRARY
from exercises.rules import dosing
from patients.models import Patient


@dataclass(frozen=True)
class HandoutExercise:
    """One exercise in the words of the publication. `doses` are (weeks in words, dose in words)."""

    code: str
    side: str
    name: str
    sides: str
    steps: list[str]
    cue: str
    stop: str
    note: str
    doses: list[tuple[str, str]]
    physical: bool


@dataclass(frozen=True)
class HandoutWeek:
    number: int
    days: tuple[datetime.date, datetime.date] | None
    phase: str
    goal: str
    exercises: list[str]


@dataclass(frozen=True)
class Handout:
    """`week` is None for the whole plan. While `stopped`, no exercise may be shown."""

    patient: Patient
    version: PlanVersion
    location: Location
    week: int | None
    items: list[HandoutExercise]
    advice: list[HandoutExercise]
    weeks: list[HandoutWeek]
    next_visit: Visit | None
    printed_on: datetime.date
    stopped: bool


def handout_of(
    version: PlanVersion, week: int | None, *, today: datetime.date, from_week: int = 1
) -> Handout:
    """A published version for the patient: locked and paused lines are left out. Five queries.

    `version` carries plan, patient, episode and location; `week` None means every week,
    `from_week` leaves out those before.
    """
    plan = version.plan
    paused = set(
        LinePause.objects.filter(plan=plan, ended_at=None, line__version=version).values_list(
            "line_id", flat=True
        )
    )
    rows = [
        row
        for row in version.lines.all()
        if not row.locked and row.pk not in paused and row.week >= from_week
    ]
    chosen = [row for row in rows if week is None or row.week == week]
    items = _items(chosen)
    coming = Visit.objects.standing().filter(plan=plan, held_on=None, planned_on__gte=today)
    return Handout(
        patient=plan.patient,
        version=version,
        location=plan.episode.location,
        week=week,
        items=[item for item in items if item.physical],
        advice=[item for item in items if not item.physical],
        weeks=[entry for entry in _weeks(version, rows, week) if entry.number >= from_week],
        next_visit=coming.order_by("planned_on").first(),
        printed_on=today,
        stopped=Freeze.objects.standing().filter(episode=plan.episode_id).exists(),
    )


def _items(rows: list[Prescription]) -> list[HandoutExercise]:
    """Each exercise once on each side, in the order in which it first comes."""
    grouped: dict[tuple[str, str], list[Prescription]] = defaultdict(list)
    for row in rows:
        grouped[row.exercise_code, row.side].append(row)
    return [_item(code, side, found) for (code, side), found in grouped.items()]


def _item(code: str, side: str, rows: list[Prescription]) -> HandoutExercise:
    words, exercise = rows[0].wording, LIBRARY.get(code)
    return HandoutExercise(
        code=words["figure"] and code,
        side=side,
        name=words["name"],
        sides=words.get("sides", ""),
        steps=words["steps"],
        cue=words["cue"],
        stop=words["stop"],
        note=rows[0].note,
        doses=_doses(rows),
        physical=exercise is None or exercise.physical,
    )


def _doses(rows: list[Prescription]) -> list[tuple[str, str]]:
    """Weeks with the same dose together: [('Weeks 1 to 2', '10 times, 4 times a day, every day')]."""
    runs: list[tuple[list[int], str]] = []
    for row in sorted(rows, key=lambda row: row.week):
        sentence = dosing.sentence(dose_of(row))
        if runs and runs[-1][1] == sentence and runs[-1][0][-1] + 1 == row.week:
            runs[-1][0].append(row.week)
        else:
            runs.append(([row.week], sentence))
    return [(_weeks_words(weeks), sentence) for weeks, sentence in runs]


def _weeks(version: PlanVersion, rows: list[Prescription], week: int | None) -> list[HandoutWeek]:
    lines = defaultdict(list)
    for row in rows:
        exercise = LIBRARY.get(row.exercise_code)
        if exercise is None or exercise.physical:
            lines[row.week].append(row.wording["name"])
    return [
        HandoutWeek(
            number=entry.number,
            days=days_of_week(version.plan, entry.number),
            phase=entry.phase,
            goal=entry.goal,
            exercises=lines[entry.number],
        )
        for entry in version.plan_weeks.all()
        if week is None or entry.number == week
    ]


def _weeks_words(weeks: list[int]) -> str:
    return f"Week {weeks[0]}" if len(weeks) == 1 else f"Weeks {weeks[0]} to {weeks[-1]}"
