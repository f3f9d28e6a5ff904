"""What was done about an alert: without it nobody can put the alert away."""

from django import forms

from clinic.forms.fields import LineField


class AcknowledgeForm(forms.Form):
    action_taken = LineField(
        label="What did you do?",
        help_text="For example: called the patient, pain settled since, seen on Friday.",
        max_length=500,
        error_messages={"required": "Write what you did about it."},
    )
