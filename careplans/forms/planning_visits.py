"""Planning a visit and saying what was done there."""

import datetime
from collections.abc import Mapping

from django import forms

from careplans.models import VisitTreatment
from careplans.rules.treatments import STOPS
from clinic.forms.bases import KeyedForm, PlainForm, SeenForm
from clinic.forms.fields import CalendarDateField, CodesField, LineField, NoteField, WholeNumberField
from clinic.rules.decision import Finding


class _TreatmentsForm(PlainForm):
    """Treatments as check boxes, each with a short note of its own and what the rules say about it."""

    def add_treatments(self, stored: dict[str, str], findings: Mapping[str, list[Finding]]) -> None:
        self.findings = findings
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

    def clean(self):
        cleaned = super().clean()
        chosen = cleaned.get("treatments") or []
        for kind, label in VisitTreatment.Kind.choices:
            if cleaned.get(f"about_{kind}") and kind not in chosen:
                self.add_error("treatments", f"Tick “{label}”, or clear what is written about it.")
            if kind in chosen and not cleaned.get(f"about_{kind}") and self._stopped(kind):
                self.add_error(
                    f"about_{kind}", f"{label}: a rule stops it. Write why it may be done, or untick it."
                )
        return cleaned

    def _stopped(self, kind: str) -> bool:
        return any(finding.severity in STOPS for finding in self.findings.get(kind, ()))

    def treatments(self) -> dict[str, str]:
        """Kind to note, in the order of the list."""
        chosen = self.cleaned_data["treatments"]
        return {
            kind: self.cleaned_data[f"about_{kind}"]
            for kind, _ in VisitTreatment.Kind.choices
            if kind in chosen
        }

    def treatment_rows(self):
        """(check box, bound note field, findings) for each treatment."""
        boxes = {str(box.data["value"]): box for box in self["treatments"]}
        return [
            (boxes[kind], self[f"about_{kind}"], self.findings.get(kind, []))
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
    def __init__(self, *args, findings: Mapping[str, list[Finding]], **kwargs):
        super().__init__(*args, **kwargs)
        self.add_treatments({}, findings)


class ChangeVisitForm(SeenForm, _PlannedFields, _TreatmentsForm):
    def __init__(self, *args, stored: dict[str, str], findings: Mapping[str, list[Finding]], **kwargs):
        super().__init__(*args, **kwargs)
        self.add_treatments(stored, findings)


class HoldVisitForm(SeenForm, _TreatmentsForm):
    held_on = CalendarDateField(label="Date of the visit")
    note = NoteField(required=False, max_length=2000, label="Note")

    def __init__(
        self,
        *args,
        stored: dict[str, str],
        findings: Mapping[str, list[Finding]],
        today: datetime.date,
        **kwargs,
    ):
        super().__init__(*args, **kwargs)
        self.fields["held_on"].latest = today
        self.add_treatments(stored, findings)
