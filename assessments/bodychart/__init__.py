"""The body chart: where on the body somebody feels pain, tingling or numbness.

`areas` lists the places that can be marked, `outline` draws them, `marks` says what a tick means;
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
