"""After surgery of the spine: early complications, early limits, and old fusions and implants.

The limits are convention with weak evidence (Oosterhuis 2014) and await the sign-off of a clinic.
"""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .red_flags import stands, words
from .vocabulary import Precaution, RedFlag, SuspectedCause

EARLY_WEEKS = 6
LIFTING_WEEKS = 12
UNION_WEEKS = 26

R56 = Rule(
    "R56",
    Severity.WARN,
    Urgency.MONITOR,
    "Spinal surgery within six weeks: ask about the wound, fever and new leg signs at every visit.",
    "Product safety design",
)
R56B = Rule(
    "R56b",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "A complication of spinal surgery is possible: reach the surgical team today.",
    "Product safety design",
)
R29 = Rule(
    "R29",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "Less than six weeks after spinal surgery: end-range flexion, rotation and weights only with the surgeon's "
    "agreement.",
    "Oosterhuis 2014; Daly 2017",
)
R30 = Rule(
    "R30",
    Severity.WARN,
    Urgency.NONE,
    "Six to twelve weeks after spinal surgery: no maximal lifting.",
    "Product safety design",
)
R31 = Rule(
    "R31",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "The fusion may not be solid yet: no end range at its level and no thrust without the surgeon's release.",
    "Product safety design",
)
R51 = Rule(
    "R51",
    Severity.WARN,
    Urgency.NONE,
    "Implant or old fusion: no overpressure at its level.",
    "Product safety design",
)


def r56(case: Case) -> Finding | None:
    return Finding(R56, early_surgery(case)) if early_surgery(case) else None


def r56b(case: Case) -> Finding | None:
    if not stands(case, RedFlag.POSTOP_COMPLICATION):
        return None
    return Finding(R56B, words(RedFlag.POSTOP_COMPLICATION))


def r29(case: Case) -> Finding | None:
    early = early_surgery(case)
    return Finding(R29, early) if early else None


def r30(case: Case) -> Finding | None:
    weeks = case.weeks_since_surgery
    if weeks is None or not EARLY_WEEKS <= weeks <= LIFTING_WEEKS:
        return None
    return Finding(R30, (f"Spinal surgery {weeks:g} weeks ago.",))


def r31(case: Case) -> Finding | None:
    fused = Precaution.SPINAL_FUSION in case.precautions or case.suspected_cause is SuspectedCause.FUSION
    weeks = case.weeks_since_surgery
    if not fused or (weeks is not None and weeks >= UNION_WEEKS):
        return None
    since = "weeks since surgery not recorded" if weeks is None else f"{weeks:g} weeks ago"
    return Finding(R31, (f"Spinal fusion, {since}.",))


def r51(case: Case) -> Finding | None:
    """An implant at any age; a fusion from 26 weeks on, or when its age is not recorded."""
    if Precaution.SPINAL_IMPLANT in case.precautions:
        return Finding(R51, ("Spinal implant.",))
    recent = case.weeks_since_surgery is not None and case.weeks_since_surgery < UNION_WEEKS
    if Precaution.SPINAL_FUSION not in case.precautions or recent:
        return None
    return Finding(R51, ("Spinal fusion.",))


RULES = ((R56, r56), (R56B, r56b))
CONDITION_RULES = ((R29, r29), (R30, r30), (R31, r31), (R51, r51))


def early_surgery(case: Case) -> tuple[str, ...]:
    """Any spinal surgery less than six weeks ago, in words; empty when there is none."""
    weeks = case.weeks_since_surgery
    known = (f"Spinal surgery {weeks:g} weeks ago.",) if weeks is not None and weeks < EARLY_WEEKS else ()
    flag = RedFlag.RECENT_SPINAL_SURGERY_LT6WK
    return known or (words(flag) if stands(case, flag) else ())
