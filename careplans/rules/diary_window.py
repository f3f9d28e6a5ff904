"""How long a day of the diary stays open: a day may be logged, and a log corrected, for 48 hours."""

from datetime import date, datetime, timedelta

OPEN_HOURS = 48
OPEN_DAYS_BACK = 2


class DayClosed(Exception):
    """The day cannot be logged or corrected; the sentence says why."""


def refuse_closed_day(on: date, *, today: date, first_logged_at: datetime | None, at: datetime) -> None:
    """Raise DayClosed for a day to come, a log older than 48 hours, or a missed day too long ago.

    A log counts from the moment it was first saved, so a correction does not keep the day open. `at` and
    `first_logged_at` are aware instants; `today` is the local day at the clinic.
    """
    if on > today:
        raise DayClosed("This day has not come yet. Choose today or a day before it.")
    if first_logged_at is not None:
        if at - first_logged_at > timedelta(hours=OPEN_HOURS):
            raise DayClosed(
                "This day was saved more than 48 hours ago and cannot be changed. Tell your clinic instead."
            )
    elif on < today - timedelta(days=OPEN_DAYS_BACK):
        raise DayClosed("This day is more than 48 hours ago. You can add the last two days only.")
