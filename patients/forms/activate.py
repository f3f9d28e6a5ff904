"""What a patient types to come in: the code from the clinic and their date of birth."""

import datetime

from django import forms

from clinic.forms.bases import PlainForm
from clinic.forms.fields import LineField
from patients.forms.fields import BirthDateField


class ActivateForm(PlainForm):
    code = LineField(
        max_length=40,
        label="Code from your clinic",
        error_messages={"required": "Type the code from your clinic."},
        help_text="Ten letters and digits. Capital or small letters both work.",
        widget=forms.TextInput(
            {
                "autocomplete": "off",
                "autocapitalize": "characters",
                "spellcheck": "false",
                "class": "form-control width-20 code-box",
            }
        ),
    )
    born_on = BirthDateField(
        label="Your date of birth", error_messages={"required": "Enter your date of birth."}
    )

    def __init__(self, *args, today: datetime.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["born_on"].limit_to(today)
