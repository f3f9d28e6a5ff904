"""A clinic of a given size for measuring: patients with accounts, running plans and weeks of diary."""

import datetime
import uuid

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.db.models import QuerySet
from django.utils import timezone

from careplans.models import BoutsDone, CarePlan, PlanVersion, PlanWeek, Prescription, SessionLog
from clinic.models import Location, Posting, User
from exercises.library import LIBRARY
from patients.models import Episode, Patient

CODES = ("E04", "I03", "A01")
WEEKS = 6
DIARY_DAYS = 21


def build(*, patients: int, caseload: int):
    """(clinician, patient users): `caseload` of the patients are the clinician's own."""
    now, today = timezone.now(), timezone.now().date()
    place = Location.objects.create(
        name="Bench", address="1", town="Bench", postcode="B1", phone="01632", search_text="bench",
        emergency_number="999", emergency_text="Call 999.",
    )  # fmt: skip
    clinicians = [_staff(f"c{number}@bench.example", place) for number in range(2)]
    users = User.objects.bulk_create(
        User(name=f"Patient {n}", kind="patient", password="!") for n in range(patients)
    )
    people = Patient.objects.bulk_create(
        Patient(
            location=place, user=user, family_name=f"Bench{n}", given_name="Pat", born_on=datetime.date(1980, 1, 1),
            sex="F", registered_by=clinicians[0], registered_at=now, family_key=f"bench{n}", name_key=f" pat bench{n}",
        )
        for n, user in enumerate(users)
    )  # fmt: skip
    start = today - datetime.timedelta(days=DIARY_DAYS)
    episodes = Episode.objects.bulk_create(
        Episode(
            patient=person, location=place, responsible=clinicians[n >= caseload], side="left", referral="gp",
            onset_on=start, opened_on=start, opened_by=clinicians[0],
        )
        for n, person in enumerate(people)
    )  # fmt: skip
    _plans_and_diaries(episodes, start=start, today=today, now=now, by=clinicians[0])
    return clinicians[0], users


def _staff(email, place):
    user = User.objects.create_user(email=email, name=email, kind="staff", profession="physiotherapist")
    Posting.objects.create(user=user, location=place, role="clinician")
    return user


def _plans_and_diaries(episodes, *, start, today, now, by):
    assessments = _assessments(episodes, on=start, now=now, by=by)
    plans = CarePlan.objects.bulk_create(
        CarePlan(episode=episode, patient=episode.patient, starts_on=start) for episode in episodes
    )
    versions = PlanVersion.objects.bulk_create(
        PlanVersion(
            plan=plan, number=1, assessment=assessment, template="T1_EXT_DP", title="Bending backwards first",
            weeks=WEEKS, created_by=by, created_at=now, client_key=uuid.uuid4(), effective_from=start,
            review_due_on=today + datetime.timedelta(days=7), published_at=now, published_by=by,
        )
        for plan, assessment in zip(plans, assessments, strict=True)
    )  # fmt: skip
    QuerySet(PlanWeek).bulk_create(  # past the guards of what is published
        PlanWeek(version=version, number=week, phase="Settle", goal="Pain moves up the leg")
        for version in versions
        for week in range(1, WEEKS + 1)
    )
    lines = QuerySet(Prescription).bulk_create(  # past the guards of what is published
        [
            Prescription(
                version=version, thread=uuid.uuid4(), week=week, position=position, exercise_code=code, reps=10,
                bouts_per_day=2, wording=_wording(code),
            )
            for version in versions
            for position, code in enumerate(CODES)
            for week in range(1, WEEKS + 1)
        ],
        batch_size=5000,
    )  # fmt: skip
    by_version: dict[int, list[Prescription]] = {}
    for line in lines:
        by_version.setdefault(line.version_id, []).append(line)
    logs = SessionLog.objects.bulk_create(
        [
            SessionLog(
                client_key=uuid.uuid4(), patient=version.plan.patient, plan=version.plan, version=version,
                performed_on=start + datetime.timedelta(days=day), received_at=now, done="all",
                leg_pain=max(1, 7 - day // 4), back_pain=3, furthest_symptom="CALF",
            )
            for version in versions
            for day in range(DIARY_DAYS)
        ],
        batch_size=5000,
    )  # fmt: skip
    BoutsDone.objects.bulk_create(
        [
            BoutsDone(log=log, line=line, due=2, done=2)
            for log in logs
            for line in by_version[log.version_id]
            if line.week == (log.performed_on - start).days // 7 + 1
        ],
        batch_size=5000,
    )


def _assessments(episodes, *, on, now, by):
    from assessments.models import Assessment

    return Assessment.objects.bulk_create(
        Assessment(
            episode=episode, patient=episode.patient, kind="initial", assessed_on=on, author=by, started_at=now,
            client_key=uuid.uuid4(), signed_at=now, signed_by=by, leg_now=7, back_now=4, furthest_left=5,
            own_direction="extension", own_confidence="high", suggested_direction="extension",
            suggested_confidence="high", agrees=True, direction="extension", syndrome="derangement",
            suspected_cause="disc_herniation", safety_net_on=on, safety_net_by=by, programme="allow", urgency="none",
        )
        for episode in episodes
    )  # fmt: skip


def _wording(code):
    exercise = LIBRARY[code]
    return {
        "name": exercise.name,
        "steps": list(exercise.steps),
        "cue": exercise.cue,
        "stop": exercise.stop,
        "figure": exercise.figure,
    }


def sign_in(user, backend="clinic.accounts.CodeBackend") -> str:
    """A session of this user; its key goes into the cookie."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = backend
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return session.session_key
