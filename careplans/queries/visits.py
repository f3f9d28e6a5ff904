"""Clinic visits of a plan, week by week."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from django.http import Http404
from django.utils import timezone

from careplans.models import CarePlan, Visit
from careplans.queries.frame import record_frame
from careplans.queries.lines import days_of_week, week_of
from clinic.models import User
from clinic.permissions import Permission
from patients.clock import today_at


@dataclass(frozen=True)
class VisitWeek:
    """`days` are first and last day of the week, None while the plan has no date."""

    number: int
    days: tuple[datetime.date, datetime.date] | None
    current: bool
    visits: list[Visit]


def visits_by_week(plan: CarePlan, *, today: datetime.date) -> list[VisitWeek]:
    """Every week that has a visit, cancelled ones too; two queries (visits, treatments)."""
    found = defaultdict(list)
    rows = Visit.objects.filter(plan=plan).select_related("held_by").prefetch_related("treatments")
    for visit in rows:
        found[visit.week].append(visit)
    now = week_of(plan, today) if plan.starts_on else None
    return [
        VisitWeek(number, days_of_week(plan, number), number == now, visits)
        for number, visits in sorted(found.items())
    ]


@dataclass(frozen=True)
class OpenedVisit:
    """One visit at one instant, with what its pages need around it."""

    visit: Visit
    at: datetime.datetime
    today: datetime.date

    @property
    def stored(self) -> dict[str, str]:
        return {row.kind: row.note for row in self.visit.treatments.all()}

    def frame(self) -> dict:
        plan = self.visit.plan
        return record_frame(plan.patient, plan.episode, today=self.today, current="visits")


def open_visit(user: User, patient_id: int, visit_id: int) -> OpenedVisit:
    """The visit if this person may hold it; 404 for anybody else."""
    mine = Visit.objects.visible_to(user, Permission.HOLD_VISIT).filter(plan__patient_id=patient_id)
    visit = (
        mine.filter(pk=visit_id)
        .select_related("plan__patient", "plan__episode__location", "plan__episode__responsible", "held_by")
        .first()
    )
    if visit is None:
        raise Http404
    episode = visit.plan.episode
    episode.plan, episode.patient = visit.plan, visit.plan.patient
    at = timezone.now()
    return OpenedVisit(visit, at, today_at(episode.location, at))
