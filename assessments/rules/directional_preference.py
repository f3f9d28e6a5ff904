"""Suggest the direction of movement that helps, from the repeated-movement table, with the reasons.

A suggestion only: the clinician decides. Built on lasting change after repeated or sustained movements (Long
2004; McKenzie and May 2003); points and thresholds are a design proposal awaiting a physiotherapist's sign-off.
The table is read again at every visit, and one visit never proves a direction.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from . import movement_reasons as reasons
from .case import MovementRow
from .derived import BUTTOCK_RANK, rank
from .movement_checks import row_errors, row_warnings
from .movement_directions import (
    CENTRALISED,
    LASTING,
    LATERAL,
    OPPOSITE,
    PERIPHERALISED,
    SAGITTAL,
    DirectionFindings,
    GradedRow,
    Status,
    contraindications,
    grade_rows,
    weigh_directions,
)
from .movement_grading import (
    DIRECTION_OF,
    Load,
    is_repeated,
    load_of,
    numbness_spread,
    reached_other_leg,
    row_grade,
)
from .vocabulary import After, Confidence, Direction, LoadLimit, Shift

__all__ = [
    "Load",
    "Suggestion",
    "every_direction_worsens",
    "has_peripheralised",
    "row_errors",
    "row_grade",
    "row_warnings",
    "suggest",
    "tested_better",
    "unlocks",
]

ALL = "all"
CORRECTS = {Shift.RIGHT: Direction.LATERAL_L, Shift.LEFT: Direction.LATERAL_R}
"""A shift is named by the trunk, so the glide that corrects it goes the other way."""

_Findings = dict[Direction, DirectionFindings]


@dataclass(frozen=True)
class Suggestion:
    """What the rows point to.

    `contraindicated` holds directions, `direction:loaded`, or the single word `all` when blocked; `worse_in` the rows
    behind each of them, in the same order. `reasons`,
    `opposing` (rows that speak against the direction) and `alerts` are sentences for the clinician.
    """

    direction: Direction
    confidence: Confidence
    secondary: Direction | None = None
    load_limit: LoadLimit | None = None
    secondary_load_limit: LoadLimit | None = None
    contraindicated: tuple[str, ...] = ()
    worse_in: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    opposing: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()


def suggest(rows: Sequence[MovementRow], *, shift: Shift | None, blocked: bool) -> Suggestion:
    """The direction for these rows, in the order of testing; `blocked` when a BLOCK finding stands."""
    graded = grade_rows(rows)
    alerts = _alerts_of_rows(graded)
    if blocked:
        return Suggestion(
            Direction.BLOCKED,
            Confidence.NOT_APPLICABLE,
            contraindicated=(ALL,),
            reasons=(reasons.BLOCKED,),
            alerts=alerts,
        )
    found = weigh_directions(graded)
    pick, secondary, said = _choose(found, shift)
    if pick is None:
        suggestion = _no_direction(found) if said is None else _inconclusive(said)
        opposing = tuple(reasons.row_sentence(g) for g in graded if g.is_bad)
    else:
        suggestion = Suggestion(
            pick,
            _confidence(found, pick, secondary),
            secondary=secondary,
            load_limit=found[pick].limit,
            secondary_load_limit=found[secondary].limit if secondary else None,
            reasons=(
                *reasons.for_direction(found, pick, secondary, said),
                *_correction((pick, secondary), shift),
            ),
        )
        opposing = reasons.against_direction(found, pick)
        alerts += _alerts_of_shift(pick, shift)
    against = contraindications(found)
    worse = tuple(reasons.row_numbers(found[Direction(code.partition(":")[0])].bad) for code in against)
    return replace(suggestion, contraindicated=against, worse_in=worse, opposing=opposing, alerts=alerts)


def every_direction_worsens(rows: Sequence[MovementRow]) -> bool:
    """All four directions were tested and each one ended worse."""
    found = weigh_directions(grade_rows(rows))
    return all(findings.status is Status.NEGATIVE for findings in found.values())


def has_peripheralised(direction: Direction, rows: Sequence[MovementRow]) -> bool:
    """A row in this direction was graded -3: further down the leg and staying there, or in the other leg."""
    return any(DIRECTION_OF[row.test] is direction and row_grade(row) <= PERIPHERALISED for row in rows)


def tested_better(direction: Direction, rows: Sequence[MovementRow], *, load: Load) -> bool:
    """The direction's own test row with this load ended centralised or better, and no row of it after that worse."""
    return _last_word(
        [row for row in rows if DIRECTION_OF[row.test] is direction and load_of(row.test) is load],
        (After.CENTRALISED, After.BETTER),
    )


def unlocks(direction: Direction, rows: Sequence[MovementRow]) -> bool:
    """A retest allows this direction again: a row ended no worse, without effect, better or centralised,
    nothing went further down the leg, and no later row in the direction was worse."""
    return _last_word(
        [row for row in rows if DIRECTION_OF[row.test] is direction],
        (After.NO_WORSE, After.NO_EFFECT, After.BETTER, After.CENTRALISED),
    )


def _last_word(rows: Sequence[MovementRow], wanted: tuple[After, ...]) -> bool:
    """Some row ended as wanted and no row from there on was graded worse."""
    allowed = False
    for row in rows:
        if row_grade(row) <= -2:
            allowed = False
        elif row.after in wanted:
            allowed = True
    return allowed


def _choose(found: _Findings, shift: Shift | None) -> tuple[Direction | None, Direction | None, str | None]:
    """Direction, secondary direction and a remark; without a direction the remark says why, if it is a tie."""
    lateral, lateral_tie = _better_of(found, LATERAL)
    sagittal, sagittal_tie = _better_of(found, SAGITTAL)
    if lateral is None and sagittal is None:
        tie = reasons.BOTH_SAGITTAL if sagittal_tie else reasons.BOTH_LATERAL if lateral_tie else None
        return None, None, tie
    # a gain of movement alone never leads and never confirms the other plane
    if lateral and sagittal and found[lateral].best < LASTING:
        lateral = None
    if lateral and sagittal and found[sagittal].best < LASTING:
        sagittal = None
    remark = None
    if sagittal and found[OPPOSITE[sagittal]].status is Status.POSITIVE:
        remark = reasons.opposite_also(found[OPPOSITE[sagittal]])
    if lateral and sagittal:
        if _lateral_first(found, lateral, sagittal, shift):
            return lateral, sagittal, remark
        return sagittal, lateral, remark
    return lateral or sagittal, None, remark


def _better_of(found: _Findings, pair: tuple[Direction, Direction]) -> tuple[Direction | None, bool]:
    """The positive one of two opposite directions, or the clearly better of two; and whether they tie."""
    positive = [direction for direction in pair if found[direction].status is Status.POSITIVE]
    if len(positive) < 2:
        return (positive[0] if positive else None), False
    better, lesser = sorted(positive, key=lambda direction: -found[direction].best)
    if found[better].best - found[lesser].best >= 1:
        return better, False
    return None, True


def _lateral_first(found: _Findings, lateral: Direction, sagittal: Direction, shift: Shift | None) -> bool:
    corrects_shift = shift is not None and CORRECTS[shift] is lateral and found[lateral].best >= LASTING
    stronger = found[lateral].best > found[sagittal].best
    return corrects_shift or stronger or found[sagittal].limit is not None


def _confidence(found: _Findings, pick: Direction, secondary: Direction | None) -> Confidence:
    chosen, opposite = found[pick], found[OPPOSITE[pick]]
    supported = len(chosen.good) >= 2 or secondary is not None
    places_known = any(rank(graded.row.post) is not None for graded in chosen.good)
    lonely = not supported and opposite.status is Status.UNTESTED and pick not in LATERAL
    if chosen.best < LASTING or not places_known or lonely:
        return Confidence.LOW
    points = _points(found, pick, supported)
    if points >= 4:
        return Confidence.HIGH if supported and _is_solid(chosen) else Confidence.MODERATE
    return Confidence.MODERATE if points >= 2 else Confidence.LOW


def _points(found: _Findings, pick: Direction, supported: bool) -> float:
    chosen = found[pick]
    centralised = chosen.best >= CENTRALISED
    points = 2.0 if centralised else 1.0
    near = chosen.nearest is not None and chosen.nearest < BUTTOCK_RANK
    if centralised and (near or chosen.moved >= 2):
        points += 1
    if supported:
        points += 1
    points += {Status.NEGATIVE: 1, Status.UNTESTED: -1, Status.POSITIVE: -2}.get(_opposite(found, pick), 0)
    return points - 1 if chosen.limit else points


def _opposite(found: _Findings, pick: Direction) -> Status:
    """How the opposite direction did; for a glide whose other side is untested, a worse sagittal plane counts."""
    status = found[OPPOSITE[pick]].status
    if pick not in LATERAL or status is not Status.UNTESTED:
        return status
    sagittal_worse = any(found[direction].worsens or found[direction].limit for direction in SAGITTAL)
    return Status.NEGATIVE if sagittal_worse else Status.NEUTRAL


def _is_solid(chosen: DirectionFindings) -> bool:
    """What high confidence needs beyond its points."""
    centralised_somewhere = any(
        graded.value >= CENTRALISED and rank(graded.row.post) is not None for graded in chosen.good
    )
    repeated = any(is_repeated(graded.row) for graded in chosen.good)
    near = chosen.nearest is not None and chosen.nearest <= BUTTOCK_RANK
    unspoiled = not chosen.limit and not chosen.bad
    return centralised_somewhere and repeated and unspoiled and (near or chosen.moved >= 2)


def _no_direction(found: _Findings) -> Suggestion:
    tested = [findings for findings in found.values() if findings.status is not Status.UNTESTED]
    statuses = {findings.status for findings in tested}
    worse = [findings for findings in tested if findings.worsens]
    if not all(found[direction].is_tested for direction in SAGITTAL):
        return _inconclusive(reasons.INCOMPLETE)
    if Status.CONFLICTING in statuses:
        return _inconclusive(reasons.conflicting(tested))
    if statuses == {Status.NEGATIVE}:
        if all(found[direction].status is Status.UNTESTED for direction in LATERAL):
            return _inconclusive(reasons.GLIDES_UNTESTED)
        if any(findings.good for findings in worse):
            return _inconclusive(reasons.IMPROVED_THEN_WORSE)
        certainty = Confidence.HIGH if len(tested) == 4 else Confidence.MODERATE
        return Suggestion(Direction.NONE, certainty, reasons=(reasons.EVERYTHING_WORSE,))
    if Status.TEMPORARY in statuses:
        return _inconclusive(reasons.temporary(tested))
    if worse:
        return Suggestion(Direction.NONE, Confidence.MODERATE, reasons=(reasons.some_worse(worse),))
    certainty = Confidence.HIGH if len(tested) >= 3 else Confidence.MODERATE
    return Suggestion(Direction.NONE, certainty, reasons=(reasons.NO_LASTING_RESPONSE,))


def _inconclusive(reason: str) -> Suggestion:
    return Suggestion(Direction.INCONCLUSIVE, Confidence.LOW, reasons=(reason,))


def _alerts_of_rows(graded: Sequence[GradedRow]) -> tuple[str, ...]:
    alerts = []
    if any(reached_other_leg(g.row) for g in graded):
        alerts.append(reasons.OTHER_LEG_ALERT)
    if any(numbness_spread(g.row) for g in graded):
        alerts.append(reasons.NUMBNESS_ALERT)
    return tuple(alerts)


def _correction(chosen: Sequence[Direction | None], shift: Shift | None) -> tuple[str, ...]:
    """Said when one of the chosen directions is the glide that corrects the recorded shift."""
    if shift is None or CORRECTS[shift] not in chosen:
        return ()
    return (reasons.corrects_shift(CORRECTS[shift], shift),)


def _alerts_of_shift(pick: Direction, shift: Shift | None) -> tuple[str, ...]:
    if shift is None:
        return ()
    if pick in LATERAL:
        return () if CORRECTS[shift] is pick else (reasons.INTO_SHIFT_ALERT,)
    return (reasons.SHIFT_FIRST_ALERT,)
