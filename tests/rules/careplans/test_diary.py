"""Worse at home (R39), silent (R41), not improving (R46), and an overdue review (R42)."""

from datetime import date, timedelta

import pytest

from careplans.rules.diary import AtAssessment, Course, DayLog, diary_findings, not_improving, silence
from careplans.rules.review import overdue_review
from tests.rules.careplans.people import ids

MONDAY = date(2026, 11, 2)
AT_4 = AtAssessment(leg_pain=4, furthest_rank=5)
AT_KNEE = AtAssessment(leg_pain=4, furthest_rank=4)


def days(*pains, ranks=None):
    """One log a day from Monday on; None is a day that was logged without a value, '-' a day without a log."""
    found = []
    for index, pain in enumerate(pains):
        if pain != "-":
            rank = ranks[index] if ranks else None
            found.append(DayLog(MONDAY + timedelta(days=index), pain, rank))
    return found


PAIN = [
    ("Asha: no log", days(), AT_4, False),
    ("Asha: steady", days(4, 4, 4, 4), AT_4, False),
    ("Ben: first log 3 above the assessment", days(7), AT_4, True),
    ("Ben: first log 2 above", days(6), AT_4, False),
    ("Ben: assessment without a number", days(9), AtAssessment(), False),
    ("Cleo: 3 above her usual", days(2, 2, 2, 5), AT_4, True),
    ("Cleo: 2 above once", days(2, 2, 2, 4), AT_4, False),
    ("Cleo: only two logs before, the assessment counts", days(1, 1, 5), AT_4, False),
    ("Dev: 2 above on 3 of 4 logged days", days(3, 3, 3, 5, 5, 5), AT_4, True),
    ("Dev: still up on the seventh day", days(3, 3, 3, 5, 5, 5, 5), AT_4, True),
    ("Dev: with a gap of two days", days(3, 3, 3, 5, "-", 5, "-", 5), AT_4, True),
    ("Dev: 2 of 4", days(3, 3, 3, 5, 3, 5), AT_4, False),
    ("Dev: was up, is down again", days(3, 3, 3, 5, 5, 5, 3), AT_4, False),
    ("Ella: 7 with a usual of 6", days(6, 6, 6, 7), AT_4, False),
    ("Ella: 7 with a usual of 5", days(5, 5, 5, 7), AT_4, True),
    ("Finn: days without a value are no zeros", days(None, None, None, 5), AtAssessment(3, 5), False),
    ("Finn: newest day without a value", days(2, 2, 2, 9, None), AT_4, False),
    ("Gia: zero is a value", days(0, 0, 0, 3), AT_4, True),
    ("Hugo: logs older than 7 days do not make a baseline", days(1, 1, 1, *["-"] * 10, 5), AT_4, False),
]


@pytest.mark.parametrize(("who", "logs", "start", "fires"), PAIN, ids=[entry[0] for entry in PAIN])
def test_r39_leg_pain(who, logs, start, fires):
    assert ("R39" in ids(diary_findings(logs, start))) is fires


def reach(*ranks):
    return days(*[None] * len(ranks), ranks=ranks)


REACH = [
    ("Ines: one rank further once, not below the knee", reach(3), AtAssessment(4, 2), False),
    ("Ines: one rank further twice", reach(3, 3), AtAssessment(4, 2), True),
    ("Ines: twice, but not in a row", reach(3, 2, 3), AtAssessment(4, 2), False),
    ("Jon: crossed below the knee once", reach(5), AT_KNEE, True),
    ("Jon: was below the knee already", reach(5), AT_4, False),
    ("Jon: from calf to foot once", reach(6), AT_4, False),
    ("Jon: from calf to foot twice", reach(6, 6), AT_4, True),
    ("Kim: her own week counts before the assessment", reach(2, 2, 2, 5), AT_4, True),
    ("Kim: still further on the eighth day", reach(2, 2, 2, 3, 3, 3, 3, 3), AT_4, True),
    ("Lou: a day without a place in between", reach(6, None, 6), AT_4, True),
    ("Lou: place never recorded", reach(6, 6), AtAssessment(4, None), False),
    ("Mo: no symptoms is a place", reach(0, 0, 0, 1, 1), AT_4, True),
]


@pytest.mark.parametrize(("who", "logs", "start", "fires"), REACH, ids=[entry[0] for entry in REACH])
def test_r39_furthest_symptom(who, logs, start, fires):
    assert ("R39" in ids(diary_findings(logs, start))) is fires


def test_the_order_of_logs_does_not_matter_and_reasons_are_said():
    logs = days(2, 2, 2, 6)
    (finding,) = diary_findings(list(reversed(logs)), AT_4)
    assert finding.because == ("Leg pain 6, usual 2",)


def test_symptoms_in_the_other_leg_are_r40a():
    (finding,) = diary_findings([DayLog(MONDAY, 3, None, other_leg=True)], AT_4)
    assert (finding.id, finding.severity) == ("R40a", "BLOCK")


SILENCES = [
    ("logged today", 0, 20, False),
    ("six days ago", 6, 20, False),
    ("seven days ago", 7, 20, True),
    ("never, started six days ago", None, 6, False),
    ("never, started a week ago", None, 7, True),
    ("logged before this plan, started yesterday", 30, 1, False),
]


@pytest.mark.parametrize(("what", "log_days_ago", "start_days_ago", "fires"), SILENCES)
def test_r41_silent_for_a_week(what, log_days_ago, start_days_ago, fires):
    last = None if log_days_ago is None else MONDAY - timedelta(days=log_days_ago)
    found = silence(last_log_on=last, started_on=MONDAY - timedelta(days=start_days_ago), today=MONDAY)
    assert (found is not None) is fires


UNMEASURED = Course(None, None)
COURSES = [
    ("week 5", 5, Course(6, 6), UNMEASURED, False),
    ("week 6, unchanged", 6, Course(6, 6), UNMEASURED, True),
    ("week 6, one point", 6, Course(6, 5), Course(12, 10), True),
    ("week 6, two points", 6, Course(6, 4), Course(12, 12), False),
    ("week 6, 30 % of a little", 6, Course(3, 2), UNMEASURED, False),
    ("week 6, disability down 5", 6, Course(6, 6), Course(18, 13), False),
    ("week 6, nothing measured", 6, UNMEASURED, UNMEASURED, False),
    ("week 6, no pain at the start, disability unchanged", 6, Course(0, 0), Course(10, 10), True),
]


@pytest.mark.parametrize(("what", "weeks", "leg_pain", "disability", "fires"), COURSES)
def test_r46_not_improving(what, weeks, leg_pain, disability, fires):
    found = not_improving(weeks=weeks, leg_pain=leg_pain, disability=disability)
    assert (found is not None) is fires


DUE = date(2026, 11, 16)
ASSESSED = date(2026, 11, 2)
REVIEWS = [
    ("on the day", DUE, ASSESSED, False),
    ("seven days late", DUE + timedelta(days=7), ASSESSED, False),
    ("eight days late", DUE + timedelta(days=8), ASSESSED, True),
    ("eight days late, assessed since", DUE + timedelta(days=8), date(2026, 11, 20), False),
]


@pytest.mark.parametrize(("what", "today", "last", "fires"), REVIEWS, ids=[entry[0] for entry in REVIEWS])
def test_r42_reassessment_overdue_is_a_hold(what, today, last, fires):
    found = overdue_review(due_on=DUE, rests_on=ASSESSED, last_assessed_on=last, today=today)
    assert (found is not None) is fires
    assert found is None or found.severity == "HOLD"
