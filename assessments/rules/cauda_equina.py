"""Suspected cauda equina syndrome: any sign that is new, worse or of unknown age is an emergency.

Sources: the national suspected cauda equina pathway (GIRFT 2023) and the safety-net guidance of the Chartered
Society of Physiotherapy (2024). An answer of "unsure" is recorded as positive before it comes here.
"""

from enum import StrEnum

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from . import bilateral
from .case import Case
from .derived import BOTH_LEGS, CES_ITEMS, has_objective_deficit, nerve_exam_is_normal
from .red_flags import is_cleared, outcome_sentence
from .vocabulary import CesScreen, Course, RedFlag, Sensation
from .wording import RED_FLAGS, sentence_case

ACUTE_WITHIN_DAYS = 14

_MAY_BE_ISOLATED = (RedFlag.CES_SEXUAL_CHANGE, RedFlag.CES_URINARY_CHANGE)
_NERVE_FLAGS = (
    RedFlag.UMN_SIGNS,
    RedFlag.GAIT_DISTURBANCE,
    RedFlag.FOOT_DROP_ACUTE,
    RedFlag.PROGRESSIVE_MOTOR_DEFICIT,
    RedFlag.MOTOR_DEFICIT_STABLE,
)

R01 = Rule(
    "R01",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "Cauda equina syndrome is suspected: send to the emergency department now and phone ahead. "
    "No exercise is prescribed.",
    "GIRFT cauda equina pathway 2023; CSP 2024",
)
R01B = Rule(
    "R01b",
    Severity.BLOCK,
    Urgency.URGENT_24_72H,
    "A single change with an otherwise normal screen and examination: discuss it today with a senior colleague "
    "or the spinal service, plan a scan within days, and give the safety-net advice now.",
    "GIRFT cauda equina pathway 2023",
)
R02 = Rule(
    "R02",
    Severity.BLOCK,
    Urgency.URGENT_24_72H,
    "An old, unchanged bladder, bowel, saddle or sexual change was never investigated, or its outcome was not "
    "confirmed within 90 days: use the urgent local pathway.",
    "GIRFT cauda equina pathway 2023",
)
R02B = Rule(
    "R02b",
    Severity.WARN,
    Urgency.MONITOR,
    "Known and investigated: the outcome is shown below. Ask again at every visit; any change is an emergency.",
    "Product safety design",
)


class _Standing(StrEnum):
    ACUTE = "acute"
    NEVER_INVESTIGATED = "never investigated"
    INVESTIGATED = "investigated"


def r01(case: Case) -> Finding | None:
    because = []
    if not _is_isolated_change(case):
        because = [words for standing, words in _items(case) if standing is _Standing.ACUTE]
    if bilateral.is_recent(case) and all(has_objective_deficit(case, leg) for leg in BOTH_LEGS):
        because.append("Symptoms in both legs with an objective deficit in both.")
    return Finding(R01, tuple(because)) if because else None


def r01b(case: Case) -> Finding | None:
    if not _is_isolated_change(case):
        return None
    return Finding(R01B, tuple(words for _, words in _items(case)))


def r02(case: Case) -> Finding | None:
    old = tuple(words for standing, words in _items(case) if standing is _Standing.NEVER_INVESTIGATED)
    return Finding(R02, old) if old else None


def r02b(case: Case) -> Finding | None:
    known = tuple(words for standing, words in _items(case) if standing is _Standing.INVESTIGATED)
    return Finding(R02B, known) if known else None


RULES = ((R01, r01), (R01B, r01b), (R02, r02), (R02B, r02b))


def _items(case: Case) -> list[tuple[_Standing, str]]:
    """Every cauda equina sign with how it stands and a sentence.

    Reduced saddle sensation on examination is the same sign as reported saddle loss. A positive screen is
    explained by the items that are recorded; without any it stands for a sign of unknown onset.
    """
    items = [_item(case, flag) for flag in CES_ITEMS if flag in case.red_flags]
    saddle_told = RedFlag.CES_SADDLE_SENSORY_LOSS in case.red_flags
    if case.saddle_sensation is Sensation.REDUCED and not saddle_told:
        items.append((_Standing.ACUTE, "Saddle sensation is reduced on examination."))
    if case.ces_screen is CesScreen.POSITIVE and not items:
        items.append(
            (_Standing.ACUTE, "The cauda equina screen is positive; no item and no onset is recorded.")
        )
    return items


def _item(case: Case, flag: RedFlag) -> tuple[_Standing, str]:
    report = case.red_flags[flag]
    if report.outcome is not None and is_cleared(report):
        return _Standing.INVESTIGATED, outcome_sentence(flag, report.outcome)
    name = sentence_case(RED_FLAGS[flag])
    onset, course = report.onset_days, report.course
    since = "onset unknown" if onset is None else f"for {onset} day{'' if onset == 1 else 's'}"
    told = f"course {course.value}" if course else "course unknown"
    old = onset is not None and onset > ACUTE_WITHIN_DAYS and course is Course.STABLE
    return (_Standing.NEVER_INVESTIGATED if old else _Standing.ACUTE), f"{name}: {since}, {told}."


def _is_isolated_change(case: Case) -> bool:
    """One sexual change, or one of urgency or frequency, that no investigation explains, and nothing else.

    Everything else was asked, examined and normal. A nerve sign that is recorded is not normal, even cleared.
    """
    items = _items(case)
    return (
        len(items) == 1
        and items[0][0] is not _Standing.INVESTIGATED
        and any(flag in case.red_flags for flag in _MAY_BE_ISOLATED)
        and case.ces_screen in (CesScreen.NEGATIVE, CesScreen.POSITIVE)
        and not case.ces_item_declined
        and case.saddle_sensation is Sensation.NORMAL
        and not bilateral.affected(case)
        and not any(flag in case.red_flags for flag in _NERVE_FLAGS)
        and nerve_exam_is_normal(case)
    )
