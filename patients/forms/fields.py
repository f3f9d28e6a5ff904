"""Strict fields of a person: dates in three boxes, and the NHS number."""

import datetime
import re

from django import forms
from django.core.exceptions import ValidationError
from nhs_number import is_valid

from clinic.forms.fields import CalendarDateField, LineField
from clinic.forms.widgets import DateParts

OLDEST_YEARS = 120
_ISO_DATE = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$")


class DayInPartsField(CalendarDateField):
    """A day known by heart: day, month and a year of four digits, each in its own box."""

    def __init__(self, *, birthday=False, **kwargs):
        kwargs.setdefault("widget", DateParts(birthday=birthday))
        kwargs.setdefault("help_text", "For example 12 3 1979.")
        super().__init__(**kwargs)

    def to_python(self, value):
        if isinstance(value, str) and value and not _ISO_DATE.match(value):
            raise ValidationError(
                "Enter the day, the month and the year with four digits, all in numbers, such as 12 3 1979."
            )
        return super().to_python(value)


class DayOrUnknownField(DayInPartsField):
    """A day that must be given unless its form lets it be unknown; the form decides, so the field does not."""

    def validate(self, value):
        """Whether it may be empty depends on another answer."""


class BirthDateField(DayInPartsField):
    """A date of birth: not in the future and not more than 120 years ago. `today` is set by the form."""

    def __init__(self, **kwargs):
        kwargs.setdefault("label", "Date of birth")
        kwargs.setdefault("error_messages", {"required": "Enter the date of birth."})
        super().__init__(birthday=True, **kwargs)

    def limit_to(self, today: datetime.date) -> None:
        """Nobody is born after `today` or more than 120 years before it."""
        self.latest = today
        self.earliest = datetime.date(today.year - OLDEST_YEARS, today.month, min(today.day, 28))


class NhsNumberField(LineField):
    """Ten digits whose last one checks the others; spaces and hyphens as people write them."""

    def __init__(self, **kwargs):
        widget = forms.TextInput(
            attrs={"inputmode": "numeric", "autocomplete": "off", "class": "form-control width-20"}
        )
        super().__init__(**{"widget": widget, "required": False, **kwargs})

    def clean(self, value):
        typed = super().clean(value)
        if not typed:
            return ""
        digits = re.sub(r"[ \-]", "", typed)
        if not re.fullmatch(r"[0-9]{10}", digits):
            raise ValidationError(
                "An NHS number has ten digits, such as 999 000 0018. Leave it empty if unknown."
            )
        if not is_valid(digits):
            raise ValidationError("The digits of this NHS number do not fit together. Check each one.")
        return digits
