"""Possible cancer of the spine: clusters count, a single flag is weak, cancer with nerve signs is an emergency.

"History of cancer" means any cancer at any time except non-melanoma skin cancer.
Sources: NICE NG234; the framework of the International Federation of Orthopaedic Manipulative Physical
Therapists (IFOMPT 2020).
"""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from . import bilateral
from .case import Case
from .derived import BLADDER_OR_BOWEL, umn_signs, weak_levels
from .red_flags import standing, stands, words
from .vocabulary import Course, RedFlag, Sensation
from .weakness import falls, is_falling, is_investigated

METASTASIS_FEATURES = (
    RedFlag.NIGHT_PAIN_UNREMITTING,
    RedFlag.SEVERE_UNRELENTING_PAIN,
    RedFlag.PERCUSSION_TENDERNESS,
    RedFlag.BAND_LIKE_PAIN,
    RedFlag.NONMECHANICAL_STRAIN_PAIN,
)
_CLUSTER = (
    RedFlag.UNEXPLAINED_WEIGHT_LOSS,
    RedFlag.NIGHT_PAIN_UNREMITTING,
    RedFlag.BAND_LIKE_PAIN,
    RedFlag.SEVERE_UNRELENTING_PAIN,
)
_SINGLE = (
    RedFlag.UNEXPLAINED_WEIGHT_LOSS,
    RedFlag.NIGHT_PAIN_UNREMITTING,
    RedFlag.NONMECHANICAL_STRAIN_PAIN,
)

R11A = Rule(
    "R11a",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "Spinal metastasis is possible: reach the cord compression coordinator or acute oncology within 24 hours.",
    "NICE NG234",
)
R11B = Rule(
    "R11b",
    Severity.BLOCK,
    Urgency.URGENT_2WK,
    "Two or more signs that fit a malignancy: refer urgently.",
    "IFOMPT 2020",
)
R11C = Rule(
    "R11c",
    Severity.WARN,
    Urgency.URGENT_24_72H,
    "Band-like pain round the trunk: examine the thoracic spine and the cord, and look for shingles.",
    "NICE NG234",
)
R12 = Rule(
    "R12",
    Severity.WARN,
    Urgency.URGENT_2WK,
    "Cancer in the past: discuss with the general practitioner or oncology this week and write it down.",
    "IFOMPT 2020",
)
R12B = Rule(
    "R12b",
    Severity.WARN,
    Urgency.ROUTINE,
    "A sign that can fit a malignancy: look for others and agree when to look again.",
    "IFOMPT 2020",
)
R52 = Rule(
    "R52",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "Cancer with neurological signs is cord compression until shown otherwise: emergency now.",
    "NICE NG234",
)


def r11a(case: Case) -> Finding | None:
    features = standing(case, *METASTASIS_FEATURES)
    if not _has_cancer(case) or not features:
        return None
    return Finding(R11A, words(RedFlag.HISTORY_OF_CANCER, *features))


def r11b(case: Case) -> Finding | None:
    cluster = standing(case, *_CLUSTER)
    if _has_cancer(case) or len(cluster) < 2:
        return None
    return Finding(R11B, words(*cluster))


def r11c(case: Case) -> Finding | None:
    if _has_cancer(case) or not stands(case, RedFlag.BAND_LIKE_PAIN):
        return None
    return Finding(R11C, words(RedFlag.BAND_LIKE_PAIN))


def r12(case: Case) -> Finding | None:
    """Any history of cancer that R11a and R52 do not already answer, so that cancer is never passed over."""
    if not _has_cancer(case) or standing(case, *METASTASIS_FEATURES) or _compression_signs(case):
        return None
    return Finding(R12, words(*standing(case, RedFlag.HISTORY_OF_CANCER, RedFlag.UNEXPLAINED_WEIGHT_LOSS)))


def r12b(case: Case) -> Finding | None:
    """One sign, or several that R11b does not count together: two signs never say less than one."""
    signs = standing(case, *_SINGLE)
    if _has_cancer(case) or not signs or (len(signs) > 1 and r11b(case)):
        return None
    return Finding(R12B, words(*signs))


def r52(case: Case) -> Finding | None:
    signs = _compression_signs(case)
    if not _has_cancer(case) or not signs:
        return None
    return Finding(R52, words(RedFlag.HISTORY_OF_CANCER) + signs)


RULES = ((R11A, r11a), (R11B, r11b), (R11C, r11c), (R12, r12), (R12B, r12b), (R52, r52))


def _has_cancer(case: Case) -> bool:
    return stands(case, RedFlag.HISTORY_OF_CANCER)


def _compression_signs(case: Case) -> tuple[str, ...]:
    """Signs of the cord or the cauda equina; a deficit counts as new unless it is known to be old."""
    flags = standing(
        case,
        RedFlag.PROGRESSIVE_MOTOR_DEFICIT,
        RedFlag.FOOT_DROP_ACUTE,
        RedFlag.GAIT_DISTURBANCE,
        RedFlag.CES_SADDLE_SENSORY_LOSS,
        *BLADDER_OR_BOWEL,
    )
    signs = list(words(*flags)) + list(umn_signs(case))
    if falls(case) or is_falling(case) or (weak_levels(case) and not _weakness_is_old(case)):
        signs.append("Weakness that is not known to be old.")
    if case.dermatome_deficit - (case.dermatome_deficit_previous or frozenset()):
        signs.append("Loss of light touch that is not known to be old.")
    if case.saddle_sensation is Sensation.REDUCED and RedFlag.CES_SADDLE_SENSORY_LOSS not in case.red_flags:
        signs.append("Saddle sensation reduced.")
    if bilateral.stands_bilateral(case):
        signs.append("Symptoms in both legs.")
    return tuple(signs)


def _weakness_is_old(case: Case) -> bool:
    report = case.red_flags.get(RedFlag.MOTOR_DEFICIT_STABLE)
    if report is not None and report.course is Course.STABLE:
        return True
    return all(is_investigated(case, level, leg) for level, leg in weak_levels(case))
