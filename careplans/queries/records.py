"""Loading what a page of the record is about, always from what this person may see."""

import datetime
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import Http404
from django.utils import timezone

from careplans.models import CarePlan, PlanVersion
from careplans.queries.frame import frame_of, open_episode, plan_of, record_frame
from careplans.queries.standing import Ground, ground_of
from careplans.queries.versions import find_version
from clinic.models import User
from clinic.permissions import Permission
from patients.clock import today_at
from patients.models import Episode, Patient


@dataclass(frozen=True)
class Opened:
    """One patient's record at one instant; `today` is the day at the location of the open episode."""

    patient: Patient
    episode: Episode | None
    at: datetime.datetime
    today: datetime.date

    @property
    def plan(self) -> CarePlan | None:
        return plan_of(self.episode)

    def frame(self, current: str) -> dict:
        return record_frame(self.patient, self.episode, today=self.today, current=current)

    def frame_with(self, ground: Ground, current: str) -> dict:
        """As `frame`, without a query of its own."""
        return frame_of(
            self.patient,
            self.episode,
            ground.precautions,
            ground.freezes,
            today=self.today,
            current=current,
        )


@dataclass(frozen=True)
class OpenedVersion:
    """One version of a plan at one instant."""

    version: PlanVersion
    at: datetime.datetime
    today: datetime.date

    @property
    def plan(self) -> CarePlan:
        return self.version.plan

    @property
    def keys(self) -> tuple[int, int]:
        """What the addresses of this version need."""
        return self.plan.patient_id, self.version.pk

    def ground(self) -> Ground:
        return ground_of(self.plan.episode)

    def frame(self, ground: Ground | None = None) -> dict:
        """Context of layouts/record.html; two queries without the ground."""
        patient, episode = self.plan.patient, self.plan.episode
        if ground is None:
            return record_frame(patient, episode, today=self.today, current="plan")
        known = ground.precautions, ground.freezes
        return frame_of(patient, episode, *known, today=self.today, current="plan")


def open_record(patients: QuerySet[Patient], patient_id: int) -> Opened:
    """The patient out of those that are visible, with the open episode; 404 for anybody else."""
    patient = patients.filter(pk=patient_id).select_related("location").first()
    if patient is None:
        raise Http404
    episode = open_episode(patient)
    at = timezone.now()
    location = episode.location if episode else patient.location
    return Opened(patient, episode, at, today_at(location, at))


def open_version(user: User, patient_id: int, version_id: int, permission: Permission) -> OpenedVersion:
    """The version if this person may do this with it; 404 for anybody else."""
    version = find_version(user, patient_id, version_id, permission)
    at = timezone.now()
    return OpenedVersion(version, at, today_at(version.plan.episode.location, at))
