"""Which rules read a recorded code, so that nothing is recorded and then silently ignored.

A code whose rules are all missing from the software fires R99: silence is not safety. Rules about treatments run
where a visit is planned or recorded, not here; the codes they read count as read.
"""

from collections.abc import Iterable

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .vocabulary import Precaution, RedFlag, SuspectedCause

R99 = Rule(
    "R99",
    Severity.WARN,
    Urgency.NONE,
    "Recorded, but not checked by this software: judge it yourself.",
    "Product safety design",
)

TREATMENT_RULE_IDS = frozenset({"R47", "R50", "R58", "R59", "R60", "R60b"})
"""Rules that judge the treatments of a visit, in the plans that rest on an assessment."""

_CES = ("R01", "R02", "R02b")

READ_BY: dict[RedFlag | Precaution | SuspectedCause, tuple[str, ...]] = {
    RedFlag.CES_SADDLE_SENSORY_LOSS: _CES,
    RedFlag.CES_URINARY_HESITANCY: _CES,
    RedFlag.CES_URINARY_RETENTION: _CES,
    RedFlag.CES_URINARY_SENSATION_LOSS: _CES,
    RedFlag.CES_URINARY_LEAKAGE: _CES,
    RedFlag.CES_URINARY_CHANGE: (*_CES, "R01b"),
    RedFlag.CES_BOWEL_CHANGE: _CES,
    RedFlag.CES_BOWEL_INCONTINENCE: _CES,
    RedFlag.CES_RECTAL_SENSATION_LOSS: _CES,
    RedFlag.CES_ANAL_TONE_REDUCED: _CES,
    RedFlag.CES_SEXUAL_CHANGE: (*_CES, "R01b"),
    RedFlag.BILATERAL_LEG_SYMPTOMS: ("R03", "R04", "R05", "R08c", "R52"),
    RedFlag.PROGRESSIVE_MOTOR_DEFICIT: ("R07", "R08"),
    RedFlag.FOOT_DROP_ACUTE: ("R09",),
    RedFlag.MOTOR_DEFICIT_STABLE: ("R10",),
    RedFlag.UMN_SIGNS: ("R08b", "R08c", "R52"),
    RedFlag.GAIT_DISTURBANCE: ("R08b", "R08c", "R52"),
    RedFlag.HISTORY_OF_CANCER: ("R11a", "R12", "R52"),
    RedFlag.UNEXPLAINED_WEIGHT_LOSS: ("R11b", "R12b"),
    RedFlag.NIGHT_PAIN_UNREMITTING: ("R11a", "R11b", "R12b", "R13a", "R13c"),
    RedFlag.BAND_LIKE_PAIN: ("R11a", "R11b", "R11c"),
    RedFlag.NONMECHANICAL_STRAIN_PAIN: ("R11a", "R12b"),
    RedFlag.SEVERE_UNRELENTING_PAIN: ("R11a", "R11b", "R13a", "R55"),
    RedFlag.FEVER_OR_SYSTEMICALLY_UNWELL: ("R13a", "R13b"),
    RedFlag.IV_DRUG_USE: ("R13a", "R13c", "R13e"),
    RedFlag.IMMUNOSUPPRESSION: ("R13a", "R13c", "R13e", "R60b"),
    RedFlag.RECENT_INFECTION: ("R13a", "R13e"),
    RedFlag.RECENT_SPINAL_PROCEDURE: ("R13a", "R13e"),
    RedFlag.TB_CONTACT: ("R13a", "R13e"),
    RedFlag.ACUTE_HOT_SWOLLEN_JOINT: ("R13d",),
    RedFlag.TRAUMA_MAJOR: ("R14a", "R14c", "R14d", "R15"),
    RedFlag.TRAUMA_MINOR_AT_RISK: ("R14b", "R14c", "R14d", "R15"),
    RedFlag.LONG_TERM_STEROIDS: ("R14b", "R14c", "R14d", "R15", "R32", "R32b", "R58"),
    RedFlag.OSTEOPOROSIS: ("R14b", "R15", "R32", "R32b", "R58", "R59"),
    RedFlag.PREVIOUS_FRAGILITY_FRACTURE: ("R14b", "R15", "R32", "R32b"),
    RedFlag.PERCUSSION_TENDERNESS: ("R11a", "R13a", "R15", "R15b"),
    RedFlag.PULSATILE_ABDOMINAL_MASS: ("R16a",),
    RedFlag.AAA_KNOWN: ("R16a", "R58", "R59"),
    RedFlag.SUDDEN_SEVERE_PAIN_WITH_COLLAPSE: ("R16a",),
    RedFlag.VASCULAR_RISK: ("R16b",),
    RedFlag.CLAUDICATION_VASCULAR: ("R54c",),
    RedFlag.ACUTE_LIMB_ISCHAEMIA: ("R54a",),
    RedFlag.LIMB_REST_PAIN_OR_ULCER: ("R54b",),
    RedFlag.DVT_SUSPECTED: ("R19",),
    RedFlag.CARDIAC_SYMPTOMS: ("R61",),
    RedFlag.INFLAMMATORY_NG65_GE4: ("R17", "R18b"),
    RedFlag.UVEITIS_IBD_PSORIASIS: ("R18c",),
    RedFlag.SHINGLES_RASH: ("R57",),
    RedFlag.PREGNANCY: ("R33", "R33b", "R33c", "R59", "R60b"),
    RedFlag.RECENT_SPINAL_SURGERY_LT6WK: ("R29", "R56"),
    RedFlag.POSTOP_COMPLICATION: ("R56b",),
    Precaution.VERTEBRAL_FRACTURE_RECENT: ("R32c", "R58", "R59"),
    Precaution.SPINAL_IMPLANT: ("R51", "R59"),
    Precaution.SPINAL_FUSION: ("R31", "R51", "R58"),
    Precaution.HIP_REPLACEMENT: ("R37",),
    Precaution.ANTICOAGULANT: ("R47", "R58", "R60b"),
    Precaution.BLEEDING_DISORDER: ("R47", "R60"),
    Precaution.HYPERTENSION_UNCONTROLLED: ("R38", "R59"),
    Precaution.CARDIORESPIRATORY_DISEASE: ("R38", "R59"),
    Precaution.DIABETES: ("R13a",),
    Precaution.HERNIA_ABDOMINAL: ("R59",),
    Precaution.LYMPHOEDEMA: ("R60",),
    Precaution.HEART_VALVE_DISEASE: ("R60b",),
    Precaution.METAL_ALLERGY: ("R60b",),
    Precaution.NEEDLE_REFUSAL: ("R60",),
    SuspectedCause.SPINAL_STENOSIS: ("R27",),
    SuspectedCause.SPONDYLOLISTHESIS: ("R28", "R28b"),
}
"""A code that is both a red flag and a precaution, such as osteoporosis, is one code and stands here once."""

NEED_NO_RULE = frozenset(
    {
        SuspectedCause.DISC_HERNIATION,
        SuspectedCause.DEEP_GLUTEAL,
        SuspectedCause.INFLAMMATION,
        SuspectedCause.INFLAMMATORY_AXSPA,  # its pattern is R17
        SuspectedCause.POST_DISCECTOMY,  # its limits follow the weeks since surgery
        SuspectedCause.FUSION,
        SuspectedCause.SIJ,
        SuspectedCause.HIP,
        SuspectedCause.UNKNOWN,
    }
)
"""Suspected causes that limit nothing by themselves."""


def unread_codes(case: Case, implemented: Iterable[str]) -> tuple[str, ...]:
    """Recorded codes that none of the implemented rules reads, in the order of the vocabulary."""
    running = frozenset(implemented)
    cause = () if case.suspected_cause is None else (case.suspected_cause,)
    recorded = (*case.red_flags, *sorted(case.precautions), *cause)
    return tuple(
        code.value
        for code in recorded
        if code not in NEED_NO_RULE and running.isdisjoint(READ_BY.get(code, ()))
    )


def r99(case: Case, implemented: Iterable[str]) -> Finding | None:
    unread = unread_codes(case, implemented)
    if not unread:
        return None
    return Finding(R99, tuple(f"{code.replace('_', ' ').capitalize()}." for code in unread))
