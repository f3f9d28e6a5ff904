"""How to come into the demo, printed at every start: who signs in with what, and fresh codes for two patients."""

import datetime
from collections.abc import Sequence

from django.conf import settings
from django.core.exceptions import ValidationError
from django.urls import reverse

from patients.actions import issue_activation_code
from patients.rules.activation import LIVES, in_groups
from reports.demo.loading import patient_of
from reports.demo.people import PEOPLE
from reports.demo.places import ADMIN, CLINICIANS, PASSWORD

COME_IN_BY_CODE = ("noe", "dora")
"""Patients without an e-mail address: one who never signed in, one who always uses codes from the clinic."""


def how_to_sign_in(*, at: datetime.datetime) -> str:
    """The whole text. Issues an activation code for each of COME_IN_BY_CODE; earlier ones stop working."""
    staff = [(who.role, who.name, who.email, PASSWORD) for who in (ADMIN, *CLINICIANS.values())]
    codes = [_code(name, at) for name in COME_IN_BY_CODE]
    return "\n".join(
        [
            f"Staff sign in with e-mail and password: {_address('account_login')}",
            *_table(("Role", "Name", "E-mail", "Password"), staff),
            "",
            f"Patients sign in with a code that is mailed to them: {_address('account_request_login_code')}",
            *_table(("Patient", "E-mail", "What to see"), _patients()),
            "Sign-in codes that are mailed are also printed here.",
            "",
            f"Or with a code from the clinic, good once, for {LIVES.days} days: {_address('patients:activate')}",
            *_table(("Patient", "Code", "Date of birth", "What to see"), codes),
        ]
    )


def _patients() -> list[tuple[str, str, str]]:
    """Those who have an account with an e-mail address, as it is now."""
    rows = [(patient_of(name), person.story) for name, person in PEOPLE.items()]
    return [
        (patient.user.name, patient.user.email, story)
        for patient, story in rows
        if patient.user is not None and patient.user.email
    ]


def _code(name: str, at: datetime.datetime) -> tuple[str, str, str, str]:
    """A fresh code in the name of the responsible clinician; where none can be issued, why not."""
    patient, person = patient_of(name), PEOPLE[name]
    called = f"{patient.given_name} {patient.family_name}".strip()
    born = f"{patient.born_on:%-d %B %Y}"
    by = patient.episodes.select_related("responsible").latest("opened_on").responsible
    try:
        code = in_groups(issue_activation_code(patient=patient, by=by, at=at))
    except ValidationError as refusal:
        return called, "none", born, refusal.messages[0]
    return called, code, born, person.story


def _address(name: str) -> str:
    return f"{settings.BASE_URL.rstrip('/')}{reverse(name)}"


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str]:
    """Lines of a table whose columns stand one under the other."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    ruled = [head, ["-" * width for width in widths], *rows]
    return ["  " + "  ".join(map(str.ljust, cells, widths)).rstrip() for cells in ruled]
