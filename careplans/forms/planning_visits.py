"""Planning a visit and saying what was done there."""

import datetime

from django import forms

from careplans.forms.planning import KeyedForm, SeenForm
from careplans.models import VisitTreatment
from clinic.forms.fields import CalendarDateField, CodesField, LineField, NoteField, WholeNumberField

NOT_RECOMMENDED = {
    VisitTreatment.Kind.MECHANICAL_TRACTION: "NICE NG59 advises against traction for sciatica.",
    VisitTreatment.Kind.DRY_NEEDLING: "NICE NG59 advises against acupuncture for sciatica.",
}
"""What guidance says about treatments that are recorded when given, and never proposed (rule R50)."""


class _TreatmentsForm(forms.Form):
    """Treatments as check boxes, each with a short note of its own."""

    def add_treatments(self, stored: dict[str, str]) -> None:
        self.fields["treatments"] = CodesField(
            label="Treatments",
            choices=VisitTreatment.Kind.choices,
            widget=forms.CheckboxSelectMultiple,
            required=False,
            initial=list(stored),
        )
        for kind, label in VisitTreatment.Kind.choices:
            self.fields[f"about_{kind}"] = LineField(
                max_length=200, required=False, label=f"About: {label}", initial=stored.get(kind, "")
            )
        self.helper.layout.fields = [name for name in self.fields if not name.startswith("about_")]

    def clean(self):
        cleaned = super().clean()
        chosen = cleaned.get("treatments") or []
        for kind, label in VisitTreatment.Kind.choices:
            if cleaned.get(f"about_{kind}") and kind not in chosen:
                self.add_error("treatments", f"Tick “{label}”, or clear what is written about it.")
        return cleaned

    def treatments(self) -> dict[str, str]:
        """Kind to note, in the order of the list."""
        chosen = self.cleaned_data["treatments"]
        return {
            kind: self.cleaned_data[f"about_{kind}"]
            for kind, _ in VisitTreatment.Kind.choices
            if kind in chosen
        }

    def treatment_rows(self):
        """(check box, bound note field, remark of guidance) for each treatment."""
        boxes = {str(box.data["value"]): box for box in self["treatments"]}
        return [
            (boxes[kind], self[f"about_{kind}"], NOT_RECOMMENDED.get(kind, ""))
            for kind, _ in VisitTreatment.Kind.choices
        ]


class _PlannedFields(forms.Form):
    week = WholeNumberField(
        minimum=1,
        maximum=26,
        label="Week of the plan",
        widget=forms.TextInput(attrs={"class": "form-control width-2"}),
    )
    planned_on = CalendarDateField(required=False, label="Date")
    note = NoteField(required=False, max_length=2000, label="Note")


class PlanVisitForm(KeyedForm, _PlannedFields, _TreatmentsForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.add_treatments({})


class ChangeVisitForm(SeenForm, _PlannedFields, _TreatmentsForm):
    def __init__(self, *args, stored: dict[str, str], **kwargs):
        super().__init__(*args, **kwargs)
        self.add_treatments(stored)


class HoldVisitForm(SeenForm, _TreatmentsForm):
    held_on = CalendarDateField(label="Date of the visit")
    note = NoteField(required=False, max_length=2000, label="Note")

    def __init__(self, *args, stored: dict[str, str], today: datetime.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["held_on"].latest = today
        self.add_treatments(stored)
