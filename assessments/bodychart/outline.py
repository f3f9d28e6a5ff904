"""The drawing of the body: points of one half, mirrored, joined by a smooth closed curve.

Units are those of the view box, 160 wide and 536 high; x counts from the midline, y from the top.
"""

from .areas import Area, View

VIEW_BOX = "40 0 160 536"
MIDDLE = 120  # the x of the midline

HEAD = "M120 8C136 8 143 20 142 35C141 52 131 62 120 62C109 62 99 52 98 35C97 20 104 8 120 8Z"
_TRUNK_AND_ARM = [
    (9, 58), (11, 70), (28, 78), (45, 84), (55, 104), (60, 140), (66, 176), (73, 214), (79, 242), (78, 258),
    (71, 260), (66, 244), (58, 212), (50, 176), (43, 132), (39, 112), (37, 140), (34, 168), (40, 198),
    (49, 228),
]  # fmt: skip
_OUTER_LEG = [(52, 262), (49, 308), (42, 346), (45, 382), (41, 420), (31, 462)]
_INNER_LEG = [(11, 462), (6, 420), (4, 382), (7, 346), (4, 300), (2.5, 258)]
_FOOT = {
    View.BACK: [(31, 484), (33, 500), (27, 512), (15, 512), (9, 500), (11, 484)],
    View.FRONT: [(33, 482), (42, 500), (43, 516), (30, 521), (12, 521), (4, 514), (6, 498), (10, 482)],
}
TOES = (
    (12, 518, 8.5, 10.5),
    (24.5, 519, 4.4, 8.5),
    (32.2, 517.5, 3.9, 7.5),
    (38.6, 515, 3.4, 6.5),
    (43.2, 511, 3, 5.5),
)
"""Ellipses of one front foot, big toe first: centre x from the midline, centre y, radius x, radius y."""

CREASES = {
    View.BACK: ("M120 84V206", "M120 206V252"),
    View.FRONT: ("M112 178h16", "M120 174v8"),
}


def _number(value: float) -> str:
    return f"{value:.1f}".rstrip("0").rstrip(".")


def _smooth(points: list[tuple[float, float]]) -> str:
    """A closed Catmull-Rom curve through the points, written as cubic Béziers."""
    path = f"M{_number(points[0][0])} {_number(points[0][1])}"
    count = len(points)
    for i in range(count):
        before, start = points[i - 1], points[i]
        end, after = points[(i + 1) % count], points[(i + 2) % count]
        curve = (
            start[0] + (end[0] - before[0]) / 6,
            start[1] + (end[1] - before[1]) / 6,
            end[0] - (after[0] - start[0]) / 6,
            end[1] - (after[1] - start[1]) / 6,
            *end,
        )
        path += "C" + " ".join(_number(value) for value in curve)
    return path + "Z"


def _outline(view: View) -> str:
    half = [*_TRUNK_AND_ARM, *_OUTER_LEG, *_FOOT[view], *_INNER_LEG]
    right = [(MIDDLE + x, y) for x, y in half]
    left = [(MIDDLE - x, y) for x, y in reversed(half)]
    return _smooth(right + left)


OUTLINE = {view: _outline(view) for view in View}


def toes() -> list[dict[str, float]]:
    """All ten toes as ellipses: cx, cy, rx, ry in drawing units."""
    return [
        {"cx": MIDDLE + sign * x, "cy": y, "rx": rx, "ry": ry} for sign in (-1, 1) for x, y, rx, ry in TOES
    ]


def path(area: Area) -> str:
    """The area's rectangle as a path; the outline clips it. Seen from the front, left is on the right."""
    x0, x1, y0, y1 = area.box
    towards = -1 if area.side == "L" else 1
    if area.view is View.FRONT:
        towards = -towards
    left, right = sorted((MIDDLE + towards * x0, MIDDLE + towards * x1))
    return f"M{_number(left)} {_number(y0)}H{_number(right)}V{_number(y1)}H{_number(left)}Z"
