"""Grade one row of the repeated-movement table by what lasted afterwards.

The scale runs from +3 (the furthest symptom moved towards the spine and stayed there) to -3 (it moved
further away, or reached the other leg). The weights are a design proposal in the terms of McKenzie and May
(2003) and await the sign-off of a physiotherapist.
"""

from dataclasses import dataclass
from enum import StrEnum

from .case import MovementRow, Place
from .derived import BUTTOCK_RANK, rank
from .vocabulary import After, Direction, During, Kind, Leg, Mechanical, Test

MIN_REPS = 6  # fewer repetitions make a single movement, whatever the test is called
MIN_HOLD_S = 60


class Load(StrEnum):
    LOADED = "loaded"
    UNLOADED = "unloaded"


_TESTS = {
    Direction.FLEXION: (
        *(Test.FIS, Test.RFIS, Test.FIL, Test.RFIL),
        *(Test.SIT_SLOUCH, Test.STAND_SLOUCH, Test.LONG_SIT),
    ),
    Direction.EXTENSION: (
        *(Test.EIS, Test.REIS, Test.EIL, Test.REIL),
        *(Test.SIT_ERECT, Test.STAND_ERECT, Test.PRONE_LIE, Test.PRONE_EXT),
    ),
    Direction.LATERAL_L: (Test.SGIS_L, Test.RSGIS_L, Test.ROTFLEX_L),
    Direction.LATERAL_R: (Test.SGIS_R, Test.RSGIS_R, Test.ROTFLEX_R),
}
DIRECTION_OF = {test: direction for direction, tests in _TESTS.items() for test in tests}
DIRECTIONS_TESTED = tuple(_TESTS)
REPEATED = frozenset({Test.RFIS, Test.RFIL, Test.REIS, Test.REIL, Test.RSGIS_L, Test.RSGIS_R}) | {
    Test.ROTFLEX_L,
    Test.ROTFLEX_R,
}
SUSTAINED = frozenset(
    {
        *(Test.SIT_SLOUCH, Test.STAND_SLOUCH, Test.LONG_SIT),
        *(Test.SIT_ERECT, Test.STAND_ERECT, Test.PRONE_LIE, Test.PRONE_EXT),
    }
)
_LYING = frozenset(
    {
        *(Test.FIL, Test.RFIL, Test.EIL, Test.REIL),
        *(Test.PRONE_LIE, Test.PRONE_EXT, Test.ROTFLEX_L, Test.ROTFLEX_R),
    }
)


def load_of(test: Test) -> Load:
    return Load.UNLOADED if test in _LYING else Load.LOADED


def is_repeated(row: MovementRow) -> bool:
    return row.test in REPEATED and (row.reps or 0) >= MIN_REPS


def establishes(row: MovementRow) -> bool:
    """Only repeated or sustained movements can establish a preference; a single one can speak against it.

    A hold without a recorded time counts as sustained, a repeated test without a number does not.
    """
    if row.test in SUSTAINED:
        return row.hold_s is None or row.hold_s >= MIN_HOLD_S
    return is_repeated(row)


def reached_other_leg(row: MovementRow) -> bool:
    """A symptom from the buttock outwards that is afterwards on the other side, or on both."""
    return _changed_side(row.pre, row.post) or _other_leg_appeared(row)


def numbness_spread(row: MovementRow) -> bool:
    """Numbness is now further down than any symptom was before, in either leg."""
    return _reached_by_numbness(row.pre, row.post) or _reached_by_numbness(row.pre_other, row.post_other)


@dataclass(frozen=True)
class Grade:
    """`value` from -3 to 3; `moved` is ranks towards the spine (negative: away), `None` when unknown."""

    value: float
    moved: int | None = None


def grade_row(row: MovementRow) -> Grade:
    """The grade of a row; with both legs recorded the worse leg counts."""
    first = _grade_leg(row, row.pre, row.post)
    if row.post_other is None:
        return first
    return min(first, _grade_leg(row, row.pre_other, row.post_other), key=lambda grade: grade.value)


def row_grade(row: MovementRow) -> float:
    """The bare number of `grade_row`."""
    return grade_row(row).value


def _grade_leg(row: MovementRow, pre: Place | None, post: Place | None) -> Grade:
    if _only_numbness(pre, post):
        # numbness lags behind: it never speaks for a direction, but it can speak against one
        worse = _reached_by_numbness(pre, post) or row.after in (After.WORSE, After.PERIPHERALISED)
        return Grade(-2 if worse else 0)
    start, end = rank(pre), rank(post)
    moved = None if start is None or end is None else start - end
    if _changed_side(pre, post) or _other_leg_appeared(row):
        return Grade(-3, moved)
    further = moved is not None and moved < 0 and end is not None and end >= BUTTOCK_RANK
    return Grade(_value(row, moved, further), moved)


def _value(row: MovementRow, moved: int | None, further: bool) -> float:
    lost_movement = row.mechanical is Mechanical.DECREASED
    spread_during = row.during is During.PERIPHERALISING
    if row.after is After.PERIPHERALISED:
        return -3
    if row.after is After.WORSE:
        return -3 if further else -2
    if further:
        return -2  # the words say "not worse", the places say worse
    if row.after in (After.CENTRALISED, After.BETTER):
        if lost_movement or spread_during:
            return 0.5  # relief bought with movement may be an obstruction, not a preference
        abolished = moved is None and row.after is After.CENTRALISED
        return 3 if abolished or (moved is not None and moved > 0) else 2
    if row.mechanical is Mechanical.INCREASED and not spread_during:
        return 1.5
    if row.during in (During.CENTRALISING, During.DECREASE, During.ABOLISH):
        return 0.5
    return -1 if spread_during or lost_movement else 0


def _changed_side(pre: Place | None, post: Place | None) -> bool:
    before = pre.side if pre else None
    after = post.side if post else None
    distance = rank(post)
    moved_over = before in (Leg.L, Leg.R) and after not in (None, before)
    return moved_over and distance is not None and distance >= BUTTOCK_RANK


def _other_leg_appeared(row: MovementRow) -> bool:
    now = rank(row.post_other)
    return now is not None and now >= BUTTOCK_RANK and not rank(row.pre_other)


def _only_numbness(pre: Place | None, post: Place | None) -> bool:
    return all(place is not None and place.kind is Kind.NUMBNESS for place in (pre, post))


def _reached_by_numbness(pre: Place | None, post: Place | None) -> bool:
    start, end = rank(pre), rank(post)
    numb = post is not None and post.kind is Kind.NUMBNESS
    return numb and start is not None and end is not None and end > start
