"""Begin an assessment, or go to the draft that somebody began."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone

from assessments import actions
from assessments.answers.progress import ORDER
from clinic.access import POST_ONLY, Permission, requires
from clinic.errors import incomplete
from clinic.forms.bases import KeyedForm
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
    back = reverse("assessments:list", args=[patient.pk])
    form = KeyedForm(request.POST)
    if not form.is_valid():
        return incomplete(request, back=back)
    try:
        draft = actions.start_assessment(
            episode=episode,
            by=request.user,
            today=today_at(episode.location, at),
            at=at,
            client_key=form.cleaned_data["client_key"],
        )
    except ValidationError as refusal:
        return incomplete(request, refusal, back=back)
    except actions.EpisodeClosed as error:
        messages.error(request, str(error))
        return redirect("assessments:list", patient.pk)
    except actions.DraftExists as error:
        messages.info(request, f"{error} It is not signed, so it is opened here.")
        draft = error.draft
    return redirect("assessments:section", patient.pk, draft.pk, ORDER[0])
