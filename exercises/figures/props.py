"""What stands, lies or is held beside the body: each prop draws itself, some of them where the body is."""

from abc import ABC, abstractmethod
from dataclasses import dataclass

from exercises.figures.drawing import at, number
from exercises.figures.geometry import Point, between, polar
from exercises.figures.kinematics import Body


def _rect(kind: str, x: float, top: float, width: float, height: float, corner: float = 0) -> str:
    return (
        f'<rect class="{kind}" x="{number(x)}" y="{number(-top)}" width="{number(width)}"'
        f' height="{number(height)}" rx="{number(corner)}"/>'
    )


def _line(kind: str, *points: Point) -> str:
    return f'<path class="{kind}" d="M{"L".join(at(point) for point in points)}"/>'


def _disc(kind: str, centre: Point, radius: float) -> str:
    return f'<circle class="{kind}" cx="{number(centre[0])}" cy="{number(-centre[1])}" r="{number(radius)}"/>'


@dataclass(frozen=True, kw_only=True)
class Prop(ABC):
    """`in_front` props cover the body; `reach` are the corners that the picture must show."""

    in_front: bool = False

    @abstractmethod
    def svg(self, body: Body) -> str:
        """The prop as SVG elements, placed for this body."""

    def reach(self) -> tuple[Point, ...]:
        return ()


@dataclass(frozen=True)
class Mat(Prop):
    """A thin mat on the floor, seen from the side."""

    left: float
    right: float

    def svg(self, body: Body) -> str:
        return _rect("mat", self.left, 1.2, self.right - self.left, 3.4, 1.7)


@dataclass(frozen=True)
class MatFromAbove(Prop):
    left: float
    bottom: float
    width: float
    height: float

    def svg(self, body: Body) -> str:
        return _rect("mat", self.left, self.bottom + self.height, self.width, self.height, 6)

    def reach(self) -> tuple[Point, ...]:
        return ((self.left, self.bottom), (self.left + self.width, self.bottom + self.height))


@dataclass(frozen=True)
class Chair(Prop):
    """A kitchen chair: `x` is where the hips go, `back` -1 puts its back to the left, 0 makes it a stool."""

    x: float
    seat: float = 45.0
    back: int = -1

    def svg(self, body: Body) -> str:
        left, right, seat = self.x - 18, self.x + 22, self.seat
        lines = _line("frame", (left, 0), (left, seat)) + _line("frame", (right, 0), (right, seat))
        if self.back:
            edge = left if self.back < 0 else right
            lines += _line("frame", (edge, seat), (edge, seat + 44))
        return lines + _rect("seat", left, seat, 40, 4, 2)

    def reach(self) -> tuple[Point, ...]:
        return ((self.x - 20, 0), (self.x + 24, self.seat + (44 if self.back else 0)))


@dataclass(frozen=True)
class Wall(Prop):
    left: float
    height: float = 168.0

    def svg(self, body: Body) -> str:
        return _rect("wall", self.left, self.height, 6, self.height, 1)

    def reach(self) -> tuple[Point, ...]:
        return ((self.left - 4, 0), (self.left + 10, self.height))


@dataclass(frozen=True)
class Pillow(Prop):
    x: float
    y: float
    width: float = 26.0
    height: float = 7.0

    def svg(self, body: Body) -> str:
        return _rect("pillow", self.x, self.y + self.height, self.width, self.height, self.height / 2)


@dataclass(frozen=True)
class Roll(Prop):
    """A rolled towel, seen from its end."""

    x: float
    y: float
    radius: float = 6.0

    def svg(self, body: Body) -> str:
        centre = (self.x, self.y)
        return _disc("pillow", centre, self.radius) + _disc("pillow", centre, self.radius * 0.5)


@dataclass(frozen=True)
class Step(Prop):
    left: float
    right: float
    height: float = 18.0

    def svg(self, body: Body) -> str:
        return _rect("seat", self.left, self.height, self.right - self.left, self.height, 1)


@dataclass(frozen=True)
class Post(Prop):
    """A post to which a band is tied."""

    x: float
    height: float = 150.0

    def svg(self, body: Body) -> str:
        return _line("frame", (self.x, 0), (self.x, self.height))

    def reach(self) -> tuple[Point, ...]:
        return ((self.x + 4, 0), (self.x + 4, self.height))


@dataclass(frozen=True)
class BandToHands(Prop):
    """A band from a fixed point to both hands."""

    x: float
    y: float

    def svg(self, body: Body) -> str:
        fixed = (self.x, self.y)
        return _line("band", body.joint("far_hand"), fixed, body.joint("near_hand"))


@dataclass(frozen=True)
class BandRoundThighs(Prop):
    """A band or belt across both thighs, just above the knees."""

    share: float = 0.8
    half: float = 8.0

    def svg(self, body: Body) -> str:
        near_hip, near_knee = body.legs["near"][:2]
        far_hip, far_knee = body.legs["far"][:2]
        a, b = between(near_hip, near_knee, self.share), between(far_hip, far_knee, self.share)
        if abs(a[0] - b[0]) + abs(a[1] - b[1]) > self.half:
            return _line("band", a, b)
        across = (near_knee[0] - near_hip[0], near_knee[1] - near_hip[1])
        span = (across[0] ** 2 + across[1] ** 2) ** 0.5
        dx, dy = -across[1] / span * self.half, across[0] / span * self.half
        return _line("band", (a[0] - dx, a[1] - dy), (a[0] + dx, a[1] + dy))


@dataclass(frozen=True)
class StrapBehindThigh(Prop):
    """A strap behind the thigh, both ends in the hands."""

    def svg(self, body: Body) -> str:
        hip, knee = body.legs["near"][:2]
        loop = between(hip, knee, 0.8)
        return _line("band", body.joint("near_wrist"), loop, body.joint("far_wrist"))


@dataclass(frozen=True)
class Dumbbell(Prop):
    """A weight in the hand of one side."""

    side: str = "near"

    def svg(self, body: Body) -> str:
        x, y = body.joint(f"{self.side}_hand")
        bar = _line("frame", (x - 9, y), (x + 9, y))
        return bar + _rect("weight", x - 12, y + 6, 6, 12, 2) + _rect("weight", x + 6, y + 6, 6, 12, 2)


@dataclass(frozen=True)
class WeightAtChest(Prop):
    """A weight held upright in both hands."""

    def svg(self, body: Body) -> str:
        x, y = body.joint("near_hand")
        bar = _line("frame", (x, y - 9), (x, y + 9))
        return bar + _rect("weight", x - 6, y + 12, 12, 6, 2) + _rect("weight", x - 6, y - 6, 12, 6, 2)


@dataclass(frozen=True)
class StickOnBack(Prop):
    """A stick along the back, from the tail bone to the back of the head."""

    def svg(self, body: Body) -> str:
        low = polar(polar(body.hip, body.pelvis, -8), body.pelvis + 90, 12)
        high = polar(polar(body.hip, body.pelvis, 88), body.pelvis + 90, 12)
        return _line("stick", low, high)


@dataclass(frozen=True)
class Trolley(Prop):
    """A shopping trolley whose handle is at the hands."""

    handle: float = 14.0

    def svg(self, body: Body) -> str:
        x, y = body.joint("near_hand")
        base = x + self.handle
        frame = _line("frame", (x - 2, y), (base, y - 4), (base + 6, 12), (base + 52, 12))
        basket = (
            f'<path class="seat" d="M{at((base, y - 6))}L{at((base + 56, y))}'
            f'L{at((base + 50, y - 34))}L{at((base + 4, y - 36))}Z"/>'
        )
        wheels = _disc("weight", (base + 10, 5), 5) + _disc("weight", (base + 48, 5), 5)
        return basket + frame + wheels


@dataclass(frozen=True)
class Bike(Prop):
    """An exercise bike: seat under the hips, bars at the hands, pedals at the feet."""

    crank_x: float
    crank_y: float

    def svg(self, body: Body) -> str:
        hip, bars = body.hip, body.joint("near_hand")
        crank = (self.crank_x, self.crank_y)
        seat_top = (hip[0] - 2, hip[1] - 11)
        head = (crank[0] + 34, bars[1] - 8)
        frame = (
            _line("frame", (crank[0] - 42, 2), (crank[0] + 52, 2))
            + _line("frame", seat_top, (crank[0] - 14, 2))
            + _line("frame", (crank[0] - 20, 26), crank, (crank[0] + 30, 2))
            + _line("frame", (crank[0] + 30, 2), head, bars)
        )
        pedals = "".join(_line("frame", crank, body.legs[side][3]) for side in ("far", "near"))
        return frame + _rect("seat", hip[0] - 16, hip[1] - 8, 26, 5, 2.5) + _disc("seat", crank, 13) + pedals

    def reach(self) -> tuple[Point, ...]:
        return ((self.crank_x - 46, 0), (self.crank_x + 56, 0))


@dataclass(frozen=True)
class Spot(Prop):
    """A glow over the muscle that works when nothing is seen to move."""

    joint: str
    dx: float = 0.0
    dy: float = 0.0
    radius: float = 8.0

    def svg(self, body: Body) -> str:
        x, y = body.held_part(self.joint) if self.joint in _HELD else body.joint(self.joint)
        centre = (x + self.dx, y + self.dy)
        return _disc("spot", centre, self.radius) + _disc("spot", centre, self.radius * 0.45)


_HELD = ("belly", "low_back")
