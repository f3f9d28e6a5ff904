"""Plan rules about how much the nerve bears now: severe pain, weakness, a tight nerve, an early stage."""

from assessments.rules.conditions import R34, R35, R36, REMODELLING_WEEKS, SEVERE_PAIN, SEVERE_SLR_BELOW_DEG
from assessments.rules.directional_preference import every_direction_worsens
from assessments.rules.directional_preference import tested_better as row_ended_better
from assessments.rules.movement_grading import Load
from assessments.rules.vocabulary import Direction, Leg, LoadLimit
from clinic.rules.decision import Finding, Rule, Severity, Urgency
from exercises.rules.exercise import Category, Range

from .lines import LATERAL, Line, Standing
from .matching import directional, directions, end_range, loaded

DESIGN = "Product safety design"


def _item(rule_id: str, sentence: str, source: str) -> Rule:
    return Rule(rule_id, Severity.ITEM_BLOCK, Urgency.NONE, sentence, source)


R10C = _item(
    "R10c",
    "Nerve tension and heavy hinging wait for two equal power tests a week apart.",
    DESIGN,
)
R24B = _item("R24b", "No end-range or nerve tension while every tested direction worsens.", DESIGN)
WAITS_FOR_STABLE_POWER = frozenset({"N04", "N05", "N06", "T10"})
TOO_MUCH_WHEN_SEVERE = frozenset(
    {"N01", "N02", "N03", "N04", "N05", "N06", "T08", "T09", "T10", "T15", "T16", "X01"}
)
TENSION_ON_A_TIGHT_NERVE = frozenset({"X01", "N04", "N05", "N06"})
REMODELS = frozenset({"F05", "F06", "N04", "N05", "N06"})
SEVERE_REPS = 10


def tension_while_power_is_unsure(line: Line, standing: Standing) -> Finding | None:
    """R10c: while weakness stands and two equal gradings at least 7 days apart are not recorded."""
    if line.code not in WAITS_FOR_STABLE_POWER or standing.power_stable or not standing.stands("R10"):
        return None
    return Finding(R10C, (f"Weakness found, not yet shown stable: {line.code}",), line.key)


def end_range_while_everything_worsens(line: Line, standing: Standing) -> Finding | None:
    """R24b: an end-range or nerve tension line while all four directions worsen (R24)."""
    tension = line.exercise.category is Category.NEURAL_TENSIONER
    if not (tension or end_range(line)) or not every_direction_worsens(standing.case.rows):
        return None
    return Finding(R24B, (f"All four directions worsened: {line.code}",), line.key)


def severe_now(standing: Standing) -> str:
    """Why the pain counts as severe now, or ''. Worst and average values are not read."""
    pain = standing.case.nprs_leg_now
    if pain is not None and pain >= SEVERE_PAIN:
        return f"Leg pain {pain} at rest"
    return "Irritability high" if standing.case.irritability_high else ""


def too_much_for_severe_pain(line: Line, standing: Standing) -> Finding | None:
    """R34: end range, nerve work and heavy work while severe, except what tested better, in a small dose."""
    why = severe_now(standing)
    if not why or not (line.code in TOO_MUCH_WHEN_SEVERE or end_range(line)):
        return None
    if not tested_better(line, standing):
        return Finding(R34, (f"{why}: {line.code}",), line.key)
    if (line.dose.sets or 1) > 1 or (line.dose.reps or 0) > SEVERE_REPS:
        return Finding(R34, (f"{why}: {line.code} tested better, but once 5 to 10 times only",), line.key)
    return None


def tested_better(line: Line, standing: Standing) -> bool:
    """Whether every direction of a directional line is preferred and its own test row ended better.

    Its own row is one in the same direction and the same load (lying or not), with no worse row after it.
    """
    moved = directions(line, Range.MID, Range.END)
    return (
        directional(line)
        and bool(moved)
        and all(_open_direction(direction, line, standing) for direction in moved)
    )


def _open_direction(direction: Direction, line: Line, standing: Standing) -> bool:
    if direction not in standing.preferences:
        return False
    if direction is standing.suggestion.secondary and direction not in LATERAL and not standing.shift_settled:
        return False
    if standing.limit_of(direction) is LoadLimit.UNLOADED and loaded(line):
        return False
    load = Load.LOADED if loaded(line) else Load.UNLOADED
    return row_ended_better(direction, standing.case.rows, load=load)


def tension_on_a_tight_nerve(line: Line, standing: Standing) -> Finding | None:
    """R35: straight leg raise under 45 degrees on the treated side; a line without a side counts for both."""
    if line.code not in TENSION_ON_A_TIGHT_NERVE or standing.template == "T5_ANR":
        return None
    legs = {"left": (Leg.L,), "right": (Leg.R,)}.get(line.side or "", (Leg.L, Leg.R))
    found = [standing.case.slr_deg[leg] for leg in legs if leg in standing.case.slr_deg]
    if not found or min(found) >= SEVERE_SLR_BELOW_DEG:
        return None
    return Finding(R35, (f"Straight leg raise {min(found)} degrees: {line.code}",), line.key)


def too_early_to_remodel(line: Line, standing: Standing) -> Finding | None:
    """R36: less than 6 weeks from onset in the line's week; a duration not recorded counts as early."""
    if line.code not in REMODELS:
        return None
    weeks = standing.case.duration_weeks
    if weeks is None:
        return Finding(R36, (f"Time since the start not recorded: {line.code}",), line.key)
    weeks += standing.weeks_later(line)
    if weeks >= REMODELLING_WEEKS:
        return None
    return Finding(R36, (f"{weeks:g} weeks since the start: {line.code}",), line.key)


LINE_RULES = (
    tension_while_power_is_unsure,
    end_range_while_everything_worsens,
    too_much_for_severe_pain,
    tension_on_a_tight_nerve,
    too_early_to_remodel,
)
RULES = (R10C, R24B, R34, R35, R36)
