"""Opening an episode: which leg, since about when, sent by whom, in whose hands."""

import datetime

from django import forms

from clinic.forms.bases import PlainForm
from clinic.forms.fields import CodeField
from clinic.forms.widgets import Segmented
from clinic.models import Posting, User
from patients.forms.fields import DayOrUnknownField
from patients.models import Episode, Patient
from patients.queries.clinicians import clinicians_at, locations_to_register_at


class ClinicianField(forms.ModelChoiceField):
    """One clinician, named with the profession."""

    def label_from_instance(self, user):
        return f"{user.name}, {user.get_profession_display().lower()}"


class EpisodeForm(PlainForm):
    use_required_attribute = False
    side = CodeField(
        label="Side of the symptoms",
        choices=Episode.Side.choices,
        widget=Segmented,
        error_messages={"required": "Choose the side."},
    )
    onset_on = DayOrUnknownField(
        label="When did it begin?",
        help_text="About when is enough. If only the month is known, take its middle.",
    )
    onset_unknown = forms.BooleanField(required=False, label="Nobody knows when it began")
    referral = CodeField(
        label="Sent by",
        choices=[("", "Choose"), *Episode.Referral.choices],
        error_messages={"required": "Choose who sent the patient."},
    )
    location = forms.ModelChoiceField(
        queryset=None,
        label="Treated at",
        empty_label="Choose",
        error_messages={
            "required": "Choose where the patient is treated.",
            "invalid_choice": "Choose one of your locations from the list.",
        },
    )
    responsible = ClinicianField(
        queryset=None,
        label="Responsible clinician",
        empty_label="Choose",
        help_text="Alerts and reviews go to this person.",
        error_messages={
            "required": "Choose who is responsible.",
            "invalid_choice": "Choose a clinician from the list.",
        },
    )

    def __init__(self, *args, user: User, patient: Patient, today: datetime.date, **kwargs):
        super().__init__(*args, **kwargs)
        locations = locations_to_register_at(user)
        self.fields["location"].queryset = locations
        self.fields["responsible"].queryset = clinicians_at(locations)
        self.fields["onset_on"].earliest, self.fields["onset_on"].latest = patient.born_on, today
        self.initial.setdefault("location", patient.location_id)
        self.initial.setdefault("responsible", user.pk)

    def clean(self):
        cleaned = super().clean()
        onset, unknown = cleaned.get("onset_on"), cleaned.get("onset_unknown")
        if "onset_on" not in self.errors and bool(onset) == bool(unknown):
            self.add_error(
                "onset_on",
                "Give a date or tick that nobody knows, not both."
                if onset
                else "Give a date, or tick that nobody knows when it began.",
            )
        location, responsible = cleaned.get("location"), cleaned.get("responsible")
        if location and responsible and not _works_at(responsible, location):
            self.add_error(
                "responsible",
                f"{responsible} is no clinician at {location}. Choose somebody who works there.",
            )
        return cleaned

    def asked(self) -> dict:
        """Arguments of `open_episode`."""
        names = ("side", "onset_on", "referral", "location", "responsible")
        return {name: self.cleaned_data[name] for name in names}


def _works_at(user: User, location) -> bool:
    return Posting.objects.filter(user=user, location=location, role=Posting.Role.CLINICIAN).exists()
