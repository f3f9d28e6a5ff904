"""The printed plan, as staff give it to the patient."""

from django.http import Http404
from django.shortcuts import redirect, render

from careplans.queries.handout import handout_of
from careplans.queries.records import open_version
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.READ_RECORD)
def handout(request, patient_id, version_id):
    opened = open_version(request.user, patient_id, version_id, Permission.READ_RECORD)
    version = opened.version
    if not version.is_published:
        return redirect("careplans:board", patient_id, version_id)
    numbers = [week.number for week in version.plan_weeks.all()]
    week = _asked_week(request.GET.get("week", ""), numbers)
    context = {
        **opened.frame(),
        "handout": handout_of(version, week, today=opened.today),
        "version": version,
        "numbers": numbers,
        "may_let_in": version.plan.patient.user_id is None and request.user.may(Permission.REGISTER_PATIENT),
    }
    write_event("print handout", by=request.user, patient_id=patient_id, subject=version)
    return render(request, "careplans/handout.html", context)


def _asked_week(text: str, numbers: list[int]) -> int | None:
    """The week in the address; None (the whole plan) without one, 404 for a week the plan does not have."""
    if not text:
        return None
    if text not in {str(number) for number in numbers}:
        raise Http404
    return int(text)
