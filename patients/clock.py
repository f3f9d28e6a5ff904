"""Which day it is for a clinic: the same instant is another day in another town."""

import datetime

from clinic.models import Location


def today_at(location: Location, at: datetime.datetime) -> datetime.date:
    """The calendar day at this location at this instant; `at` is aware."""
    return at.astimezone(location.zone).date()
