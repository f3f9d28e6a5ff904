"""Clinic visits of a plan, week by week."""

import datetime
import logging
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from django.http import Http404
from django.utils import timezone

from careplans.models import CarePlan, Visit, VisitTreatment
from careplans.queries.frame import frame_of
from careplans.queries.lines import days_of_week, week_of
from careplans.queries.standing import Ground, ground_of, standing_on
from careplans.rules.treatments import treatment_findings
from clinic.models import User
from clinic.permissions import Permission
from clinic.rules.decision import Finding
from clinic.rules.stored_findings import rules_failed
from patients.clock import today_at

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class VisitWeek:
    """`days` are first and last day of the week, None while the plan has no date; `over` once it has passed."""

    number: int
    days: tuple[datetime.date, datetime.date] | None
    current: bool
    over: bool
    visits: list[Visit]


def visits_by_week(
    plan: CarePlan, *, today: datetime.date, findings: Mapping[str, list[Finding]] | None = None
) -> list[VisitWeek]:
    """Every week that has a visit, cancelled ones too; two queries (visits, treatments).

    Treatments of visits that are still to come carry their `findings` (see `findings_by_treatment`).
    """
    found = defaultdict(list)
    rows = Visit.objects.filter(plan=plan).select_related("held_by").prefetch_related("treatments")
    for visit in rows:
        found[visit.week].append(visit)
        if findings and not visit.held_on and not visit.cancelled_on:
            for treatment in visit.treatments.all():
                treatment.findings = findings[treatment.kind]
    now = week_of(plan, today) if plan.starts_on else None
    return [
        VisitWeek(
            number=number,
            days=days_of_week(plan, number),
            current=number == now,
            over=now is not None and number < now,
            visits=visits,
        )
        for number, visits in sorted(found.items())
    ]


@dataclass(frozen=True)
class NextAndLast:
    """The next visit by its day, or by its week while it has none; and the day of the last one held."""

    next_on: datetime.date | None = None
    next_week: int | None = None
    last_on: datetime.date | None = None


def next_and_last_visit(plan: CarePlan | None, *, today: datetime.date) -> NextAndLast:
    """One query, none without a plan. A visit that nobody held in its week is not waited for any more."""
    if plan is None:
        return NextAndLast()
    rows = list(Visit.objects.standing().filter(plan=plan).values_list("week", "planned_on", "held_on"))
    now = week_of(plan, today)
    open_rows = [(week, day) for week, day, held_on in rows if held_on is None]
    return NextAndLast(
        next_on=min((day for _, day in open_rows if day and day >= today), default=None),
        next_week=min((week for week, day in open_rows if not day and week >= now), default=None),
        last_on=max((held_on for _, _, held_on in rows if held_on), default=None),
    )


def findings_by_treatment(ground: Ground, *, today: datetime.date) -> dict[str, list[Finding]]:
    """What the rules say today about every kind of treatment; no query. A failure holds every one."""
    kinds = VisitTreatment.Kind.values
    try:
        standing = standing_on(ground, today=today)
        return {kind: treatment_findings(kind, standing) for kind in kinds}
    except Exception as error:
        log.exception("the treatment rules failed for episode %s", ground.episode.pk)
        return {kind: [rules_failed(error)] for kind in kinds}


@dataclass(frozen=True)
class OpenedVisit:
    """One visit at one instant, with what its pages need around it."""

    visit: Visit
    ground: Ground
    at: datetime.datetime
    today: datetime.date

    @property
    def findings(self) -> dict[str, list[Finding]]:
        return findings_by_treatment(self.ground, today=self.today)

    def frame(self) -> dict:
        plan, known = self.visit.plan, (self.ground.precautions, self.ground.freezes)
        return frame_of(plan.patient, plan.episode, *known, today=self.today, current="visits")


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
    return OpenedVisit(visit, ground_of(episode), at, today_at(episode.location, at))
