"""Today, or another day of one patient's diary: exercises with their doses, the week, what was logged."""

import datetime
from dataclasses import dataclass, replace

from careplans.models import BoutsDone, Prescription
from careplans.queries.diary import programme_of, with_lines
from careplans.queries.programme import DayLogged, HomeProgramme
from careplans.queries.stops import stop_of
from careplans.rules.diary_window import DayClosed, refuse_closed_day
from careplans.rules.lines import Line
from careplans.rules.self_report_pages import StopPage
from clinic.models import User
from exercises.rules import dosing
from exercises.rules.exercise import Dose
from exercises.rules.wording import side_phrase


@dataclass(frozen=True)
class Card:
    """One exercise as the patient reads it on its day, so `chips` leave the weekdays out.

    `due` bouts today; 0 for advice, which is not counted.
    """

    line_id: int
    code: str
    name: str
    side: str
    sides: str
    chips: tuple[str, ...]
    steps: tuple[str, ...]
    cue: str
    stop: str
    note: str
    due: int
    minutes: int


@dataclass(frozen=True)
class DayPage:
    """Everything a page about one day shows. `cards` are due that day; `state` says why there may be none.

    `state`: none (no plan yet), later (it starts on a day to come), ended, stopped, rest or due.
    """

    programme: HomeProgramme
    day: datetime.date
    state: str
    week: int | None
    cards: tuple[Card, ...]
    held: bool
    kept_for_later: bool
    stop: StopPage | None
    closed_because: str

    @property
    def log(self) -> DayLogged | None:
        return self.programme.log_of(self.day)

    @property
    def countable(self) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if card.due)

    @property
    def advice(self) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if not card.due)

    @property
    def due(self) -> dict[int, int]:
        """Bouts due by line."""
        return {card.line_id: card.due for card in self.countable}

    @property
    def can_log(self) -> bool:
        return not self.closed_because

    @property
    def is_today(self) -> bool:
        return self.day == self.programme.today

    @property
    def heading(self) -> str:
        """'Week 2 of 6. 3 exercises, about 8 minutes.'"""
        words = f"Week {self.week} of {self.programme.weeks}." if self.week else ""
        count, minutes = len(self.countable), sum(card.minutes for card in self.countable)
        if count:
            words += f" {count} exercise{'' if count == 1 else 's'}, about {_minutes(minutes)}."
        return words

    @property
    def starts_words(self) -> str:
        return f"It starts on {self.programme.starts_on:%A %-d %B}. There is nothing to do before that."


def _minutes(count: int) -> str:
    return "1 minute" if count == 1 else f"{count} minutes"


def day_page(user: User, *, at: datetime.datetime, day: datetime.date | None = None) -> DayPage | None:
    """The page of a day, today unless told otherwise; None without an open episode. Two queries."""
    programme = programme_of(user, at=at, day=day)
    if programme is None:
        return None
    day = day or programme.today
    monday, sunday = week_around(day)
    return _page(with_lines(programme, monday, sunday), day)


def week_around(day: datetime.date) -> tuple[datetime.date, datetime.date]:
    monday = day - datetime.timedelta(days=day.weekday())
    return monday, monday + datetime.timedelta(days=6)


def _page(programme: HomeProgramme, day: datetime.date) -> DayPage:
    plan = programme.plan_on(day)
    stop = stop_of(programme)
    cards = () if stop else tuple(_card(line, programme.rows[line.key]) for line in plan.lines)
    hidden = [] if stop or not programme.runs_on(day) else _hidden(programme, day)
    withheld = programme.withheld_on(day)
    return DayPage(
        programme=programme,
        day=day,
        state=_state(programme, day, stop, cards),
        week=plan.week,
        cards=cards,
        held=any(line.key in withheld for line in hidden),
        kept_for_later=any(line.key not in withheld for line in hidden),
        stop=stop,
        closed_because=closed_because(programme, day),
    )


def first_logged_at(programme: HomeProgramme, day: datetime.date) -> datetime.datetime | None:
    """When a day was first saved. Today's first log is never older than a day, so its standing one will do."""
    log = programme.log_of(day)
    return programme.first_logged_at or (log.received_at if log else None)


def closed_because(programme: HomeProgramme, day: datetime.date) -> str:
    """Why this day cannot be saved, in a sentence; empty when it can."""
    if not programme.runs_on(day):
        return "There is no plan for this day."
    if programme.stop_page and day < programme.today:
        return "While your exercises are stopped, earlier days stay as they are."
    first = first_logged_at(programme, day)
    try:
        refuse_closed_day(day, today=programme.today, first_logged_at=first, at=programme.at)
    except DayClosed as closed:
        return str(closed)
    return ""


def _state(programme, day, stop, cards) -> str:
    if not programme.published:
        return "none"
    if day < programme.starts_on:
        return "later"
    if not programme.runs_on(day):
        return "ended"
    if stop:
        return "stopped"
    return "due" if any(card.due for card in cards) else "rest"


def _hidden(programme, day) -> list[Line]:
    """Lines of that weekday which the patient does not see."""
    version = programme.version_on(day)
    return [
        line
        for line in (version.in_force.lines if version else ())
        if line.week == programme.week_on(day)
        and day.isoweekday() in line.dose.weekdays
        and (line.locked or line.key in programme.withheld_on(day))
    ]


def _card(line: Line, row: Prescription) -> Card:
    words = row.wording
    per_bout = dosing.minutes_per_bout(line.dose)
    return Card(
        line_id=row.pk,
        code=line.code,
        name=words.get("name") or line.exercise.name,
        side=row.side,
        sides=words.get("sides", "") or side_phrase(line.exercise, line.side),
        chips=tuple(dosing.chips(replace(line.dose, weekdays=Dose().weekdays))),
        steps=tuple(words.get("steps", ())),
        cue=words.get("cue", ""),
        stop=words.get("stop", ""),
        note=row.note,
        due=line.dose.bouts_per_day if line.exercise.physical else 0,
        minutes=per_bout * line.dose.bouts_per_day if line.exercise.physical else 0,
    )


def planned_lines(programme: HomeProgramme, day: datetime.date) -> list[Line]:
    """What is due that day and counts; advice does not."""
    return [line for line in programme.plan_on(day).lines if line.exercise.physical]


def planned(programme: HomeProgramme, day: datetime.date) -> bool:
    return bool(planned_lines(programme, day))


def bouts_logged(log: DayLogged) -> dict[int, tuple[int, int]]:
    """Bouts (due, done) by line, as logged. One query."""
    rows = BoutsDone.objects.filter(log=log.pk).values_list("line_id", "due", "done")
    return {line_id: (due, done) for line_id, due, done in rows}


def bouts_out_of_sight(page: DayPage) -> dict[int, tuple[int, int]]:
    """Bouts logged before a stop or a pause hid their lines: a correction keeps them. One query at most."""
    if page.log is None or not (page.stop or page.held):
        return {}
    return {line_id: bouts for line_id, bouts in bouts_logged(page.log).items() if line_id not in page.due}
