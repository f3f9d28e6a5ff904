"""What limits exercise for this person: standing and ended precautions, and recording one more."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render

from careplans import actions
from careplans.forms.planning_safety import PrecautionForm
from careplans.queries.records import open_record
from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients.models import Patient


@requires(Permission.RECORD_ASSESSMENT, methods=FORM)
def precautions(request, patient_id):
    mine = Patient.objects.visible_to(request.user, Permission.RECORD_ASSESSMENT)
    opened = open_record(mine, patient_id)
    form = PrecautionForm(request.POST if request.method == "POST" else None, today=opened.today)
    if form.is_bound and form.is_valid():
        try:
            actions.record_precaution(
                patient=opened.patient, by=request.user, at=opened.at, today=opened.today, **form.cleaned_data
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("careplans:precautions", patient_id)
    rows = opened.patient.precautions.select_related("recorded_by", "ended_by").order_by(
        "-recorded_on", "-pk"
    )
    context = {
        **opened.frame("precautions"),
        "standing": [row for row in rows if row.ended_on is None],
        "ended": [row for row in rows if row.ended_on is not None],
        "form": form,
    }
    write_event("read precautions", by=request.user, patient_id=patient_id, subject=opened.patient)
    return render(request, "careplans/precautions.html", context, status=422 if form.is_bound else 200)
