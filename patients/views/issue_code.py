"""Handing a patient the code that lets them in: shown once, to print or to scan."""

import segno
from django.conf import settings
from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone

from clinic.access import FORM, Permission, requires
from clinic.audit import write_event
from patients.actions import issue_activation_code
from patients.clock import today_at
from patients.models import Patient
from patients.queries import record_frame
from patients.queries.activation import sign_in_of
from patients.rules.activation import LIVES, TRIES, in_groups


@requires(Permission.REGISTER_PATIENT, methods=FORM)
def issue_code(request, patient_id):
    at = timezone.now()
    mine = Patient.objects.visible_to(request.user, Permission.REGISTER_PATIENT)
    patient = get_object_or_404(mine.select_related("location", "user"), pk=patient_id)
    frame = record_frame(patient, current="details", at=at)
    location = frame["episode"].location if frame["episode"] else patient.location
    context = {**frame, "location": location, "sign_in": sign_in_of(patient, at=at)}
    if request.method == "POST":
        try:
            code = issue_activation_code(patient=patient, by=request.user, at=at)
        except ValidationError as refusal:
            context["refusal"] = refusal.messages[0]
            return render(request, "patients/issue_code.html", context, status=422)
        context |= {"code": in_groups(code), **_how_to_come_in(code), "tries": TRIES}
        context["last_day"] = today_at(location, at + LIVES)
        return render(request, "patients/slip.html", context)
    write_event("read details", by=request.user, patient_id=patient.pk, subject=patient)
    return render(request, "patients/issue_code.html", context)


def _how_to_come_in(code: str) -> dict:
    """The address a person types, and a picture that opens it with the code filled in."""
    address = f"{settings.BASE_URL.rstrip('/')}{reverse('patients:activate')}"
    picture = segno.make(f"{address}?code={code}", micro=False, error="m")
    return {"address": address, "picture": picture.svg_data_uri(scale=6, border=4, light="white")}
