"""Facts derived from an examination: power, reach of symptoms, both legs, cleared flags."""

import pytest

from assessments.rules.case import Outcome, RedFlagReport
from assessments.rules.derived import both_legs, furthest, half_grades_lost, lowest_grade, power, umn_signs
from assessments.rules.red_flags import is_cleared
from assessments.rules.vocabulary import Course, Leg, Myotome, Power

from .patients import cleared, grades, patient, place, weak

TOE = (Myotome.L5_EHL, Leg.L)


def test_not_tested_and_not_examined_are_never_full_power():
    assert power(patient(), *TOE) is Power.P5
    assert power(patient(not_tested=frozenset({TOE})), *TOE) is None
    assert power(patient(neuro_exam_days_ago=15), *TOE) is None
    assert power(patient(neuro_exam_days_ago=None), *TOE) is None
    assert power(patient(myotomes=None), *TOE) is None


def test_a_listed_grade_counts_however_old_the_examination_is():
    assert power(patient(neuro_exam_days_ago=200, myotomes=grades(L5_EHL_L="3")), *TOE) is Power.P3


def test_the_lowest_grade_is_the_weakest_known():
    case = weak(L5_EHL_L="4-", S1_eversion_R="3+")
    assert lowest_grade(case) is Power.P3_PLUS
    assert lowest_grade(case, Leg.L) is Power.P4_MINUS
    assert lowest_grade(patient()) is Power.P5
    assert lowest_grade(patient(myotomes=None)) is None


def test_half_grades_are_counted_down_the_scale():
    assert half_grades_lost(Power.P5, Power.P4) == 2
    assert half_grades_lost(Power.P4, Power.P4_MINUS) == 1
    assert half_grades_lost(Power.P4, Power.P5) == -2


REACH = {
    "Calf and buttock": (("CALF L", "BUTTOCK L"), Leg.L, 5),
    "The other side is counted apart": (("TOES R", "BUTTOCK L"), Leg.L, 3),
    "Anywhere": (("TOES R", "BUTTOCK L", "LUMBAR_MID"), None, 7),
    "Midline belongs to no leg": (("LUMBAR_MID",), Leg.L, None),
    "Numbness alone does not reach": (("TOES L numbness", "CALF L"), Leg.L, 5),
    "Cramp alone does not reach": (("TOES L cramp",), Leg.L, None),
    "Paraesthesia reaches": (("TOES L paraesthesia",), Leg.L, 7),
    "No symptoms": (("NONE",), None, 0),
    "Nothing marked": ((), None, None),
}


@pytest.mark.parametrize(("places", "leg", "expected"), REACH.values(), ids=REACH)
def test_the_furthest_symptom(places, leg, expected):
    assert furthest([place(words) for words in places], leg) == expected


BOTH = {
    "Thigh and thigh": (("THIGH_ANT L", "THIGH_POST R"), True),
    "Calf and thigh": (("CALF L", "THIGH_LAT R"), True),
    "Calf on both sides in one mark": (("CALF B",), True),
    "Numb buttocks": (("BUTTOCK L numbness", "BUTTOCK R numbness"), True),
    "Numb buttock and tingling groin": (("BUTTOCK L numbness", "GROIN R paraesthesia"), True),
    "Painful buttocks": (("BUTTOCK L", "BUTTOCK R"), False),
    "Tingling buttock, painful buttock": (("BUTTOCK L paraesthesia", "BUTTOCK R"), False),
    "Calf and the other buttock": (("CALF L", "BUTTOCK R"), False),
    "Calf without a side": (("CALF", "CALF L"), False),
    "A place without a region": (("? R", "CALF L"), False),
}


@pytest.mark.parametrize(("places", "expected"), BOTH.values(), ids=BOTH)
def test_both_legs(places, expected):
    assert both_legs([place(words) for words in places]) is expected


CLEARED = {
    "Stable, confirmed today": (RedFlagReport(400, Course.STABLE, Outcome("normal scan", 0)), True),
    "Stable, confirmed 90 days ago": (RedFlagReport(400, Course.STABLE, Outcome("normal scan", 90)), True),
    "Stable, confirmed 91 days ago": (RedFlagReport(400, Course.STABLE, Outcome("normal scan", 91)), False),
    "Stable, onset unknown": (RedFlagReport(None, Course.STABLE, Outcome("normal scan", 5)), True),
    "Course unknown": (RedFlagReport(400, None, Outcome("normal scan", 5)), False),
    "Worse": (RedFlagReport(400, Course.WORSE, Outcome("normal scan", 5)), False),
    "No outcome": (RedFlagReport(400, Course.STABLE), False),
    "Outcome without words": (RedFlagReport(400, Course.STABLE, Outcome("  ", 5)), False),
    "Confirmed in the future": (RedFlagReport(400, Course.STABLE, Outcome("normal scan", -1)), False),
}


@pytest.mark.parametrize(("report", "expected"), CLEARED.values(), ids=CLEARED)
def test_a_flag_is_cleared_only_while_stable_and_recently_confirmed(report, expected):
    assert is_cleared(report) is expected


def test_cord_signs_are_told_by_side_and_fall_silent_when_investigated():
    assert umn_signs(patient(babinski={Leg.R: True})) == ("Right Babinski positive.",)
    assert umn_signs(patient(babinski={Leg.R: False})) == ()
    assert umn_signs(cleared("umn_signs", babinski={Leg.R: True})) == ()
