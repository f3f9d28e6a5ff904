"""What an administrator says about a location."""

import zoneinfo

from crispy_forms.layout import Fieldset
from django import forms

from clinic.forms.bases import PlainForm, SeenForm
from clinic.forms.fields import LineField, NoteField, PhoneField
from clinic.models import Location


def _time_zones() -> list[tuple[str, str]]:
    names = sorted(
        name for name in zoneinfo.available_timezones() if "/" in name and not name.startswith("Etc")
    )
    return [(name, name.replace("_", " ")) for name in names]


class LocationForm(PlainForm):
    name = LineField(max_length=120, label="Name of the clinic")
    address = LineField(max_length=200, label="Street and number")
    town = LineField(max_length=80, label="Town")
    postcode = LineField(max_length=12, label="Postcode")
    phone = PhoneField(label="Phone")
    email = forms.EmailField(required=False, label="E-mail")
    time_zone = forms.ChoiceField(
        choices=_time_zones,
        initial="Europe/London",
        label="Time zone",
        help_text="A patient's day begins and ends by this clock.",
        error_messages={"invalid_choice": "Choose a time zone from the list."},
    )
    opening_hours = NoteField(
        max_length=600,
        required=False,
        label="Opening hours",
        help_text="One line per day or group of days, for example: Monday to Friday 8 am to 6 pm.",
    )
    emergency_number = LineField(
        max_length=30,
        required=False,
        label="Emergency number",
        help_text="The number to call in danger of life here, such as 999 or 112.",
    )
    emergency_text = NoteField(
        max_length=600,
        required=False,
        label="What patients are told in an emergency",
        help_text="Shown on every patient page and on the stop page. No patient can be let in without it.",
    )
    urgent_care_number = LineField(
        max_length=30,
        required=False,
        label="Urgent-care number out of hours",
        help_text="For problems that cannot wait but are no emergency, such as 111.",
    )
    is_public = forms.BooleanField(required=False, initial=True, label="Show on the public page of clinics")

    def groups(self):
        return [
            Fieldset("Where", "name", "address", "town", "postcode", "phone", "email"),
            Fieldset("When", "time_zone", "opening_hours"),
            Fieldset("In an emergency", "emergency_number", "emergency_text", "urgent_care_number"),
            Fieldset("Public page", "is_public"),
        ]

    def details(self) -> dict:
        """What to store, without the revision."""
        return {name: value for name, value in self.cleaned_data.items() if name != "revision"}

    def clean(self):
        cleaned = super().clean()
        number, text = cleaned.get("emergency_number"), cleaned.get("emergency_text")
        if bool(number) != bool(text):
            missing = "emergency_text" if number else "emergency_number"
            self.add_error(
                missing, "Give both the emergency number and the text, or leave both empty for now."
            )
        return cleaned


class EditLocationForm(SeenForm, LocationForm):
    """The same over what is stored, with the revision that was on the screen."""

    @classmethod
    def of(cls, location: Location, data=None):
        """The form filled with a location, or with what was typed over it."""
        return cls(data, initial={name: getattr(location, name) for name in cls.base_fields})

    def groups(self):
        return [*super().groups(), "revision"]
