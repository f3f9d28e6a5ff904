"""People and places for tests, named so that a test reads like a story. Rows are built directly."""

import datetime
import itertools
import uuid

from assessments.models import Assessment
from careplans.models import CarePlan, PlanVersion, PlanWeek, Prescription
from clinic.models import Location, Posting, User
from patients.models import Episode, Patient

UTC = datetime.UTC
_number = itertools.count(1)


def noon(day: datetime.date) -> datetime.datetime:
    """Midday UTC of a day."""
    return datetime.datetime.combine(day, datetime.time(12), tzinfo=UTC)


def make_location(name="Ashford", **fields):
    fields = {
        "address": "1 Mill Lane",
        "town": name,
        "postcode": "TN23 1AA",
        "phone": "01632 960 001",
        "emergency_number": "999",
        "emergency_text": "Call 999 or go to the emergency department.",
        "urgent_care_number": "111",
        "search_text": f"{name} tn231aa".lower(),
        **fields,
    }
    return Location.objects.create(name=name, **fields)


def make_staff(name, *, profession="physiotherapist", clinician_at=(), admin_of=(), **fields):
    email = fields.pop("email", f"{name.split()[0].lower()}{next(_number)}@clinic.example")
    user = User.objects.create_user(
        email=email,
        password="correct horse battery staple",
        name=name,
        kind="staff",
        profession=profession,
        **fields,
    )
    for location in clinician_at:
        Posting.objects.create(user=user, location=location, role="clinician")
    for location in admin_of:
        Posting.objects.create(user=user, location=location, role="admin")
    return user


def make_patient(given_name, family_name, *, location, by, with_account=False, **fields):
    fields = {
        "born_on": datetime.date(1979, 3, 12),
        "sex": "F",
        "registered_by": by,
        "registered_at": noon(datetime.date(2026, 10, 1)),
        **fields,
    }
    if with_account:
        fields["user"] = User.objects.create_user(
            name=f"{given_name} {family_name}", kind="patient", email=fields.get("email") or None
        )
    return Patient.objects.create(given_name=given_name, family_name=family_name, location=location, **fields)


def make_episode(patient, *, responsible, **fields):
    fields = {
        "side": "left",
        "onset_on": datetime.date(2026, 9, 20),
        "referral": "gp",
        "opened_on": datetime.date(2026, 10, 1),
        "opened_by": responsible,
        "location": patient.location,
        **fields,
    }
    return Episode.objects.create(patient=patient, responsible=responsible, **fields)


def make_signed_assessment(episode, *, on=datetime.date(2026, 11, 2), **fields):
    """A signed assessment row whose columns are given; its sections are added by the caller if needed."""
    fields = {
        "kind": "initial",
        "author": episode.responsible,
        "started_at": noon(on),
        "client_key": uuid.uuid4(),
        "signed_at": noon(on),
        "signed_by": episode.responsible,
        "leg_now": 6,
        "back_now": 4,
        "furthest_left": 5,
        "own_direction": "extension",
        "own_confidence": "high",
        "suggested_direction": "extension",
        "suggested_confidence": "high",
        "agrees": True,
        "direction": "extension",
        "syndrome": "derangement",
        "suspected_cause": "disc_herniation",
        "safety_net_on": on,
        "safety_net_by": episode.responsible,
        "programme": "allow",
        "urgency": "none",
        **fields,
    }
    return Assessment.objects.create(episode=episode, patient=episode.patient, assessed_on=on, **fields)


def make_published_plan(
    episode, *, assessment, from_day=datetime.date(2026, 11, 2), weeks=6, codes=("E04", "I03")
):
    """A running plan: each exercise every day of every week, twice a day, ten times."""
    plan = CarePlan.objects.create(episode=episode, patient=episode.patient, starts_on=from_day)
    version = PlanVersion.objects.create(
        plan=plan,
        number=1,
        assessment=assessment,
        template="T1_EXT_DP",
        title="Bending backwards first",
        weeks=weeks,
        created_by=episode.responsible,
        created_at=noon(from_day),
        client_key=uuid.uuid4(),
        effective_from=from_day,
        review_due_on=from_day + datetime.timedelta(days=14),
    )
    for week in range(1, weeks + 1):
        PlanWeek.objects.create(version=version, number=week, phase="Settle", goal="Pain moves up the leg")
    for position, code in enumerate(codes):
        thread = uuid.uuid4()
        for week in range(1, weeks + 1):
            Prescription.objects.create(
                version=version,
                thread=thread,
                week=week,
                position=position,
                exercise_code=code,
                wording={
                    "name": f"Exercise {code}",
                    "steps": ["Do it."],
                    "cue": "",
                    "stop": "",
                    "figure": code,
                },
                reps=10,
                bouts_per_day=2,
            )
    version.published_at = noon(from_day)
    version.published_by = episode.responsible
    version.save()
    return version
