"""Aorta, arteries, veins and heart: conditions that imitate sciatica or make exercise unsafe."""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .red_flags import is_cleared, report_of, standing, stands, words
from .vocabulary import Precaution, RedFlag

_AORTA = (RedFlag.PULSATILE_ABDOMINAL_MASS, RedFlag.SUDDEN_SEVERE_PAIN_WITH_COLLAPSE)

R16A = Rule(
    "R16a",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "An aortic aneurysm may be the cause: emergency now, and no movement is tested.",
    "NHS guidance on abdominal aortic aneurysm",
)
R16B = Rule(
    "R16b",
    Severity.ADVISE,
    Urgency.NONE,
    "Vascular risk: feel the abdomen and the foot pulses.",
    "Product safety design",
)
R19 = Rule(
    "R19",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "A deep vein thrombosis is possible: assessment on the same day.",
    "NICE NG158",
)
R54A = Rule(
    "R54a",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "The leg may have lost its blood supply: emergency now.",
    "NHS Highland vascular referral guidance",
)
R54B = Rule(
    "R54b",
    Severity.BLOCK,
    Urgency.URGENT_24_72H,
    "The limb is threatened by poor circulation: urgent vascular referral.",
    "NHS Highland vascular referral guidance",
)
R54C = Rule(
    "R54c",
    Severity.WARN,
    Urgency.ROUTINE,
    "The calf pain fits poor circulation: record the pulses and refer.",
    "NHS Highland vascular referral guidance",
)
R61 = Rule(
    "R61",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "Symptoms from the heart: medical clearance before any exercise; chest pain at rest is an emergency.",
    "Product safety design",
)


def r16a(case: Case) -> Finding | None:
    because = words(*standing(case, *_AORTA))
    if _aneurysm_unsettled(case):
        because += words(RedFlag.AAA_KNOWN)
    return Finding(R16A, because) if because else None


def r16b(case: Case) -> Finding | None:
    if not stands(case, RedFlag.VASCULAR_RISK) or r16a(case):
        return None
    return Finding(R16B, words(RedFlag.VASCULAR_RISK))


def r19(case: Case) -> Finding | None:
    return _flagged(case, RedFlag.DVT_SUSPECTED, R19)


def r54a(case: Case) -> Finding | None:
    return _flagged(case, RedFlag.ACUTE_LIMB_ISCHAEMIA, R54A)


def r54b(case: Case) -> Finding | None:
    return _flagged(case, RedFlag.LIMB_REST_PAIN_OR_ULCER, R54B)


def r54c(case: Case) -> Finding | None:
    return _flagged(case, RedFlag.CLAUDICATION_VASCULAR, R54C)


def r61(case: Case) -> Finding | None:
    return _flagged(case, RedFlag.CARDIAC_SYMPTOMS, R61)


RULES = ((R16A, r16a), (R16B, r16b), (R19, r19), (R54A, r54a), (R54B, r54b), (R54C, r54c), (R61, r61))


def _aneurysm_unsettled(case: Case) -> bool:
    """A known aneurysm, told on the screen or as a precaution, without a stable course and a recent outcome."""
    recorded = RedFlag.AAA_KNOWN in case.red_flags or Precaution.AAA_KNOWN in case.precautions
    report = report_of(case, RedFlag.AAA_KNOWN)
    return recorded and (report is None or not is_cleared(report))


def _flagged(case: Case, flag: RedFlag, rule: Rule) -> Finding | None:
    return Finding(rule, words(flag)) if stands(case, flag) else None
