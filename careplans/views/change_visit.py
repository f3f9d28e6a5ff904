"""Changing what is planned for a visit."""

from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse

from careplans import actions
from careplans.forms.planning_visits import ChangeVisitForm
from careplans.queries.visits import open_visit
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict


@requires(Permission.HOLD_VISIT, methods=FORM)
def change_visit(request, patient_id, visit_id):
    opened = open_visit(request.user, patient_id, visit_id)
    visit = opened.visit
    if visit.held_on or visit.cancelled_on:
        raise Http404
    form = ChangeVisitForm(
        request.POST if request.method == "POST" else None,
        stored=visit.treatment_notes,
        findings=opened.findings,
        initial={
            "revision": visit.revision,
            "week": visit.week,
            "planned_on": visit.planned_on,
            "note": visit.note,
        },
    )
    if form.is_bound and form.is_valid():
        asked = form.cleaned_data
        try:
            actions.change_visit(
                visit=visit,
                week=asked["week"],
                planned_on=asked["planned_on"],
                treatments=form.treatments(),
                note=asked["note"],
                seen_revision=asked["revision"],
                by=request.user,
            )
        except Conflict as error:
            return conflict(request, error, back=reverse("careplans:visits", args=[patient_id]))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("careplans:visits", patient_id)
    write_event("read visits", by=request.user, patient_id=patient_id, subject=visit)
    context = {**opened.frame(), "form": form, "visit": visit}
    return render(request, "careplans/change_visit.html", context, status=422 if form.is_bound else 200)
