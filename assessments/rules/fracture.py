"""Possible fracture: injury, fragile bone and age, alone and in clusters (Henschke 2009; IFOMPT 2020).

An injury recorded as the onset counts as minor unless major trauma is recorded.
"""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .infection import RISKS, has_fever
from .red_flags import condition, standing, stands, words
from .vocabulary import Onset, RedFlag, Sex

OLDER_AGE = 65
CLUSTER_AGE_ABOVE = 70
_FRAGILE = (RedFlag.LONG_TERM_STEROIDS, RedFlag.OSTEOPOROSIS, RedFlag.PREVIOUS_FRAGILITY_FRACTURE)
_INFECTION = (
    *RISKS,
    RedFlag.ACUTE_HOT_SWOLLEN_JOINT,
    RedFlag.NIGHT_PAIN_UNREMITTING,
    RedFlag.UNEXPLAINED_WEIGHT_LOSS,
)

R14A = Rule(
    "R14a",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "Major trauma: imaging today, before any movement is tested.",
    "IFOMPT 2020",
)
R14B = Rule(
    "R14b",
    Severity.BLOCK,
    Urgency.URGENT_24_72H,
    "Minor trauma to a spine that may be fragile: urgent imaging.",
    "IFOMPT 2020",
)
R14C = Rule(
    "R14c",
    Severity.WARN,
    Urgency.ROUTINE,
    "Two clues to a fracture: consider imaging.",
    "Henschke 2009",
)
R14D = Rule(
    "R14d",
    Severity.BLOCK,
    Urgency.URGENT_24_72H,
    "Three or more clues to a fracture: urgent imaging.",
    "Henschke 2009",
)
R15 = Rule(
    "R15",
    Severity.BLOCK,
    Urgency.URGENT_24_72H,
    "Tenderness over the bone with a risk factor: urgent imaging.",
    "Product safety design",
)
R15B = Rule(
    "R15b",
    Severity.WARN,
    Urgency.MONITOR,
    "Tenderness over the bone: look for a reason and ask about the risk factors.",
    "Product safety design",
)


def r14a(case: Case) -> Finding | None:
    if not stands(case, RedFlag.TRAUMA_MAJOR):
        return None
    return Finding(R14A, words(RedFlag.TRAUMA_MAJOR))


def r14b(case: Case) -> Finding | None:
    if stands(case, RedFlag.TRAUMA_MINOR_AT_RISK):
        return Finding(R14B, words(RedFlag.TRAUMA_MINOR_AT_RISK))
    risk = _fragility(case)
    if case.onset is not Onset.TRAUMA or not risk:
        return None
    return Finding(R14B, ("The pain began with an injury.", *risk))


def r14c(case: Case) -> Finding | None:
    clues, telling = _cluster(case)
    return Finding(R14C, clues) if len(clues) == 2 and telling else None


def r14d(case: Case) -> Finding | None:
    clues, _ = _cluster(case)
    return Finding(R14D, clues) if len(clues) >= 3 else None


def r15(case: Case) -> Finding | None:
    risks = _bone_risks(case)
    if not stands(case, RedFlag.PERCUSSION_TENDERNESS) or not risks:
        return None
    return Finding(R15, words(RedFlag.PERCUSSION_TENDERNESS) + risks)


def r15b(case: Case) -> Finding | None:
    if not stands(case, RedFlag.PERCUSSION_TENDERNESS) or _bone_risks(case):
        return None
    return Finding(R15B, words(RedFlag.PERCUSSION_TENDERNESS))


RULES = ((R14A, r14a), (R14B, r14b), (R14C, r14c), (R14D, r14d), (R15, r15), (R15B, r15b))


def _fragility(case: Case) -> tuple[str, ...]:
    """What makes minor trauma dangerous; an age that is not recorded is asked for by the form."""
    found = [flag for flag in _FRAGILE if condition(case, flag)]
    older = (f"Age {case.age}.",) if case.age is not None and case.age >= OLDER_AGE else ()
    return (*older, *words(*found))


def _cluster(case: Case) -> tuple[tuple[str, ...], bool]:
    """Clues of the fracture cluster in words, and whether trauma or steroids are among them."""
    trauma = bool(standing(case, RedFlag.TRAUMA_MAJOR, RedFlag.TRAUMA_MINOR_AT_RISK))
    trauma = trauma or (case.onset is Onset.TRAUMA and bool(_fragility(case)))
    steroids = condition(case, RedFlag.LONG_TERM_STEROIDS)
    clues = {
        "Female sex.": case.sex is Sex.F,
        f"Age over {CLUSTER_AGE_ABOVE}.": case.age is not None and case.age > CLUSTER_AGE_ABOVE,
        "Trauma.": trauma,
        "Steroids for more than 3 months.": steroids,
    }
    return tuple(clue for clue, present in clues.items() if present), trauma or steroids


def _bone_risks(case: Case) -> tuple[str, ...]:
    flags = standing(
        case, RedFlag.TRAUMA_MAJOR, RedFlag.TRAUMA_MINOR_AT_RISK, RedFlag.HISTORY_OF_CANCER, *_INFECTION
    )
    risks = [*_fragility(case), *words(*flags)]
    if case.onset is Onset.TRAUMA:
        risks.append("The pain began with an injury.")
    if has_fever(case):
        risks.append("Fever or systemically unwell.")
    if condition(case, RedFlag.IMMUNOSUPPRESSION):
        risks += words(RedFlag.IMMUNOSUPPRESSION)
    return tuple(dict.fromkeys(risks))
