"""Who works at a location, and as what."""

from crispy_forms.layout import Fieldset
from django import forms

from clinic.forms.bases import PlainForm
from clinic.forms.fields import CodesField, LineField, PersonNameField
from clinic.models import Posting, User

PROFESSIONS = [("", "None (administration only)"), *User.Profession.choices]


class RolesForm(PlainForm):
    """The roles of somebody at one location; none means they no longer work there."""

    roles = CodesField(
        choices=Posting.Role.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        label="Roles at this location",
        help_text="An administrator runs the location and sees no clinical content.",
    )

    def chosen_roles(self) -> set[str]:
        return set(self.cleaned_data["roles"])


class StaffForm(RolesForm):
    """A new colleague, or one who already works at another location."""

    email = forms.EmailField(
        label="Work e-mail", help_text="They sign in with it and set a password by mail."
    )
    name = PersonNameField(label="Name")
    profession = forms.ChoiceField(
        choices=PROFESSIONS,
        required=False,
        label="Profession",
        error_messages={"invalid_choice": "Choose a profession from the list."},
    )
    registration_body = LineField(max_length=80, required=False, label="Registered with")
    registration_number = LineField(max_length=40, required=False, label="Registration number")

    def groups(self):
        return [
            Fieldset("Who", "email", "name"),
            Fieldset("Profession", "profession", "registration_body", "registration_number"),
            "roles",
        ]

    def clean(self):
        cleaned = super().clean()
        profession = cleaned.get("profession")
        if Posting.Role.CLINICIAN in cleaned.get("roles", []) and not profession:
            self.add_error("profession", "A clinician needs a profession. Choose one.")
        licensed = profession and profession != User.Profession.EXERCISE_PROFESSIONAL
        for name in ("registration_body", "registration_number"):
            if licensed and not cleaned.get(name) and name not in self.errors:
                self.add_error(name, "A licensed clinician needs this. Enter it as on the register.")
        if not cleaned.get("roles") and "roles" not in self.errors:
            self.add_error("roles", "Choose at least one role.")
        return cleaned

    def details(self) -> dict:
        names = ("name", "profession", "registration_body", "registration_number")
        return {name: self.cleaned_data[name] for name in names}
