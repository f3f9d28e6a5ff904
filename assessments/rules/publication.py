"""What must be on paper and fresh before anything is published: screen, nerve examination, safety-net advice.

A case without a plan is judged as if it were published today. Whether a reassessment is overdue (R42) depends
on the plan's due date and is judged where plans are published.
"""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .derived import BOTH_LEGS, EXAM_VALID_DAYS, power
from .vocabulary import CesScreen, Myotome

SCREEN_VALID_DAYS = 7

R06 = Rule(
    "R06",
    Severity.HOLD,
    Urgency.NONE,
    "The cauda equina screen is missing, incomplete or older than 7 days: complete it before publishing.",
    "Product safety design",
)
R06_DECLINED = Rule(
    "R06",
    Severity.WARN,
    Urgency.NONE,
    "The patient preferred not to answer one cauda equina question: it counts as answered, ask again next time.",
    "Product safety design",
)
R43 = Rule(
    "R43",
    Severity.HOLD,
    Urgency.NONE,
    "The nerve examination is missing or older than 14 days: examine before publishing.",
    "Product safety design",
)
R49 = Rule(
    "R49",
    Severity.HOLD,
    Urgency.NONE,
    "The safety-net advice is not recorded as given: give it and record the date.",
    "Crowell and Gill 2009",
)


def r06(case: Case) -> Finding | None:
    """A screen without an age counts as done at this visit; a screen that is not there never counts as negative."""
    if case.ces_screen is None:
        return Finding(R06, ("No cauda equina screen is recorded.",))
    if case.ces_screen is CesScreen.INCOMPLETE:
        return Finding(R06, ("The cauda equina screen is incomplete.",))
    days = case.ces_screen_days_ago
    if days is not None and days > SCREEN_VALID_DAYS:
        return Finding(R06, (f"The cauda equina screen is {days} days old.",))
    if case.ces_item_declined:
        return Finding(R06_DECLINED, ("Sexual function: the patient prefers not to say.",))
    return None


def r43(case: Case) -> Finding | None:
    """An examination without a date cannot be shown to be fresh, so it counts as too old."""
    if case.myotomes is None:
        return Finding(R43, ("No nerve examination is recorded.",))
    days = case.neuro_exam_days_ago
    if days is None:
        return Finding(R43, ("The day of the nerve examination is not recorded.",))
    if days > EXAM_VALID_DAYS:
        return Finding(R43, (f"The nerve examination is {days} days old.",))
    if all(power(case, level, leg) is None for level in Myotome for leg in BOTH_LEGS):
        return Finding(R43, ("Power was not tested in any muscle group.",))
    return None


def r49(case: Case) -> Finding | None:
    if case.safety_net_issued:
        return None
    return Finding(R49, ("No date of the safety-net advice is recorded.",))


RULES = ((R06, r06), (R43, r43), (R49, r49))
