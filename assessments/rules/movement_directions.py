"""What all rows of one direction say together: better, worse, both, only for a moment, or nothing.

The order of testing matters: a movement that was worse before a side-glide and better after it is a limit of
sequence, and one that turned worse when it was held is a reversal.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from .case import MovementRow
from .derived import rank
from .movement_grading import (
    DIRECTION_OF,
    DIRECTIONS_TESTED,
    SUSTAINED,
    Grade,
    Load,
    establishes,
    grade_row,
    load_of,
)
from .vocabulary import Direction, LoadLimit

MOVEMENT_ONLY = 1.5
LASTING = 2
CENTRALISED = 3
WORSE = -2
PERIPHERALISED = -3
LATERAL = (Direction.LATERAL_L, Direction.LATERAL_R)
SAGITTAL = (Direction.EXTENSION, Direction.FLEXION)
OPPOSITE = {
    Direction.FLEXION: Direction.EXTENSION,
    Direction.EXTENSION: Direction.FLEXION,
    Direction.LATERAL_L: Direction.LATERAL_R,
    Direction.LATERAL_R: Direction.LATERAL_L,
}


class Status(StrEnum):
    UNTESTED = "untested"
    POSITIVE = "positive"
    NEGATIVE = "negative"
    CONFLICTING = "conflicting"
    TEMPORARY = "temporary"
    NEUTRAL = "neutral"


@dataclass(frozen=True)
class GradedRow:
    """A row with its grade and its place in the order of testing (from 1, as on the page)."""

    number: int
    row: MovementRow
    grade: Grade

    @property
    def value(self) -> float:
        return self.grade.value

    @property
    def direction(self) -> Direction:
        return DIRECTION_OF[self.row.test]

    @property
    def is_good(self) -> bool:
        return self.value >= MOVEMENT_ONLY and establishes(self.row)

    @property
    def is_bad(self) -> bool:
        return self.value <= WORSE


@dataclass(frozen=True)
class DirectionFindings:
    """One direction: its status, its load limit and the rows behind them."""

    direction: Direction
    status: Status
    limit: LoadLimit | None
    rows: tuple[GradedRow, ...]

    @property
    def good(self) -> list[GradedRow]:
        return [graded for graded in self.rows if graded.is_good]

    @property
    def bad(self) -> list[GradedRow]:
        return [graded for graded in self.rows if graded.is_bad]

    @property
    def best(self) -> float:
        """Highest grade among the rows that establish; 0 when there is none."""
        return max((graded.value for graded in self.good), default=0)

    @property
    def moved(self) -> int:
        """Most ranks towards the spine in a good row."""
        return max((graded.grade.moved or 0 for graded in self.good), default=0)

    @property
    def nearest(self) -> int | None:
        """Rank of the furthest symptom after the best of the good rows, where a place was recorded."""
        ends = [end for graded in self.good if (end := rank(graded.row.post)) is not None]
        return min(ends, default=None)

    @property
    def is_tested(self) -> bool:
        """At least one repeated or sustained row."""
        return any(establishes(graded.row) for graded in self.rows)

    @property
    def worsens(self) -> bool:
        return self.status in (Status.NEGATIVE, Status.CONFLICTING)


def grade_rows(rows: Sequence[MovementRow]) -> list[GradedRow]:
    return [GradedRow(number, row, grade_row(row)) for number, row in enumerate(rows, start=1)]


def weigh_directions(graded: Sequence[GradedRow]) -> dict[Direction, DirectionFindings]:
    """Findings for each of the four directions, tested or not."""
    glides = [
        g.number for g in graded if g.direction in LATERAL and g.value >= LASTING and establishes(g.row)
    ]
    found = {}
    for direction in DIRECTIONS_TESTED:
        here = tuple(g for g in graded if g.direction is direction)
        status, limit = _status(direction, here, glides)
        found[direction] = DirectionFindings(direction, status, limit, here)
    return found


def contraindications(found: dict[Direction, DirectionFindings]) -> tuple[str, ...]:
    """Directions to keep out of a plan: `flexion`, or `extension:loaded` when only lying down was better."""
    result = []
    for direction, findings in found.items():
        if findings.status is Status.NEGATIVE or _conflict_ends_badly(findings):
            result.append(direction.value)
        elif findings.limit is LoadLimit.UNLOADED:
            result.append(f"{direction.value}:{Load.LOADED.value}")
    return tuple(result)


def _conflict_ends_badly(findings: DirectionFindings) -> bool:
    if findings.status is not Status.CONFLICTING:
        return False
    return findings.rows[-1].is_bad or any(graded.value <= PERIPHERALISED for graded in findings.bad)


def _status(
    direction: Direction, here: Sequence[GradedRow], glides: Sequence[int]
) -> tuple[Status, LoadLimit | None]:
    if not here:
        return Status.UNTESTED, None
    good = [graded for graded in here if graded.is_good]
    bad = [graded for graded in here if graded.is_bad]
    if good and bad:
        return _mixed(direction, good, bad, glides)
    if good:
        return Status.POSITIVE, None
    if bad:
        return Status.NEGATIVE, None
    if any(graded.value == 0.5 for graded in here):
        return Status.TEMPORARY, None
    return Status.NEUTRAL, None


def _mixed(
    direction: Direction, good: Sequence[GradedRow], bad: Sequence[GradedRow], glides: Sequence[int]
) -> tuple[Status, LoadLimit | None]:
    """Rows that speak for the direction and rows that speak against it."""
    last_good, last_bad = max(g.number for g in good), max(b.number for b in bad)
    bad_after_good = [b for b in bad if b.number > last_good]
    # better with less load and worse with more is a limit; the reverse never is
    load_decides = {load_of(g.row.test) for g in good} == {Load.UNLOADED} and {
        load_of(b.row.test) for b in bad
    } == {Load.LOADED}
    centralised = max(g.value for g in good) >= CENTRALISED
    held_and_worse = any(b.row.test in SUSTAINED for b in bad_after_good)
    if held_and_worse and not (load_decides and centralised):
        return Status.NEGATIVE, None  # time under load reversed it
    if load_decides:
        return Status.POSITIVE, LoadLimit.UNLOADED
    first_good = min(g.number for g in good)
    glide_between = any(last_bad < glide < first_good for glide in glides)
    if direction in SAGITTAL and not bad_after_good and glide_between:
        return Status.POSITIVE, LoadLimit.AFTER_LATERAL
    return Status.CONFLICTING, None
