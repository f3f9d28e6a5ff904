"""Which day it is at a clinic."""

import datetime

from patients.clock import latest_day_at, today_at
from tests.builders import UTC, make_location

LATE = datetime.datetime(2026, 11, 22, 1, 30, tzinfo=UTC)


def test_the_same_instant_is_another_day_across_the_ocean(db):
    ashford = make_location("Ashford")
    halifax = make_location("Halifax", time_zone="America/Halifax", postcode="B3H 1A1")
    assert today_at(ashford, LATE) == datetime.date(2026, 11, 22)
    assert today_at(halifax, LATE) == datetime.date(2026, 11, 21)
    assert latest_day_at([halifax, ashford], LATE) == datetime.date(2026, 11, 22)


def test_without_a_location_the_day_is_that_of_the_clock():
    assert latest_day_at([], LATE) == datetime.date(2026, 11, 22)
