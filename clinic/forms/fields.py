"""Strict fields: what was typed is taken exactly or refused with a sentence, never quietly corrected.

Django's own number fields read 1_0 as 10 and Arabic digits as ours, its dates depend on the language,
and a name of zero-width characters passes as a name. A clinical record can afford none of that.
"""

import datetime
import re
import unicodedata
from decimal import Decimal

from django import forms
from django.core.exceptions import ValidationError

_WHOLE = re.compile(r"^-?[0-9]{1,9}$")
_DECIMAL = re.compile(r"^[0-9]{1,9}(?:[.,][0-9]{1,4})?$")
_ISO_DATE = re.compile(r"^([0-9]{4})-([0-9]{2})-([0-9]{2})$")
_PHONE = re.compile(r"^(?:\+[0-9]|[0-9(])[0-9 ()\-]{3,28}$")
_JOINERS = {"\u200c", "\u200d"}  # needed inside Persian, Hindi and other scripts


TOO_LONG = "Shorten this to at most %(limit_value)d characters."


def refuse_hidden_characters(text: str, *, lines: bool) -> str:
    """The text in NFC, or a ValidationError if it holds control, bidi or other invisible characters."""
    text = unicodedata.normalize("NFC", text)
    for character in text:
        if character in _JOINERS or (lines and character in "\n\r\t"):
            continue
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
            raise ValidationError("This contains hidden characters. Type it again without copying.")
    return text


class WholeNumberField(forms.Field):
    """A whole number in a range, ASCII digits only. `unit` is named in the refusal."""

    widget = forms.TextInput

    def __init__(self, *, minimum: int, maximum: int, unit: str = "", **kwargs):
        self.minimum, self.maximum, self.unit = minimum, maximum, unit
        messages = {"required": self._sentence(), **(kwargs.pop("error_messages", None) or {})}
        super().__init__(error_messages=messages, **kwargs)

    def widget_attrs(self, widget):
        return {"inputmode": "numeric", "autocomplete": "off"} if isinstance(widget, forms.TextInput) else {}

    def to_python(self, value):
        if value in self.empty_values:
            return None
        text = str(value).strip(" ")
        if not _WHOLE.match(text) or not self.minimum <= int(text) <= self.maximum:
            raise ValidationError(self._sentence())
        return int(text)

    def _sentence(self):
        unit = f" {self.unit}" if self.unit else ""
        return f"Enter a whole number from {self.minimum} to {self.maximum}{unit}."


class DecimalNumberField(forms.Field):
    """A decimal in a range, with a point or a comma; nothing that could be read in two ways."""

    widget = forms.TextInput

    def __init__(self, *, minimum: str, maximum: str, places: int = 1, unit: str = "", **kwargs):
        self.minimum, self.maximum = Decimal(minimum), Decimal(maximum)
        self.places, self.unit = places, unit
        messages = {"required": self._sentence(), **(kwargs.pop("error_messages", None) or {})}
        super().__init__(error_messages=messages, **kwargs)

    def widget_attrs(self, widget):
        return {"inputmode": "decimal", "autocomplete": "off"}

    def to_python(self, value):
        if value in self.empty_values:
            return None
        text = str(value).strip(" ")
        if not _DECIMAL.match(text):
            raise ValidationError(self._sentence())
        whole, _, fraction = text.replace(",", ".").partition(".")
        if len(fraction) > self.places:
            raise ValidationError(self._sentence())
        number = Decimal(f"{whole}.{fraction or '0'}")
        if not self.minimum <= number <= self.maximum:
            raise ValidationError(self._sentence())
        return number

    def _sentence(self):
        unit = f" {self.unit}" if self.unit else ""
        return (
            f"Enter a number from {self.minimum} to {self.maximum}{unit}, "
            f"with at most {self.places} decimal place{'' if self.places == 1 else 's'}."
        )


class PersonNameField(forms.CharField):
    """A name as it is written anywhere in the world: at least one letter, no hidden characters."""

    default_error_messages = {"required": "Enter a name.", "max_length": TOO_LONG}

    def __init__(self, *, max_length=120, **kwargs):
        super().__init__(max_length=max_length, strip=True, **kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        if value in self.empty_values:
            return value
        value = refuse_hidden_characters(value, lines=False)
        if not any(unicodedata.category(character).startswith("L") for character in value):
            raise ValidationError("Enter a name with at least one letter.")
        return value


class LineField(forms.CharField):
    """One line of free text without hidden characters."""

    default_error_messages = {"required": "Fill this in.", "max_length": TOO_LONG}

    def __init__(self, *, max_length=200, **kwargs):
        super().__init__(max_length=max_length, strip=True, **kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        return refuse_hidden_characters(value, lines=False) if value not in self.empty_values else value


class NoteField(forms.CharField):
    """Free text over several lines, at most 5,000 characters unless told otherwise."""

    default_error_messages = {"required": "Fill this in.", "max_length": TOO_LONG}

    def __init__(self, *, max_length=5000, rows=3, **kwargs):
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(max_length=max_length, strip=True, **kwargs)

    def widget_attrs(self, widget):
        return {}

    def to_python(self, value):
        value = super().to_python(value)
        if value in self.empty_values:
            return value
        return refuse_hidden_characters(value.replace("\r\n", "\n"), lines=True)


class CalendarDateField(forms.Field):
    """A day as the browser's date box sends it, YYYY-MM-DD, so day and month can never be swapped.

    `earliest` and `latest` are callables or dates; `latest` guards against days that have not come yet.
    """

    widget = forms.DateInput
    default_error_messages = {"required": "Enter a date."}

    def __init__(self, *, earliest=datetime.date(1900, 1, 1), latest=None, **kwargs):
        self.earliest, self.latest = earliest, latest
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        super().__init__(**kwargs)

    def to_python(self, value):
        if value in self.empty_values:
            return None
        if isinstance(value, datetime.date):
            day = value
        else:
            found = _ISO_DATE.match(str(value).strip(" "))
            if not found:
                raise ValidationError("Enter a date as year-month-day, for example 2026-11-22.")
            try:
                day = datetime.date(*map(int, found.groups()))
            except ValueError:
                raise ValidationError("That day is not in the calendar. Check day and month.") from None
        earliest = self.earliest() if callable(self.earliest) else self.earliest
        latest = self.latest() if callable(self.latest) else self.latest
        if earliest and day < earliest:
            raise ValidationError(f"Enter a date on or after {earliest:%-d %B %Y}.")
        if latest and day > latest:
            raise ValidationError(f"Enter a date on or before {latest:%-d %B %Y}.")
        return day

    def prepare_value(self, value):
        return value.isoformat() if isinstance(value, datetime.date) else value


class PhoneField(forms.CharField):
    default_error_messages = {"required": "Enter a phone number.", "max_length": TOO_LONG}

    def __init__(self, **kwargs):
        kwargs.setdefault("max_length", 30)
        kwargs.setdefault("widget", forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}))
        super().__init__(strip=True, **kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        if value not in self.empty_values and not _PHONE.match(value):
            raise ValidationError(
                "Enter a phone number with digits, such as 01632 960 001 or +44 1632 960 001."
            )
        return value


class CodeField(forms.ChoiceField):
    """One code out of a closed list; the refusal says what to do and repeats nothing that was sent."""

    default_error_messages = {
        "required": "Choose an answer.",
        "invalid_choice": "Choose one of the answers in the list.",
    }

    def to_python(self, value):
        value = super().to_python(value)
        return value or None if not self.required else value


class CodesField(forms.MultipleChoiceField):
    """Several codes out of a closed list."""

    default_error_messages = {
        "required": "Choose at least one answer.",
        "invalid_choice": "Choose from the answers in the list.",
    }


YES_NO_NOT_ASKED = [("yes", "Yes"), ("no", "No"), ("not_asked", "Not asked")]


class YesNoNotAskedField(forms.ChoiceField):
    """Yes, no or not asked; nothing is preselected and an empty answer means not asked.

    Cleans to True, False or None, where None is "not asked" and never counts as no.
    """

    default_error_messages = {
        "required": "Choose yes, no or not asked.",
        "invalid_choice": "Choose yes, no or not asked.",
    }

    def __init__(self, **kwargs):
        kwargs.setdefault("widget", forms.RadioSelect)
        kwargs.setdefault("required", False)
        super().__init__(choices=YES_NO_NOT_ASKED, **kwargs)

    def clean(self, value):
        return {"yes": True, "no": False}.get(super().clean(value))

    def prepare_value(self, value):
        return {True: "yes", False: "no"}.get(value, value)
