"""When a red flag still stands: investigated and unchanged flags fall silent for a while, never for good.

A flag is cleared when its course is stable and a clinician confirmed the outcome of its investigation within
the last 90 days. An outcome without a text or a date counts as not recorded.
"""

from .case import Case, Outcome, RedFlagReport
from .vocabulary import Course, Precaution, RedFlag
from .wording import RED_FLAGS, sentence_case

CLEARED_FOR_DAYS = 90


def is_cleared(report: RedFlagReport) -> bool:
    outcome = report.outcome
    if report.course is not Course.STABLE or outcome is None or not outcome.result.strip():
        return False
    return 0 <= outcome.confirmed_days_ago <= CLEARED_FOR_DAYS


def cleared_report(case: Case, flag: RedFlag) -> RedFlagReport | None:
    """The report of a flag that is recorded and cleared; a page shows its outcome."""
    report = case.red_flags.get(flag)
    return report if report is not None and is_cleared(report) else None


def report_of(case: Case, flag: RedFlag) -> RedFlagReport | None:
    """What is told about a finding that may be recorded elsewhere than among the red flags."""
    return case.red_flags.get(flag) or case.other_reports.get(flag)


def stands(case: Case, flag: RedFlag) -> bool:
    """The flag is recorded as positive and is not cleared."""
    report = case.red_flags.get(flag)
    return report is not None and not is_cleared(report)


def standing(case: Case, *flags: RedFlag) -> list[RedFlag]:
    """Those of the given flags that stand, in the given order."""
    return [flag for flag in flags if stands(case, flag)]


def condition(case: Case, code: RedFlag | Precaution) -> bool:
    """A condition known to both lists, such as osteoporosis: a standing flag or a precaution of the person.

    A precaution is never cleared by an outcome; it ends when it is taken off the person.
    """
    return stands(case, RedFlag(code.value)) or Precaution(code.value) in case.precautions


def words(*flags: RedFlag) -> tuple[str, ...]:
    """One short sentence per flag, for the facts of a finding."""
    return tuple(f"{sentence_case(RED_FLAGS[flag])}." for flag in flags)


def outcome_sentence(flag: RedFlag, outcome: Outcome) -> str:
    """`Unsteady gait: “MRI normal”, confirmed 30 days ago.`"""
    days = outcome.confirmed_days_ago
    when = "today" if days == 0 else f"{days} day{'' if days == 1 else 's'} ago"
    return f"{sentence_case(RED_FLAGS[flag])}: “{outcome.result.strip()}”, confirmed {when}."


def cleared_sentences(case: Case) -> tuple[str, ...]:
    """What was investigated and has fallen silent, to be shown wherever findings are shown."""
    return tuple(
        outcome_sentence(flag, report.outcome)
        for flag, report in {**case.other_reports, **case.red_flags}.items()
        if report.outcome is not None and is_cleared(report)
    )
