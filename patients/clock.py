"""Which day it is for a clinic: the same instant is another day in another town."""

import datetime
from collections.abc import Iterable

from clinic.models import Location


def today_at(location: Location, at: datetime.datetime) -> datetime.date:
    """The calendar day at this location at this instant; `at` is aware."""
    return at.astimezone(location.zone).date()


def latest_day_at(locations: Iterable[Location], at: datetime.datetime) -> datetime.date:
    """The furthest day that any of these locations has reached, for forms where the location is still open."""
    return max((today_at(location, at) for location in locations), default=at.date())
