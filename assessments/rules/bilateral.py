"""Symptoms in both legs: a leading sign of cauda equina syndrome until the screen is complete and negative.

Both legs are affected when the history or the red flag says so, when the body chart or a movement row marks
both, or when a movement brought a symptom into the other leg. Without a recorded course they count as new.
"""

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .case import Case, Place, RedFlagReport
from .derived import both_legs
from .movement_grading import reached_other_leg
from .red_flags import is_cleared, report_of
from .vocabulary import Bilateral, CesScreen, Course, RedFlag

THREE_MONTHS_DAYS = 91

R03 = Rule(
    "R03",
    Severity.BLOCK,
    Urgency.EMERGENCY_SAME_DAY,
    "Both legs have symptoms and the cauda equina screen is not complete: complete it at this visit.",
    "CSP 2024; NHS Lothian",
)
R04 = Rule(
    "R04",
    Severity.WARN,
    Urgency.URGENT_24_72H,
    "Recent symptoms in both legs with a negative screen: record today's discussion with a spinal or senior "
    "colleague (name, time, advice) and give the safety-net card.",
    "NHS Lothian; CSP 2024; Mercer and colleagues 2019",
)
R05 = Rule(
    "R05",
    Severity.WARN,
    Urgency.MONITOR,
    "Symptoms in both legs for more than three months, screen negative: ask the cauda equina questions at "
    "every visit.",
    "Product safety design",
)


def r03(case: Case) -> Finding | None:
    if not is_recent(case) or case.ces_screen not in (None, CesScreen.INCOMPLETE):
        return None
    screen = "is not recorded" if case.ces_screen is None else "is incomplete"
    return Finding(R03, (*_because(case), f"The cauda equina screen {screen}."))


def r04(case: Case) -> Finding | None:
    if not is_recent(case) or case.ces_screen is not CesScreen.NEGATIVE:
        return None
    return Finding(R04, _because(case))


def r05(case: Case) -> Finding | None:
    if not stands_bilateral(case) or is_recent(case) or case.ces_screen is not CesScreen.NEGATIVE:
        return None
    return Finding(R05, _because(case))


RULES = ((R03, r03), (R04, r04), (R05, r05))


def affected(case: Case) -> bool:
    """Both legs have symptoms, investigated or not."""
    return bool(_sources(case))


def stands_bilateral(case: Case) -> bool:
    """Both legs have symptoms and that was not cleared, or it changed after it was cleared."""
    report = _report(case)
    cleared = report is not None and is_cleared(report)
    return affected(case) and (not cleared or _is_changing(case))


def is_recent(case: Case) -> bool:
    """New, spreading, of unknown course, or stable for three months or less (unknown duration counts as less)."""
    if not stands_bilateral(case):
        return False
    if _is_changing(case) or not _is_stable(case):
        return True
    days = _duration_days(case)
    return days is None or days <= THREE_MONTHS_DAYS


def _sources(case: Case) -> tuple[str, ...]:
    found = []
    if case.bilateral is not None:
        found.append(f"Symptoms in both legs, recorded as {case.bilateral.value}.")
    if RedFlag.BILATERAL_LEG_SYMPTOMS in case.red_flags:
        found.append("Symptoms in both legs on the safety screen.")
    if both_legs((*case.body_chart, *case.body_chart_after)):
        found.append("Both legs are marked on the body chart.")
    elif both_legs(_places_in_rows(case)):
        found.append("The movement rows show symptoms in both legs.")
    if _crossed(case):
        found.append("A movement brought a symptom into the other leg.")
    return tuple(found)


def _places_in_rows(case: Case) -> list[Place]:
    places = [place for row in case.rows for place in (row.pre, row.post, row.pre_other, row.post_other)]
    return [place for place in places if place is not None]


def _because(case: Case) -> tuple[str, ...]:
    if _is_changing(case):
        return _sources(case)
    if not _is_stable(case):
        return (*_sources(case), "The course is not recorded, so it counts as new.")
    days = _duration_days(case)
    known = "for an unknown time" if days is None else f"for about {days / 7:.0f} weeks"
    return (*_sources(case), f"Stable {known}.")


def _crossed(case: Case) -> bool:
    return any(reached_other_leg(row) for row in case.rows)


def _report(case: Case) -> RedFlagReport | None:
    return report_of(case, RedFlag.BILATERAL_LEG_SYMPTOMS)


def _course(case: Case) -> Course | None:
    report = _report(case)
    return report.course if report else None


def _is_changing(case: Case) -> bool:
    told = case.bilateral in (Bilateral.NEW, Bilateral.SPREADING)
    return told or _course(case) in (Course.NEW, Course.WORSE) or _crossed(case)


def _is_stable(case: Case) -> bool:
    return case.bilateral is Bilateral.STABLE or _course(case) is Course.STABLE


def _duration_days(case: Case) -> float | None:
    """Since the onset that is told of both legs; without one the duration of the episode counts."""
    report = _report(case)
    if report is not None and report.onset_days is not None:
        return report.onset_days
    return None if case.duration_weeks is None else case.duration_weeks * 7
