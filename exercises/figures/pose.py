"""How a drawing is written down: a pose is the trunk's angles plus one instruction for each limb.

One body frame serves all positions. Standing faces right with the pelvis at 90 degrees; prone is pelvis 0
(head to the right), supine is 180 (head to the left). Extension is positive and flexion negative everywhere.
The near limbs are the right ones in a side view. Centimetres of a person 170 cm tall.
"""

from dataclasses import dataclass
from enum import StrEnum


class View(StrEnum):
    SIDE = "side"
    FRONT = "front"
    BACK = "back"


@dataclass(frozen=True, kw_only=True)
class Limb:
    """`length` shortens the two long bones (1 is full) of a limb that points at the viewer; `tip` its foot."""

    length: tuple[float, float] = (1.0, 1.0)
    tip: float = 1.0


@dataclass(frozen=True)
class Bent(Limb):
    """Joint angles: hip flexion, knee flexion, ankle up; or shoulder flexion, elbow, wrist."""

    first: float
    second: float
    end: float = 0.0


@dataclass(frozen=True)
class Planted(Limb):
    """The wrist or ankle stays on this spot; `end` is the direction of the hand or foot.

    `straight` keeps the limb straight and takes up the last few per cent by its length.
    """

    x: float
    y: float
    bend: int = 1
    end: float | None = None
    straight: bool = False


@dataclass(frozen=True)
class Holding(Limb):
    """The hand follows a part of the body: near_knee, near_shin, near_thigh, near_hip, near_back, belly …"""

    part: str
    dx: float = 0.0
    dy: float = 0.0
    bend: int = -1
    end: float | None = None


@dataclass(frozen=True)
class Pointing(Limb):
    """Directions in the room, for limbs seen from the front or from behind."""

    upper: float
    lower: float
    end: float


@dataclass(frozen=True, kw_only=True)
class Pose:
    """`root` names what is fixed (hip, upper_back, elbow, head) and where it lies."""

    root: tuple[str, float, float]
    pelvis: float
    near_leg: Limb
    far_leg: Limb
    near_arm: Limb
    far_arm: Limb
    lumbar: float = 0.0
    thorax: float = 0.0
    neck: float = 0.0
    head: float = 0.0


@dataclass(frozen=True)
class Cue:
    """An arrow along the path of a joint, moved aside by (dx, dy) so that it does not cover the body."""

    joint: str
    dx: float = 0.0
    dy: float = 0.0


@dataclass(frozen=True)
class Arrow:
    """An arrow where nothing travels far enough for a cue: from (x, y) to (to_x, to_y), bulging left of it."""

    x: float
    y: float
    to_x: float
    to_y: float
    bulge: float = 0.0


@dataclass(frozen=True)
class Letter:
    """L or R beside the body, as drawn for `Figure.drawn_for`."""

    text: str
    x: float
    y: float


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One drawing: start and finish, or a position that is only held (finish None).

    `drawn_for` is the side as drawn; the other side is its mirror image. `from_above` has no floor line.
    `note` tells where the viewer stands when it is not from the side.
    """

    title: str
    description: str
    start: Pose
    finish: Pose | None = None
    view: View = View.SIDE
    drawn_for: str = "right"
    props: tuple = ()
    cues: tuple[Cue, ...] = ()
    arrows: tuple[Arrow, ...] = ()
    letters: tuple[Letter, ...] = ()
    from_above: bool = False
    note: str = ""
