"""From joints to paths: tapered limbs, a smooth trunk, a head with hair, always the same path commands."""

from math import acos, atan2, cos, hypot, pi, sin, tan

from exercises.figures.body import (
    LENGTH,
    RADIUS,
    TRUNK,
    hair_outline,
    head_outline,
    shorts_outline,
    trunk_outline,
)
from exercises.figures.geometry import Point, between, distance, mix, polar
from exercises.figures.kinematics import Body
from exercises.figures.pose import View

Part = tuple[str, str]  # CSS classes, path data


def number(value: float) -> str:
    """One decimal at most: a tenth of a millimetre on a phone."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def at(point: Point) -> str:
    """A point in SVG coordinates, where y runs downwards."""
    return f"{number(point[0])} {number(-point[1])}"


def capsule(a: Point, b: Point, radius_a: float, radius_b: float) -> str:
    """A tapered limb with round ends: two lines and four curves, whatever the pose."""
    span = max(hypot(b[0] - a[0], b[1] - a[1]), 0.01)
    angle = atan2(b[1] - a[1], b[0] - a[0])
    taper = acos(max(-1.0, min(1.0, (radius_a - radius_b) / span)))
    start = (a[0] + radius_a * cos(angle + taper), a[1] + radius_a * sin(angle + taper))
    far = (b[0] + radius_b * cos(angle - taper), b[1] + radius_b * sin(angle - taper))
    round_a = _round_end(a, radius_a, angle + taper, angle + 2 * pi - taper)
    round_b = _round_end(b, radius_b, angle - taper, angle + taper)
    return f"M{at(start)}{round_a}L{at(far)}{round_b}Z"


def smooth(points: list[Point]) -> str:
    """A closed smooth outline through the points (Catmull-Rom)."""
    count = len(points)
    path = "M" + at(points[0])
    for i in range(count):
        path += _curve(points[i - 1], points[i], points[(i + 1) % count], points[(i + 2) % count])
    return path + "Z"


def parts(body: Body, view: View) -> list[Part]:
    """The body from back to front as (classes, path) pairs.

    Upright and facing to or fro, both sides are equally near: same shades, and the trunk covers both legs.
    """
    upright = view is not View.SIDE and abs(body.pelvis - 90) < 45
    far = "near" if upright else "far"
    drawn = [*_leg(body, "far", far)] if upright else [*_arm(body, "far", far), *_leg(body, "far", far)]
    drawn.append(
        (
            "skin",
            capsule(
                body.neck_base, polar(body.neck_top, body.head_angle, 3), RADIUS["neck"] + 0.6, RADIUS["neck"]
            ),
        )
    )
    drawn.append(("skin", _round_head(body, head_outline(view))))
    drawn.append(("hair", _round_head(body, hair_outline(view))))
    if view is View.FRONT:
        drawn.append(("hair", _eyes(body)))
    trunk = [("top", _trunk(body, view)), ("leg", _shorts(body, view))]
    near_leg, near_arm = _leg(body, "near", "near"), _arm(body, "near", "near")
    if upright:
        return [*drawn, *near_leg, *trunk, *_arm(body, "far", far), *near_arm]
    return [*drawn, *trunk, *near_leg, *near_arm]


def _arm(body: Body, side: str, shade: str) -> list[Part]:
    shoulder, elbow, wrist, fingers = body.arms[side]
    skin = (
        capsule(shoulder, elbow, RADIUS["shoulder"], RADIUS["elbow"])
        + capsule(elbow, wrist, RADIUS["elbow"], RADIUS["wrist"])
        + capsule(wrist, fingers, RADIUS["hand"], RADIUS["hand"] - 0.5)
    )
    sleeve = capsule(shoulder, between(shoulder, elbow, 0.5), RADIUS["shoulder"] + 0.9, RADIUS["elbow"] + 1.6)
    return [(f"skin {shade}", skin), (f"top {shade}", sleeve)]


def _leg(body: Body, side: str, shade: str) -> list[Part]:
    hip, knee, ankle, heel, toe = body.legs[side]
    foot = (
        capsule(ankle, heel, RADIUS["ankle"], RADIUS["heel"])
        + capsule(heel, toe, RADIUS["heel"], RADIUS["toe"])
        + capsule(ankle, toe, RADIUS["ankle"], RADIUS["toe"])
    )
    trousers = capsule(hip, knee, RADIUS["hip"], RADIUS["knee"]) + capsule(
        knee, between(knee, ankle, 0.93), RADIUS["knee"], RADIUS["ankle"] + 0.3
    )
    return [(f"skin {shade}", foot), (f"leg {shade}", trousers)]


def _trunk(body: Body, view: View) -> str:
    along = [0.0]
    for (a, _), (b, _) in zip(body.spine, body.spine[1:], strict=False):
        along.append(along[-1] + distance(a, b))
    behind, front = [], []
    for share, back_width, front_width in trunk_outline(view):
        point, angle = _on_spine(body, along, share * along[-1])
        behind.append(polar(point, angle + 90, back_width))
        front.append(polar(point, angle - 90, front_width))
    return smooth(behind + front[::-1])


def _on_spine(body: Body, along: list[float], reach: float) -> tuple[Point, float]:
    if reach <= 0:
        point, angle = body.spine[0]
        return polar(point, angle, reach), angle
    last = len(along) - 2
    i = min(last, max(k for k in range(len(along)) if along[k] <= reach + 1e-6))
    (a, angle_a), (b, angle_b) = body.spine[i], body.spine[i + 1]
    t = (reach - along[i]) / (along[i + 1] - along[i])
    return between(a, b, t), mix(angle_a, angle_b, t)


def _shorts(body: Body, view: View) -> str:
    """A slice of trouser over the pelvis, so that the hip does not look like a disc on the shirt."""
    behind, front = [], []
    for share, back_width, front_width in shorts_outline(view):
        point = polar(body.hip, body.pelvis, min(share * TRUNK, LENGTH["pelvis"]))
        behind.append(polar(point, body.pelvis + 90, back_width))
        front.append(polar(point, body.pelvis - 90, front_width))
    return f"M{at(behind[0])}{_open_curve(behind)}L{at(front[-1])}{_open_curve(front[::-1])}Z"


def _round_head(body: Body, outline) -> str:
    return smooth([polar(body.head, body.head_angle - turn, radius) for turn, radius in outline])


def _eyes(body: Body) -> str:
    path = ""
    for side in (-1, 1):
        eye = polar(polar(body.head, body.head_angle + 90, 3.4 * side), body.head_angle, -0.6)
        path += capsule(eye, polar(eye, body.head_angle, 0.3), 0.95, 0.9)
    return path


def _open_curve(points: list[Point]) -> str:
    padded = [points[0], *points, points[-1]]
    return "".join(_curve(*padded[i - 1 : i + 3]) for i in range(1, len(padded) - 2))


def _curve(before: Point, a: Point, b: Point, after: Point) -> str:
    first = (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
    second = (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
    return f"C{at(first)} {at(second)} {at(b)}"


def _round_end(centre: Point, radius: float, start: float, end: float) -> str:
    half = (end - start) / 2
    handle = 4 / 3 * tan(half / 4) * radius
    path = ""
    for i in range(2):
        u, v = start + half * i, start + half * (i + 1)
        first = (
            centre[0] + radius * cos(u) - handle * sin(u),
            centre[1] + radius * sin(u) + handle * cos(u),
        )
        second = (
            centre[0] + radius * cos(v) + handle * sin(v),
            centre[1] + radius * sin(v) - handle * cos(v),
        )
        path += f"C{at(first)} {at(second)} {at((centre[0] + radius * cos(v), centre[1] + radius * sin(v)))}"
    return path
