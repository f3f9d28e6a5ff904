"""A body chart to look at: for summaries, the record and print. The same drawing, no controls."""

from collections.abc import Iterable

from django.template.loader import render_to_string

from .areas import View
from .marks import Mark, described, in_order, read_mark
from .outline import path
from .widget import drawing


def body_chart_picture(values: Iterable[str], *, name: str = "chart") -> str:
    """The marks drawn on back and front view, with the same facts in words beneath.

    `values` are stored marks (see `marks`); `name` keeps ids apart when a page shows several charts.
    """
    marks = [read_mark(value) for value in in_order(values)]
    views = [
        drawing(view) | {"marks": [_drawn(mark) for mark in marks if mark.area.view is view]} for view in View
    ]
    return render_to_string(
        "widgets/body_chart_picture.html", {"views": views, "described": described(values), "name": name}
    )


def _drawn(mark: Mark) -> dict[str, str]:
    return {"kind": str(mark.kind), "path": path(mark.area)}
