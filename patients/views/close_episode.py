"""Closing an episode of care, after asking once."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients import actions
from patients.models import Episode, Patient
from patients.queries import record_frame


@requires(Permission.REGISTER_PATIENT, methods=FORM)
def close_episode(request, patient_id, episode_id):
    at = timezone.now()
    mine = Patient.objects.visible_to(request.user, Permission.REGISTER_PATIENT)
    patient = get_object_or_404(mine.select_related("location"), pk=patient_id)
    closing = get_object_or_404(Episode.objects.visible_to(request.user), pk=episode_id, patient=patient)
    refusal = ""
    if request.method == "POST":
        try:
            actions.close_episode(episode=closing, by=request.user, at=at)
        except ValidationError as error:
            refusal = error.messages[0]
        else:
            messages.success(request, "The episode is closed.")
            still_mine = mine.filter(pk=patient.pk).exists()
            return redirect("patients:details", patient.pk) if still_mine else redirect("patients:search")
    write_event("read details", by=request.user, patient_id=patient.pk, subject=closing)
    context = {**record_frame(patient, current="", at=at), "closing": closing, "refusal": refusal}
    return render(request, "patients/close_episode.html", context, status=422 if refusal else 200)
