"""Filling an empty database with the demo clinic, once, or saying why not."""

import datetime

from django.conf import settings
from django.db import transaction

from clinic import actions as running
from clinic.audit import write_event
from clinic.models import AuditEvent, Location, User
from patients.models import Patient
from reports.demo.days import Calendar
from reports.demo.people import PEOPLE
from reports.demo.places import ADMIN, CLINICIANS, CLOSED, LOCATIONS, PASSWORD, Colleague
from reports.demo.stories import STORIES
from reports.demo.story import Story, key_of
from reports.demo.telling import tell

LOADED = "load demo clinic"


class NotHere(Exception):
    """The demo clinic does not belong into this database. The message says what to do."""


def loaded_at() -> datetime.datetime | None:
    """When the demo clinic was loaded into this database, None when it was not."""
    return AuditEvent.objects.filter(action=LOADED).values_list("at", flat=True).first()


@transaction.atomic
def load(*, at: datetime.datetime) -> None:
    """All of it or nothing, as it would be seen at the instant `at`. Raises NotHere."""
    refuse_elsewhere()
    if Patient.objects.exists() or User.objects.exists():
        raise NotHere(
            "This database has people of its own, so the demo clinic was not loaded. "
            "Start the demo with an empty folder: python3 dev.py demo --data DIR"
        )
    admin = User.objects.create_user(
        email=ADMIN.email, password=PASSWORD, name=ADMIN.name, kind=User.Kind.STAFF
    )
    places = {name: running.create_location(details=details, by=admin) for name, details in LOCATIONS.items()}
    for name in CLOSED:
        running.close_location(location=places[name], by=admin)
    staff = {name: _hire(colleague, places, admin) for name, colleague in CLINICIANS.items()}
    for name, person in PEOPLE.items():
        place = places[person.place]
        tell(Story(name, person, place, Calendar(place, at), staff), STORIES[name])
    write_event(LOADED, by=None)


def refuse_elsewhere() -> None:
    """Raise NotHere unless these are the settings of the demo."""
    if getattr(settings, "DEMO", False) is not True:
        raise NotHere("The demo clinic is loaded with the settings of the demo only: python3 dev.py demo")


def patient_of(name: str) -> Patient:
    """The patient of the demo with this name in PEOPLE."""
    return Patient.objects.select_related("location", "user").get(client_key=key_of(name, "patient"))


def _hire(colleague: Colleague, places: dict[str, Location], admin: User) -> User:
    """An account with the password of the demo, then the roles as an administrator gives them."""
    User.objects.create_user(
        email=colleague.email,
        password=PASSWORD,
        name=colleague.name,
        kind=User.Kind.STAFF,
        profession=colleague.profession,
        registration_body=colleague.registration_body,
        registration_number=colleague.registration_number,
    )
    for place in colleague.works_at:
        running.add_staff(
            location=places[place], email=colleague.email, details={}, roles={"clinician"}, by=admin
        )
    return User.objects.get(email=colleague.email)
