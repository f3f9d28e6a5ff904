"""The patients of the demo: plainly made-up people of many ages, trades and scripts.

NHS numbers start with 999, which is never issued; phone numbers are of the ranges kept for fiction.
"""

import datetime
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Person:
    """Who somebody is and what brought them. `side` None: no episode was opened yet.

    `ill_for_weeks` is the time from the onset to the first visit; `details` are further columns of Patient.
    `precautions` are codes known at registration.
    """

    given_name: str
    family_name: str
    born_on: datetime.date
    sex: str
    place: str = "ashford"
    responsible: str = "rosa"
    side: str | None = "left"
    ill_for_weeks: int = 6
    referral: str = "gp"
    story: str = ""
    precautions: tuple[str, ...] = ()
    details: dict = field(default_factory=dict)


def _lives(number: int, phone: str, email: str, address: str, postcode: str, nhs_number: str = "") -> dict:
    """How somebody is reached, and a GP and emergency contact to go with it."""
    return {
        "phone": phone,
        "email": email,
        "address": address,
        "postcode": postcode,
        "nhs_number": nhs_number,
        "gp_name": ("Dr Polly Placebo", "Dr Max Muster")[number % 2],
        "gp_practice": ("Sample Street Surgery", "Made-up Medical Centre")[number % 2],
        "emergency_contact_name": ("Pat Nextofkin", "Robin Neighbour", "Alex Relative")[number % 3],
        "emergency_contact_phone": f"01632 960 {800 + number}",
    }


def _works(occupation: str, demand: str, *, manual: bool, driving: bool, bending: bool) -> dict:
    return {
        "occupation": occupation,
        "physical_demand": demand,
        "manual_work": manual,
        "driving": driving,
        "frequent_bending": bending,
    }


_ON = datetime.date

PEOPLE = {
    "ada": Person(
        "Ada",
        "Sample",
        _ON(1987, 4, 12),
        "F",
        story="Five weeks in, pain leaving the leg",
        details=_lives(
            1, "01632 960 201", "ada@example.com", "4 Example Row, Ashford", "TN23 9ZA", "9990001006"
        )
        | _works("Bookkeeper", "sedentary", manual=False, driving=False, bending=False),
    ),
    "ben": Person(
        "Ben",
        "Example",
        _ON(1973, 9, 30),
        "M",
        ill_for_weeks=9,
        story="Programme turned from extension to flexion",
        details=_lives(
            2, "01632 960 202", "ben@example.com", "17 Placeholder Lane, Ashford", "TN24 9ZB", "9990001375"
        )
        | _works("Van driver", "heavy", manual=True, driving=True, bending=True),
    ),
    "cy": Person(
        "Cy",
        "Fiction",
        _ON(1996, 1, 8),
        "M",
        ill_for_weeks=2,
        referral="self",
        story="Lateral shift, side-glides first",
        details=_lives(
            3, "01632 960 203", "cy@example.com", "2 Novel Court, Ashford", "TN23 9ZC", "9990002118"
        )
        | _works("Warehouse worker", "heavy", manual=True, driving=False, bending=True),
    ),
    "dora": Person(
        "Dora",
        "Placeholder",
        _ON(1953, 6, 21),
        "F",
        responsible="callum",
        side="right",
        ill_for_weeks=40,
        story="Narrowed spine, walking further; signs in with codes from the clinic",
        precautions=("anticoagulant",),
        details=_lives(4, "01632 960 204", "", "9 Template Close, Kennington", "TN25 9ZD", "9990002487")
        | _works("Retired postmistress", "light", manual=False, driving=False, bending=False),
    ),
    "elif": Person(
        "Elif",
        "Örnek",
        _ON(1981, 11, 2),
        "F",
        side="right",
        ill_for_weeks=4,
        referral="hospital",
        story="No direction helps, nights slowly better",
        details=_lives(
            5, "01632 960 205", "elif@example.com", "31 Mock Street, Ashford", "TN24 9ZE", "9990002851"
        )
        | _works("Cleaner", "heavy", manual=True, driving=False, bending=True),
    ),
    "lukasz": Person(
        "Łukasz",
        "Przykład",
        _ON(1991, 3, 17),
        "M",
        ill_for_weeks=5,
        referral="occupational",
        story="Getting worse at home, alert open",
        details=_lives(
            6, "01632 960 206", "lukasz@example.com", "8 Specimen Way, Ashford", "TN23 9ZF", "9990003599"
        )
        | _works("Roofer", "heavy", manual=True, driving=False, bending=True),
    ),
    "grace": Person(
        "Grace",
        "Imaginary",
        _ON(1967, 8, 5),
        "F",
        responsible="eli",
        ill_for_weeks=12,
        story="Diary silent for more than a week",
        details=_lives(
            7, "01632 960 207", "grace@example.com", "55 Daydream Hill, Wye", "TN25 9ZG", "9990003963"
        )
        | _works("Primary school teacher", "light", manual=False, driving=False, bending=True),
    ),
    "hugo": Person(
        "Hugo",
        "Beispiel",
        _ON(1978, 12, 19),
        "M",
        place="halifax",
        responsible="callum",
        side="right",
        ill_for_weeks=10,
        referral="colleague",
        story="Reassessment overdue",
        details=_lives(8, "+1 902 555 0108", "hugo@example.com", "21 Fabled Street, Halifax", "B3J 0Z1")
        | _works("Lorry driver", "moderate", manual=False, driving=True, bending=False),
    ),
    "ivy": Person(
        "Ivy",
        "Pretend",
        _ON(1984, 2, 27),
        "F",
        side="left",
        ill_for_weeks=7,
        story="Answered a red-flag question with yes last night: stopped",
        details=_lives(
            9, "01632 960 209", "ivy@example.com", "6 Charade Gardens, Ashford", "TN24 9ZJ", "9990004331"
        )
        | _works("Hairdresser", "moderate", manual=False, driving=False, bending=True),
    ),
    "jomo": Person(
        "Jomo",
        "Mfano",
        _ON(2001, 10, 14),
        "M",
        side=None,
        story="Just registered, no episode yet",
        details=_lives(
            10, "01632 960 210", "jomo@example.com", "1 Invented Yard, Ashford", "TN23 9ZK", "9990004706"
        )
        | _works("Student nurse", "moderate", manual=True, driving=False, bending=True),
    ),
    "nikos": Person(
        "Νίκος",
        "Παράδειγμα",
        _ON(1985, 5, 25),
        "M",
        side="right",
        ill_for_weeks=3,
        referral="self",
        story="Assessment begun, not signed",
        details=_lives(
            11, "01632 960 211", "nikos@example.com", "14 Parable Place, Ashford", "TN24 9ZL", "9990005079"
        )
        | _works("Chef", "moderate", manual=True, driving=False, bending=True),
    ),
    "kit": Person(
        "Kit",
        "Specimen",
        _ON(1999, 7, 9),
        "F",
        ill_for_weeks=8,
        story="Assessment signed, no plan yet",
        details=_lives(
            12, "01632 960 212", "kit@example.com", "70 Dummy Drive, Willesborough", "TN24 9ZM", "9990005443"
        )
        | _works("Software tester", "sedentary", manual=False, driving=False, bending=False),
    ),
    "irina": Person(
        "Ирина",
        "Примерова",
        _ON(1970, 3, 3),
        "F",
        place="halifax",
        responsible="callum",
        side="left",
        ill_for_weeks=14,
        referral="other",
        story="Plan drafted, not published",
        details=_lives(13, "+1 902 555 0113", "irina@example.com", "88 Storybook Road, Halifax", "B3K 0Z2")
        | _works("Florist", "light", manual=False, driving=True, bending=True),
    ),
    "noe": Person(
        "Noé",
        "D'Exemple",
        _ON(1962, 1, 31),
        "M",
        place="halifax",
        responsible="callum",
        side="left",
        ill_for_weeks=6,
        story="Plan published this week, has not signed in yet",
        details=_lives(14, "+1 902 555 0114", "", "5 Fairytale Wharf, Halifax", "B3L 0Z3")
        | _works("Boat builder", "heavy", manual=True, driving=False, bending=True),
    ),
}
