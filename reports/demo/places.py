"""The clinics of the demo and who works there. Streets, numbers and people do not exist."""

from dataclasses import dataclass

PASSWORD = "steady demo clinic"  # noqa: S105 - printed at every start of the demo
"""One password for all staff of the demo."""

LOCATIONS = {
    "ashford": {
        "name": "Steady Ashford",
        "address": "12 Sample Street",
        "town": "Ashford",
        "postcode": "TN23 9ZZ",
        "phone": "01632 960 100",
        "email": "ashford@steady.example",
        "time_zone": "Europe/London",
        "opening_hours": "Monday to Friday 8 am to 6 pm\nSaturday 9 am to noon",
        "emergency_number": "999",
        "emergency_text": "Call 999 or go to the nearest emergency department at once. Do not drive yourself.",
        "urgent_care_number": "111",
        "is_public": True,
    },
    "halifax": {
        "name": "Steady Halifax",
        "address": "400 Fiction Avenue",
        "town": "Halifax",
        "postcode": "B3H 0Z0",
        "phone": "+1 902 555 0142",
        "email": "halifax@steady.example",
        "time_zone": "America/Halifax",
        "opening_hours": "Monday to Thursday 9 am to 7 pm\nFriday 9 am to 3 pm",
        "emergency_number": "911",
        "emergency_text": "Call 911 or go to the nearest emergency department at once. Do not drive yourself.",
        "urgent_care_number": "811",
        "is_public": True,
    },
    "folkestone": {
        "name": "Steady Folkestone",
        "address": "3 Former Parade",
        "town": "Folkestone",
        "postcode": "CT20 9ZZ",
        "phone": "01632 960 190",
        "email": "",
        "time_zone": "Europe/London",
        "opening_hours": "",
        "emergency_number": "",
        "emergency_text": "",
        "urgent_care_number": "",
        "is_public": False,
    },
}
CLOSED = ("folkestone",)
"""Kept with its history, but neither listed nor open to patients."""


@dataclass(frozen=True)
class Colleague:
    """One person of the staff. `works_at` are the locations where they treat."""

    name: str
    email: str
    role: str
    profession: str = ""
    registration_body: str = ""
    registration_number: str = ""
    works_at: tuple[str, ...] = ()


ADMIN = Colleague("Imogen Standin", "admin@steady.example", "Administrator of all locations")

CLINICIANS = {
    "rosa": Colleague(
        "Rosa Vance",
        "physio@steady.example",
        "Physiotherapist, Ashford",
        "physiotherapist",
        "HCPC",
        "PH000000",
        ("ashford",),
    ),
    "callum": Colleague(
        "Callum Prentice",
        "chiro@steady.example",
        "Chiropractor, Ashford and Halifax",
        "chiropractor",
        "General Chiropractic Council",
        "00000",
        ("ashford", "halifax"),
    ),
    "eli": Colleague(
        "Eli Marsh",
        "sport@steady.example",
        "Sports and exercise professional, Ashford",
        "exercise_professional",
        "CIMSPA",
        "000000",
        ("ashford",),
    ),
}
