"""The week around today as the patient sees it: what was done, what is open, and what a saved day means."""

import datetime
from dataclasses import dataclass

from careplans.models import SessionLog
from careplans.queries.programme import HomeProgramme
from careplans.queries.today import DayPage, closed_because, planned, week_around
from careplans.rules.diary_window import OPEN_DAYS_BACK
from careplans.rules.stop_advice import stop_advised

ASK_EVERY_DAYS = 7
NAMES = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
WORDS = {
    SessionLog.Done.ALL: ("Done", "done"),
    SessionLog.Done.SOME: ("Some", "some"),
    SessionLog.Done.NONE: ("None", "missed"),
}
STOPPED = ("Stopped", "rest")
OUTSIDE = ("–", "outside")


@dataclass(frozen=True)
class Saved:
    """What a patient reads after saving: what was done today and this week, leg pain, whether to slow down.

    `bouts_due` is 0 on a day of symptoms only, `planned_days` while the programme is stopped all week.
    """

    bouts_done: int
    bouts_due: int
    kept_days: int
    planned_days: int
    leg_pain: int | None
    last_week: int | None
    stop_advised: bool
    felt_unwell: bool


def week_strip(page: DayPage) -> list[dict]:
    """The seven days around today for components/week_strip.html; `open_on` is set where a day can be saved."""
    monday, _ = week_around(page.programme.today)
    return [
        _strip_day(page, monday + datetime.timedelta(days=place), name) for place, name in enumerate(NAMES)
    ]


def _strip_day(page: DayPage, day: datetime.date, name: str) -> dict:
    programme, today = page.programme, page.programme.today
    word, state = _strip_words(page, day)
    can_open = day < today and not closed_because(programme, day)
    return {
        "name": name,
        "word": word,
        "state": state,
        "current": day == today,
        "open_on": day if can_open else None,
    }


def _strip_words(page: DayPage, day: datetime.date) -> tuple[str, str]:
    programme, today = page.programme, page.programme.today
    if not programme.runs_on(day):
        return OUTSIDE
    log, due = programme.log_of(day), planned(programme, day)
    if due and stopped_on(page, day):
        return STOPPED
    if log and due:
        return WORDS[log.done]
    if not due:
        return "Rest", "rest"
    if day < today:
        return "No log", "missed"
    return ("Today" if day == today else "Due"), "due"


def stopped_on(page: DayPage, day: datetime.date) -> bool:
    """Whether nothing was to be done that day because of a stop: symptoms only, or nothing since it began.

    Whoever leaves exercises out is asked why, so a log of nothing without a reason is one of symptoms only.
    """
    if log := page.programme.log_of(day):
        return log.done == SessionLog.Done.NONE and not log.reason
    return bool(page.stop and page.stop.since and day >= page.stop.since)


def open_days(programme: HomeProgramme) -> list[dict]:
    """Days before today that can still be logged or corrected, newest first."""
    days = [programme.today - datetime.timedelta(days=back) for back in range(1, OPEN_DAYS_BACK + 1)]
    return [
        {"day": day, "logged": programme.log_of(day) is not None}
        for day in days
        if not closed_because(programme, day)
    ]


def question_due(programme: HomeProgramme) -> bool:
    """Whether the weekly safety questions are due; with a new plan they always are, during a stop never."""
    if not programme.published or programme.stop_page:
        return False
    asked = programme.asked_on
    return asked is None or (programme.today - asked).days >= ASK_EVERY_DAYS


def saved_summary(page: DayPage, bouts: dict[int, tuple[int, int]]) -> Saved | None:
    """What today's log means; None before it is saved. `bouts` (due, done) by line, as logged today."""
    programme = page.programme
    log = programme.log_of(programme.today)
    if log is None:
        return None
    monday, _ = week_around(programme.today)
    days = [monday + datetime.timedelta(days=back) for back in range(programme.today.weekday() + 1)]
    due = [day for day in days if planned(programme, day) and not stopped_on(page, day)]
    done = [day for day in due if (kept := programme.log_of(day)) and kept.done != SessionLog.Done.NONE]
    pains = [(entry.performed_on, entry.leg_pain) for entry in programme.logs if entry.leg_pain is not None]
    earlier = [(day, pain) for day, pain in pains if day < programme.today]
    week_ago = programme.today - datetime.timedelta(days=7)
    last_week = next(
        (pain for day, pain in earlier if week_ago - datetime.timedelta(days=6) <= day <= week_ago), None
    )
    return Saved(
        bouts_done=sum(done for _, done in bouts.values()),
        bouts_due=sum(due for due, _ in bouts.values()),
        kept_days=len(done),
        planned_days=len(due),
        leg_pain=log.leg_pain,
        last_week=last_week,
        stop_advised=not page.stop and stop_advised(log.leg_pain, earlier[0][1] if earlier else None),
        felt_unwell=log.reason in {SessionLog.Reason.PAIN, SessionLog.Reason.ILL},
    )
