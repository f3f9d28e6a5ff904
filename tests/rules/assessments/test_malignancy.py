"""R11a to R12b and R52: single flags are weak, clusters count, cancer with nerve signs is an emergency."""

import pytest

from assessments.rules.vocabulary import Bilateral, Leg, Sensation

from .patients import cleared, fired, flagged, grades, numb, patient, reported

CANCER = "history_of_cancer"
WEIGHT = "unexplained_weight_loss"
NIGHT = "night_pain_unremitting"
BAND = "band_like_pain"
STRAIN = "nonmechanical_strain_pain"
SEVERE = "severe_unrelenting_pain"
BONE = "percussion_tenderness"
RULES = {"R11a", "R11b", "R11c", "R12", "R12b"}

CLUSTERS = {
    "Nothing": (patient(), set()),
    "Cancer alone": (flagged(CANCER), {"R12"}),
    "Cancer and night pain": (flagged(CANCER, NIGHT), {"R11a"}),
    "Cancer and severe pain": (flagged(CANCER, SEVERE), {"R11a"}),
    "Cancer and bony tenderness": (flagged(CANCER, BONE), {"R11a"}),
    "Cancer and band-like pain": (flagged(CANCER, BAND), {"R11a"}),
    "Cancer and pain on straining": (flagged(CANCER, STRAIN), {"R11a"}),
    "Cancer and weight loss": (flagged(CANCER, WEIGHT), {"R12"}),
    "Cancer, weight loss and night pain": (flagged(CANCER, WEIGHT, NIGHT), {"R11a"}),
    "Weight loss alone": (flagged(WEIGHT), {"R12b"}),
    "Night pain alone": (flagged(NIGHT), {"R12b"}),
    "Pain on straining alone": (flagged(STRAIN), {"R12b"}),
    "Band-like pain alone": (flagged(BAND), {"R11c"}),
    "Severe pain alone": (flagged(SEVERE), set()),
    "Weight loss and night pain": (flagged(WEIGHT, NIGHT), {"R11b"}),
    "Band-like and severe pain": (flagged(BAND, SEVERE), {"R11b", "R11c"}),
    "Weight loss and severe pain": (flagged(WEIGHT, SEVERE), {"R11b", "R12b"}),
    "Night pain and pain on straining: never less than one": (flagged(NIGHT, STRAIN), {"R12b"}),
    "Night pain investigated, weight loss": (
        reported(NIGHT, course="stable", confirmed_days_ago=5, also=(WEIGHT,)),
        {"R12b"},
    ),
    "Cancer investigated, two signs now": (
        reported(CANCER, course="stable", confirmed_days_ago=5, also=(WEIGHT, NIGHT)),
        {"R11b"},
    ),
    "Cancer investigated": (cleared(CANCER), set()),
}


@pytest.mark.parametrize(("case", "expected"), CLUSTERS.values(), ids=CLUSTERS)
def test_signs_of_malignancy_are_read_as_clusters(case, expected):
    assert fired(case) & RULES == expected


COMPRESSION = {
    "New weakness": flagged(CANCER, myotomes=grades(L5_EHL_L="4")),
    "Weakness called old without a course": flagged(
        CANCER, "motor_deficit_stable", myotomes=grades(L5_EHL_L="4")
    ),
    "Acute foot drop": flagged(CANCER, "foot_drop_acute"),
    "Weakness getting worse": flagged(CANCER, "progressive_motor_deficit"),
    "Loss of light touch, earlier state unknown": flagged(CANCER, dermatome_deficit=numb("L5_L")),
    "Old weakness that is getting worse, full power today": reported(
        "motor_deficit_stable", course="worse", also=(CANCER,)
    ),
    "Foot drop investigated, but the knee is weak": reported(
        "foot_drop_acute",
        course="stable",
        confirmed_days_ago=5,
        also=(CANCER,),
        myotomes=grades(L3_knee_ext_L="4"),
    ),
    "Unsteady gait": flagged(CANCER, "gait_disturbance"),
    "Bladder change": flagged(CANCER, "ces_urinary_leakage"),
    "Bowel change": flagged(CANCER, "ces_bowel_change"),
    "Both legs for years": flagged(CANCER, bilateral=Bilateral.STABLE),
    "Babinski": flagged(CANCER, babinski={Leg.L: True}),
    "Saddle sensation reduced": flagged(CANCER, saddle_sensation=Sensation.REDUCED),
}


@pytest.mark.parametrize("case", COMPRESSION.values(), ids=COMPRESSION)
def test_cancer_with_nerve_signs_is_cord_compression_until_shown_otherwise(case):
    ids = fired(case)
    assert "R52" in ids
    assert "R12" not in ids


NO_COMPRESSION = {
    "Weakness that is known to be stable": reported(
        "motor_deficit_stable", course="stable", also=(CANCER,), myotomes=grades(L5_EHL_L="4")
    ),
    "Loss of light touch that was there before": flagged(
        CANCER, dermatome_deficit=numb("L5_L"), dermatome_deficit_previous=numb("L5_L")
    ),
    "No deficit": flagged(CANCER),
}


@pytest.mark.parametrize("case", NO_COMPRESSION.values(), ids=NO_COMPRESSION)
def test_cancer_without_a_new_sign_is_discussed_this_week(case):
    ids = fired(case)
    assert "R12" in ids
    assert "R52" not in ids


def test_nerve_signs_without_cancer_are_judged_by_their_own_rules():
    assert "R52" not in fired(flagged("gait_disturbance", myotomes=grades(L5_EHL_L="4")))
