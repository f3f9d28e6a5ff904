"""Begin an assessment, or go to the draft that somebody began."""

import uuid

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from assessments import actions
from assessments.answers.progress import ORDER
from clinic.access import POST_ONLY, Permission, requires
from patients.clock import today_at
from patients.models import Patient


@requires(Permission.RECORD_ASSESSMENT, methods=POST_ONLY)
def start(request, patient_id):
    at = timezone.now()
    patient = get_object_or_404(
        Patient.objects.visible_to(request.user, Permission.RECORD_ASSESSMENT), pk=patient_id
    )
    episode = patient.episodes.open().select_related("location").first()
    if episode is None:
        messages.error(request, "Open an episode first: an assessment belongs to an episode of care.")
        return redirect("assessments:list", patient.pk)
    try:
        draft = actions.start_assessment(
            episode=episode,
            by=request.user,
            today=today_at(episode.location, at),
            at=at,
            client_key=_key(request),
        )
    except actions.EpisodeClosed as error:
        messages.error(request, str(error))
        return redirect("assessments:list", patient.pk)
    except actions.DraftExists as error:
        messages.info(request, f"{error} It is not signed, so it is opened here.")
        draft = error.draft
    return redirect("assessments:section", patient.pk, draft.pk, ORDER[0])


def _key(request) -> uuid.UUID:
    try:
        return uuid.UUID(request.POST.get("client_key", ""))
    except ValueError:
        raise BadRequest("The form was sent without its key.") from None
