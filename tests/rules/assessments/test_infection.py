"""R13a to R13e: fever with any second clue, fever alone, and risk without fever."""

import pytest

from assessments.rules.vocabulary import CesScreen, Leg, Precaution, Reflex, ReflexGrade, Sensation

from .patients import cleared, fired, flagged, grades, numb, patient, with_precautions

FEVER = "fever_or_systemically_unwell"
NIGHT = "night_pain_unremitting"
RULES = {"R13a", "R13b", "R13c", "R13d", "R13e"}

COMPANY = {
    "night pain": flagged(FEVER, NIGHT),
    "severe pain": flagged(FEVER, "severe_unrelenting_pain"),
    "drug injection": flagged(FEVER, "iv_drug_use"),
    "immunosuppression on the screen": flagged(FEVER, "immunosuppression"),
    "immunosuppression as a precaution": flagged(
        FEVER, precautions=frozenset({Precaution.IMMUNOSUPPRESSION})
    ),
    "diabetes": flagged(FEVER, precautions=frozenset({Precaution.DIABETES})),
    "a spinal procedure": flagged(FEVER, "recent_spinal_procedure"),
    "surgery five weeks ago": flagged(FEVER, "recent_spinal_surgery_lt6wk"),
    "surgery 13 weeks ago": flagged(FEVER, weeks_since_surgery=13),
    "a recent infection": flagged(FEVER, "recent_infection"),
    "contact with tuberculosis": flagged(FEVER, "tb_contact"),
    "bony tenderness": flagged(FEVER, "percussion_tenderness"),
    "weakness": flagged(FEVER, myotomes=grades(L5_EHL_L="4")),
    "numbness": flagged(FEVER, dermatome_deficit=numb("L5_L")),
    "a lost reflex": flagged(FEVER, reflexes={(Reflex.ANKLE, Leg.L): ReflexGrade.ABSENT}),
    "a cord sign": flagged(FEVER, clonus={Leg.L: True}),
    "a bladder change": flagged(FEVER, "ces_urinary_retention"),
    "a sexual change": flagged(FEVER, "ces_sexual_change"),
    "a positive cauda equina screen": flagged(FEVER, ces_screen=CesScreen.POSITIVE),
    "reduced saddle sensation": flagged(FEVER, saddle_sensation=Sensation.REDUCED),
}


@pytest.mark.parametrize("case", COMPANY.values(), ids=COMPANY)
def test_fever_with_a_second_clue_is_an_emergency(case):
    assert fired(case) & RULES == {"R13a"}


OTHERS = {
    "Nothing": (patient(), set()),
    "Fever alone": (flagged(FEVER), {"R13b"}),
    "Fever, surgery 14 weeks ago": (flagged(FEVER, weeks_since_surgery=14), {"R13b"}),
    "A temperature of 38": (patient(temperature_c=38.0), {"R13b"}),
    "A temperature of 37.9": (patient(temperature_c=37.9), set()),
    "A temperature of 38.4 with diabetes": (
        patient(temperature_c=38.4, precautions=frozenset({Precaution.DIABETES})),
        {"R13a"},
    ),
    "Fever, a bladder change that was investigated": (
        cleared("ces_urinary_leakage", ces_screen=CesScreen.POSITIVE, temperature_c=38.0),
        {"R13b"},
    ),
    "Fever investigated": (cleared(FEVER), set()),
    "Fever investigated, a temperature today": (cleared(FEVER, temperature_c=38.6), {"R13b"}),
    "Drug injection and night pain": (flagged("iv_drug_use", NIGHT), {"R13c"}),
    "Immunosuppression and night pain": (flagged("immunosuppression", NIGHT), {"R13c"}),
    "Immunosuppression as a precaution and night pain": (
        flagged(NIGHT, precautions=frozenset({Precaution.IMMUNOSUPPRESSION})),
        {"R13c"},
    ),
    "Recent infection and night pain": (flagged("recent_infection", NIGHT), {"R13e"}),
    "Hot joint": (flagged("acute_hot_swollen_joint"), {"R13d"}),
    "Drug injection alone": (flagged("iv_drug_use"), {"R13e"}),
    "Tuberculosis contact alone": (flagged("tb_contact"), {"R13e"}),
    "Spinal procedure alone": (flagged("recent_spinal_procedure"), {"R13e"}),
    "Immunosuppression as a precaution alone": (with_precautions("immunosuppression"), {"R13e"}),
    "Diabetes alone": (with_precautions("diabetes"), set()),
}


@pytest.mark.parametrize(("case", "expected"), OTHERS.values(), ids=OTHERS)
def test_fever_alone_and_risk_alone(case, expected):
    assert fired(case) & RULES == expected
