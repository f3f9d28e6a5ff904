"""R07, R07b, R08, R09, R10, R10b, R53: how weak, how old, and whether it is falling."""

import pytest

from assessments.rules.vocabulary import Power
from assessments.rules.weakness import Fall

from .patients import cleared, fired, flagged, grades, patient, reported, weak

WEAKNESS = {"R07", "R07b", "R08", "R09", "R10", "R10b", "R53"}

FALLS = {
    ("5", "4+"): {"R07b", "R10"},
    ("5", "4"): {"R07", "R10"},
    ("5", "4-"): {"R07", "R10"},
    ("4+", "4"): {"R07b", "R10"},
    ("4", "4-"): {"R07b", "R10"},
    ("4+", "4-"): {"R07", "R10"},
    ("4+", "3+"): {"R07", "R09"},
    ("4-", "3+"): {"R07", "R09"},
    ("3+", "3"): {"R07", "R09"},
    ("3", "2"): {"R07", "R08", "R09"},
    ("4", "4"): {"R10"},
    ("3", "4"): {"R10"},
    ("4", "5"): set(),
}


@pytest.mark.parametrize(("before", "now"), FALLS, ids=lambda grade: grade)
def test_power_is_compared_with_the_best_grade_of_the_episode(before, now):
    case = patient(myotomes_previous=grades(L5_EHL_L=before), myotomes=grades(L5_EHL_L=now))
    assert fired(case) & WEAKNESS == FALLS[before, now]


def test_half_grades_lost_at_two_visits_are_a_full_grade():
    case = patient(
        myotomes_last_visits=(grades(L5_EHL_L="4+"), grades(L5_EHL_L="4")), myotomes=grades(L5_EHL_L="4-")
    )
    assert fired(case) & WEAKNESS == {"R07", "R10"}


def test_a_level_that_is_unlisted_counts_as_full_power_only_while_the_examination_is_fresh():
    before = grades(L5_EHL_L="4")
    assert not fired(patient(myotomes_previous=before)) & WEAKNESS, "recovered"
    stale = patient(myotomes_previous=before, neuro_exam_days_ago=15)
    assert fired(stale) == {"R43"}, "not known, so the examination is asked for"


GRADES = {
    "Every level full": (patient(), set()),
    "4+ in one level": (weak(L5_EHL_L="4+"), {"R10"}),
    "4- in one level": (weak(L5_EHL_L="4-"), {"R10"}),
    "3+ of unknown age": (weak(L5_EHL_L="3+"), {"R09"}),
    "3- of unknown age": (weak(L4_dorsiflexion_R="3-"), {"R09"}),
    "2 of unknown age": (weak(L5_EHL_L="2"), {"R08", "R09"}),
    "0 of unknown age": (weak(S1_plantarflexion_L="0"), {"R08", "R09"}),
    "3 in both legs": (weak(L5_EHL_L="3", L5_EHL_R="3+"), {"R08", "R09"}),
    "4 in both legs": (weak(L5_EHL_L="4", S1_eversion_R="4+"), {"R10", "R53"}),
    "Ankle and great toe: one root": (weak(L4_dorsiflexion_L="4", L5_EHL_L="4", L5_hip_abd_L="4"), {"R10"}),
    "Great toe and heel raise: two roots": (weak(L5_EHL_L="4", S1_plantarflexion_L="4"), {"R10", "R10b"}),
    "Knee extension and great toe: two roots": (weak(L3_knee_ext_L="4", L5_EHL_L="4"), {"R10", "R10b"}),
    "One root in each leg": (weak(L5_EHL_L="4", S1_eversion_R="4"), {"R10", "R53"}),
    "Nerves not examined": (patient(myotomes=None), set()),
}


@pytest.mark.parametrize(("case", "expected"), GRADES.values(), ids=GRADES)
def test_the_grade_decides_how_urgent_weakness_is(case, expected):
    assert fired(case) & WEAKNESS == expected


STABLE = "motor_deficit_stable"
DROP = "foot_drop_acute"
WORSE = "progressive_motor_deficit"
THREE = grades(L4_dorsiflexion_L="3")

FLAGS = {
    "Weakness reported to get worse, nerves not examined": (flagged(WORSE, myotomes=None), {"R07"}),
    "Weakness reported to get worse, both legs weak": (
        flagged(WORSE, myotomes=grades(L5_EHL_L="4", L5_EHL_R="4+")),
        {"R07", "R08", "R10"},
    ),
    "Acute foot drop": (flagged(DROP), {"R09"}),
    "Acute foot drop getting worse": (reported(DROP, course="worse"), {"R07", "R09"}),
    "Old weakness": (flagged(STABLE), {"R10"}),
    "Old weakness called worse": (reported(STABLE, course="worse"), {"R07", "R10"}),
    "Old weakness of grade 3, never investigated": (
        reported(STABLE, onset_days=400, course="stable", myotomes=THREE),
        {"R09", "R10"},
    ),
    "Old weakness of grade 3, investigated": (cleared(STABLE, myotomes=THREE), {"R10"}),
    "Old weakness of grade 2, investigated": (cleared(STABLE, myotomes=grades(L5_EHL_L="2")), {"R10"}),
    "Investigated, but the outcome is 91 days old": (
        reported(STABLE, onset_days=400, course="stable", confirmed_days_ago=91, myotomes=THREE),
        {"R09", "R10"},
    ),
    "Investigated, unchanged since the last visit": (
        cleared(
            STABLE,
            myotomes=THREE,
            myotomes_previous=grades(L4_dorsiflexion_L="5"),
            myotomes_last_visits=(grades(L4_dorsiflexion_L="5"), THREE),
        ),
        {"R10"},
    ),
    "Investigated, but lower than at the last visit": (
        cleared(STABLE, myotomes=grades(L4_dorsiflexion_L="2"), myotomes_last_visits=(THREE,)),
        {"R07", "R08", "R09", "R10"},
    ),
    "Investigated, but an acute foot drop beside it": (
        reported(STABLE, course="stable", confirmed_days_ago=5, also=(DROP,), myotomes=THREE),
        {"R09", "R10"},
    ),
    "Foot drop investigated": (cleared(DROP), {"R10"}),
    "Foot drop investigated, foot and great toe of one leg at 2": (
        cleared(DROP, myotomes=grades(L4_dorsiflexion_L="2", L5_EHL_L="2")),
        {"R10"},
    ),
    "Foot drop investigated, but the knee of that leg is weak too": (
        cleared(DROP, myotomes=grades(L4_dorsiflexion_L="3", L3_knee_ext_L="2")),
        {"R08", "R09", "R10", "R10b"},
    ),
    "Foot drop investigated, but hip abduction is marked": (
        cleared(DROP, myotomes=grades(L5_hip_abd_L="3")),
        {"R09", "R10"},
    ),
    "Foot drop investigated, but both feet drop": (
        cleared(DROP, myotomes=grades(L4_dorsiflexion_L="3", L4_dorsiflexion_R="3")),
        {"R08", "R09", "R10"},
    ),
    "Foot drop investigated, but the other knee is weak": (
        cleared(DROP, myotomes=grades(L5_EHL_L="3", L3_knee_ext_R="1")),
        {"R08", "R09", "R10"},
    ),
    "Foot drop investigated and recovering since the last visit": (
        cleared(
            DROP,
            myotomes=grades(L4_dorsiflexion_L="4"),
            myotomes_previous=grades(L4_dorsiflexion_L="5"),
            myotomes_last_visits=(THREE,),
        ),
        {"R10"},
    ),
    "Old weakness of both legs, investigated": (
        cleared(STABLE, myotomes=grades(L3_knee_ext_R="1", L4_dorsiflexion_L="2")),
        {"R10"},
    ),
}


@pytest.mark.parametrize(("case", "expected"), FLAGS.values(), ids=FLAGS)
def test_what_is_reported_about_weakness_counts_with_and_without_grades(case, expected):
    assert fired(case) & WEAKNESS == expected


def test_a_fall_says_which_muscle_and_from_where():
    fall = Fall("L5_EHL", "L", Power.P5, Power.P4)
    assert fall.words == "Left great toe extension 4/5, was 5/5."
