"""The patient's own plan to print: the version that counts today, from this week on."""

from django.shortcuts import redirect, render
from django.utils import timezone

from careplans.queries.diary import programme_of, with_whole_plan
from careplans.queries.handout import handout_of
from careplans.queries.versions import find_version
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.FOLLOW_PLAN)
def my_handout(request):
    programme = programme_of(request.user, at=timezone.now())
    current = with_whole_plan(programme).version_on(programme.today) if programme else None
    if current is None:
        return redirect("careplans:my_plan")
    version = find_version(request.user, programme.patient_id, current.pk, Permission.FOLLOW_PLAN)
    write_event("print handout", by=request.user, patient_id=programme.patient_id, subject=version)
    context = {
        "handout": handout_of(
            version, None, today=programme.today, from_week=programme.week_on(programme.today)
        )
    }
    return render(request, "careplans/my_handout.html", context)
