"""Which spinal directions a line moves into, and whether a direction is contraindicated for its load.

Side-glides and rotation in flexion test the same two lateral directions, so the rotation part of a line
counts as lateral: knees to the left is `lateral_L`. An exercise done to each side (lower-trunk rotation)
moves into both. A line whose load is not recorded counts as loaded.
"""

from assessments.rules.vocabulary import Direction
from assessments.rules.wording import DIRECTIONS
from exercises.rules.exercise import Category, Load, Plane, Range

from .lines import LATERAL, Line, Standing

_SAGITTAL = {Plane.EXTENSION: Direction.EXTENSION, Plane.FLEXION: Direction.FLEXION}
_LATERAL_BY_SIDE = {
    "left": Direction.LATERAL_L,
    "glide_left": Direction.LATERAL_L,
    "right": Direction.LATERAL_R,
    "glide_right": Direction.LATERAL_R,
}

Part = tuple[Direction, Range]


def parts(line: Line) -> tuple[Part, ...]:
    """Every direction the line moves into, with its range; empty when the spine stays neutral."""
    found: list[Part] = []
    for plane, reach in line.exercise.moves:
        if plane in _SAGITTAL:
            found.append((_SAGITTAL[plane], reach))
        elif line.side in _LATERAL_BY_SIDE:
            found.append((_LATERAL_BY_SIDE[line.side], reach))
        else:
            found.extend((direction, reach) for direction in sorted(LATERAL))
    return tuple(found)


def directions(line: Line, *reaches: Range) -> frozenset[Direction]:
    """The directions the line reaches in one of these ranges (any range when none is named)."""
    return frozenset(direction for direction, reach in parts(line) if not reaches or reach in reaches)


def far(line: Line) -> frozenset[Direction]:
    """The directions reached to mid or end range."""
    return directions(line, Range.MID, Range.END)


def end_range(line: Line) -> bool:
    return bool(directions(line, Range.END))


def loaded(line: Line) -> bool:
    return line.exercise.load is not Load.UNLOADED


def directional(line: Line) -> bool:
    """An exercise given for its direction, as opposed to one that happens to bend a little."""
    return line.exercise.category in {
        Category.EXTENSION,
        Category.FLEXION,
        Category.LATERAL,
        Category.ROTATION,
    }


def contraindicated(direction: Direction, standing: Standing) -> bool:
    """Contraindicated at any load."""
    return not standing.contraindicated.isdisjoint({direction.value, "all"})


def contraindicated_loaded(direction: Direction, standing: Standing) -> bool:
    """Contraindicated only when body weight goes through the spine."""
    return f"{direction.value}:loaded" in standing.contraindicated and not contraindicated(
        direction, standing
    )


def words(found: frozenset[Direction]) -> str:
    return " and ".join(DIRECTIONS[direction] for direction in sorted(found))
