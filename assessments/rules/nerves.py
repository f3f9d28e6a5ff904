"""Nerve and cord signs other than weakness: spreading numbness, deceptive relief, upper motor neurone signs."""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from . import bilateral
from .case import Case
from .derived import BLADDER_OR_BOWEL, half_grades_lost, power, umn_signs
from .movement_grading import numbness_spread
from .red_flags import standing, stands, words
from .vocabulary import Course, RedFlag
from .weakness import is_falling
from .wording import LEGS, TESTS

PAIN_DROP = 3
RAPID_WITHIN_DAYS = 14

R07C = Rule(
    "R07c",
    Severity.WARN,
    Urgency.URGENT_24_72H,
    "Less pain with more numbness or weakness is not recovery: examine again and discuss the patient.",
    "Product safety design",
)
R07D = Rule(
    "R07d",
    Severity.WARN,
    Urgency.URGENT_24_72H,
    "Numbness spread during testing: stop, and repeat power, reflexes and sensation at this visit.",
    "Product safety design",
)
R08B = Rule(
    "R08b",
    Severity.BLOCK,
    Urgency.URGENT_24H,
    "Signs that point to the spinal cord, which sciatica does not explain: urgent opinion today.",
    "NHS Lothian; NICE NG127",
)
R08C = Rule(
    "R08c",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "Cord signs together with gait, bladder or bowel, both legs, rapid change or cancer: emergency now.",
    "NICE NG234; NHS Lothian",
)


def r07c(case: Case) -> Finding | None:
    before, now = case.nprs_leg_now_previous, case.nprs_leg_now
    if before is None or now is None or before - now < PAIN_DROP:
        return None
    losses = _losses_since_last_visit(case)
    return Finding(R07C, (f"Leg pain at rest fell from {before:g} to {now:g}.", *losses)) if losses else None


def r07d(case: Case) -> Finding | None:
    spread = tuple(
        f"Row {number}, {TESTS[row.test]}: numbness reached further."
        for number, row in enumerate(case.rows, start=1)
        if numbness_spread(row)
    )
    return Finding(R07D, spread) if spread else None


def r08b(case: Case) -> Finding | None:
    because = umn_signs(case) + words(*standing(case, RedFlag.GAIT_DISTURBANCE))
    return Finding(R08B, because) if because and not _cord_company(case) else None


def r08c(case: Case) -> Finding | None:
    company = _cord_company(case)
    return Finding(R08C, umn_signs(case) + company) if company else None


RULES = ((R07C, r07c), (R07D, r07d), (R08B, r08b), (R08C, r08c))


def _cord_company(case: Case) -> tuple[str, ...]:
    """What makes an upper motor neurone sign an emergency; empty without such a sign."""
    if not umn_signs(case):
        return ()
    flags = standing(case, RedFlag.GAIT_DISTURBANCE, *BLADDER_OR_BOWEL, RedFlag.HISTORY_OF_CANCER)
    company = list(words(*flags))
    if bilateral.stands_bilateral(case):
        company.append("Symptoms in both legs.")
    if _is_rapid(case):
        company.append("The change was rapid.")
    return tuple(company)


def _is_rapid(case: Case) -> bool:
    """Getting worse, begun within 14 days and not called stable, or with falling power."""
    if is_falling(case):
        return True
    for flag in (RedFlag.UMN_SIGNS, RedFlag.GAIT_DISTURBANCE):
        report = case.red_flags.get(flag)
        if report is None or not stands(case, flag):
            continue
        recent = report.onset_days is not None and report.onset_days <= RAPID_WITHIN_DAYS
        if report.course is Course.WORSE or (recent and report.course is not Course.STABLE):
            return True
    return False


def _losses_since_last_visit(case: Case) -> tuple[str, ...]:
    losses = []
    if case.dermatome_deficit_previous is not None:
        gained = case.dermatome_deficit - case.dermatome_deficit_previous
        losses += [f"New loss of light touch, {LEGS[leg]} {level.value}." for level, leg in sorted(gained)]
    last = case.myotomes_last_visits[-1] if case.myotomes_last_visits else case.myotomes_previous
    weaker = any(
        (now := power(case, level, leg)) is not None and half_grades_lost(before, now) > 0
        for (level, leg), before in last.items()
    )
    if weaker or stands(case, RedFlag.PROGRESSIVE_MOTOR_DEFICIT):
        losses.append("Power is lower than at the last visit.")
    return tuple(losses)
