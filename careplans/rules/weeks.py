"""Weeks of a plan: they begin with the day it starts on, and count from 1."""

from datetime import date, timedelta

DAYS = 7


def week_number(starts_on: date, on: date) -> int | None:
    """Which week of the plan a day is in; None before the start."""
    return None if on < starts_on else (on - starts_on).days // DAYS + 1


def days_of_week(starts_on: date, week: int) -> tuple[date, date]:
    """First and last day of a week."""
    first = starts_on + timedelta(days=DAYS * (week - 1))
    return first, first + timedelta(days=DAYS - 1)


def last_day(starts_on: date, weeks: int) -> date:
    """The last day of a plan of so many weeks."""
    return days_of_week(starts_on, weeks)[1]
