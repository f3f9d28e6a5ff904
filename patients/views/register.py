"""Registering a patient, with a look at who may be the same person."""

from django.core.exceptions import ValidationError
from django.shortcuts import redirect, render
from django.utils import timezone

from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients.actions import register_patient
from patients.clock import latest_day_at
from patients.forms.register import RegistrationForm
from patients.queries.clinicians import locations_to_register_at


@requires(Permission.REGISTER_PATIENT, methods=FORM)
def register(request):
    at = timezone.now()
    form = RegistrationForm(
        request.POST if request.method == "POST" else None,
        user=request.user,
        today=latest_day_at(locations_to_register_at(request.user), at),
    )
    if form.is_bound and form.is_valid():
        try:
            patient = register_patient(
                location=form.cleaned_data["location"],
                details=form.details(),
                precautions=form.recorded_precautions(),
                client_key=form.cleaned_data["client_key"],
                by=request.user,
                at=at,
            )
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("patients:open_episode", patient.pk)
    for candidate in form.candidates:
        write_event("read likely duplicate", by=request.user, patient_id=candidate.pk, subject=candidate)
    return render(request, "patients/register.html", {"form": form}, status=422 if form.is_bound else 200)
