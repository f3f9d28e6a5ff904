"""A patient's plan at a glance: what runs, what is drafted, and every version so far."""

from django.shortcuts import render

from assessments.queries import latest_standing
from careplans.queries.lines import week_of
from careplans.queries.records import open_record
from careplans.queries.versions import versions_of
from clinic.access import Permission, requires
from clinic.audit import write_event
from patients.models import Patient


@requires(Permission.READ_RECORD)
def plan(request, patient_id):
    opened = open_record(Patient.objects.visible_to(request.user), patient_id)
    versions = versions_of(opened.plan, today=opened.today)
    latest = latest_standing(opened.episode) if opened.episode else None
    newest = versions.newest
    context = {
        **opened.frame("plan"),
        "plan": opened.plan,
        "draft": versions.draft,
        "running": versions.running,
        "coming": versions.coming,
        "earlier": versions.earlier,
        "newer_assessment": latest if newest and latest and newest.assessment_id != latest.pk else None,
        "week": week_of(opened.plan, opened.today),
        "may_draft": request.user.may(Permission.DRAFT_PLAN),
    }
    write_event("read plan", by=request.user, patient_id=patient_id, subject=opened.plan or "")
    return render(request, "careplans/plan.html", context)
