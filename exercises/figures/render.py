"""Inline SVG of an exercise: start, finish, both side by side, or the finish over a ghost of the start.

Colours come from classes (static/css/figures.css), so that light, dark and print need no second drawing and
the pages' security policy needs no exception for styles.
"""

from functools import lru_cache
from math import hypot

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from exercises.figures.drawing import at, number, parts
from exercises.figures.geometry import Point, direction, polar
from exercises.figures.kinematics import Body, frames
from exercises.figures.pose import Arrow, Figure
from exercises.figures.poses import FIGURES
from exercises.library import LIBRARY

MODES = ("ghost", "pair", "start", "finish")
_MIRRORED_SIDE = {"left": "right", "right": "left", "glide_left": "glide_right", "glide_right": "glide_left"}
_MARGIN = 18
_SHORTEST_CUE = 8
_GAP = 14
_WIDE = 1.6  # a picture wider than this is paired one above the other, so that it stays large on a phone


@lru_cache(maxsize=512)
def figure(name: str, *, mode: str = "ghost", side: str | None = None, key: str = "") -> SafeString:
    """The drawing as an `<svg role="img">` with title and description; empty when the exercise has none.

    `name` is an exercise code or the name of a drawing; `side` a prescription's side, which mirrors the
    drawing where needed. `key` makes the ids unique when one page shows the same drawing twice.
    Raises ValueError for an unknown mode or name.
    """
    if mode not in MODES:
        raise ValueError(f"{mode!r} is not a way to draw a figure.")
    if name in LIBRARY:
        drawing = LIBRARY[name].figure
        if drawing is None:
            return SafeString("")
    else:
        drawing = name
    if drawing not in FIGURES:
        raise ValueError(f"There is no drawing called {drawing!r}.")
    return mark_safe(_svg(FIGURES[drawing], f"{name}-{mode}{key and '-'}{key}", mode, side))  # noqa: S308


def _svg(drawn: Figure, name: str, mode: str, side: str | None) -> str:
    mirrored = side is not None and side == _MIRRORED_SIDE.get(drawn.drawn_for)
    bodies = frames(drawn)
    still = drawn.finish is None
    pair = mode == "pair" and not still
    scene = _Scene(drawn, bodies, mirrored, words=pair)
    width, height = scene.width, scene.height
    if pair:
        start = scene.panel(bodies[0], words=f"1 Start {drawn.note.lower()}".strip())
        finish = scene.panel(bodies[-1], words="2 Finish", cues=True)
        if width > _WIDE * height:
            down = height + _GAP
            content, height = f'{start}<g transform="translate(0 {number(down)})">{finish}</g>', height + down
        else:
            across = width + _GAP
            content, width = (
                f'{start}<g transform="translate({number(across)} 0)">{finish}</g>',
                width + across,
            )
    else:
        body = bodies[0] if mode == "start" else bodies[-1]
        ghost = bodies[0] if mode == "ghost" and not still else None
        content = scene.panel(body, ghost=ghost, cues=mode != "start", words=drawn.note)
    title, about = f"fig-{name}-title", f"fig-{name}-about"
    box = " ".join(number(value) for value in (scene.left, -scene.top, width, height))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="fig" viewBox="{box}" role="img"'
        f' aria-labelledby="{title} {about}"><title id="{title}">{escape(drawn.title)}</title>'
        f'<desc id="{about}">{escape(drawn.description)}</desc>{content}</svg>'
    )


class _Scene:
    """One drawing's frame: how large it is, and how a body with its props is put into it."""

    def __init__(self, drawn: Figure, bodies: list[Body], mirrored: bool, words: bool):
        self.drawn, self.bodies, self.mirrored = drawn, bodies, mirrored
        points = list(self._corners())
        self.left = min(x for x, _ in points) - _MARGIN
        self.width = max(x for x, _ in points) + _MARGIN - self.left
        lowest = min(y for _, y in points) - _MARGIN if drawn.from_above else -8
        self.top = max(max(y for _, y in points) + _MARGIN, lowest + 58)
        self.height = self.top - lowest
        self.text_size = max(8.0, min(self.width, 130) * 0.075)
        if words or drawn.note:
            self.top += self.text_size
            self.height += self.text_size

    def panel(self, body: Body, *, words: str, ghost: Body | None = None, cues: bool = False) -> str:
        behind = "".join(prop.svg(body) for prop in self.drawn.props if not prop.in_front)
        front = "".join(prop.svg(body) for prop in self.drawn.props if prop.in_front)
        shadow = f'<g class="ghost">{self._body(ghost)}</g>' if ghost else ""
        arrows = self._cues() if cues else ""
        picture = f"{self._floor()}{behind}{shadow}{self._body(body)}{front}{arrows}"
        if self.mirrored:
            axis = number(2 * self.left + self.width)
            picture = f'<g transform="matrix(-1 0 0 1 {axis} 0)">{picture}</g>'
        return picture + self._letters() + self._words(words)

    def _body(self, body: Body) -> str:
        return "".join(f'<path class="{kind}" d="{path}"/>' for kind, path in parts(body, self.drawn.view))

    def _floor(self) -> str:
        if self.drawn.from_above:
            return ""
        return (
            f'<rect class="floor" x="{number(self.left)}" y="0" width="{number(self.width)}" height="1.4"/>'
        )

    def _cues(self) -> str:
        drawn = ""
        for cue in self.drawn.cues:
            path = [self._moved(body.joint(cue.joint), cue.dx, cue.dy) for body in self.bodies]
            if hypot(path[-1][0] - path[0][0], path[-1][1] - path[0][1]) >= _SHORTEST_CUE:
                drawn += _arrow(path[0], path[len(path) // 2], path[-1])
        return drawn + "".join(_arrow(*_arrow_points(arrow)) for arrow in self.drawn.arrows)

    def _letters(self) -> str:
        drawn = ""
        for letter in self.drawn.letters:
            x, text = letter.x, letter.text
            if self.mirrored:
                x, text = 2 * self.left + self.width - x, {"L": "R", "R": "L"}[text]
            drawn += (
                f'<circle class="letter-disc" cx="{number(x)}" cy="{number(-letter.y)}" r="8.5"/>'
                f'<text class="letter" x="{number(x)}" y="{number(-letter.y + 4.3)}" font-size="12"'
                f' text-anchor="middle">{text}</text>'
            )
        return drawn

    def _words(self, words: str) -> str:
        if not words:
            return ""
        x, y = number(self.left + 3), number(-self.top + self.text_size)
        return f'<text class="label" x="{x}" y="{y}" font-size="{number(self.text_size)}">{words}</text>'

    def _corners(self):
        for body in self.bodies:
            yield from (body.head, body.hip)
            for limb in (*body.legs.values(), *body.arms.values()):
                yield from limb
            for cue in self.drawn.cues:
                x, y = self._moved(body.joint(cue.joint), cue.dx, cue.dy)
                yield (x, y - 8)
        for arrow in self.drawn.arrows:
            for x, y in _arrow_points(arrow):
                yield (x, y - 8)
        for letter in self.drawn.letters:
            yield (letter.x, letter.y)
        for prop in self.drawn.props:
            yield from prop.reach()

    @staticmethod
    def _moved(point: Point, dx: float, dy: float) -> Point:
        return (point[0] + dx, point[1] + dy)


def _arrow_points(arrow: Arrow) -> tuple[Point, Point, Point]:
    start, finish = (arrow.x, arrow.y), (arrow.to_x, arrow.to_y)
    middle = ((arrow.x + arrow.to_x) / 2, (arrow.y + arrow.to_y) / 2)
    return start, polar(middle, direction(start, finish) + 90, arrow.bulge), finish


def _arrow(start: Point, middle: Point, finish: Point) -> str:
    """A curved arrow from start through middle to finish."""
    control = (
        2 * middle[0] - (start[0] + finish[0]) / 2,
        2 * middle[1] - (start[1] + finish[1]) / 2,
    )
    angle = direction(control, finish)
    left, right = polar(finish, angle + 150, 7), polar(finish, angle - 150, 7)
    head = f"M{at(left)}L{at(finish)}L{at(right)}"
    return f'<path class="cue" d="M{at(start)}Q{at(control)} {at(finish)}{head}"/>'
