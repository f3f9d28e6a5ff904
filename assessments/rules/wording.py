"""Plain clinical words for the codes, so that a reason or a finding reads as a sentence, never as a code."""

from collections.abc import Mapping

from .case import Place
from .vocabulary import After, Direction, Kind, Leg, Myotome, Power, RedFlag, Reflex, Region, Test

TESTS = {
    Test.FIS: "flexion in standing",
    Test.RFIS: "repeated flexion in standing",
    Test.FIL: "flexion in lying",
    Test.RFIL: "repeated flexion in lying",
    Test.EIS: "extension in standing",
    Test.REIS: "repeated extension in standing",
    Test.EIL: "extension in lying",
    Test.REIL: "repeated extension in lying",
    Test.SGIS_L: "left side-glide",
    Test.SGIS_R: "right side-glide",
    Test.RSGIS_L: "repeated left side-glide",
    Test.RSGIS_R: "repeated right side-glide",
    Test.ROTFLEX_L: "rotation in flexion, knees to the left",
    Test.ROTFLEX_R: "rotation in flexion, knees to the right",
    Test.SIT_SLOUCH: "slouched sitting",
    Test.STAND_SLOUCH: "slouched standing",
    Test.LONG_SIT: "long sitting",
    Test.SIT_ERECT: "erect sitting",
    Test.STAND_ERECT: "erect standing",
    Test.PRONE_LIE: "lying prone",
    Test.PRONE_EXT: "prone on elbows",
}

REGIONS = {
    Region.NONE: "no symptoms",
    Region.LUMBAR_MID: "midline of the low back",
    Region.LUMBAR_LAT: "side of the low back",
    Region.BUTTOCK: "buttock",
    Region.GROIN: "groin",
    Region.THIGH_POST: "back of the thigh",
    Region.THIGH_LAT: "side of the thigh",
    Region.THIGH_ANT: "front of the thigh",
    Region.CALF: "calf or shin",
    Region.ANKLE_FOOT: "ankle or foot",
    Region.TOES: "toes",
}

LEGS = {Leg.L: "left", Leg.R: "right", Leg.B: "both sides"}

DIRECTIONS = {
    Direction.EXTENSION: "extension",
    Direction.FLEXION: "flexion",
    Direction.LATERAL_L: "left side-glide",
    Direction.LATERAL_R: "right side-glide",
    Direction.NONE: "no direction",
    Direction.INCONCLUSIVE: "inconclusive",
    Direction.BLOCKED: "blocked",
}

AFTERS = {
    After.WORSE: "worse afterwards",
    After.BETTER: "better afterwards",
    After.NO_WORSE: "no worse afterwards",
    After.NO_BETTER: "no better afterwards",
    After.NO_EFFECT: "no effect afterwards",
    After.CENTRALISED: "centralised",
    After.PERIPHERALISED: "peripheralised",
}

MYOTOMES = {
    Myotome.L2_HIP_FLEXION: "hip flexion",
    Myotome.L3_KNEE_EXT: "knee extension",
    Myotome.L4_DORSIFLEXION: "ankle dorsiflexion",
    Myotome.L5_EHL: "great toe extension",
    Myotome.L5_HIP_ABD: "hip abduction",
    Myotome.S1_PLANTARFLEXION: "plantarflexion",
    Myotome.S1_EVERSION: "eversion",
    Myotome.S2_KNEE_FLEXION: "knee flexion",
}

REFLEXES = {Reflex.KNEE: "knee jerk", Reflex.ANKLE: "ankle jerk", Reflex.HAMSTRING: "hamstring jerk"}

RED_FLAGS = {
    RedFlag.CES_SADDLE_SENSORY_LOSS: "saddle sensory loss",
    RedFlag.CES_URINARY_HESITANCY: "difficulty starting to pass urine",
    RedFlag.CES_URINARY_RETENTION: "urinary retention",
    RedFlag.CES_URINARY_SENSATION_LOSS: "loss of bladder sensation",
    RedFlag.CES_URINARY_LEAKAGE: "urinary leakage",
    RedFlag.CES_URINARY_CHANGE: "new urinary urgency or frequency",
    RedFlag.CES_BOWEL_CHANGE: "change of bowel habit or control",
    RedFlag.CES_BOWEL_INCONTINENCE: "bowel incontinence",
    RedFlag.CES_RECTAL_SENSATION_LOSS: "loss of rectal sensation",
    RedFlag.CES_ANAL_TONE_REDUCED: "reduced anal tone",
    RedFlag.CES_SEXUAL_CHANGE: "change of sexual function",
    RedFlag.BILATERAL_LEG_SYMPTOMS: "symptoms in both legs",
    RedFlag.PROGRESSIVE_MOTOR_DEFICIT: "weakness getting worse",
    RedFlag.FOOT_DROP_ACUTE: "acute foot drop",
    RedFlag.MOTOR_DEFICIT_STABLE: "long-standing stable weakness",
    RedFlag.UMN_SIGNS: "upper motor neurone signs",
    RedFlag.GAIT_DISTURBANCE: "unsteady gait",
    RedFlag.HISTORY_OF_CANCER: "history of cancer",
    RedFlag.UNEXPLAINED_WEIGHT_LOSS: "unexplained weight loss",
    RedFlag.NIGHT_PAIN_UNREMITTING: "unremitting night pain",
    RedFlag.BAND_LIKE_PAIN: "band-like trunk pain",
    RedFlag.NONMECHANICAL_STRAIN_PAIN: "pain on straining that no movement or position changes",
    RedFlag.SEVERE_UNRELENTING_PAIN: "severe pain without a position of ease",
    RedFlag.FEVER_OR_SYSTEMICALLY_UNWELL: "fever or systemically unwell",
    RedFlag.IV_DRUG_USE: "intravenous drug use",
    RedFlag.IMMUNOSUPPRESSION: "immunosuppression",
    RedFlag.RECENT_INFECTION: "recent infection",
    RedFlag.RECENT_SPINAL_PROCEDURE: "spinal procedure within 3 months",
    RedFlag.TB_CONTACT: "contact with tuberculosis",
    RedFlag.ACUTE_HOT_SWOLLEN_JOINT: "hot swollen joint",
    RedFlag.TRAUMA_MAJOR: "major trauma",
    RedFlag.TRAUMA_MINOR_AT_RISK: "minor trauma in a person at risk",
    RedFlag.LONG_TERM_STEROIDS: "steroids for more than 3 months",
    RedFlag.OSTEOPOROSIS: "osteoporosis",
    RedFlag.PREVIOUS_FRAGILITY_FRACTURE: "previous fragility fracture",
    RedFlag.PERCUSSION_TENDERNESS: "midline tenderness to percussion",
    RedFlag.PULSATILE_ABDOMINAL_MASS: "pulsatile abdominal mass",
    RedFlag.AAA_KNOWN: "known abdominal aortic aneurysm",
    RedFlag.SUDDEN_SEVERE_PAIN_WITH_COLLAPSE: "sudden severe pain with collapse",
    RedFlag.VASCULAR_RISK: "vascular risk factors",
    RedFlag.CLAUDICATION_VASCULAR: "vascular claudication",
    RedFlag.ACUTE_LIMB_ISCHAEMIA: "acute limb ischaemia",
    RedFlag.LIMB_REST_PAIN_OR_ULCER: "foot pain at rest or an ulcer",
    RedFlag.DVT_SUSPECTED: "suspected deep vein thrombosis",
    RedFlag.CARDIAC_SYMPTOMS: "cardiac symptoms",
    RedFlag.INFLAMMATORY_NG65_GE4: "four or more inflammatory items",
    RedFlag.UVEITIS_IBD_PSORIASIS: "uveitis, inflammatory bowel disease or psoriasis",
    RedFlag.SHINGLES_RASH: "rash in the painful band",
    RedFlag.PREGNANCY: "pregnancy",
    RedFlag.RECENT_SPINAL_SURGERY_LT6WK: "spinal surgery within 6 weeks",
    RedFlag.POSTOP_COMPLICATION: "possible complication after spinal surgery",
}


def sentence_case(words: str) -> str:
    """First letter upper, the rest as written (it may hold names and abbreviations)."""
    return words[:1].upper() + words[1:]


def place_words(place: Place | None) -> str:
    """`left calf or shin`, `midline of the low back`, `numbness, right toes`, or `place not recorded`."""
    if place is None or place.region is None:
        return "place not recorded"
    if place.region is Region.NONE:
        return REGIONS[Region.NONE]
    where = f"{LEGS[place.side]} {REGIONS[place.region]}" if place.side else REGIONS[place.region]
    if place.side is Leg.B:
        where = f"{REGIONS[place.region]} on both sides"
    return where if place.kind is Kind.PAIN else f"{place.kind.value}, {where}"


def power_words(level: Myotome, leg: Leg, grade: Power) -> str:
    """`Left ankle dorsiflexion 4-/5`."""
    return f"{sentence_case(LEGS[leg])} {MYOTOMES[level]} {grade.value}/5"


def words_of_grades(grades: Mapping[tuple[Myotome, Leg], Power]) -> tuple[str, ...]:
    """One sentence per muscle group."""
    return tuple(f"{power_words(level, leg, grade)}." for (level, leg), grade in grades.items())
