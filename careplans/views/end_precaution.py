"""Ending a precaution, with a reason."""

from django.shortcuts import get_object_or_404, redirect, render

from careplans import actions
from careplans.forms.planning_safety import EndPrecautionForm
from careplans.queries.records import open_record
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients.models import Patient


@requires(Permission.RECORD_ASSESSMENT, methods=FORM)
def end_precaution(request, patient_id, precaution_id):
    mine = Patient.objects.visible_to(request.user, Permission.RECORD_ASSESSMENT)
    opened = open_record(mine, patient_id)
    precaution = get_object_or_404(opened.patient.precautions, pk=precaution_id)
    if precaution.ended_on is not None:
        return redirect("careplans:precautions", patient_id)
    form = EndPrecautionForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        actions.end_precaution(
            precaution=precaution,
            reason=form.cleaned_data["reason"],
            by=request.user,
            at=opened.at,
            today=opened.today,
        )
        return redirect("careplans:precautions", patient_id)
    write_event("read precautions", by=request.user, patient_id=patient_id, subject=precaution)
    context = {**opened.frame("precautions"), "precaution": precaution, "form": form}
    return render(request, "careplans/end_precaution.html", context, status=422 if form.is_bound else 200)
