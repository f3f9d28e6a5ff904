"""The positive red flags of a safety section, with their onset, course and outcome."""

import datetime
from collections.abc import Mapping

from assessments.rules.case import Outcome, RedFlagReport
from assessments.rules.vocabulary import Answer, Course, RedFlag

_COURSE = {Answer.YES_NEW: Course.NEW, Answer.YES_OLD: Course.STABLE}


def reports(safety: Mapping, today: datetime.date) -> dict[RedFlag, RedFlagReport]:
    """Only what was answered with yes. Days are counted up to `today`; no date of onset counts as new."""
    return {flag: _report(safety, flag, today) for flag in RedFlag if safety.get(flag.value) in _COURSE}


def days_since(text: str | None, today: datetime.date) -> int | None:
    """Days from an ISO date up to `today`, None when there is no date."""
    return (today - datetime.date.fromisoformat(text)).days if text else None


def _report(safety: Mapping, flag: RedFlag, today: datetime.date) -> RedFlagReport:
    result, confirmed_on = safety.get(f"{flag.value}_outcome"), safety.get(f"{flag.value}_confirmed_on")
    outcome = Outcome(result, days_since(confirmed_on, today)) if result and confirmed_on else None
    return RedFlagReport(
        onset_days=days_since(safety.get(f"{flag.value}_onset_on"), today),
        course=_COURSE[safety[flag.value]],
        outcome=outcome,
    )
