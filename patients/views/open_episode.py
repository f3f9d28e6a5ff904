"""Opening an episode of care, straight after registration or when somebody comes back."""

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients import actions
from patients.forms.episode import EpisodeForm
from patients.models import Patient
from patients.queries import record_frame


@requires(Permission.REGISTER_PATIENT, methods=FORM)
def open_episode(request, patient_id):
    at = timezone.now()
    mine = Patient.objects.visible_to(request.user, Permission.REGISTER_PATIENT).select_related("location")
    patient = get_object_or_404(mine, pk=patient_id)
    frame = record_frame(patient, current="", at=at)
    form = EpisodeForm(
        request.POST if request.method == "POST" else None,
        user=request.user,
        patient=patient,
        today=frame["today"],
    )
    if form.is_bound and form.is_valid():
        try:
            actions.open_episode(patient=patient, by=request.user, at=at, **form.asked())
        except ValidationError as refusal:
            form.add_error(None, refusal)
        else:
            return redirect("careplans:overview", patient.pk)
    write_event("read details", by=request.user, patient_id=patient.pk, subject=patient)
    return render(
        request, "patients/open_episode.html", {**frame, "form": form}, status=422 if form.is_bound else 200
    )
