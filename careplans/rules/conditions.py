"""Plan rules about conditions of the body: surgery, weak bone, pregnancy, joints, heart and pressure.

A precaution counts whether it stands with the patient or was ticked as a red flag. Weeks that are missing
count as the restricted time. Time that runs on during the plan is counted for the line's own week:
restrictions that end do so only when the week of the assessment is known, those that begin always do.
"""

from collections.abc import Callable, Sequence

from assessments.rules.conditions import (
    PREGNANCY_WEEKS,
    R27,
    R28,
    R28B,
    R32,
    R32B,
    R32C,
    R33,
    R33B,
    R33C,
    R37,
    R38,
    r28,
    r33c,
)
from assessments.rules.red_flags import condition, stands
from assessments.rules.surgery import EARLY_WEEKS, LIFTING_WEEKS, R29, R30, R31, R51, UNION_WEEKS
from assessments.rules.vocabulary import Direction, Onset, Precaution, RedFlag, SuspectedCause
from clinic.rules.decision import Finding, Rule
from exercises.rules.exercise import Category, Plane, Range

from .lines import Line, Standing
from .matching import end_range, loaded

BACKWARDS_WITH_A_SLIP = frozenset({"E04", "E05", "E06", "E07", "E08", "T15"})
NOT_AFTER_SURGERY = frozenset({"F03", "F04", "F05", "F06", "L04", "T08", "T09", "T10", "T16"})
HEAVY = frozenset({"T10", "T16"})
BENDS_WEAK_BONE = frozenset(
    {"F03", "F04", "F05", "F06", "F08", "I09", "L04", "N02", "N05", "N06", "X06", "E10"}
)
NOT_ON_A_FRACTURE = BENDS_WEAK_BONE | {
    "E03", "E04", "E05", "E06", "E07", "E08", "T08", "T10", "T15", "T16", "L01", "L02", "L03",
}  # fmt: skip
PRONE = frozenset({"E01", "E02", "E03", "E04", "E05", "E06", "E09", "T15", "I04", "I05"})
PREGNANCY_CARE = frozenset({"I09", "F03", "L04", "A03"})
HIP_AT_RISK = frozenset({"X02", "X04"})
OVERPRESSURE = frozenset({"E05", "E08"})
STRAINS = frozenset({"T08", "T10", "T16"})
LONG_SUPINE_SECONDS = 120
SUPINE_WORDS = ("supine", "crook")


def weak_bone(standing: Standing) -> bool:
    """Osteoporosis, a fragility fracture or steroids for more than 3 months."""
    codes = (RedFlag.OSTEOPOROSIS, RedFlag.PREVIOUS_FRAGILITY_FRACTURE, RedFlag.LONG_TERM_STEROIDS)
    return any(condition(standing.case, code) for code in codes)


def recent_fracture(standing: Standing) -> bool:
    fracture = Precaution.VERTEBRAL_FRACTURE_RECENT
    return standing.has(fracture) and fracture not in standing.cleared


def operated(standing: Standing) -> bool:
    case = standing.case
    return (
        case.weeks_since_surgery is not None
        or stands(case, RedFlag.RECENT_SPINAL_SURGERY_LT6WK)
        or case.suspected_cause in {SuspectedCause.POST_DISCECTOMY, SuspectedCause.FUSION}
        or case.onset is Onset.POST_SURGERY
    )


def fused(standing: Standing) -> bool:
    return standing.has(Precaution.SPINAL_FUSION) or standing.case.suspected_cause is SuspectedCause.FUSION


def weeks_since_surgery(line: Line, standing: Standing) -> float:
    """Weeks from the operation to the line's week; unknown counts as just now, the flag as under 6 weeks."""
    weeks = standing.case.weeks_since_surgery or 0
    if stands(standing.case, RedFlag.RECENT_SPINAL_SURGERY_LT6WK):
        weeks = min(weeks, EARLY_WEEKS - 1)
    return weeks + standing.weeks_later(line)


def late_pregnancy(line: Line, standing: Standing) -> bool:
    """16 weeks or more in the line's week; weeks missing counts as 16 or more."""
    if not pregnant(standing):
        return False
    weeks = standing.case.pregnancy_weeks
    return weeks is None or weeks + max(0, line.week - (standing.assessed_in_week or 1)) >= PREGNANCY_WEEKS


def pregnant(standing: Standing) -> bool:
    case = standing.case
    return condition(case, RedFlag.PREGNANCY) or case.pregnancy_weeks is not None


def _listed(rule: Rule, codes: frozenset[str], applies: Callable[[Line, Standing], str]):
    """A rule that stops listed exercises while a condition holds; `applies` names the fact or says ''."""

    def judge(line: Line, standing: Standing) -> Finding | None:
        if line.code not in codes:
            return None
        fact = applies(line, standing)
        return Finding(rule, (f"{fact}: {line.code}",), line.key) if fact else None

    judge.__name__ = rule.id
    return judge


def _slip_without_extension(line: Line, standing: Standing) -> str:
    if standing.case.suspected_cause is not SuspectedCause.SPONDYLOLISTHESIS:
        return ""
    both = {standing.suggestion.direction, standing.direction or standing.suggestion.direction}
    return "" if both == {Direction.EXTENSION} else "Spondylolisthesis suspected"


def _weak_bone_fact(line: Line, standing: Standing) -> str:
    return "Weak bone recorded" if weak_bone(standing) else ""


def _fracture_fact(line: Line, standing: Standing) -> str:
    return "Recent vertebral fracture, not cleared" if recent_fracture(standing) else ""


def _prone_fact(line: Line, standing: Standing) -> str:
    if late_pregnancy(line, standing):
        return "Pregnancy of 16 weeks or more, or weeks unknown"
    return "Lying face down is uncomfortable" if standing.prone_uncomfortable else ""


def _hip_fact(line: Line, standing: Standing) -> str:
    hip = Precaution.HIP_REPLACEMENT
    return "Hip replacement, not cleared" if standing.has(hip) and hip not in standing.cleared else ""


def _before_twelve_weeks(line: Line, standing: Standing) -> str:
    weeks = weeks_since_surgery(line, standing)
    within = operated(standing) and EARLY_WEEKS <= weeks <= LIFTING_WEEKS
    return f"{weeks:g} weeks after surgery" if within else ""


def _implant_fact(line: Line, standing: Standing) -> str:
    if standing.has(Precaution.SPINAL_IMPLANT):
        return "Spinal implant"
    return "Spinal fusion" if fused(standing) else ""


def backwards_in_a_narrow_spine(line: Line, standing: Standing) -> Finding | None:
    """R27: loaded or held extension when stenosis is suspected."""
    if standing.case.suspected_cause is not SuspectedCause.SPINAL_STENOSIS:
        return None
    backwards = any(plane is Plane.EXTENSION for plane, _ in line.exercise.moves)
    if not backwards or not (loaded(line) or line.exercise.sustained):
        return None
    return Finding(R27, (f"Spinal stenosis suspected: {line.code}",), line.key)


def too_early_after_surgery(line: Line, standing: Standing) -> Finding | None:
    """R29: in the first 6 weeks no loaded end-range flexion, rotation, weights or listed exercise."""
    weeks = weeks_since_surgery(line, standing)
    if not operated(standing) or weeks >= EARLY_WEEKS:
        return None
    bent = loaded(line) and (Plane.FLEXION, Range.END) in line.exercise.moves
    turned = any(plane is Plane.ROTATION for plane, _ in line.exercise.moves)
    if not (bent or turned or line.code in NOT_AFTER_SURGERY):
        return None
    when = "weeks since surgery not recorded"
    if standing.case.weeks_since_surgery is not None:
        when = f"{weeks:g} weeks after surgery"
    return Finding(R29, (f"{when}: {line.code}",), line.key)


def end_range_on_a_young_fusion(line: Line, standing: Standing) -> Finding | None:
    """R31: end range before 26 weeks (weeks missing counts) without the surgeon's release."""
    if not fused(standing) or Precaution.SPINAL_FUSION in standing.cleared or not end_range(line):
        return None
    if weeks_since_surgery(line, standing) >= UNION_WEEKS:
        return None
    return Finding(R31, (f"Fusion younger than 26 weeks, or its age unknown: {line.code}",), line.key)


def long_on_the_back_in_pregnancy(line: Line, standing: Standing) -> Finding | None:
    """R33b: listed exercises, or more than 2 minutes on the back at a time, from 16 weeks."""
    if not late_pregnancy(line, standing):
        return None
    if line.code not in PREGNANCY_CARE and not (
        _supine(line) and _seconds_a_bout(line) > LONG_SUPINE_SECONDS
    ):
        return None
    return Finding(R33B, (f"Pregnancy of 16 weeks or more, or weeks unknown: {line.code}",), line.key)


def _supine(line: Line) -> bool:
    position = line.exercise.start_position.lower()
    return any(word in position for word in SUPINE_WORDS) and "side-lying" not in position


def _seconds_a_bout(line: Line) -> float:
    dose = line.dose
    held = (dose.sets or 1) * (dose.reps or 1) * (dose.hold_seconds or 0)
    return max(held, 60 * (dose.minutes or 0))


def strain_with_high_pressure(line: Line, standing: Standing) -> Finding | None:
    """R38: long isometric holds or heavy lifts with uncontrolled pressure or heart and lung disease."""
    if not standing.has(Precaution.HYPERTENSION_UNCONTROLLED, Precaution.CARDIORESPIRATORY_DISEASE):
        return None
    isometric = line.exercise.category is Category.ISOMETRIC
    if not (isometric and (line.dose.hold_seconds or 0) > 10) and line.code not in STRAINS:
        return None
    return Finding(R38, (f"Blood pressure or heart and lung disease recorded: {line.code}",), line.key)


def whole_plan(lines: Sequence[Line], standing: Standing) -> list[Finding]:
    """R28 and R33c: said once, whatever the lines are."""
    return [finding for finding in (r28(standing.case), r33c(standing.case)) if finding]


LINE_RULES = (
    backwards_in_a_narrow_spine,
    _listed(R28B, BACKWARDS_WITH_A_SLIP, _slip_without_extension),
    too_early_after_surgery,
    _listed(R30, HEAVY, _before_twelve_weeks),
    end_range_on_a_young_fusion,
    _listed(R32, BENDS_WEAK_BONE, _weak_bone_fact),
    _listed(R32B, HEAVY | {"E05"}, _weak_bone_fact),
    _listed(R32C, NOT_ON_A_FRACTURE, _fracture_fact),
    _listed(R33, PRONE, _prone_fact),
    long_on_the_back_in_pregnancy,
    _listed(R37, HIP_AT_RISK, _hip_fact),
    strain_with_high_pressure,
    _listed(R51, OVERPRESSURE, _implant_fact),
)
PLAN_RULES = (whole_plan,)
RULES = (R27, R28, R28B, R29, R30, R31, R32, R32B, R32C, R33, R33B, R33C, R37, R38, R51)
