"""The form field of a body chart: only marks that the chart itself offers are taken."""

from django import forms

from .marks import MARKS, in_order
from .widget import BodyChart


class BodyChartField(forms.MultipleChoiceField):
    """Cleans to a list of marks (see `marks`), each once, in the chart's order; empty when none is ticked."""

    widget = BodyChart
    default_error_messages = {
        "invalid_choice": "Mark an area of the chart; something was sent that is not on it.",
        "invalid_list": "Mark an area of the chart; something was sent that is not on it.",
        "required": "Mark at least one area.",
    }

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Where are the symptoms?")
        super().__init__(choices=[(value, mark.label) for value, mark in MARKS.items()], **kwargs)

    def clean(self, value):
        return in_order(super().clean(value))
