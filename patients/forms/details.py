"""Who a patient is, as registration and editing ask for it."""

import datetime

from crispy_forms.layout import Fieldset
from django import forms

from clinic.forms.bases import PlainForm, SeenForm
from clinic.forms.fields import (
    CodeField,
    LineField,
    PersonNameField,
    PhoneField,
    YesNoNotAskedField,
)
from clinic.forms.widgets import Segmented
from patients.forms.fields import BirthDateField, NhsNumberField
from patients.labels import DETAILS
from patients.models import Patient

RISK_HINT = "A known risk for sciatica."
OFF = {"autocomplete": "off"}


class DetailsForm(PlainForm):
    """The columns of `labels.DETAILS`. `today` bounds the date of birth."""

    family_name = PersonNameField(
        label=DETAILS["family_name"],
        help_text="As the person writes it.",
        widget=forms.TextInput(OFF),
        error_messages={"required": "Type the family name."},
    )
    given_name = PersonNameField(label=DETAILS["given_name"], required=False, widget=forms.TextInput(OFF))
    born_on = BirthDateField()
    sex = CodeField(
        label=DETAILS["sex"],
        choices=Patient.Sex.choices,
        widget=Segmented,
        error_messages={"required": "Choose female or male."},
    )
    nhs_number = NhsNumberField(label=DETAILS["nhs_number"], help_text="Ten digits, such as 999 000 0018.")
    phone = PhoneField(label=DETAILS["phone"], required=False)
    email = forms.EmailField(
        label=DETAILS["email"],
        required=False,
        max_length=254,
        help_text="Sign-in codes go here. Without it the patient signs in with codes from the clinic.",
        widget=forms.EmailInput(OFF),
        error_messages={"invalid": "Enter an e-mail address such as ada@example.com, or leave it empty."},
    )
    address = LineField(label=DETAILS["address"], required=False, max_length=200, widget=forms.TextInput(OFF))
    postcode = LineField(
        label=DETAILS["postcode"],
        required=False,
        max_length=12,
        widget=forms.TextInput({**OFF, "class": "form-control width-10"}),
    )
    gp_name = PersonNameField(label=DETAILS["gp_name"], required=False)
    gp_practice = LineField(label=DETAILS["gp_practice"], required=False, max_length=160)
    emergency_contact_name = PersonNameField(
        label=DETAILS["emergency_contact_name"], required=False, help_text="Name of the person to call."
    )
    emergency_contact_phone = PhoneField(label=DETAILS["emergency_contact_phone"], required=False)
    occupation = LineField(label=DETAILS["occupation"], required=False, max_length=120)
    physical_demand = CodeField(
        label=DETAILS["physical_demand"],
        required=False,
        choices=Patient.Demand.choices,
        widget=Segmented(blank="Not known"),
    )
    manual_work = YesNoNotAskedField(label=DETAILS["manual_work"], help_text=RISK_HINT, widget=Segmented)
    driving = YesNoNotAskedField(label=DETAILS["driving"], help_text=RISK_HINT, widget=Segmented)
    frequent_bending = YesNoNotAskedField(
        label=DETAILS["frequent_bending"], help_text=RISK_HINT, widget=Segmented
    )

    def __init__(self, *args, today: datetime.date, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["born_on"].limit_to(today)

    def groups(self) -> list[Fieldset]:
        """The form's questions in their groups, in page order."""
        return [
            group("Person", "family_name", "given_name", "born_on", "sex", "nhs_number"),
            group("Contact", "phone", "email", "address", "postcode"),
            group(
                "GP and emergency contact",
                "gp_name",
                "gp_practice",
                "emergency_contact_name",
                "emergency_contact_phone",
            ),
            group("Work", "occupation", "physical_demand", "manual_work", "driving", "frequent_bending"),
        ]

    def clean_email(self):
        return self.cleaned_data["email"].lower()

    def details(self) -> dict:
        """Columns of Patient."""
        return {name: self.cleaned_data[name] for name in DETAILS} | {
            "physical_demand": self.cleaned_data["physical_demand"] or ""
        }


class EditDetailsForm(SeenForm, DetailsForm):
    """The same questions over what is stored, with the revision that was on the screen."""

    def __init__(self, *args, patient: Patient, **kwargs):
        initial = {name: getattr(patient, name) for name in DETAILS} | {"revision": patient.revision}
        super().__init__(*args, initial=initial, **kwargs)

    def groups(self):
        return [*super().groups(), "revision"]


def group(title: str, *names: str) -> Fieldset:
    """Questions under one heading."""
    return Fieldset(title, *names, css_class="question-group")
