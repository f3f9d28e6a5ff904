"""Inflammatory back pain: refer when the pattern fits (NICE NG65); exercise goes on, it helps.

The pattern is only judged when the pain began before 45 and has lasted more than three months. What is not
recorded is asked for, never assumed.
"""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .bilateral import THREE_MONTHS_DAYS
from .case import Case
from .red_flags import stands, words
from .vocabulary import RedFlag

ONSET_BELOW_AGE = 45
REFER_ITEMS = 4
TEST_ITEMS = 3

R17 = Rule(
    "R17",
    Severity.WARN,
    Urgency.ROUTINE,
    "The pattern is inflammatory: refer to rheumatology. Exercise continues.",
    "NICE NG65",
)
R18 = Rule(
    "R18",
    Severity.ADVISE,
    Urgency.ROUTINE,
    "Three of the nine inflammatory items: test HLA-B27 and refer if it is positive.",
    "NICE NG65",
)
R18B = Rule(
    "R18b",
    Severity.ADVISE,
    Urgency.NONE,
    "Inflammatory items are recorded, but not the age at onset or the duration: ask for both.",
    "NICE NG65",
)
R18C = Rule(
    "R18c",
    Severity.ADVISE,
    Urgency.NONE,
    "Uveitis, inflammatory bowel disease or psoriasis: ask the nine inflammatory items.",
    "NICE NG65",
)


def r17(case: Case) -> Finding | None:
    return Finding(R17, _because(case)) if _gate(case) and _items(case) >= REFER_ITEMS else None


def r18(case: Case) -> Finding | None:
    return Finding(R18, _because(case)) if _gate(case) and _items(case) == TEST_ITEMS else None


def r18b(case: Case) -> Finding | None:
    return Finding(R18B, _because(case)) if _gate(case) is None and _items(case) >= TEST_ITEMS else None


def r18c(case: Case) -> Finding | None:
    if not stands(case, RedFlag.UVEITIS_IBD_PSORIASIS) or r17(case) or r18(case):
        return None
    return Finding(R18C, words(RedFlag.UVEITIS_IBD_PSORIASIS))


RULES = ((R17, r17), (R18, r18), (R18B, r18b), (R18C, r18c))


def _gate(case: Case) -> bool | None:
    """Began before 45 and lasts more than three months; `None` when either is not recorded."""
    if case.onset_age is None or case.duration_weeks is None:
        return None
    return case.onset_age < ONSET_BELOW_AGE and case.duration_weeks * 7 > THREE_MONTHS_DAYS


def _items(case: Case) -> int:
    told = REFER_ITEMS if stands(case, RedFlag.INFLAMMATORY_NG65_GE4) else 0
    return max(told, len(case.ng65))


def _because(case: Case) -> tuple[str, ...]:
    age = "not recorded" if case.onset_age is None else str(case.onset_age)
    weeks = "not recorded" if case.duration_weeks is None else f"{case.duration_weeks:g} weeks"
    count = f"{_items(case)} or more" if stands(case, RedFlag.INFLAMMATORY_NG65_GE4) else str(_items(case))
    return (f"{count} of nine items.", f"Age at onset: {age}.", f"Duration: {weeks}.")
