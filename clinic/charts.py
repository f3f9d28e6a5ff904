"""Pain over time as one picture: inline SVG drawn by style classes, so the strict page policy lets it through.

Every line has its own colour, dash, marker and a label at its end; a day without a value is a gap, never a
line across it and never a zero. The same numbers stand in a table below the picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

NOT_LOGGED = "not recorded"
_TOP, _PLOT, _AXIS, _ROW, _STRIP_HEAD = 14, 180, 24, 17, 26
_LINE_OF_TEXT = 15
_LETTER = 7
_SIZES = {"narrow": 340, "wide": 760}


@dataclass(frozen=True)
class Series:
    """One line. `values` are 0 to 10, one for each day, None where nothing was recorded.

    `cls` picks colour, dash and marker: "leg" or "back".
    """

    name: str
    values: Sequence[float | None]
    cls: str = "leg"


@dataclass(frozen=True)
class Strip:
    """How far a symptom reaches, beneath the lines: `steps` from the spine (top) to the toes (bottom).

    `values` are indexes into `steps`, one for each day, None where nothing was recorded.
    """

    name: str
    steps: Sequence[str]
    values: Sequence[int | None]


@dataclass(frozen=True)
class Chart:
    """What `components/progress_chart.html` shows: the picture, and its numbers as a table."""

    title: str
    summary: str
    drawing: SafeString
    columns: list[str]
    rows: list[list[str]]


def progress_chart(
    days: Sequence[date],
    series: Sequence[Series],
    strip: Strip | None = None,
    *,
    title: str = "Pain over time",
    goal: int | None = None,
    name: str = "progress",
) -> Chart:
    """The picture in two widths (style sheets show the one that fits) with its table.

    `goal` shades 0 to that number. `name` keeps ids apart when a page shows several charts.
    Raises ValueError when there is no day, or a line has another number of values than there are days.
    """
    drawings = [
        format_html('<div class="chart chart--{}">{}</div>', size, svg)
        for size, svg in (
            (
                size,
                pain_chart(days, series, strip, title=title, goal=goal, width=width, name=f"{name}-{size}"),
            )
            for size, width in _SIZES.items()
        )
    ]
    return Chart(
        title=title,
        summary=describe(days, series, strip),
        drawing=format_html("{}{}", *drawings),
        columns=["Day", *(line.name for line in series), *([strip.name] if strip else [])],
        rows=_rows(days, series, strip),
    )


def pain_chart(
    days: Sequence[date],
    series: Sequence[Series],
    strip: Strip | None = None,
    *,
    title: str = "Pain over time",
    goal: int | None = None,
    width: int = 760,
    name: str = "chart",
) -> SafeString:
    """One `<svg>` of the given width in its own units; it scales with the page. Raises as progress_chart."""
    if not days:
        raise ValueError("a chart needs at least one day")
    if any(len(line.values) != len(days) for line in (*series, *([strip] if strip else []))):
        raise ValueError("a line needs one value, or None, for each day")
    frame = _Frame(days, width, strip)
    parts = [
        _goal_band(frame, goal),
        _grid(frame),
        _dates(frame),
        *(_line(frame, line.values, line.cls, frame.pain_y) for line in series),
        _end_labels(frame, series),
        _strip(frame, strip) if strip else "",
    ]
    return format_html(
        '<svg viewBox="0 0 {w} {h}" role="img" aria-labelledby="{n}-title {n}-desc">'
        '<title id="{n}-title">{title}</title><desc id="{n}-desc">{desc} A table follows.</desc>{body}</svg>',
        w=width,
        h=frame.height,
        n=name,
        title=title,
        desc=describe(days, series, strip),
        body=format_html_join("", "{}", ((part,) for part in parts)),
    )


def describe(days: Sequence[date], series: Sequence[Series], strip: Strip | None = None) -> str:
    """The picture in sentences: where each line starts and where it stands now."""
    sentences = [_from_to(line.name, _known(days, line.values), "g") for line in series]
    if strip:
        known = [(day, strip.steps[step]) for day, step in _known(days, strip.values)]
        sentences.append(_from_to(strip.name, known, ""))
    return " ".join(sentences)


def _known(days, values):
    return [(day, value) for day, value in zip(days, values, strict=True) if value is not None]


def _from_to(name, known, style):
    if not known:
        return f"{name}: {NOT_LOGGED}."
    (first_day, first), (last_day, last) = known[0], known[-1]
    if first_day == last_day:
        return f"{name}: {format(first, style)} on {_day(first_day)}."
    return f"{name}: {format(first, style)} on {_day(first_day)}, {format(last, style)} on {_day(last_day)}."


def _day(day: date) -> str:
    return f"{day.day} {day:%b}"


def _rows(days, series, strip):
    columns = [[NOT_LOGGED if value is None else f"{value:g}" for value in line.values] for line in series]
    if strip:
        columns.append([NOT_LOGGED if step is None else strip.steps[step] for step in strip.values])
    return [[_day(day), *cells] for day, *cells in zip(days, *columns, strict=True)]


class _Frame:
    """Where things go, in the units of the view box."""

    def __init__(self, days: Sequence[date], width: int, strip: Strip | None):
        self.days = days
        self.left = max([30, *(14 + _LETTER * len(step) for step in (strip.steps if strip else ()))])
        self.right = width - 46
        self.bottom = _TOP + _PLOT
        self.strip_top = self.bottom + _AXIS + _STRIP_HEAD
        self.height = self.bottom + _AXIS + ((_STRIP_HEAD + _ROW * len(strip.steps)) if strip else 0) + 4
        self.labels = 4 if width < 500 else 8
        self.mark = 4.5 if len(days) * 11 < width else 3

    def x(self, day: date) -> float:
        span = (self.days[-1] - self.days[0]).days
        share = (day - self.days[0]).days / span if span else 0.5
        return round(self.left + 10 + share * (self.right - self.left - 20), 1)

    def pain_y(self, value: float) -> float:
        return round(self.bottom - value / 10 * _PLOT, 1)

    def strip_y(self, step: int) -> float:
        return self.strip_top + step * _ROW + _ROW / 2


def _goal_band(frame, goal):
    if goal is None:
        return ""
    y = frame.pain_y(goal)
    return format_html(
        '<rect class="chart-goal" x="{}" y="{}" width="{}" height="{}"/>'
        '<text x="{}" y="{}">goal: {} or less</text>',
        frame.left,
        y,
        frame.right - frame.left,
        round(frame.bottom - y, 1),
        frame.left + 4,
        frame.bottom - 4,
        goal,
    )


def _grid(frame):
    lines = ((frame.left, frame.pain_y(value), frame.right) for value in range(0, 11, 2))
    numbers = ((frame.left - 8, frame.pain_y(value) + 4, value) for value in range(0, 11, 2))
    return format_html(
        '<g class="chart-grid">{}</g><g class="chart-scale">{}</g>',
        format_html_join("", '<path d="M{} {}H{}"/>', lines),
        format_html_join("", '<text x="{}" y="{}">{}</text>', numbers),
    )


def _dates(frame):
    count = min(frame.labels, len(frame.days))
    picked = {round(i * (len(frame.days) - 1) / max(1, count - 1)) for i in range(count)}
    ticks = ((frame.x(frame.days[i]), frame.bottom + 17, _day(frame.days[i])) for i in sorted(picked))
    return format_html(
        '<g class="chart-dates">{}</g>', format_html_join("", '<text x="{}" y="{}">{}</text>', ticks)
    )


def _line(frame, values, cls, y):
    """A path for every unbroken run of days, and a marker for every value."""
    runs, run = [], []
    points = []
    for day, value in zip(frame.days, values, strict=True):
        if value is None:
            runs.append(run)
            run = []
        else:
            run.append((frame.x(day), y(value)))
            points.append((frame.x(day), y(value)))
    runs.append(run)
    paths = (("M" + "L".join(f"{px} {py}" for px, py in run),) for run in runs if len(run) > 1)
    return format_html(
        '<g class="chart-series chart-series--{}">{}{}</g>',
        cls,
        format_html_join("", '<path d="{}"/>', paths),
        format_html_join("", "{}", ((_marker(cls, px, py, frame.mark),) for px, py in points)),
    )


def _marker(cls, x, y, r):
    if cls == "leg":
        return format_html('<circle class="chart-mark" cx="{}" cy="{}" r="{}"/>', x, y, r)
    r = round(r * 1.25, 1)
    shape = f"M{x} {y - r:.1f}l{r} {r} {-r} {r} {-r} {-r}z" if cls == "back" else _triangle(x, y, r)
    return format_html('<path class="chart-mark" d="{}"/>', shape)


def _triangle(x, y, r):
    return f"M{x} {y - r:.1f}l{r} {2 * r} {-2 * r} 0z"


def _end_labels(frame, series):
    """Each line's name at its last value; names that would touch are moved apart."""
    ends = []
    for line in series:
        known = _known(frame.days, line.values)
        if known:
            ends.append([frame.pain_y(known[-1][1]) + 4, line])
    ends.sort(key=lambda end: end[0])
    for above, below in pairwise(ends):
        below[0] = max(below[0], above[0] + _LINE_OF_TEXT)
    labels = ((line.cls, frame.right + 2, y, line.name.split()[0]) for y, line in ends)
    return format_html_join("", '<text class="chart-name chart-name--{}" x="{}" y="{}">{}</text>', labels)


def _strip(frame, strip):
    steps = list(enumerate(strip.steps))
    lines = ((frame.left, frame.strip_y(i), frame.right) for i, _ in steps)
    names = ((frame.left - 8, frame.strip_y(i) + 4, step) for i, step in steps)
    return format_html(
        '<text class="chart-head" x="4" y="{}">{}</text><g class="chart-grid">{}</g>'
        '<g class="chart-scale">{}</g>{}',
        frame.strip_top - 6,
        strip.name,
        format_html_join("", '<path d="M{} {}H{}"/>', lines),
        format_html_join("", '<text x="{}" y="{}">{}</text>', names),
        _line(frame, strip.values, "reach", frame.strip_y),
    )
