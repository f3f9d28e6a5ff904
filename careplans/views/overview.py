"""One patient at a glance, for the clinic: the course, the findings, the plan, and the next thing to do."""

from django.shortcuts import render
from django.utils import timezone

from careplans.queries.overview import overview_of
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.READ_RECORD)
def overview(request, patient_id):
    seen = overview_of(request.user, patient_id, at=timezone.now())
    write_event("read overview", by=request.user, patient_id=patient_id)
    return render(request, "careplans/overview.html", {**seen.frame, "seen": seen})
