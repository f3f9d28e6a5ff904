"""Days of a story, counted back from today, so that the demo is current whenever it is loaded."""

import datetime
from dataclasses import dataclass

from clinic.models import Location
from patients.clock import today_at

SATURDAY = 5


@dataclass(frozen=True)
class Calendar:
    """Days and instants at one location, as seen at the instant `now`."""

    location: Location
    now: datetime.datetime

    @property
    def today(self) -> datetime.date:
        return today_at(self.location, self.now)

    def day(self, days_ago: int) -> datetime.date:
        return self.today - datetime.timedelta(days=days_ago)

    def working_day(self, days_ago: int) -> datetime.date:
        """That day, or the Friday before it when the clinic is closed; negative counts forward, to the Monday."""
        day = self.day(days_ago)
        weekend = day.weekday() - SATURDAY + 1
        if weekend <= 0:
            return day
        return (
            day - datetime.timedelta(days=weekend) if days_ago >= 0 else day + datetime.timedelta(3 - weekend)
        )

    def at(self, day: datetime.date, clock: str) -> datetime.datetime:
        """The instant of a time such as "09:30" on the clocks of the location."""
        time = datetime.time.fromisoformat(clock)
        return datetime.datetime.combine(day, time, tzinfo=self.location.zone)
