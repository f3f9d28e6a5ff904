"""All assessments of a patient, newest first, with drafts and amendments."""

import uuid

from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from assessments.queries import timeline
from clinic.access import Permission, requires
from clinic.audit import write_event
from patients.models import Patient
from patients.queries import record_frame


@requires(Permission.READ_RECORD)
def list(request, patient_id):
    mine = Patient.objects.visible_to(request.user).select_related("location")
    patient = get_object_or_404(mine, pk=patient_id)
    frame = record_frame(patient, current="assessments", at=timezone.now())
    assessments = timeline(patient)
    drafts = [assessment for assessment in assessments if not assessment.is_signed]
    write_event("list assessments", by=request.user, patient_id=patient.pk)
    context = {
        **frame,
        "drafts": drafts,
        "signed": [assessment for assessment in assessments if assessment.is_signed],
        "may_start": frame["episode"] is not None and not any(draft.amends_id is None for draft in drafts),
        "client_key": uuid.uuid4(),
    }
    return render(request, "assessments/list.html", context)
