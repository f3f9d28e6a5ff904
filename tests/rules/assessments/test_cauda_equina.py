"""R01, R01b, R02, R02b: the signs of cauda equina syndrome by onset, course and outcome."""

import pytest

from assessments.rules.vocabulary import Bilateral, CesScreen, Reflex, ReflexGrade, Sensation

from .patients import NORMAL_REFLEXES, cleared, fired, flagged, grades, numb, patient, reported

HESITANCY = "ces_urinary_hesitancy"
SEXUAL = "ces_sexual_change"
URGENCY = "ces_urinary_change"
ALL_FOUR = {"R01", "R01b", "R02", "R02b"}

ITEMS = {
    "Hesitancy, onset unknown": (flagged(HESITANCY), {"R01"}),
    "Hesitancy for 14 days, unchanged": (reported(HESITANCY, onset_days=14, course="stable"), {"R01"}),
    "Hesitancy for 15 days, unchanged": (reported(HESITANCY, onset_days=15, course="stable"), {"R02"}),
    "Urgency for 15 days, unchanged, saddle sensation not examined": (
        reported(URGENCY, onset_days=15, course="stable", saddle_sensation=None),
        {"R02"},
    ),
    "Hesitancy for a year, getting worse": (reported(HESITANCY, onset_days=365, course="worse"), {"R01"}),
    "Hesitancy for a year, course unknown": (reported(HESITANCY, onset_days=365), {"R01"}),
    "Unchanged, but nobody knows since when": (reported(HESITANCY, course="stable"), {"R01"}),
    "Investigated, confirmed 90 days ago": (
        reported(HESITANCY, onset_days=400, course="stable", confirmed_days_ago=90),
        {"R02b"},
    ),
    "Investigated, confirmed 91 days ago": (
        reported(HESITANCY, onset_days=400, course="stable", confirmed_days_ago=91),
        {"R02"},
    ),
    "Investigated, but worse since": (
        reported(HESITANCY, onset_days=400, course="worse", confirmed_days_ago=5),
        {"R01"},
    ),
    "One old investigated item and one of unknown onset": (
        reported(
            HESITANCY, onset_days=400, course="stable", confirmed_days_ago=5, also=("ces_bowel_change",)
        ),
        {"R01", "R02b"},
    ),
    "Saddle sensation reduced on examination": (patient(saddle_sensation=Sensation.REDUCED), {"R01"}),
    "Saddle loss investigated and still found": (
        cleared("ces_saddle_sensory_loss", saddle_sensation=Sensation.REDUCED),
        {"R02b"},
    ),
    "Positive screen without an item": (patient(ces_screen=CesScreen.POSITIVE), {"R01"}),
    "Positive screen explained by an investigated item": (
        cleared(HESITANCY, ces_screen=CesScreen.POSITIVE),
        {"R02b"},
    ),
    "Positive screen explained by an old item": (
        reported(HESITANCY, onset_days=60, course="stable", ces_screen=CesScreen.POSITIVE),
        {"R02"},
    ),
    "Everything asked, nothing found": (patient(), set()),
    "Nothing asked": (patient(ces_screen=None, saddle_sensation=None), set()),
}


@pytest.mark.parametrize(("case", "expected"), ITEMS.values(), ids=ITEMS)
def test_each_item_is_judged_by_onset_course_and_outcome(case, expected):
    assert fired(case) & ALL_FOUR == expected


ISOLATED = {
    "Sexual change alone, screen negative otherwise": flagged(SEXUAL),
    "Sexual change alone, screen recorded as positive": flagged(SEXUAL, ces_screen=CesScreen.POSITIVE),
    "New urgency alone": flagged(URGENCY),
    "New urgency for five days": reported(URGENCY, onset_days=5, course="new"),
}


@pytest.mark.parametrize("case", ISOLATED.values(), ids=ISOLATED)
def test_one_isolated_change_with_everything_else_normal_is_not_an_emergency_but_blocks(case):
    assert fired(case) & ALL_FOUR == {"R01b"}


OLD_AND_ISOLATED = {
    "Sexual change for 15 days, unchanged": reported(SEXUAL, onset_days=15, course="stable"),
    "Urgency for a year, its outcome 91 days old": reported(
        URGENCY, onset_days=365, course="stable", confirmed_days_ago=91
    ),
}


@pytest.mark.parametrize("case", OLD_AND_ISOLATED.values(), ids=OLD_AND_ISOLATED)
def test_an_old_isolated_change_that_was_never_investigated_is_both_isolated_and_overdue(case):
    assert fired(case) & ALL_FOUR == {"R01b", "R02"}


NOT_ISOLATED = {
    "Two items": flagged(SEXUAL, URGENCY),
    "Another kind of item": flagged(HESITANCY),
    "Screen incomplete": flagged(SEXUAL, ces_screen=CesScreen.INCOMPLETE),
    "Screen not recorded": flagged(SEXUAL, ces_screen=None),
    "Another question declined": flagged(URGENCY, ces_item_declined=True),
    "Saddle sensation not examined": flagged(SEXUAL, saddle_sensation=None),
    "Saddle sensation reduced": flagged(SEXUAL, saddle_sensation=Sensation.REDUCED),
    "Power below normal": flagged(SEXUAL, myotomes=grades(L5_EHL_L="4+")),
    "Power not examined": flagged(SEXUAL, myotomes=None),
    "Examination of unknown age": flagged(SEXUAL, neuro_exam_days_ago=None),
    "Examination 15 days old": flagged(SEXUAL, neuro_exam_days_ago=15),
    "Reflexes not examined": flagged(SEXUAL, reflexes=None),
    "A reflex not tested": flagged(SEXUAL, not_tested=frozenset({(Reflex.ANKLE, "L")})),
    "A reflex reduced": flagged(
        SEXUAL, reflexes=NORMAL_REFLEXES | {(Reflex.ANKLE, "L"): ReflexGrade.REDUCED}
    ),
    "Light touch reduced": flagged(SEXUAL, dermatome_deficit=numb("S1_L")),
    "Babinski positive": flagged(SEXUAL, babinski={"L": True}),
    "Both legs, even for years": flagged(SEXUAL, bilateral=Bilateral.STABLE),
    "Cord signs recorded": flagged(SEXUAL, "umn_signs"),
    "Unsteady gait recorded": flagged(SEXUAL, "gait_disturbance"),
    "Acute foot drop recorded": flagged(SEXUAL, "foot_drop_acute"),
    "Weakness reported to get worse": flagged(SEXUAL, "progressive_motor_deficit"),
    "Old weakness recorded, graded 5 today": flagged(SEXUAL, "motor_deficit_stable"),
    "Cord signs investigated": reported(
        "umn_signs", onset_days=400, course="stable", confirmed_days_ago=30, also=(SEXUAL,)
    ),
}


@pytest.mark.parametrize("case", NOT_ISOLATED.values(), ids=NOT_ISOLATED)
def test_anything_missing_or_abnormal_beside_the_change_makes_it_an_emergency(case):
    assert "R01" in fired(case)
    assert "R01b" not in fired(case)


DEFICIT_IN_BOTH = {
    "Weakness in both": {"myotomes": grades(L5_EHL_L="4", L5_EHL_R="4+")},
    "Weakness in one, numbness in the other": {
        "myotomes": grades(L5_EHL_L="4"),
        "dermatome_deficit": numb("S1_R"),
    },
    "Both ankle jerks gone": {"reflexes": {(Reflex.ANKLE, leg): ReflexGrade.ABSENT for leg in ("L", "R")}},
}


@pytest.mark.parametrize("deficit", DEFICIT_IN_BOTH.values(), ids=DEFICIT_IN_BOTH)
def test_recent_symptoms_in_both_legs_with_a_deficit_in_both_are_an_emergency(deficit):
    assert "R01" in fired(patient(bilateral=Bilateral.NEW, **deficit))
    assert "R01" not in fired(patient(bilateral=Bilateral.STABLE, **deficit)), "stable for five months"


def test_a_deficit_in_one_leg_only_does_not_make_both_legs_an_emergency():
    case = patient(bilateral=Bilateral.NEW, myotomes=grades(L5_EHL_L="4"))
    assert "R01" not in fired(case)
    assert "R04" in fired(case)
