"""What is due on a day, and how much of it was kept."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careplans.rules.adherence import Bouts, kept
from careplans.rules.day_plan import InForce, day_plan, version_in_force
from careplans.rules.weeks import week_number
from tests.rules.careplans.people import line

WEDNESDAY = date(2026, 11, 4)
FIRST = InForce(
    effective_from=WEDNESDAY,
    weeks=2,
    lines=(
        line("E04", bouts_per_day=6),
        line("I02", bouts_per_day=1, weekdays=(3, 5)),
        replace(line("F07"), locked=True),
        line("E07", week=2, bouts_per_day=4),
    ),
)
SECOND = InForce(effective_from=WEDNESDAY + timedelta(days=9), weeks=2, lines=(line("E02", week=2),))


def due(days_in, versions=(FIRST,), **withheld):
    plan = day_plan(versions, starts_on=WEDNESDAY, on=WEDNESDAY + timedelta(days=days_in), **withheld)
    return [a_line.code for a_line in plan.lines]


DAYS = [
    ("the day before", -1, []),
    ("first day, a Wednesday", 0, ["E04", "I02"]),
    ("Thursday: every-day lines only", 1, ["E04"]),
    ("Friday", 2, ["E04", "I02"]),
    ("seventh day, still week 1", 6, ["E04"]),
    ("week 2", 7, ["E07"]),
    ("last day", 13, ["E07"]),
    ("after the last week", 14, []),
]


@pytest.mark.parametrize(("what", "days_in", "codes"), DAYS, ids=[entry[0] for entry in DAYS])
def test_what_is_due(what, days_in, codes):
    assert due(days_in) == codes


def test_a_new_version_counts_from_its_day_and_leaves_the_days_before():
    assert due(8, (FIRST, SECOND)) == ["E07"]
    assert due(9, (FIRST, SECOND)) == ["E02"]
    assert due(9, (SECOND, FIRST)) == ["E02"]


def test_of_two_versions_of_one_day_the_later_counts():
    again = InForce(FIRST.effective_from, 2, (line("E01"),))
    assert version_in_force([FIRST, again], WEDNESDAY) is again


def test_locked_and_withheld_lines_are_not_due():
    assert due(0, withheld={"w1-E04"}) == ["I02"]


def test_bouts_of_the_day_and_the_end_of_the_plan():
    assert day_plan([FIRST], starts_on=WEDNESDAY, on=WEDNESDAY).bouts == 7
    after = day_plan([FIRST], starts_on=WEDNESDAY, on=WEDNESDAY + timedelta(days=14))
    assert (after.week, after.ended, after.bouts) == (3, True, 0)
    assert week_number(WEDNESDAY, WEDNESDAY - timedelta(days=1)) is None


TODAY = WEDNESDAY + timedelta(days=2)
KEPT = [
    ("nothing due yet", [], None),
    ("all done", [Bouts(WEDNESDAY, 6, 6)], 100),
    ("half done", [Bouts(WEDNESDAY, 6, 3)], 50),
    ("a day without a log counts as due", [Bouts(WEDNESDAY, 6, 6), Bouts(TODAY, 6)], 50),
    ("more than due on one line does not help another", [Bouts(WEDNESDAY, 2, 6), Bouts(WEDNESDAY, 2, 0)], 50),
    ("tomorrow does not count", [Bouts(WEDNESDAY, 2, 2), Bouts(TODAY + timedelta(days=1), 6)], 100),
]


@pytest.mark.parametrize(("what", "bouts", "percent"), KEPT, ids=[entry[0] for entry in KEPT])
def test_kept_bouts_of_due_bouts(what, bouts, percent):
    assert kept(bouts, today=TODAY).percent == percent
