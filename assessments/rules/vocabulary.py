"""The closed vocabulary of an assessment: codes as they are stored and exchanged, never changed lightly.

Terms for repeated movements follow McKenzie and May (2003); power follows the MRC scale with half grades.
"""

from enum import StrEnum

from patients.rules.vocabulary import Precaution, Sex

__all__ = ["Precaution", "Sex"]


class Answer(StrEnum):
    """An answer on the safety screen. Not asked is not no."""

    YES_NEW = "yes_new"
    YES_OLD = "yes_old"  # there before and unchanged
    NO = "no"
    NOT_ASKED = "not_asked"


class Course(StrEnum):
    NEW = "new"
    STABLE = "stable"
    WORSE = "worse"


class Onset(StrEnum):
    GRADUAL = "gradual"
    SUDDEN = "sudden"
    INSIDIOUS = "insidious"
    TRAUMA = "trauma"
    POST_SURGERY = "post_surgery"
    UNKNOWN = "unknown"


class SuspectedCause(StrEnum):
    DISC_HERNIATION = "disc_herniation"
    SPINAL_STENOSIS = "spinal_stenosis"
    SPONDYLOLISTHESIS = "spondylolisthesis"
    DEEP_GLUTEAL = "deep_gluteal"
    INFLAMMATION = "inflammation"
    INFLAMMATORY_AXSPA = "inflammatory_axspa"
    POST_DISCECTOMY = "post_discectomy"
    FUSION = "fusion"
    SIJ = "sij"
    HIP = "hip"
    UNKNOWN = "unknown"


class Bilateral(StrEnum):
    NEW = "new"
    SPREADING = "spreading"
    STABLE = "stable"


class CesScreen(StrEnum):
    NEGATIVE = "negative"
    POSITIVE = "positive"
    INCOMPLETE = "incomplete"


class RedFlag(StrEnum):
    CES_SADDLE_SENSORY_LOSS = "ces_saddle_sensory_loss"
    CES_URINARY_HESITANCY = "ces_urinary_hesitancy"
    CES_URINARY_RETENTION = "ces_urinary_retention"
    CES_URINARY_SENSATION_LOSS = "ces_urinary_sensation_loss"
    CES_URINARY_LEAKAGE = "ces_urinary_leakage"
    CES_URINARY_CHANGE = "ces_urinary_change"
    CES_BOWEL_CHANGE = "ces_bowel_change"
    CES_BOWEL_INCONTINENCE = "ces_bowel_incontinence"
    CES_RECTAL_SENSATION_LOSS = "ces_rectal_sensation_loss"
    CES_ANAL_TONE_REDUCED = "ces_anal_tone_reduced"
    CES_SEXUAL_CHANGE = "ces_sexual_change"
    BILATERAL_LEG_SYMPTOMS = "bilateral_leg_symptoms"
    PROGRESSIVE_MOTOR_DEFICIT = "progressive_motor_deficit"
    FOOT_DROP_ACUTE = "foot_drop_acute"
    MOTOR_DEFICIT_STABLE = "motor_deficit_stable"
    UMN_SIGNS = "umn_signs"
    GAIT_DISTURBANCE = "gait_disturbance"
    HISTORY_OF_CANCER = "history_of_cancer"
    UNEXPLAINED_WEIGHT_LOSS = "unexplained_weight_loss"
    NIGHT_PAIN_UNREMITTING = "night_pain_unremitting"
    BAND_LIKE_PAIN = "band_like_pain"
    NONMECHANICAL_STRAIN_PAIN = "nonmechanical_strain_pain"
    SEVERE_UNRELENTING_PAIN = "severe_unrelenting_pain"
    FEVER_OR_SYSTEMICALLY_UNWELL = "fever_or_systemically_unwell"
    IV_DRUG_USE = "iv_drug_use"
    IMMUNOSUPPRESSION = "immunosuppression"
    RECENT_INFECTION = "recent_infection"
    RECENT_SPINAL_PROCEDURE = "recent_spinal_procedure"
    TB_CONTACT = "tb_contact"
    ACUTE_HOT_SWOLLEN_JOINT = "acute_hot_swollen_joint"
    TRAUMA_MAJOR = "trauma_major"
    TRAUMA_MINOR_AT_RISK = "trauma_minor_at_risk"
    LONG_TERM_STEROIDS = "long_term_steroids"
    OSTEOPOROSIS = "osteoporosis"
    PREVIOUS_FRAGILITY_FRACTURE = "previous_fragility_fracture"
    PERCUSSION_TENDERNESS = "percussion_tenderness"
    PULSATILE_ABDOMINAL_MASS = "pulsatile_abdominal_mass"
    AAA_KNOWN = "aaa_known"
    SUDDEN_SEVERE_PAIN_WITH_COLLAPSE = "sudden_severe_pain_with_collapse"
    VASCULAR_RISK = "vascular_risk"
    CLAUDICATION_VASCULAR = "claudication_vascular"
    ACUTE_LIMB_ISCHAEMIA = "acute_limb_ischaemia"
    LIMB_REST_PAIN_OR_ULCER = "limb_rest_pain_or_ulcer"
    DVT_SUSPECTED = "dvt_suspected"
    CARDIAC_SYMPTOMS = "cardiac_symptoms"
    INFLAMMATORY_NG65_GE4 = "inflammatory_ng65_ge4"
    UVEITIS_IBD_PSORIASIS = "uveitis_ibd_psoriasis"
    SHINGLES_RASH = "shingles_rash"
    PREGNANCY = "pregnancy"
    RECENT_SPINAL_SURGERY_LT6WK = "recent_spinal_surgery_lt6wk"
    POSTOP_COMPLICATION = "postop_complication"


class Ng65(StrEnum):
    """The nine items of NICE NG65 for suspected axial spondyloarthritis."""

    ONSET_BEFORE_35 = "onset_before_35"
    NIGHT_WAKING_SECOND_HALF = "night_waking_second_half"
    BUTTOCK_PAIN = "buttock_pain"
    IMPROVES_WITH_MOVEMENT = "improves_with_movement"
    NSAID_RESPONSE_48H = "nsaid_response_48h"
    FIRST_DEGREE_RELATIVE_SPA = "first_degree_relative_spa"
    ARTHRITIS_CURRENT_OR_PAST = "arthritis_current_or_past"
    ENTHESITIS = "enthesitis"
    PSORIASIS = "psoriasis"


class Region(StrEnum):
    NONE = "NONE"
    LUMBAR_MID = "LUMBAR_MID"
    LUMBAR_LAT = "LUMBAR_LAT"
    BUTTOCK = "BUTTOCK"
    GROIN = "GROIN"
    THIGH_POST = "THIGH_POST"
    THIGH_LAT = "THIGH_LAT"
    THIGH_ANT = "THIGH_ANT"
    CALF = "CALF"
    ANKLE_FOOT = "ANKLE_FOOT"
    TOES = "TOES"


RANK = {
    Region.NONE: 0,
    Region.LUMBAR_MID: 1,
    Region.LUMBAR_LAT: 2,
    Region.BUTTOCK: 3,
    Region.GROIN: 3,
    Region.THIGH_POST: 4,
    Region.THIGH_LAT: 4,
    Region.THIGH_ANT: 4,
    Region.CALF: 5,
    Region.ANKLE_FOOT: 6,
    Region.TOES: 7,
}
"""Distance from the spine, ordinal: higher is further down the leg (Werneke 1999, refined)."""


class Leg(StrEnum):
    """A side of the body on a chart or in a row; `B` (both) only after a movement."""

    L = "L"
    R = "R"
    B = "B"


class Kind(StrEnum):
    PAIN = "pain"
    PARAESTHESIA = "paraesthesia"
    NUMBNESS = "numbness"
    CRAMP = "cramp"


class Test(StrEnum):
    """Single, repeated (R…) and sustained movement tests. Side-glides are named by the shoulders."""

    __test__ = False  # a clinical test, not one for pytest to collect

    FIS = "FIS"
    RFIS = "RFIS"
    FIL = "FIL"
    RFIL = "RFIL"
    EIS = "EIS"
    REIS = "REIS"
    EIL = "EIL"
    REIL = "REIL"
    SGIS_L = "SGIS_L"
    SGIS_R = "SGIS_R"
    RSGIS_L = "RSGIS_L"
    RSGIS_R = "RSGIS_R"
    ROTFLEX_L = "ROTFLEX_L"
    ROTFLEX_R = "ROTFLEX_R"
    SIT_SLOUCH = "SIT_SLOUCH"
    STAND_SLOUCH = "STAND_SLOUCH"
    LONG_SIT = "LONG_SIT"
    SIT_ERECT = "SIT_ERECT"
    STAND_ERECT = "STAND_ERECT"
    PRONE_LIE = "PRONE_LIE"
    PRONE_EXT = "PRONE_EXT"


class During(StrEnum):
    INCREASE = "increase"
    DECREASE = "decrease"
    PRODUCE = "produce"
    ABOLISH = "abolish"
    NO_EFFECT = "no_effect"
    CENTRALISING = "centralising"
    PERIPHERALISING = "peripheralising"


class Timing(StrEnum):
    PDM = "PDM"  # pain during movement
    ERP = "ERP"  # end-range pain


class After(StrEnum):
    WORSE = "worse"
    BETTER = "better"
    NO_WORSE = "no_worse"
    NO_BETTER = "no_better"
    NO_EFFECT = "no_effect"
    CENTRALISED = "centralised"
    PERIPHERALISED = "peripheralised"


class Mechanical(StrEnum):
    INCREASED = "increased"
    DECREASED = "decreased"
    NO_EFFECT = "no_effect"


class Myotome(StrEnum):
    L2_HIP_FLEXION = "L2_hip_flexion"
    L3_KNEE_EXT = "L3_knee_ext"
    L4_DORSIFLEXION = "L4_dorsiflexion"
    L5_EHL = "L5_EHL"
    L5_HIP_ABD = "L5_hip_abd"
    S1_PLANTARFLEXION = "S1_plantarflexion"
    S1_EVERSION = "S1_eversion"
    S2_KNEE_FLEXION = "S2_knee_flexion"


class Power(StrEnum):
    """MRC power with half grades, strongest first. Not tested has no grade: it is never 5."""

    P5 = "5"
    P4_PLUS = "4+"
    P4 = "4"
    P4_MINUS = "4-"
    P3_PLUS = "3+"
    P3 = "3"
    P3_MINUS = "3-"
    P2 = "2"
    P1 = "1"
    P0 = "0"


class Reflex(StrEnum):
    KNEE = "knee"
    ANKLE = "ankle"
    HAMSTRING = "hamstring"


class ReflexGrade(StrEnum):
    ABSENT = "0"
    REDUCED = "1+"
    NORMAL = "2+"
    BRISK = "3+"
    CLONUS = "4+"


class Dermatome(StrEnum):
    L1 = "L1"
    L2 = "L2"
    L3 = "L3"
    L4 = "L4"
    L5 = "L5"
    S1 = "S1"
    S2 = "S2"


class Sensation(StrEnum):
    NORMAL = "normal"
    REDUCED = "reduced"


class Shift(StrEnum):
    """A lateral shift is named by where the trunk and shoulders sit."""

    LEFT = "left"
    RIGHT = "right"


class Loss(StrEnum):
    NIL = "nil"
    MIN = "min"
    MOD = "mod"
    MAJ = "maj"


class Movement(StrEnum):
    FLEXION = "flexion"
    EXTENSION = "extension"
    SIDE_GLIDE_L = "side_glide_L"
    SIDE_GLIDE_R = "side_glide_R"


class Direction(StrEnum):
    EXTENSION = "extension"
    FLEXION = "flexion"
    LATERAL_L = "lateral_L"
    LATERAL_R = "lateral_R"
    NONE = "none"
    INCONCLUSIVE = "inconclusive"
    BLOCKED = "blocked"


class Confidence(StrEnum):
    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"
    NOT_APPLICABLE = "n/a"


class LoadLimit(StrEnum):
    UNLOADED = "unloaded"
    AFTER_LATERAL = "after_lateral"


class Syndrome(StrEnum):
    DERANGEMENT = "derangement"
    DYSFUNCTION = "dysfunction"
    POSTURAL = "postural"
    OTHER = "other"
