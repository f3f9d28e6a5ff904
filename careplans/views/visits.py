"""The clinic visits of a plan: planned, held, and what was done there."""

from django.shortcuts import render

from careplans.queries.records import Opened, open_record
from careplans.queries.standing import ground_of
from careplans.queries.visits import VisitWeek, findings_by_treatment, visits_by_week
from clinic.access import Permission, requires
from clinic.audit import write_event
from patients.models import Patient


@requires(Permission.READ_RECORD)
def visits(request, patient_id):
    opened = open_record(Patient.objects.visible_to(request.user), patient_id)
    context = {
        **opened.frame("visits"),
        "plan": opened.plan,
        "weeks": _weeks(opened) if opened.plan else [],
        "may_hold": request.user.may(Permission.HOLD_VISIT),
        "may_draft": request.user.may(Permission.DRAFT_PLAN),
    }
    write_event("read visits", by=request.user, patient_id=patient_id, subject=opened.plan or "")
    return render(request, "careplans/visits.html", context)


def _weeks(opened: Opened) -> list[VisitWeek]:
    findings = findings_by_treatment(ground_of(opened.episode), today=opened.today)
    return visits_by_week(opened.plan, today=opened.today, findings=findings)
