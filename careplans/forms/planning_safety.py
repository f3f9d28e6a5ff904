"""Precautions that begin and end, and the outcome that ends a stop."""

import datetime

from clinic.forms.bases import PlainForm
from clinic.forms.fields import CalendarDateField, CodeField, LineField, WholeNumberField
from patients.models import RecordedPrecaution
from patients.models.precaution import LONGEST_PREGNANCY_WEEKS


class PrecautionForm(PlainForm):
    code = CodeField(
        label="Precaution",
        choices=[("", "Choose"), *RecordedPrecaution.Code.choices],
        error_messages={"required": "Choose one of the precautions in the list."},
    )
    since_on = CalendarDateField(
        required=False, label="Since", help_text="The day of the operation, the fracture or the start."
    )
    weeks = WholeNumberField(
        minimum=1,
        maximum=LONGEST_PREGNANCY_WEEKS,
        required=False,
        unit="weeks",
        label="Weeks of pregnancy today",
        help_text="Only for a pregnancy. Without it the plan counts as 16 weeks or later.",
    )
    cleared_on = CalendarDateField(
        required=False,
        label="Cleared by a doctor on",
        help_text="Only when a doctor has lifted the limits, for example after a fracture has healed.",
    )
    note = LineField(max_length=200, required=False, label="Note")

    def __init__(self, *args, today: datetime.date, **kwargs):
        super().__init__(*args, **kwargs)
        for name in ("since_on", "cleared_on"):
            self.fields[name].latest = today


class EndPrecautionForm(PlainForm):
    reason = LineField(
        max_length=200,
        label="Why does it no longer apply?",
        error_messages={"required": "Say why this precaution no longer applies."},
    )


class ReleaseForm(PlainForm):
    seen_where = LineField(
        max_length=200,
        label="Where was the patient seen?",
        help_text="For example: emergency department, Ashford General Hospital.",
        error_messages={"required": "Say where the patient was seen."},
    )
    seen_on = CalendarDateField(
        label="On which day?",
        help_text="From the day the stop began. What was investigated before belongs in an assessment, as the "
        "outcome of its question.",
        error_messages={"required": "Enter the day on which the patient was seen."},
    )
    result = LineField(
        max_length=500,
        label="What was found?",
        help_text="For example: MRI without compression of the cauda equina.",
        error_messages={"required": "Say what was found."},
    )
    reason = LineField(
        max_length=500,
        label="Why may the programme go on?",
        error_messages={"required": "Say why the programme may go on."},
    )

    def __init__(self, *args, earliest: datetime.date, today: datetime.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["seen_on"].earliest = earliest
        self.fields["seen_on"].latest = today
