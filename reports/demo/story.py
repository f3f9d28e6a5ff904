"""One patient's story while it is told: who, where, by whose hand, and what has come of it so far."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass

from clinic.models import Location, User
from patients.models import Episode, Patient
from reports.demo.days import Calendar
from reports.demo.people import Person

OF_THE_DEMO = uuid.uuid5(uuid.NAMESPACE_URL, "https://steady.example/demo")


def key_of(*parts: object) -> uuid.UUID:
    """The same key for the same thing at every load."""
    return uuid.uuid5(OF_THE_DEMO, " ".join(map(str, parts)))


@dataclass
class Story:
    """`patient` and `episode` are there from the steps on that make them."""

    name: str
    person: Person
    location: Location
    calendar: Calendar
    staff: Mapping[str, User]
    patient: Patient | None = None
    episode: Episode | None = None

    def clinician(self, name: str = "") -> User:
        """This clinician, the responsible one without a name."""
        return self.staff[name or self.person.responsible]

    def key(self, *parts: object) -> uuid.UUID:
        return key_of(self.name, *parts)
