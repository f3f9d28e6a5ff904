"""What a patient's diary says about getting worse, going silent, or not getting better.

A day without a value is missing, never zero: it neither worries nor reassures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median, median_low

from clinic.rules.decision import Finding, Rule, Severity, Urgency

from .self_report import R40A

DESIGN = "Product safety design"

R39 = Rule(
    "R39", Severity.WARN, Urgency.URGENT_24_72H, "Worse at home: call, pause the exercise, retest.", DESIGN
)
R41 = Rule("R41", Severity.ADVISE, Urgency.NONE, "Nothing logged for a week: get in touch.", DESIGN)
R46 = Rule(
    "R46",
    Severity.WARN,
    Urgency.ROUTINE,
    "Not improving by 6 weeks: think again, imaging or a specialist.",
    "persistent severe sciatica at 6 to 8 weeks, review",
)
RULES = (R39, R41, R46)

BASELINE_DAYS = 7
BASELINE_LOGS = 3
JUMP = 3
STEP = 2
SEVERE = 7
BELOW_KNEE_RANK = 5
SILENT_DAYS = 7
IMPROVED_SHARE = 0.30
IMPROVED_LEG_PAIN = 2
IMPROVED_DISABILITY = 5
NO_CHANGE_WEEKS = 6


@dataclass(frozen=True)
class DayLog:
    """One day of the diary: leg pain 0 to 10, rank of the furthest symptom 0 to 7, None when not said.

    `other_leg` is true when symptoms were logged in the leg that is not being treated.
    """

    on: date
    leg_pain: int | None = None
    furthest_rank: int | None = None
    other_leg: bool = False


@dataclass(frozen=True)
class AtAssessment:
    """What the assessment recorded as now: the baseline while the diary is too short for one."""

    leg_pain: int | None = None
    furthest_rank: int | None = None


def diary_findings(logs: Sequence[DayLog], at_assessment: AtAssessment) -> list[Finding]:
    """R39 and R40a about the newest logged day; one log a day, in any order."""
    days = sorted(logs, key=lambda log: log.on)
    if not days:
        return []
    found = []
    if days[-1].other_leg:
        found.append(Finding(R40A, ("Symptoms logged in the other leg",)))
    because = (*_pain_worse(days, at_assessment), *_further(days, at_assessment))
    if because:
        found.append(Finding(R39, because))
    return found


def pain_baseline(days: Sequence[DayLog], before: date, at_assessment: AtAssessment) -> float | None:
    """Median leg pain of the 7 days before `before` when 3 or more were logged, else pain at assessment."""
    usual = _usual_pain(days, before)
    return at_assessment.leg_pain if usual is None else usual


def rank_baseline(days: Sequence[DayLog], before: date, at_assessment: AtAssessment) -> int | None:
    """As `pain_baseline`, for how far the symptoms reach; of two middle ranks the nearer one."""
    usual = _usual_rank(days, before)
    return at_assessment.furthest_rank if usual is None else usual


def _usual_pain(days: Sequence[DayLog], before: date) -> float | None:
    pains = [log.leg_pain for log in _week_before(days, before) if log.leg_pain is not None]
    return median(pains) if len(pains) >= BASELINE_LOGS else None


def _usual_rank(days: Sequence[DayLog], before: date) -> int | None:
    ranks = [log.furthest_rank for log in _week_before(days, before) if log.furthest_rank is not None]
    return median_low(ranks) if len(ranks) >= BASELINE_LOGS else None


def _week_before(days: Sequence[DayLog], before: date) -> list[DayLog]:
    return [log for log in days if before - timedelta(days=BASELINE_DAYS) <= log.on < before]


def _known(*baselines: float | None) -> list[float]:
    return [baseline for baseline in baselines if baseline is not None]


def _pain_worse(days: list[DayLog], at_assessment: AtAssessment) -> tuple[str, ...]:
    """(a) and (c). A run of days is compared with the week before the newest day and, so that a slow rise
    does not hide in its own baseline, with the week before the run."""
    newest = days[-1]
    if newest.leg_pain is None:
        return ()
    window = [log for log in days if log.leg_pain is not None][-4:]
    usual = pain_baseline(days, newest.on, at_assessment)
    because = []
    if usual is not None and newest.leg_pain >= usual + JUMP:
        because.append(f"Leg pain {newest.leg_pain}, usual {usual:g}")
    elif usual is not None and newest.leg_pain >= max(SEVERE, usual + STEP):
        because.append(f"Leg pain {newest.leg_pain}: severe, usual {usual:g}")
    for baseline in _known(usual, _usual_pain(days, window[0].on)):
        high = sum(log.leg_pain >= baseline + STEP for log in window)
        if high >= 3 and newest.leg_pain >= baseline + STEP:
            because.append(
                f"Leg pain 2 or more above the usual {baseline:g} on {high} of {len(window)} logged days"
            )
            break
    return tuple(because)


def _further(days: list[DayLog], at_assessment: AtAssessment) -> tuple[str, ...]:
    """(b), with the baselines of `_pain_worse`."""
    newest = days[-1]
    if newest.furthest_rank is None:
        return ()
    usual = rank_baseline(days, newest.on, at_assessment)
    if usual is not None and usual < BELOW_KNEE_RANK <= newest.furthest_rank:
        return ("Symptoms reached below the knee",)
    pair = [log for log in days if log.furthest_rank is not None][-2:]
    if len(pair) == 2 and any(
        all(log.furthest_rank > baseline for log in pair)
        for baseline in _known(usual, _usual_rank(days, pair[0].on))
    ):
        return ("Symptoms further down the leg on 2 logs in a row",)
    return ()


def silence(*, last_log_on: date | None, started_on: date, today: date) -> Finding | None:
    """R41: a running programme without a log for 7 days. Not called for a stopped or ended programme."""
    since = max(started_on, last_log_on) if last_log_on else started_on
    days = (today - since).days
    return Finding(R41, (f"No log for {days} days",)) if days >= SILENT_DAYS else None


@dataclass(frozen=True)
class Course:
    """A measure at the start and now; lower is better, None when not measured."""

    start: float | None
    now: float | None

    def improved(self, minimum: float) -> bool | None:
        """Down by 30 % or by the minimal important change.

        None when it cannot be said: not measured, or too low at the start to fall that far.
        """
        if self.start is None or self.now is None or self.start < minimum:
            return None
        gain = self.start - self.now
        return gain >= minimum or (self.start > 0 and gain / self.start >= IMPROVED_SHARE)


def not_improving(*, weeks: float, leg_pain: Course, disability: Course) -> Finding | None:
    """R46: from 6 weeks on, no measured one of leg pain and disability has improved."""
    judged = [leg_pain.improved(IMPROVED_LEG_PAIN), disability.improved(IMPROVED_DISABILITY)]
    known = [answer for answer in judged if answer is not None]
    if weeks < NO_CHANGE_WEEKS or not known or any(known):
        return None
    return Finding(R46, (f"{weeks:g} weeks: less than 30 % and less than the smallest change that matters",))
