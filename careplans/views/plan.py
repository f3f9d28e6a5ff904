"""A patient's plan at a glance: what runs, what is drafted, and every version so far."""

from django.shortcuts import render

from assessments.queries import latest_standing
from careplans.queries.lines import week_of
from careplans.queries.records import open_record
from clinic.access import Permission, requires
from clinic.audit import write_event
from patients.models import Patient


@requires(Permission.READ_RECORD)
def plan(request, patient_id):
    opened = open_record(Patient.objects.visible_to(request.user), patient_id)
    versions = []
    if opened.plan:
        related = ("assessment", "created_by", "published_by")
        versions = list(opened.plan.versions.select_related(*related).order_by("-number"))
    published = [version for version in versions if version.is_published]
    counting = [version for version in published if version.effective_from <= opened.today]
    latest = latest_standing(opened.episode) if opened.episode else None
    newest = published[0] if published else None
    context = {
        **opened.frame("plan"),
        "plan": opened.plan,
        "draft": next((version for version in versions if not version.is_published), None),
        "running": counting[0] if counting else None,
        "coming": [version for version in published if version.effective_from > opened.today],
        "earlier": counting[1:],
        "newer_assessment": latest if newest and latest and newest.assessment_id != latest.pk else None,
        "week": week_of(opened.plan, opened.today),
        "may_draft": request.user.may(Permission.DRAFT_PLAN),
    }
    write_event("read plan", by=request.user, patient_id=patient_id, subject=opened.plan or "")
    return render(request, "careplans/plan.html", context)
