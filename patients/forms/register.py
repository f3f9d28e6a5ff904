"""Registering a patient: details, where, and the precautions known today."""

from crispy_forms.layout import Div
from django import forms

from clinic.forms.bases import KeyedForm
from clinic.forms.fields import CodesField, WholeNumberField
from clinic.models import User
from patients.forms.details import DetailsForm, group
from patients.forms.fields import DayInPartsField
from patients.models import RecordedPrecaution
from patients.models.precaution import LABELS, LONGEST_PREGNANCY_WEEKS
from patients.queries.clinicians import locations_to_register_at
from patients.queries.duplicates import likely_duplicates
from patients.rules.vocabulary import Precaution

DATED = {
    Precaution.VERTEBRAL_FRACTURE_RECENT: "Date of the fracture",
    Precaution.SPINAL_IMPLANT: "Date of the implant operation",
    Precaution.SPINAL_FUSION: "Date of the fusion",
    Precaution.HIP_REPLACEMENT: "Date of the hip replacement",
}
CLEARED = {
    Precaution.VERTEBRAL_FRACTURE_RECENT: "Fracture cleared for exercise on",
    Precaution.SPINAL_FUSION: "Released by the surgeon on",
    Precaution.HIP_REPLACEMENT: "Hip cleared for exercise on",
}


class RegistrationForm(KeyedForm, DetailsForm):
    """`candidates` are likely duplicates that nobody has said yet are somebody else."""

    location = forms.ModelChoiceField(
        queryset=None,
        label="Registered at",
        empty_label="Choose",
        error_messages={
            "required": "Choose where the patient is registered.",
            "invalid_choice": "Choose one of your locations from the list.",
        },
    )
    precautions = CodesField(
        required=False,
        choices=RecordedPrecaution.Code.choices,
        widget=forms.CheckboxSelectMultiple,
        label="Precautions",
        help_text="Tick what applies. What is not ticked counts as not asked, not as no.",
    )
    pregnancy_weeks = WholeNumberField(
        minimum=1,
        maximum=LONGEST_PREGNANCY_WEEKS,
        unit="weeks",
        required=False,
        label="Pregnancy: weeks today",
        widget=forms.TextInput({"class": "form-control width-4"}),
    )
    somebody_else = forms.BooleanField(required=False, label="This is somebody else")
    candidates_shown = forms.CharField(required=False, max_length=250, widget=forms.HiddenInput)

    def __init__(self, *args, user: User, today, **kwargs):
        self.user, self.candidates, self.told_apart = user, [], False
        super().__init__(*args, today=today, **kwargs)
        for name, _, label in _dated():
            self.fields[name] = DayInPartsField(required=False, label=label, latest=today)
        locations = locations_to_register_at(user)
        self.fields["location"].queryset = locations
        if len(locations) == 1:
            self.fields["location"].initial = locations[0]

    def groups(self):
        return [
            *super().groups(),
            group(
                "Precautions",
                "precautions",
                *(_follow_up(code, name) for name, code, _ in _dated()),
                _follow_up(Precaution.PREGNANCY, "pregnancy_weeks"),
            ),
            group("Clinic", "location"),
            "client_key",
        ]

    @property
    def candidates_key(self) -> str:
        """Which candidates the page shows; a tick counts only for these."""
        return "-".join(str(patient.pk) for patient in self.candidates)

    def clean(self):
        cleaned = super().clean()
        self._clean_precautions(cleaned)
        if cleaned.get("family_name") and cleaned.get("born_on"):
            self.candidates = likely_duplicates(
                self.user,
                family_name=cleaned["family_name"],
                given_name=cleaned.get("given_name", ""),
                born_on=cleaned["born_on"],
                nhs_number=cleaned.get("nhs_number", ""),
                client_key=cleaned.get("client_key"),
            )
        self.told_apart = cleaned.get("somebody_else") and cleaned["candidates_shown"] == self.candidates_key
        if self.candidates and not self.told_apart:
            self.add_error(
                "somebody_else",
                "Somebody like this is registered already. Open that record, or tick that this is somebody else.",
            )
        return cleaned

    def recorded_precautions(self) -> list[dict]:
        """The ticked precautions as arguments of `record_precaution`."""
        return [
            {
                "code": code,
                "since_on": self.cleaned_data.get(f"{code}_since_on"),
                "cleared_on": self.cleaned_data.get(f"{code}_cleared_on"),
                "weeks": self.cleaned_data["pregnancy_weeks"] if code == Precaution.PREGNANCY else None,
            }
            for code in self.cleaned_data["precautions"]
        ]

    def _clean_precautions(self, cleaned):
        ticked = cleaned.get("precautions", [])
        about = {name: code for name, code, _ in _dated()} | {"pregnancy_weeks": Precaution.PREGNANCY}
        for name, code in about.items():
            if cleaned.get(name) is not None and code not in ticked:
                self.add_error(name, f"Tick “{LABELS[code]}” as well, or leave this empty.")
        for code in CLEARED:
            since, cleared = cleaned.get(f"{code}_since_on"), cleaned.get(f"{code}_cleared_on")
            if since and cleared and cleared < since:
                self.add_error(f"{code}_cleared_on", "This is before the date it clears. Check both.")


def _dated() -> list[tuple[str, Precaution, str]]:
    """(field name, precaution, label) of every date that belongs to a precaution."""
    since = [(f"{code}_since_on", code, label) for code, label in DATED.items()]
    return since + [(f"{code}_cleared_on", code, label) for code, label in CLEARED.items()]


def _follow_up(code: Precaution, name: str) -> Div:
    """A question that only makes sense once its precaution is ticked; hidden by the style sheet until then."""
    return Div(name, css_class=f"follow-up follow-up--{code}")
