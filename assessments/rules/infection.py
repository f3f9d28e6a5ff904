"""Possible infection of the spine: fever with any second clue is an emergency, and risk alone raises attention.

A temperature of 38 °C or more counts as fever even if the question was not answered. Pain is taken to come
from the spine, as it may in everybody seen for sciatica. Source: IFOMPT 2020; NHS Lothian.
"""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case
from .derived import neurological_signs
from .red_flags import condition, standing, stands, words
from .vocabulary import Precaution, RedFlag

FEVER_C = 38.0
PROCEDURE_RECENT_WEEKS = 13
RISKS = (
    RedFlag.IV_DRUG_USE,
    RedFlag.IMMUNOSUPPRESSION,
    RedFlag.RECENT_INFECTION,
    RedFlag.RECENT_SPINAL_PROCEDURE,
    RedFlag.TB_CONTACT,
)

R13A = Rule(
    "R13a",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "Spinal infection is possible: emergency department now.",
    "IFOMPT 2020; NHS Lothian",
)
R13B = Rule(
    "R13b",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "Fever or feeling ill together with back pain: medical review today.",
    "IFOMPT 2020",
)
R13C = Rule(
    "R13c",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "Pain all night in a person at risk of infection, even without fever: medical review today.",
    "IFOMPT 2020",
)
R13D = Rule(
    "R13d",
    Severity.WARN,
    Urgency.URGENT_24H,
    "A hot swollen joint: medical review today.",
    "Product safety design",
)
R13E = Rule(
    "R13e",
    Severity.ADVISE,
    Urgency.NONE,
    "Raised risk of infection: ask about fever, night pain and feeling ill at every visit.",
    "IFOMPT 2020",
)


def r13a(case: Case) -> Finding | None:
    company = _company_of_fever(case)
    return Finding(R13A, (_fever_words(case), *company)) if has_fever(case) and company else None


def r13b(case: Case) -> Finding | None:
    if not has_fever(case) or _company_of_fever(case):
        return None
    return Finding(R13B, (_fever_words(case),))


def r13c(case: Case) -> Finding | None:
    risk = [flag for flag in (RedFlag.IV_DRUG_USE, RedFlag.IMMUNOSUPPRESSION) if _at_risk(case, flag)]
    if has_fever(case) or not risk or not stands(case, RedFlag.NIGHT_PAIN_UNREMITTING):
        return None
    return Finding(R13C, words(*risk, RedFlag.NIGHT_PAIN_UNREMITTING))


def r13d(case: Case) -> Finding | None:
    if not stands(case, RedFlag.ACUTE_HOT_SWOLLEN_JOINT):
        return None
    return Finding(R13D, words(RedFlag.ACUTE_HOT_SWOLLEN_JOINT))


def r13e(case: Case) -> Finding | None:
    risk = [flag for flag in RISKS if _at_risk(case, flag)]
    if not risk or has_fever(case) or r13c(case):
        return None
    return Finding(R13E, words(*risk))


RULES = ((R13A, r13a), (R13B, r13b), (R13C, r13c), (R13D, r13d), (R13E, r13e))


def has_fever(case: Case) -> bool:
    measured = case.temperature_c is not None and case.temperature_c >= FEVER_C
    return measured or stands(case, RedFlag.FEVER_OR_SYSTEMICALLY_UNWELL)


def _fever_words(case: Case) -> str:
    if case.temperature_c is not None and case.temperature_c >= FEVER_C:
        return f"Temperature {case.temperature_c:g} °C."
    return words(RedFlag.FEVER_OR_SYSTEMICALLY_UNWELL)[0]


def _at_risk(case: Case, flag: RedFlag) -> bool:
    if flag is RedFlag.IMMUNOSUPPRESSION:
        return condition(case, flag)
    return stands(case, flag)


def _company_of_fever(case: Case) -> tuple[str, ...]:
    risk = [flag for flag in RISKS if _at_risk(case, flag)]
    pain = standing(
        case,
        RedFlag.NIGHT_PAIN_UNREMITTING,
        RedFlag.SEVERE_UNRELENTING_PAIN,
        RedFlag.PERCUSSION_TENDERNESS,
        RedFlag.RECENT_SPINAL_SURGERY_LT6WK,
    )
    company = list(words(*risk, *pain))
    if Precaution.DIABETES in case.precautions:
        company.append("Diabetes.")
    weeks = case.weeks_since_surgery
    if weeks is not None and weeks <= PROCEDURE_RECENT_WEEKS:
        company.append(f"Spinal surgery {weeks:g} weeks ago.")
    return (*company, *neurological_signs(case))
