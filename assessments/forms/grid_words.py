"""Letters, keys and words of the repeated-movement grid (terms of McKenzie and May 2003)."""

from assessments.rules.vocabulary import After, During, Kind, Leg, Mechanical, Region, Test, Timing

SIDE_GLIDE_SENTENCE = "Left side-glide = shoulders to the left, hips to the right."
USUAL_TESTS = (Test.RFIS, Test.REIS, Test.RFIL, Test.REIL, Test.RSGIS_L, Test.RSGIS_R)

_TESTS = {
    "Flexion": {
        Test.RFIS: "RFIS flexion, standing",
        Test.FIS: "FIS flexion once, standing",
        Test.RFIL: "RFIL flexion, lying",
        Test.FIL: "FIL flexion once, lying",
        Test.SIT_SLOUCH: "Slouched sitting",
        Test.STAND_SLOUCH: "Slouched standing",
        Test.LONG_SIT: "Long sitting",
    },
    "Extension": {
        Test.REIS: "REIS extension, standing",
        Test.EIS: "EIS extension once, standing",
        Test.REIL: "REIL extension, lying",
        Test.EIL: "EIL extension once, lying",
        Test.SIT_ERECT: "Erect sitting",
        Test.STAND_ERECT: "Erect standing",
        Test.PRONE_LIE: "Lying prone",
        Test.PRONE_EXT: "Prone on elbows",
    },
    "To the left": {
        Test.RSGIS_L: "RSGIS left side-glide",
        Test.SGIS_L: "SGIS left side-glide once",
        Test.ROTFLEX_L: "Rotation, knees to the left",
    },
    "To the right": {
        Test.RSGIS_R: "RSGIS right side-glide",
        Test.SGIS_R: "SGIS right side-glide once",
        Test.ROTFLEX_R: "Rotation, knees to the right",
    },
}
TEST_CHOICES = [
    ("", "Choose a test"),
    *((group, [(test.value, words) for test, words in tests.items()]) for group, tests in _TESTS.items()),
]
TEST_WORDS = {test.value: words for tests in _TESTS.values() for test, words in tests.items()}

# code: (letters, key, words)
DURING = {
    During.PRODUCE: ("P", "p", "produces"),
    During.ABOLISH: ("A", "a", "abolishes"),
    During.INCREASE: ("↑", "i", "increases"),
    During.DECREASE: ("↓", "d", "decreases"),
    During.CENTRALISING: ("C", "c", "centralising"),
    During.PERIPHERALISING: ("Ph", "h", "peripheralising"),
    During.NO_EFFECT: ("NE", "n", "no effect"),
}
AFTER = {
    After.BETTER: ("B", "b", "better"),
    After.WORSE: ("W", "w", "worse"),
    After.NO_BETTER: ("NB", "o", "no better"),
    After.NO_WORSE: ("NW", "r", "no worse"),
    After.CENTRALISED: ("C’d", "c", "centralised"),
    After.PERIPHERALISED: ("Ph’d", "h", "peripheralised"),
    After.NO_EFFECT: ("NE", "n", "no effect"),
}
MECHANICAL = {
    Mechanical.INCREASED: ("↑", "i", "more movement"),
    Mechanical.DECREASED: ("↓", "d", "less movement"),
    Mechanical.NO_EFFECT: ("=", "n", "no change"),
}
LEGEND = [
    (title, [(letters, text, key) for letters, key, text in answers.values()])
    for title, answers in (("During", DURING), ("After", AFTER), ("Movement", MECHANICAL))
]
"""(column, [(letters, words, key)])"""

TIMING_CHOICES = [
    ("", "timing"),
    (Timing.PDM.value, "PDM, on the way"),
    (Timing.ERP.value, "ERP, at the end"),
]
KIND_CHOICES = [
    ("", "pain"),
    (Kind.PARAESTHESIA.value, "tingling"),
    (Kind.NUMBNESS.value, "numbness"),
    (Kind.CRAMP.value, "cramp"),
]

_SIDED = {
    Region.LUMBAR_LAT: "low back",
    Region.BUTTOCK: "buttock",
    Region.GROIN: "groin",
    Region.THIGH_POST: "thigh, back",
    Region.THIGH_LAT: "thigh, side",
    Region.THIGH_ANT: "thigh, front",
    Region.CALF: "calf or shin",
    Region.ANKLE_FOOT: "ankle, foot",
    Region.TOES: "toes",
}
_SIDES = {Leg.L: "Left", Leg.R: "Right", Leg.B: "Both:"}


def place_choices(blank: str, *sides: Leg) -> list:
    """Places as "region:side", such as CALF:L; the midline and "none" have no side."""
    whole = [
        (f"{Region.NONE.value}:", "No symptoms"),
        (f"{Region.LUMBAR_MID.value}:", "Low back, middle"),
    ]
    groups = [
        (
            _SIDES[side].strip(":"),
            [(f"{region.value}:{side.value}", f"{_SIDES[side]} {words}") for region, words in _SIDED.items()],
        )
        for side in sides
    ]
    return [("", blank), *whole, *groups]
