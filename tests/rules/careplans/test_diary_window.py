"""A day may be logged, and a log corrected, for 48 hours."""

import datetime
import zoneinfo

import pytest

from careplans.rules.diary_window import DayClosed, refuse_closed_day

TODAY = datetime.date(2026, 11, 22)
NOON = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)


def ago(**time):
    return NOON - datetime.timedelta(**time)


@pytest.mark.parametrize(
    ("days_back", "first_logged_at", "refusal"),
    [
        (0, None, None),
        (1, None, None),
        (2, None, None),
        (3, None, "last two days only"),
        (-1, None, "has not come yet"),
        (0, ago(hours=10), None),
        (2, ago(hours=48), None),
        (2, ago(hours=48, seconds=1), "more than 48 hours ago"),
        (3, ago(hours=20), None),  # added late on its last day, so its own 48 hours still run
        (-1, ago(hours=1), "has not come yet"),
    ],
)
def test_when_a_day_is_open(days_back, first_logged_at, refusal):
    on = TODAY - datetime.timedelta(days=days_back)
    if refusal is None:
        refuse_closed_day(on, today=TODAY, first_logged_at=first_logged_at, at=NOON)
    else:
        with pytest.raises(DayClosed, match=refusal):
            refuse_closed_day(on, today=TODAY, first_logged_at=first_logged_at, at=NOON)


def test_48_hours_are_hours_also_when_the_clocks_change():
    """From noon to noon over the end of summer time are 49 hours."""
    london = zoneinfo.ZoneInfo("Europe/London")
    first = datetime.datetime(2026, 10, 24, 12, tzinfo=london).astimezone(datetime.UTC)
    later = datetime.datetime(2026, 10, 26, 12, tzinfo=london).astimezone(datetime.UTC)
    with pytest.raises(DayClosed):
        refuse_closed_day(
            datetime.date(2026, 10, 24), today=datetime.date(2026, 10, 26), first_logged_at=first, at=later
        )
