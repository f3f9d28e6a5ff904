"""A day as people type it into a search box, refused when it could be two days."""

import datetime
import re

_MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_YEAR_FIRST = re.compile(r"^([0-9]{4})[-/. ]([0-9]{1,2})[-/. ]([0-9]{1,2})$")
_YEAR_LAST = re.compile(r"^([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4}|[0-9]{2})$")
_DAY_MONTH = re.compile(r"^([0-9]{1,2})(?:st|nd|rd|th)?[- ]+([a-z]{3,9})\.?,?[- ]+([0-9]{4})$")
_MONTH_DAY = re.compile(r"^([a-z]{3,9})\.?[- ]+([0-9]{1,2})(?:st|nd|rd|th)?,?[- ]+([0-9]{4})$")

HOW_TO_TYPE = "Type the year first or the month in letters, such as 1979-03-12 or 12 Mar 1979."


class UnclearDate(ValueError):
    """It looks like a date, but not like one certain day. The message is a sentence for people."""


def read_day(text: str) -> datetime.date | None:
    """The one day this can mean, None when it is no date at all; UnclearDate when it could be two."""
    text = " ".join(text.lower().split())
    if found := _YEAR_FIRST.match(text):
        return _day(*map(int, found.groups()))
    if found := _DAY_MONTH.match(text):
        day, name, year = found.groups()
        return _named(int(year), name, int(day))
    if found := _MONTH_DAY.match(text):
        name, day, year = found.groups()
        return _named(int(year), name, int(day))
    if found := _YEAR_LAST.match(text):
        return _year_last(*found.groups())
    return None


def _year_last(first: str, second: str, year: str) -> datetime.date:
    if len(year) == 2:
        raise UnclearDate(f"The year needs four digits. {HOW_TO_TYPE}")
    one, other = int(first), int(second)
    if one == other or other > 12:
        return _day(int(year), one, other)
    if one > 12:
        return _day(int(year), other, one)
    raise UnclearDate(f"This could be two different days. {HOW_TO_TYPE}")


def _named(year: int, name: str, day: int) -> datetime.date | None:
    months = [number for number, month in enumerate(_MONTHS, start=1) if month.startswith(name)]
    return _day(year, months[0], day) if len(months) == 1 else None


def _day(year: int, month: int, day: int) -> datetime.date:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        raise UnclearDate("That day is not in the calendar. Check day and month.") from None
