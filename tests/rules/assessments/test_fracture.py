"""R14a to R15b: trauma, fragile bone and the fracture cluster."""

import pytest

from assessments.rules.vocabulary import Onset, Precaution, Sex

from .patients import cleared, fired, flagged, patient, with_precautions

STEROIDS = "long_term_steroids"
MINOR = "trauma_minor_at_risk"
BONE = "percussion_tenderness"
RULES = {"R14a", "R14b", "R14c", "R14d", "R15", "R15b"}

CLUES = {
    "Nothing": (patient(), set()),
    "Major trauma, a man of 40": (flagged("trauma_major"), {"R14a"}),
    "Major trauma, a woman of 40": (flagged("trauma_major", sex=Sex.F), {"R14a", "R14c"}),
    "Major trauma, a woman of 71": (flagged("trauma_major", sex=Sex.F, age=71), {"R14a", "R14d"}),
    "Minor trauma in a person at risk": (flagged(MINOR), {"R14b"}),
    "Minor trauma at risk, a woman": (flagged(MINOR, sex=Sex.F), {"R14b", "R14c"}),
    "Injury at onset, 64": (patient(onset=Onset.TRAUMA, age=64), set()),
    "Injury at onset, 65": (patient(onset=Onset.TRAUMA, age=65), {"R14b"}),
    "Injury at onset, age not recorded": (patient(onset=Onset.TRAUMA, age=None), set()),
    "Injury at onset with osteoporosis": (flagged("osteoporosis", onset=Onset.TRAUMA), {"R14b"}),
    "Injury at onset, osteoporosis as a precaution": (
        with_precautions("osteoporosis", onset=Onset.TRAUMA),
        {"R14b"},
    ),
    "Injury at onset after a fragility fracture": (
        flagged("previous_fragility_fracture", onset=Onset.TRAUMA),
        {"R14b"},
    ),
    "Injury at onset on steroids: two clues": (flagged(STEROIDS, onset=Onset.TRAUMA), {"R14b", "R14c"}),
    "A woman of 75": (patient(sex=Sex.F, age=75), set()),
    "A woman on steroids": (flagged(STEROIDS, sex=Sex.F), {"R14c"}),
    "A woman with steroids as a precaution": (with_precautions(STEROIDS, sex=Sex.F), {"R14c"}),
    "A man of 70 on steroids": (flagged(STEROIDS, age=70), set()),
    "A man of 71 on steroids": (flagged(STEROIDS, age=71), {"R14c"}),
    "A woman of 71 on steroids": (flagged(STEROIDS, sex=Sex.F, age=71), {"R14d"}),
    "Sex not recorded, on steroids": (flagged(STEROIDS, sex=None), set()),
    "Trauma investigated": (cleared("trauma_major", sex=Sex.F), set()),
    "Bony tenderness alone": (flagged(BONE), {"R15b"}),
    "Bony tenderness, 65": (flagged(BONE, age=65), {"R15"}),
    "Bony tenderness, 64": (flagged(BONE, age=64), {"R15b"}),
    "Bony tenderness, age not recorded": (flagged(BONE, age=None), {"R15b"}),
    "Bony tenderness after an injury": (flagged(BONE, onset=Onset.TRAUMA), {"R15"}),
    "Bony tenderness and steroids": (flagged(BONE, STEROIDS), {"R15"}),
    "Bony tenderness and osteoporosis as a precaution": (
        flagged(BONE, precautions=frozenset({Precaution.OSTEOPOROSIS})),
        {"R15"},
    ),
    "Bony tenderness and cancer": (flagged(BONE, "history_of_cancer"), {"R15"}),
    "Bony tenderness and fever": (flagged(BONE, "fever_or_systemically_unwell"), {"R15"}),
    "Bony tenderness and a temperature": (flagged(BONE, temperature_c=38.5), {"R15"}),
    "Bony tenderness and night pain": (flagged(BONE, "night_pain_unremitting"), {"R15"}),
    "Bony tenderness and vascular risk": (flagged(BONE, "vascular_risk"), {"R15b"}),
    "Bony tenderness investigated": (cleared(BONE, age=80), set()),
}


@pytest.mark.parametrize(("case", "expected"), CLUES.values(), ids=CLUES)
def test_clues_to_a_fracture(case, expected):
    assert fired(case) & RULES == expected
