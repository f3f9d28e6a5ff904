"""R07c, R07d, R08b, R08c: deceptive relief, spreading numbness and signs of the spinal cord."""

import pytest

from assessments.rules.vocabulary import Bilateral, Leg, Reflex, ReflexGrade

from .patients import NORMAL_REFLEXES, cleared, fired, flagged, grades, numb, patient, reported, row

LESS_PAIN = {"nprs_leg_now_previous": 7, "nprs_leg_now": 4}

DECEPTIVE = {
    "Three points less pain, new numbness": (
        patient(**LESS_PAIN, dermatome_deficit=numb("L5_L"), dermatome_deficit_previous=frozenset()),
        True,
    ),
    "Three points less pain, weaker": (
        patient(**LESS_PAIN, myotomes=grades(L5_EHL_L="4+"), myotomes_previous=grades(L5_EHL_L="5")),
        True,
    ),
    "Weaker than at the last visit": (
        patient(**LESS_PAIN, myotomes=grades(L5_EHL_L="4+"), myotomes_last_visits=(grades(L5_EHL_L="5"),)),
        True,
    ),
    "Less pain, weakness reported": (flagged("progressive_motor_deficit", **LESS_PAIN), True),
    "Two points less pain": (
        patient(
            nprs_leg_now_previous=7,
            nprs_leg_now=5,
            dermatome_deficit=numb("L5_L"),
            dermatome_deficit_previous=frozenset(),
        ),
        False,
    ),
    "Less pain, the same numbness": (
        patient(**LESS_PAIN, dermatome_deficit=numb("L5_L"), dermatome_deficit_previous=numb("L5_L")),
        False,
    ),
    "Less pain, earlier touch not known": (patient(**LESS_PAIN, dermatome_deficit=numb("L5_L")), False),
    "Earlier pain not recorded": (
        patient(nprs_leg_now=4, dermatome_deficit=numb("L5_L"), dermatome_deficit_previous=frozenset()),
        False,
    ),
}


@pytest.mark.parametrize(("case", "fires"), DECEPTIVE.values(), ids=DECEPTIVE)
def test_less_pain_with_more_loss_is_not_recovery(case, fires):
    assert ("R07c" in fired(case)) is fires


NUMBNESS = {
    "Numbness one rank further": (
        row("REIL", "no_effect", "worse", "CALF L numbness", "TOES L numbness"),
        True,
    ),
    "Numbness further in the other leg": (
        row("REIL", "no_effect", "worse", other=("CALF R numbness", "TOES R numbness")),
        True,
    ),
    "New numbness where nothing was": (row("REIL", "produce", "worse", "NONE", "CALF L numbness"), True),
    "Pain before, numbness further afterwards": (
        row("REIL", "increase", "worse", "CALF L", "TOES L numbness"),
        True,
    ),
    "New numbness in the other leg": (
        row("REIL", "produce", "worse", other=("NONE", "CALF R numbness")),
        True,
    ),
    "Pain before, numbness in the same place": (
        row("REIL", "no_effect", "no_effect", "CALF L", "CALF L numbness"),
        False,
    ),
    "Place before not recorded": (row("REIL", "produce", "worse", None, "CALF L numbness"), False),
    "Numbness in the same place": (
        row("REIL", "no_effect", "no_effect", "CALF L numbness", "CALF L numbness"),
        False,
    ),
    "Pain further": (row("REIL", "increase", "worse", "CALF L", "TOES L"), False),
    "Place afterwards not recorded": (row("REIL", "increase", "worse", "CALF L numbness", None), False),
}


@pytest.mark.parametrize(("movement", "fires"), NUMBNESS.values(), ids=NUMBNESS)
def test_numbness_that_spreads_in_a_row_is_examined_again(movement, fires):
    assert ("R07d" in fired(patient(rows=(movement,)))) is fires


BABINSKI = {"babinski": {Leg.L: True}}
ALONE, WITH_COMPANY, SILENT = {"R08b"}, {"R08c"}, set()

CORD = {
    "Flag alone": (flagged("umn_signs"), ALONE),
    "Babinski alone": (patient(**BABINSKI), ALONE),
    "Clonus alone": (patient(clonus={Leg.R: True}), ALONE),
    "Reflex 4+ alone": (
        patient(reflexes=NORMAL_REFLEXES | {(Reflex.KNEE, Leg.L): ReflexGrade.CLONUS}),
        ALONE,
    ),
    "Gait alone": (flagged("gait_disturbance"), ALONE),
    "Babinski and gait": (flagged("gait_disturbance", **BABINSKI), WITH_COMPANY),
    "Babinski and a bladder change": (flagged("ces_urinary_hesitancy", **BABINSKI), WITH_COMPANY),
    "Babinski and a bowel change": (flagged("ces_bowel_change", **BABINSKI), WITH_COMPANY),
    "Babinski and both legs, for years": (patient(bilateral=Bilateral.STABLE, **BABINSKI), WITH_COMPANY),
    "Babinski and cancer": (flagged("history_of_cancer", **BABINSKI), WITH_COMPANY),
    "Signs getting worse": (reported("umn_signs", course="worse"), WITH_COMPANY),
    "Signs begun nine days ago": (reported("umn_signs", onset_days=9), WITH_COMPANY),
    "Signs for nine days, called stable": (reported("umn_signs", onset_days=9, course="stable"), ALONE),
    "Babinski and falling power": (
        patient(**BABINSKI, myotomes=grades(L5_EHL_L="4"), myotomes_previous=grades(L5_EHL_L="5")),
        WITH_COMPANY,
    ),
    "Gait and cancer, no cord sign": (flagged("gait_disturbance", "history_of_cancer"), ALONE),
    "Investigated": (cleared("umn_signs", **BABINSKI), SILENT),
    "Brisk reflex 3+": (
        patient(reflexes=NORMAL_REFLEXES | {(Reflex.KNEE, Leg.L): ReflexGrade.BRISK}),
        SILENT,
    ),
    "Babinski negative": (patient(babinski={Leg.L: False, Leg.R: False}), SILENT),
    "Not examined": (patient(babinski={}, clonus={}, reflexes=None), SILENT),
}


@pytest.mark.parametrize(("case", "expected"), CORD.values(), ids=CORD)
def test_cord_signs_alone_are_urgent_and_in_company_an_emergency(case, expected):
    assert fired(case) & {"R08b", "R08c"} == expected
