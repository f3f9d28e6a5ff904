"""Changing a patient's details; whoever saves second sees both versions."""

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone

from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from clinic.errors import Conflict, conflict
from patients.actions import edit_patient
from patients.forms.details import EditDetailsForm
from patients.models import Patient
from patients.queries import record_frame


@requires(Permission.REGISTER_PATIENT, methods=FORM)
def edit(request, patient_id):
    mine = Patient.objects.visible_to(request.user, Permission.REGISTER_PATIENT).select_related("location")
    patient = get_object_or_404(mine, pk=patient_id)
    frame = record_frame(patient, current="details", at=timezone.now())
    form = EditDetailsForm(
        request.POST if request.method == "POST" else None, patient=patient, today=frame["today"]
    )
    if form.is_bound and form.is_valid():
        try:
            edit_patient(
                patient=patient,
                details=form.details(),
                seen_revision=form.cleaned_data["revision"],
                by=request.user,
            )
        except Conflict as error:
            return conflict(request, error, back=reverse("patients:edit", args=[patient.pk]))
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("patients:details", patient.pk)
    write_event("read details", by=request.user, patient_id=patient.pk, subject=patient)
    return render(
        request, "patients/edit.html", {**frame, "form": form}, status=422 if form.is_bound else 200
    )
