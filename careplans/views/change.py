"""Asking the safety questions: the page carries all that its answer needs, so the answer needs no sign-in."""

from django.shortcuts import redirect, render
from django.utils import timezone

from careplans.forms.change import ChangeForm
from careplans.queries.diary import programme_of
from careplans.queries.questions import parcel_of, seal
from clinic.access import Permission, requires
from clinic.audit import write_event


@requires(Permission.FOLLOW_PLAN)
def change(request):
    programme = programme_of(request.user, at=timezone.now())
    if programme is None:
        return redirect("careplans:help")
    parcel = parcel_of(programme)
    write_event("open safety questions", by=request.user, patient_id=programme.patient_id)
    form = ChangeForm(checked=parcel.checked)
    context = {"form": form, "parcel": seal(parcel), "emergency": programme.location}
    return render(request, "careplans/change.html", context)
