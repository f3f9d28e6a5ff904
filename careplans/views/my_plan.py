"""The weeks ahead, for the patient: what each is for, what is in it, and when to come to the clinic."""

from django.shortcuts import render
from django.utils import timezone

from careplans.queries.diary import patient_of, programme_of, with_whole_plan
from careplans.queries.stops import stop_of
from careplans.queries.weeks_ahead import weeks_ahead
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.FOLLOW_PLAN)
def my_plan(request):
    programme = programme_of(request.user, at=timezone.now())
    if programme is None:
        patient = patient_of(request.user)
        write_event("read own plan", by=request.user, patient_id=patient.pk)
        return render(request, "careplans/my_plan.html", {"emergency": patient.location})
    programme = with_whole_plan(programme)
    write_event("read own plan", by=request.user, patient_id=programme.patient_id)
    context = {
        "programme": programme,
        "weeks": weeks_ahead(programme),
        "stop": stop_of(programme),
        "emergency": programme.location,
    }
    return render(request, "careplans/my_plan.html", context)
