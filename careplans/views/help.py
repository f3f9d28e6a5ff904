"""Help for the patient: what to do in an emergency, whom to call, how the pages work."""

from django.shortcuts import render
from django.utils import timezone

from careplans.queries.diary import patient_of, programme_of
from careplans.queries.stops import stop_of
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.FOLLOW_PLAN)
def help(request):
    programme = programme_of(request.user, at=timezone.now())
    if programme is None:
        patient = patient_of(request.user)
        patient_id, location = patient.pk, patient.location
    else:
        patient_id, location = programme.patient_id, programme.location
    write_event("read help", by=request.user, patient_id=patient_id)
    context = {
        "emergency": location,
        "has_plan": programme is not None,
        "stop": programme and stop_of(programme),
    }
    return render(request, "careplans/help.html", context)
