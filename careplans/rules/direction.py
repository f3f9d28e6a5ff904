"""Plan rules about direction: what made this patient worse, what comes first, and what does not match."""

from collections.abc import Sequence

from assessments.rules.directional_preference import CORRECTS, has_peripheralised
from assessments.rules.vocabulary import Direction, LoadLimit
from assessments.rules.wording import DIRECTIONS
from clinic.rules.decision import Finding, Rule, Severity, Urgency
from exercises.rules.exercise import Range, SideKind

from .lines import LATERAL, SAGITTAL, Line, Standing
from .matching import (
    contraindicated,
    contraindicated_loaded,
    directional,
    directions,
    end_range,
    far,
    loaded,
    words,
)
from .plan_templates import TEMPLATES

LONG_2004 = "Long 2004"

R20 = Rule(
    "R20",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "This exercise goes far into a direction that made this patient worse.",
    LONG_2004,
)
R20B = Rule(
    "R20b",
    Severity.ADVISE,
    Urgency.NONE,
    "A little movement into a direction that made this patient worse: keep it only while symptoms stay no worse.",
    "Product safety design",
)
R20C = Rule(
    "R20c",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "Held still in a direction that drove symptoms further down the leg: not without a reason.",
    "Product safety design",
)
R21 = Rule(
    "R21",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "In this direction only lying down was better: not with body weight through the spine.",
    "Product safety design",
)
R21B = Rule(
    "R21b",
    Severity.ADVISE,
    Urgency.NONE,
    "Upright in a direction that was better only lying down: keep it only while symptoms stay no worse.",
    "Product safety design",
)
R22 = Rule(
    "R22",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "Side-glide first: wait with bending forwards and backwards until the sideways change has held.",
    "lateral shift case report 2025",
)
R23 = Rule(
    "R23",
    Severity.ITEM_BLOCK,
    Urgency.NONE,
    "The glide goes to the wrong side for this patient.",
    "Product safety design",
)
R25 = Rule(
    "R25",
    Severity.WARN,
    Urgency.NONE,
    "No direction is established: keep end-range work to once a day and retest in 24 to 72 hours.",
    LONG_2004,
)
R26 = Rule(
    "R26",
    Severity.WARN,
    Urgency.NONE,
    "The plan does not follow the direction that was found.",
    LONG_2004,
)

_GLIDE_SIDE = {Direction.LATERAL_L: "glide_left", Direction.LATERAL_R: "glide_right"}


def far_into_a_worse_direction(line: Line, standing: Standing) -> Finding | None:
    """R20: mid or end range in a contraindicated direction; one part of a composite line is enough."""
    hit = frozenset(d for d in far(line) if contraindicated(d, standing))
    return Finding(R20, (f"{line.code}: {words(hit)}",), line.key) if hit else None


def a_little_into_a_worse_direction(line: Line, standing: Standing) -> Finding | None:
    """R20b."""
    hit = frozenset(d for d in directions(line, Range.LOW) if contraindicated(d, standing))
    return Finding(R20B, (f"{line.code}: {words(hit)}",), line.key) if hit else None


def held_in_a_peripheralising_direction(line: Line, standing: Standing) -> Finding | None:
    """R20c: a held low line in a direction with a row graded -3, unless the direction is open to this line.

    Open means: only loading was worse and the line is lying down, or it was worse only before a lateral
    change that has since held.
    """
    if not line.exercise.sustained:
        return None
    for direction in sorted(directions(line, Range.LOW)):
        limit = standing.limit_of(direction)
        if contraindicated(direction, standing):
            spared = False
        elif limit is LoadLimit.UNLOADED:
            spared = not loaded(line)
        else:
            spared = limit is LoadLimit.AFTER_LATERAL and standing.shift_settled
        if not spared and has_peripheralised(direction, standing.case.rows):
            return Finding(R20C, (f"{line.code}: {DIRECTIONS[direction]} drove symptoms further",), line.key)
    return None


def loaded_where_only_lying_was_better(line: Line, standing: Standing) -> Finding | None:
    """R21."""
    hit = frozenset(d for d in far(line) if contraindicated_loaded(d, standing))
    return Finding(R21, (f"{line.code}: {words(hit)}",), line.key) if hit and loaded(line) else None


def a_little_loaded_where_only_lying_was_better(line: Line, standing: Standing) -> Finding | None:
    """R21b."""
    hit = frozenset(d for d in directions(line, Range.LOW) if contraindicated_loaded(d, standing))
    return Finding(R21B, (f"{line.code}: {words(hit)}",), line.key) if hit and loaded(line) else None


def sagittal_before_the_side_glide_held(line: Line, standing: Standing) -> Finding | None:
    """R22: a purely sagittal line while a lateral direction leads or a shift is recorded and not settled."""
    lateral_first = standing.suggestion.direction in LATERAL
    shift = standing.case.lateral_shift
    if standing.shift_settled or not (lateral_first or shift):
        return None
    moved = directions(line)
    if not far(line) or not moved <= SAGITTAL:
        return None
    fact = f"A shift to the {shift.value} is recorded" if shift else "A sideways direction leads"
    return Finding(R22, (fact, f"{line.code}: {words(far(line))}"), line.key)


def lateral_preference(standing: Standing) -> Direction | None:
    """The side to glide to: as suggested, else as chosen by the clinician, else what corrects the shift."""
    suggestion = standing.suggestion
    for direction in (suggestion.direction, suggestion.secondary, standing.direction):
        if direction in LATERAL:
            return direction
    return CORRECTS.get(standing.case.lateral_shift)


def glide_to_the_wrong_side(line: Line, standing: Standing) -> Finding | None:
    """R23: a glide line on another side than the lateral preference; no side recorded is not the right side."""
    if line.exercise.side_kind is not SideKind.GLIDE:
        return None
    if line.side not in _GLIDE_SIDE.values():
        return Finding(R23, (f"{line.code}: no side chosen for the glide",), line.key)
    wanted = lateral_preference(standing)
    if wanted is None or line.side == _GLIDE_SIDE[wanted]:
        return None
    return Finding(R23, (f"{line.code}: the preference is {DIRECTIONS[wanted]}",), line.key)


def end_range_while_inconclusive(line: Line, standing: Standing) -> Finding | None:
    """R25: end range more than once a day while the suggestion is inconclusive."""
    if standing.suggestion.direction is not Direction.INCONCLUSIVE:
        return None
    if not end_range(line) or line.dose.bouts_per_day <= 1:
        return None
    return Finding(R25, (f"{line.code}: {line.dose.bouts_per_day} times a day",), line.key)


def template_matches(standing: Standing) -> bool:
    """Whether the chosen template is written for the direction that was suggested."""
    template = TEMPLATES.get(standing.template or "")
    return template is not None and standing.suggestion.direction in template.directions


def line_off_direction(line: Line, standing: Standing) -> Finding | None:
    """R26 for a line: a directional exercise that is neither preferred nor part of a matching template.

    A direction that made the patient worse is R20 or R21, not R26.
    """
    if not directional(line):
        return None
    if template_matches(standing) and line.code in TEMPLATES[standing.template].codes_by_week(line.week):
        return None
    off = frozenset(
        direction
        for direction in far(line) - standing.preferences
        if not contraindicated(direction, standing) and not contraindicated_loaded(direction, standing)
    )
    return Finding(R26, (f"{line.code}: {words(off)}",), line.key) if off else None


def template_off_direction(lines: Sequence[Line], standing: Standing) -> list[Finding]:
    """R26 for the whole plan: the template is written for another direction."""
    template = TEMPLATES.get(standing.template or "")
    if template is None or template_matches(standing):
        return []
    found = standing.suggestion.direction
    return [Finding(R26, (f"{template.title}; the suggestion is {DIRECTIONS[found]}",))]


LINE_RULES = (
    far_into_a_worse_direction,
    a_little_into_a_worse_direction,
    held_in_a_peripheralising_direction,
    loaded_where_only_lying_was_better,
    a_little_loaded_where_only_lying_was_better,
    sagittal_before_the_side_glide_held,
    glide_to_the_wrong_side,
    end_range_while_inconclusive,
    line_off_direction,
)
PLAN_RULES = (template_off_direction,)
RULES = (R20, R20B, R20C, R21, R21B, R22, R23, R25, R26)
