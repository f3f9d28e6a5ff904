"""Two clinics, each full of rows and texts that can be recognised, for walking every address as everybody."""

import datetime
import uuid
from dataclasses import dataclass

from django.apps import apps
from django.utils import timezone

from assessments.models import Assessment, AssessmentSection
from careplans.models import Alert, Freeze, PlanVersion, Prescription, Visit
from clinic.models import Location, User
from patients.models import Episode, Patient, RecordedPrecaution
from tests import builders


@dataclass(frozen=True)
class Clinic:
    """One clinic with a patient in the middle of a story. `mark` is part of every text of it."""

    mark: str
    location: Location
    admin: User
    physio: User
    trainer: User
    patient: Patient
    episode: Episode
    signed: Assessment
    draft: Assessment
    running: PlanVersion
    drafted: PlanVersion
    line: Prescription
    visit: Visit
    precaution: RecordedPrecaution
    freeze: Freeze
    alert: Alert

    @property
    def canaries(self) -> list[str]:
        """Texts of this clinic that nobody else may ever see."""
        person = self.patient
        return [self.mark, person.nhs_number, str(person.phone), person.user.email]


def clinic(mark: str, *, nhs_number: str, today: datetime.date) -> Clinic:
    """Build one clinic; every free text contains its mark."""
    place = builders.make_location(f"Clinic {nhs_number[-2:]}")
    admin = builders.make_staff(f"Adm {mark}", profession="", admin_of=[place])
    physio = builders.make_staff(f"Phy {mark}", clinician_at=[place])
    trainer = builders.make_staff(f"Trn {mark}", profession="exercise_professional", clinician_at=[place])
    patient = builders.make_patient(
        f"Giv{mark}",
        f"Fam{mark}",
        location=place,
        by=physio,
        with_account=True,
        email=f"{mark.lower()}@home.example",
        phone=f"01632 96{nhs_number[-4:]}",
        nhs_number=nhs_number,
        address=f"2 {mark} Lane",
        gp_name=f"Gp {mark}",
        occupation=f"Job {mark}",
    )
    monday = today - datetime.timedelta(days=today.weekday() + 7)
    episode = builders.make_episode(patient, responsible=physio, opened_on=monday)
    signed = builders.make_signed_assessment(episode, on=monday)
    running = builders.make_published_plan(episode, assessment=signed, from_day=monday)
    draft = Assessment.objects.create(
        patient=patient,
        episode=episode,
        kind="follow_up",
        assessed_on=today,
        author=physio,
        started_at=timezone.now(),
        client_key=uuid.uuid4(),
    )
    AssessmentSection.objects.create(
        assessment=draft,
        name="symptoms",
        answers={"note": f"{mark} finding"},
        saved_at=timezone.now(),
        saved_by=physio,
    )
    drafted = _draft_version(running, physio, mark)
    return Clinic(
        mark=mark,
        location=place,
        admin=admin,
        physio=physio,
        trainer=trainer,
        patient=patient,
        episode=episode,
        signed=signed,
        draft=draft,
        running=running,
        drafted=drafted,
        line=drafted.lines.first(),
        visit=Visit.objects.create(
            plan=running.plan,
            week=2,
            planned_on=today,
            note=f"{mark} finding at a visit",
            client_key=uuid.uuid4(),
        ),
        precaution=RecordedPrecaution.objects.create(
            patient=patient, code="diabetes", note=f"{mark} finding", recorded_on=monday, recorded_by=physio
        ),
        freeze=Freeze.objects.create(
            episode=episode,
            source="self_report",
            rule_ids=["R40c"],
            snapshot=[],
            page="same_day_medical",
            started_at=timezone.now(),
        ),
        alert=Alert.objects.create(
            episode=episode,
            rule_ids=["R39"],
            severity="WARN",
            urgency="urgent_24_72h",
            sentence=f"Worse at home, {mark} finding",
            raised_at=timezone.now(),
        ),
    )


def _draft_version(running, physio, mark):
    drafted = PlanVersion.objects.create(
        plan=running.plan,
        number=2,
        assessment=running.assessment,
        template=running.template,
        title=f"Plan {mark}",
        weeks=running.weeks,
        reason=f"{mark} finding as reason",
        created_by=physio,
        created_at=timezone.now(),
        client_key=uuid.uuid4(),
    )
    for week in running.plan_weeks.all():
        drafted.plan_weeks.create(number=week.number, phase=week.phase, goal=week.goal)
    for line in running.lines.all():
        drafted.lines.create(
            thread=line.thread,
            week=line.week,
            position=line.position,
            exercise_code=line.exercise_code,
            wording=line.wording,
            reps=10,
            bouts_per_day=2,
            note=f"{mark} finding",
        )
    return drafted


NOT_CLINICAL = {"clinic.AuditEvent", "sessions.Session"}


def row_hash() -> dict[str, int]:
    """A number per table that changes when any row of it changes; audit trail and sessions left out."""
    return {
        model._meta.label: hash(tuple(sorted(map(repr, model._base_manager.values_list()))))
        for model in apps.get_models()
        if model._meta.label not in NOT_CLINICAL
    }
