"""The body chart: where on the body somebody feels pain, tingling or numbness.

`areas` is the list of places that can be marked, `outline` the drawing, `marks` the meaning of what was ticked;
`field`, `widget` and `picture` are the form field, its control, and the read-only drawing.
"""

from .field import BodyChartField
from .marks import Mark, described, places, read_mark
from .picture import body_chart_picture
from .widget import BodyChart

__all__ = [
    "BodyChart",
    "BodyChartField",
    "Mark",
    "body_chart_picture",
    "described",
    "places",
    "read_mark",
]
