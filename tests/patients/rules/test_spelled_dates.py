"""Days typed into the search box."""

import datetime

import pytest

from patients.rules.spelled_dates import UnclearDate, read_day

ADA = datetime.date(1979, 3, 12)


@pytest.mark.parametrize(
    "typed",
    [
        "1979-03-12",
        "1979-3-12",
        "1979/03/12",
        "1979.03.12",
        "1979 03 12",
        "12 Mar 1979",
        "12 march 1979",
        "12th March 1979",
        "12-Mar-1979",
        "12 Mar. 1979",
        "  12   MAR   1979 ",
        "Mar 12 1979",
        "March 12, 1979",
    ],
)
def test_one_day_in_many_spellings(typed):
    assert read_day(typed) == ADA


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("25/12/1979", datetime.date(1979, 12, 25)),
        ("12/25/1979", datetime.date(1979, 12, 25)),
        ("03.03.1979", datetime.date(1979, 3, 3)),
        ("29 Feb 2024", datetime.date(2024, 2, 29)),
        ("1 Sept 1980", datetime.date(1980, 9, 1)),
    ],
)
def test_numbers_that_can_only_be_one_day(typed, day):
    assert read_day(typed) == day


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("01/02/1979", "two different days"),
        ("1-2-1979", "two different days"),
        ("01/02/79", "four digits"),
        ("30 Feb 1979", "not in the calendar"),
        ("1979-13-01", "not in the calendar"),
        ("45/45/1979", "not in the calendar"),
    ],
)
def test_what_could_be_two_days_or_none_is_refused_with_a_sentence(typed, says):
    with pytest.raises(UnclearDate, match=says):
        read_day(typed)


@pytest.mark.parametrize("typed", ["", "Sample", "12", "999 000 0018", "12 Xyz 1979", "12 Ma 1979", "May"])
def test_what_is_no_date_is_left_to_others(typed):
    assert read_day(typed) is None


def test_arabic_digits_are_no_date():
    assert read_day("١٩٧٩-٠٣-١٢") is None
