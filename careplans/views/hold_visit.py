"""Recording that a visit took place, and what was done."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse

from careplans import actions
from careplans.forms.planning_visits import HoldVisitForm
from careplans.queries.visits import open_visit
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict


@requires(Permission.HOLD_VISIT, methods=FORM)
def hold_visit(request, patient_id, visit_id):
    opened = open_visit(request.user, patient_id, visit_id)
    visit = opened.visit
    form = HoldVisitForm(
        request.POST if request.method == "POST" else None,
        stored=visit.treatment_notes,
        findings=opened.findings,
        today=opened.today,
        initial={"revision": visit.revision, "held_on": opened.today, "note": visit.note},
    )
    if form.is_bound and form.is_valid():
        try:
            actions.hold_visit(
                visit=visit,
                held_on=form.cleaned_data["held_on"],
                treatments=form.treatments(),
                note=form.cleaned_data["note"],
                seen_revision=form.cleaned_data["revision"],
                by=request.user,
                today=opened.today,
            )
        except Conflict as error:
            return conflict(request, error, back=reverse("careplans:visits", args=[patient_id]))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("careplans:visits", patient_id)
    elif visit.held_on or visit.cancelled_on:
        return redirect("careplans:visits", patient_id)
    write_event("read visits", by=request.user, patient_id=patient_id, subject=visit)
    context = {**opened.frame(), "form": form, "visit": visit}
    return render(request, "careplans/hold_visit.html", context, status=422 if form.is_bound else 200)
