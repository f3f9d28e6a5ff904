"""Everything recorded about a person, and how they get in."""

from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from clinic.access import Permission, requires
from clinic.audit import write_event
from patients.labels import in_groups
from patients.models import Patient
from patients.queries import record_frame, standing_precautions
from patients.queries.activation import sign_in_of
from patients.queries.changes import recent_changes


@requires(Permission.READ_RECORD)
def details(request, patient_id):
    at = timezone.now()
    mine = Patient.objects.visible_to(request.user).select_related("user", "location", "registered_by")
    patient = get_object_or_404(mine, pk=patient_id)
    context = {
        **record_frame(patient, current="details", at=at),
        "groups": in_groups(patient),
        "precautions": standing_precautions(patient),
        "episodes": patient.episodes.select_related("location", "responsible"),
        "sign_in": sign_in_of(patient, at=at),
        "changes": recent_changes(patient),
        "may_edit": request.user.may(Permission.REGISTER_PATIENT),
    }
    write_event("read details", by=request.user, patient_id=patient.pk, subject=patient)
    return render(request, "patients/details.html", context)
