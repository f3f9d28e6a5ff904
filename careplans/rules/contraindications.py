"""What an earlier assessment found worse stays worse until a later test in that direction allows it.

A new assessment that did not test a direction says nothing about it: not tested is not better.
"""

from collections.abc import Iterable, Sequence

from assessments.rules.case import MovementRow
from assessments.rules.derived import rank
from assessments.rules.directional_preference import suggest, unlocks
from assessments.rules.movement_grading import DIRECTION_OF, Load, load_of, row_grade
from assessments.rules.vocabulary import Direction

from .lines import FOUR_DIRECTIONS, LATERAL

Rows = Sequence[MovementRow]


def carried(assessments: Iterable[tuple[Rows, Iterable[str]]]) -> tuple[str, ...]:
    """Contraindications of the earlier assessments that no later row lifted.

    `assessments` are (rows, contraindicated) of each signed assessment, oldest first; the last one is the
    present, whose own contraindications its suggestion already names. `all` is never carried: what blocked
    is released by its own outcome, and the rows of that day speak for themselves.
    """
    held: dict[str, None] = {}
    present: frozenset[str] = frozenset()
    for rows, contraindicated in assessments:
        for entry in [entry for entry in held if lifted(entry, rows)]:
            del held[entry]
        present = frozenset(contraindicated)
        if "all" in present:
            present = frozenset(suggest(rows, shift=None, blocked=False).contraindicated)
        held.update(dict.fromkeys(sorted(present)))
    return tuple(entry for entry in held if entry not in present)


def lifted(contraindication: str, rows: Rows) -> bool:
    """Whether these later rows allow `flexion` again, or for `extension:loaded` the loaded form of it."""
    name, _, load = contraindication.partition(":")
    if name not in {direction.value for direction in FOUR_DIRECTIONS}:
        return False
    direction = Direction(name)
    if load:
        rows = [row for row in rows if load_of(row.test) is Load.LOADED]
    return unlocks(direction, rows)


def lateral_change_retained(before: Rows, later: Rows) -> bool:
    """Whether a lasting side-glide change was still there when the later assessment began.

    True when a glide of the earlier rows graded 2 or more and the first later row starts no further down
    the leg than that glide ended. Without recorded places: false.
    """
    ends = [rank(row.post) for row in before if DIRECTION_OF[row.test] in LATERAL and row_grade(row) >= 2]
    starts = [rank(row.pre) for row in later]
    if not ends or ends[-1] is None or not starts or starts[0] is None:
        return False
    return starts[0] <= ends[-1]
