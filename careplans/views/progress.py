"""How it goes, for the patient: one sentence, one chart, and the same numbers as a table."""

from django.shortcuts import render
from django.utils import timezone

from careplans.queries.course import course_of, in_one_sentence, logged_days
from careplans.queries.diary import patient_of, programme_of, with_whole_plan
from careplans.queries.stops import stop_of
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.FOLLOW_PLAN)
def progress(request):
    programme = programme_of(request.user, at=timezone.now())
    if programme is None:
        patient = patient_of(request.user)
        write_event("read own progress", by=request.user, patient_id=patient.pk)
        return render(request, "careplans/progress.html", {"emergency": patient.location})
    course = course_of(
        with_whole_plan(programme), logged_days(programme.plan_id), title="Your pain over time"
    )
    write_event("read own progress", by=request.user, patient_id=programme.patient_id)
    context = {
        "course": course,
        "sentence": in_one_sentence(course),
        "emergency": programme.location,
        "stop": stop_of(programme),
    }
    return render(request, "careplans/progress.html", context)
