"""One version of a plan with all that its pages need around it, in one query."""

import datetime
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery
from django.http import Http404

from careplans.models import CarePlan, PlanVersion
from clinic.models import User
from clinic.permissions import Permission


@dataclass(frozen=True)
class Running:
    """What the running version says about its reassessment."""

    review_due_on: datetime.date | None
    rests_on: datetime.date


def find_version(
    user: User, patient_id: int, version_id: int, permission: Permission = Permission.READ_RECORD
) -> PlanVersion:
    """The version with plan, patient, episode, location and assessment; 404 for what this person may not touch.

    Carries `newest_due`, `newest_rests_on` and `weeks_planned` of the newest published version of its plan.
    """
    newest = PlanVersion.objects.published().filter(plan=OuterRef("plan")).order_by("-number")
    version = (
        PlanVersion.objects.visible_to(user, permission)
        .filter(plan__patient_id=patient_id, pk=version_id)
        .select_related(
            "plan__episode__location",
            "plan__episode__responsible",
            "plan__patient",
            "assessment",
            "created_by",
            "published_by",
        )
        .annotate(
            newest_due=Subquery(newest.values("review_due_on")[:1]),
            newest_rests_on=Subquery(newest.values("assessment__assessed_on")[:1]),
            weeks_planned=Subquery(newest.values("weeks")[:1]),
        )
        .first()
    )
    if version is None:
        raise Http404
    plan = version.plan
    plan.episode.patient, plan.episode.plan = plan.patient, plan
    plan.episode.weeks_planned = version.weeks_planned
    return version


def running_of(version: PlanVersion) -> Running | None:
    """The newest published version of the same plan, as `find_version` read it; None before the first."""
    if version.newest_rests_on is None:
        return None
    return Running(version.newest_due, version.newest_rests_on)


@dataclass(frozen=True)
class Versions:
    """All versions of a plan, sorted by what they are today; each list newest first."""

    draft: PlanVersion | None = None
    running: PlanVersion | None = None
    coming: tuple[PlanVersion, ...] = ()
    earlier: tuple[PlanVersion, ...] = ()

    @property
    def newest(self) -> PlanVersion | None:
        """The newest published one."""
        return next(iter(self.coming), self.running)


def versions_of(plan: CarePlan | None, *, today: datetime.date) -> Versions:
    """One query, none without a plan."""
    if plan is None:
        return Versions()
    rows = plan.versions.select_related("assessment", "created_by", "published_by").order_by("-number")
    published = [version for version in rows if version.is_published]
    begun = [version for version in published if version.effective_from <= today]
    return Versions(
        draft=next((version for version in rows if not version.is_published), None),
        running=begun[0] if begun else None,
        coming=tuple(version for version in published if version.effective_from > today),
        earlier=tuple(begun[1:]),
    )


def newest_of(plan: CarePlan) -> Running | None:
    """As `running_of`, asked anew; one query."""
    newest = plan.versions.published().select_related("assessment").order_by("-number").first()
    return Running(newest.review_due_on, newest.assessment.assessed_on) if newest else None
