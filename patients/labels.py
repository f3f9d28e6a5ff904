"""What each detail of a patient is called on every page: form, record, conflict and history."""

import datetime
from collections.abc import Mapping

from patients.models import Patient

DETAILS = {
    "family_name": "Family name",
    "given_name": "Given names",
    "born_on": "Date of birth",
    "sex": "Sex",
    "nhs_number": "NHS number",
    "phone": "Phone",
    "email": "E-mail",
    "address": "Address",
    "postcode": "Postcode",
    "gp_name": "GP",
    "gp_practice": "GP practice",
    "emergency_contact_name": "Emergency contact",
    "emergency_contact_phone": "Phone of the emergency contact",
    "occupation": "Occupation",
    "physical_demand": "Physical demand of the work",
    "manual_work": "Manual work",
    "driving": "Driving for work",
    "frequent_bending": "Frequent bending",
}
_CODES = dict(Patient.Sex.choices) | dict(Patient.Demand.choices)


def in_words(details: Mapping) -> list[tuple[str, str]]:
    """(label, value) of details in page order; nothing recorded is an empty string, never "no"."""
    return [(label, _value(name, details[name])) for name, label in DETAILS.items() if name in details]


def _value(name: str, value) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime.date):
        return f"{value:%-d %B %Y}"
    if name in {"sex", "physical_demand"}:
        return str(_CODES.get(value, ""))
    if name == "nhs_number" and value:
        return f"{value[:3]} {value[3:6]} {value[6:]}"
    return value


GROUPS = {
    "Person": ("family_name", "given_name", "born_on", "sex", "nhs_number"),
    "Contact": ("phone", "email", "address", "postcode"),
    "GP and emergency contact": (
        "gp_name",
        "gp_practice",
        "emergency_contact_name",
        "emergency_contact_phone",
    ),
    "Work": ("occupation", "physical_demand", "manual_work", "driving", "frequent_bending"),
}


def in_groups(patient: Patient) -> list[tuple[str, list[tuple[str, str]]]]:
    """(heading, pairs of label and value) of everything recorded about a person."""
    return [
        (heading, in_words({name: getattr(patient, name) for name in names}))
        for heading, names in GROUPS.items()
    ]
