"""Where the symptoms are today, on the drawing or in the list."""

from collections.abc import Mapping

from django import forms

from assessments.answers.furthest import furthest_symptoms
from assessments.bodychart import BodyChart, BodyChartField, described
from assessments.forms.section import Pairs, SectionForm
from clinic.forms.fields import NoteField


class BodyChartForm(SectionForm):
    """`previous` are the marks of the last visit; they are outlined, never copied."""

    marks = BodyChartField(required=False)
    none_now = forms.BooleanField(label="No symptoms anywhere at the moment", required=False)
    note = NoteField(label="Note", required=False)

    def __init__(self, *args, previous: Mapping | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        if previous and previous.get("marks"):
            field = self.fields["marks"]
            field.widget = BodyChart(choices=field.choices, previous=previous["marks"])

    def clean(self):
        cleaned = super().clean()
        if "marks" in cleaned and bool(cleaned["marks"]) == bool(cleaned.get("none_now")):
            both = "You marked areas and said that there are no symptoms: keep one of the two."
            neither = "Mark at least one area, or say that there are no symptoms at the moment."
            self.add_error("marks", both if cleaned["marks"] else neither)
        return cleaned

    def answers(self) -> dict:
        answers = super().answers()
        if not answers.get("none_now"):
            answers.pop("none_now", None)
        return answers

    def notes(self, answers: Mapping) -> list[str]:
        return [
            f"Furthest symptom, {side.lower()}: {words}."
            for side, words in furthest_symptoms(answers or None).words
        ]

    def in_words(self, answers: Mapping) -> list[tuple[str, Pairs]]:
        pairs = [(kind, ", ".join(areas)) for kind, areas in described(answers.get("marks", ()))]
        if answers.get("none_now"):
            pairs.append(("Symptoms", "none at the moment"))
        pairs += [
            (f"Furthest symptom, {side.lower()}", words) for side, words in furthest_symptoms(answers).words
        ]
        if answers.get("note"):
            pairs.append(("Note", answers["note"]))
        return [("", pairs)]
