"""Plane geometry for the drawings: points are (x, y) in centimetres with y upwards, angles in degrees."""

from math import acos, atan2, cos, degrees, hypot, pi, radians, sin

Point = tuple[float, float]


def polar(start: Point, angle: float, distance: float) -> Point:
    """The point at this distance from `start` in this direction."""
    return (start[0] + distance * cos(radians(angle)), start[1] + distance * sin(radians(angle)))


def mix(a: float, b: float, t: float) -> float:
    """The number t of the way from a to b."""
    return a + (b - a) * t


def between(a: Point, b: Point, t: float) -> Point:
    """The point t of the way from a to b."""
    return (mix(a[0], b[0], t), mix(a[1], b[1], t))


def distance(a: Point, b: Point) -> float:
    return hypot(b[0] - a[0], b[1] - a[1])


def direction(a: Point, b: Point) -> float:
    """The angle in which b lies, seen from a."""
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))


def nearest_turn(angle: float, reference: float) -> float:
    """The same direction as `angle`, written within half a turn of `reference`."""
    return reference + (angle - reference + 180) % 360 - 180


def bent_line(start: Point, angle: float, length: float, bend: float, pieces: int):
    """`pieces` (point, angle) pairs along a line of this length that turns evenly by `bend`."""
    line = []
    for piece in range(pieces):
        start = polar(start, angle + bend * (piece + 0.5) / pieces, length / pieces)
        line.append((start, angle + bend * (piece + 1) / pieces))
    return line


def two_bones(root: Point, target: Point, first: float, second: float, bend: int) -> tuple[float, float]:
    """Directions of two bones that join root and target; bend +1 puts the joint left of the line.

    A target out of reach is approached as near as the bones allow.
    """
    reach = min(max(distance(root, target), abs(first - second) + 0.01), first + second - 0.01)
    opening = acos(_clamp((first**2 + reach**2 - second**2) / (2 * first * reach)))
    joint = acos(_clamp((first**2 + second**2 - reach**2) / (2 * first * second)))
    upper = radians(direction(root, target)) + bend * opening
    return degrees(upper), degrees(upper - bend * (pi - joint))


def _clamp(value: float) -> float:
    return max(-1.0, min(1.0, value))
