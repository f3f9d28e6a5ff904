"""What the forms of all sections share: plain JSON in and out, and their answers in words."""

import datetime
from collections.abc import Mapping

from django import forms

from clinic.forms.fields import CalendarDateField, CodeField, WholeNumberField, YesNoNotAskedField
from clinic.forms.widgets import Segmented

Pairs = list[tuple[str, str]]


class SectionForm(forms.Form):
    """One section of a draft. `answers` is what is stored so far; nothing is required until it is signed.

    `seen_version` is the version that the person saw, 0 when nothing was stored. `today` is the day of the visit:
    no date may lie after it.
    """

    template = "assessments/sections/fields.html"
    scripts: tuple[str, ...] = ()
    notes_in_rows = False
    usual_answers: Mapping[str, frozenset[str]] = {}  # by title: what a reader may find counted and folded
    width = ""  # class of the page's width, where the usual one is too narrow
    seen_version = WholeNumberField(minimum=0, maximum=1_000_000, widget=forms.HiddenInput)

    def __init__(self, data=None, *, answers: Mapping, version: int, today: datetime.date, **kwargs):
        self.today, self.stored = today, answers
        super().__init__(data, initial={**answers, "seen_version": version}, **kwargs)
        for field in self.fields.values():
            dress(field)

    def answers(self) -> dict:
        """The cleaned form as JSON; what was not answered is missing."""
        return as_json({key: value for key, value in self.cleaned_data.items() if key != "seen_version"})

    @property
    def all_forms(self) -> list[forms.Form]:
        """In page order, for the error summary."""
        return [self]

    def groups(self) -> list[tuple[str, list[forms.BoundField]]]:
        """(title, fields) in page order; the title may be empty."""
        return [("", self.visible_fields())]

    def in_words(self, answers: Mapping) -> list[tuple[str, Pairs]]:
        """(title, [(question, answer)]) of what was answered, for reading."""
        groups = [(title, [(f.label, f.name) for f in fields]) for title, fields in self.groups()]
        return [(title, found) for title, asked in groups if (found := self._answered(asked, answers))]

    def notes(self, answers: Mapping) -> list[str]:
        """What follows from stored answers, or looks unusual: told after saving and shown beside the form."""
        return []

    def pairs(self, answers: Mapping) -> Pairs:
        """The same without titles, for comparing two versions."""
        return [pair for _, pairs in self.in_words(answers) for pair in pairs]

    def _answered(self, asked, answers: Mapping) -> Pairs:
        return [
            (label, answer_words(self.fields[name], answers[name]))
            for label, name in asked
            if name in answers
        ]


def as_json(cleaned: Mapping) -> dict:
    """Cleaned values as JSON: dates as ISO text, no key for what was left open."""
    values = {
        key: value.isoformat() if isinstance(value, datetime.date) else value
        for key, value in cleaned.items()
    }
    return {key: value for key, value in values.items() if value not in (None, "", [])}


def answer_words(field: forms.Field, value) -> str:
    """A stored answer as a person reads it."""
    if isinstance(value, bool):
        value = "yes" if value else "no"
    if isinstance(field, forms.ChoiceField):
        return str(dict(field.choices).get(value, value))
    if isinstance(field, CalendarDateField):
        return f"{datetime.date.fromisoformat(value):%-d %B %Y}"
    unit = getattr(field, "unit", "")
    return f"{value} {unit}".strip()


def dress(field: forms.Field) -> None:
    """Bootstrap's class on plain inputs, as wide as their answer; the other controls draw themselves."""
    widget = field.widget
    if isinstance(widget, forms.Select) and not isinstance(widget, forms.RadioSelect):
        widget.attrs.setdefault("class", "form-select")
    elif isinstance(widget, forms.CheckboxInput) or type(widget) is forms.RadioSelect:
        widget.attrs.setdefault("class", "form-check-input")
    elif isinstance(widget, forms.TextInput | forms.Textarea | forms.DateInput):
        width = {WholeNumberField: " width-4", CalendarDateField: " width-20"}.get(type(field), "")
        widget.attrs.setdefault("class", f"form-control{width}")


def choice(vocabulary: Mapping[str, str], *, label: str, blank: str, **kwargs) -> CodeField:
    """One of a few codes, side by side; `blank` takes the answer back."""
    choices = [(str(code), words) for code, words in vocabulary.items()]
    return CodeField(
        label=label,
        choices=choices,
        widget=Segmented(choices=choices, blank=blank),
        required=False,
        **kwargs,
    )


def yes_no(label: str, *, yes="Yes", no="No", blank="Not asked", **kwargs) -> YesNoNotAskedField:
    """Yes or no, side by side, nothing preselected; stored as true or false, or not at all."""
    field = YesNoNotAskedField(label=label, widget=Segmented, **kwargs)
    field.choices = [("yes", yes), ("no", no), ("not_asked", blank)]
    return field
