"""How it goes from the first day to today: pain, reach and kept bouts, for patient and clinician alike."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Sum

from careplans.models import Freeze, SessionLog
from careplans.queries.programme import HomeProgramme
from careplans.queries.today import planned_lines
from careplans.rules.adherence import Bouts, Kept, kept
from careplans.rules.reach import SHORT, step_of
from clinic.charts import Chart, Series, Strip, progress_chart

ONE_DAY = datetime.timedelta(days=1)


@dataclass(frozen=True)
class Logged:
    """One day of the diary in short; `bouts_due` and `bouts_done` are 0 on a day of symptoms only."""

    on: datetime.date
    leg_pain: int | None
    back_pain: int | None
    furthest_symptom: str
    bouts_due: int
    bouts_done: int


@dataclass(frozen=True)
class Course:
    """`leg_pain` holds (day, 0 to 10) from the assessment the plan began with to the newest log."""

    chart: Chart | None
    leg_pain: tuple[tuple[datetime.date, int], ...]
    kept: Kept | None
    last_log_on: datetime.date | None

    @property
    def first(self) -> int | None:
        return self.leg_pain[0][1] if self.leg_pain else None

    @property
    def last(self) -> int | None:
        return self.leg_pain[-1][1] if self.leg_pain else None


def logged_days(plan_id: int | None) -> list[Logged]:
    """Every standing log of a plan, oldest first; one query, none without a plan."""
    if plan_id is None:
        return []
    rows = (
        SessionLog.objects.filter(plan=plan_id, is_current=True)
        .annotate(due=Sum("bouts__due", default=0), kept=Sum("bouts__done", default=0))
        .order_by("performed_on")
        .values_list("performed_on", "leg_pain", "back_pain", "furthest_symptom", "due", "kept")
    )
    return [Logged(*row) for row in rows]


def course_of(
    programme: HomeProgramme,
    logs: Sequence[Logged],
    *,
    freezes: Iterable[Freeze] = (),
    title: str = "Pain over time",
) -> Course:
    """The course of a programme whose lines are loaded from its first day to today; no query.

    Days without a log count as nothing done, except while the programme was stopped.
    """
    if not programme.published or programme.today < programme.starts_on:
        return Course(None, (), None, None)
    return Course(
        chart=_chart(programme, logs, title) if logs else None,
        leg_pain=tuple(_leg_pain(programme, logs)),
        kept=_kept(programme, logs, freezes),
        last_log_on=logs[-1].on if logs else None,
    )


def _leg_pain(programme: HomeProgramme, logs: Sequence[Logged]) -> list[tuple[datetime.date, int]]:
    """Logged leg pain, with what the first assessment recorded in front when it is older."""
    points = [(log.on, log.leg_pain) for log in logs if log.leg_pain is not None]
    began = programme.versions[0]
    if began.at_assessment.leg_pain is not None and (not points or began.assessed_on < points[0][0]):
        points.insert(0, (began.assessed_on, began.at_assessment.leg_pain))
    return points


def _chart(programme: HomeProgramme, logs: Sequence[Logged], title: str) -> Chart:
    by_day = {log.on: log for log in logs}
    first = min(programme.starts_on, logs[0].on)
    last = max(min(programme.today, programme.last_day), logs[-1].on)
    days = [first + ONE_DAY * place for place in range((last - first).days + 1)]
    found = [by_day.get(day) for day in days]
    return progress_chart(
        days,
        [
            Series("Leg pain", [log.leg_pain if log else None for log in found], "leg"),
            Series("Back pain", [log.back_pain if log else None for log in found], "back"),
        ],
        Strip("Furthest symptom", SHORT, [step_of(log.furthest_symptom) if log else None for log in found]),
        title=title,
    )


def _kept(programme: HomeProgramme, logs: Sequence[Logged], freezes: Iterable[Freeze]) -> Kept:
    """Logged days count as they were due then; a day without a log as the plan says, unless it was stopped."""
    logged = {log.on: Bouts(log.on, log.bouts_due, log.bouts_done) for log in logs}
    stops = [_stopped(freeze, programme) for freeze in freezes]
    bouts, day = list(logged.values()), programme.starts_on
    while day < programme.today and day <= programme.last_day:
        if day not in logged and not any(first <= day <= last for first, last in stops):
            bouts += [Bouts(day, line.dose.bouts_per_day) for line in planned_lines(programme, day)]
        day += ONE_DAY
    return kept(bouts, today=programme.today)


def _stopped(freeze: Freeze, programme: HomeProgramme) -> tuple[datetime.date, datetime.date]:
    """First and last day of a stop at the clinic; one that stands lasts until today."""
    zone = programme.location.zone
    released = freeze.released_at.astimezone(zone).date() if freeze.released_at else programme.today
    return freeze.started_at.astimezone(zone).date(), released


def in_one_sentence(course: Course) -> str:
    """'Your leg pain went from 7 to 3 in 3 weeks.'"""
    if not course.leg_pain:
        return ""
    (first_day, first), (last_day, last) = course.leg_pain[0], course.leg_pain[-1]
    if first_day == last_day:
        return f"Your leg pain was {last} on {last_day:%-d %B}."
    if first == last:
        return f"Your leg pain is {last}, as it was {_span(last_day - first_day)} before."
    return f"Your leg pain went from {first} to {last} in {_span(last_day - first_day)}."


def _span(time: datetime.timedelta) -> str:
    if time.days < 14:
        return "1 day" if time.days == 1 else f"{time.days} days"
    return f"{round(time.days / 7)} weeks"
