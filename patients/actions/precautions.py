"""Conditions that limit exercise or treatment: recorded once, ended with a reason, never deleted."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from clinic.audit import write_event
from clinic.models import User
from patients.models import Patient, RecordedPrecaution
from patients.rules.vocabulary import Precaution


@transaction.atomic
def record_precaution(
    *,
    patient: Patient,
    code: str,
    by: User,
    today: datetime.date,
    since_on: datetime.date | None = None,
    weeks: int | None = None,
    cleared_on: datetime.date | None = None,
    note: str = "",
) -> RecordedPrecaution:
    """Record that this applies from now on; the same content sent again returns the row that stands.

    `weeks` are weeks of pregnancy today; `since_on` the day of the operation, fracture or start.
    Raises ValidationError for an unknown code, a pregnancy of somebody recorded as male, or when it stands
    already with other details.
    """
    if code not in RecordedPrecaution.Code.values:
        raise ValidationError({"code": "Choose one of the precautions in the list."})
    if weeks is not None and code != Precaution.PREGNANCY:
        raise ValidationError({"weeks": "Weeks are recorded for a pregnancy only."})
    if code == Precaution.PREGNANCY and patient.sex == Patient.Sex.M:
        raise ValidationError(
            {
                "code": "The details say male. If that is wrong, correct the sex there, then record the pregnancy."
            }
        )
    content = {"since_on": since_on, "weeks": weeks, "cleared_on": cleared_on, "note": note}
    Patient.objects.select_for_update().get(pk=patient.pk)
    standing = patient.precautions.filter(code=code, ended_on=None).first()
    if standing is not None:
        if all(getattr(standing, name) == value for name, value in content.items()):
            return standing
        raise ValidationError(
            {"code": f"{standing} is recorded already. End that entry first, then record it anew."}
        )
    recorded = patient.precautions.create(code=code, recorded_on=today, recorded_by=by, **content)
    write_event("record precaution", by=by, patient_id=patient.pk, subject=recorded)
    return recorded


@transaction.atomic
def end_precaution(
    *, precaution: RecordedPrecaution, reason: str, by: User, today: datetime.date
) -> RecordedPrecaution:
    """It no longer applies, for this reason. Ending what is ended changes nothing and keeps the first reason."""
    if not reason.strip():
        raise ValidationError({"reason": "Say why this precaution no longer applies."})
    locked = RecordedPrecaution.objects.select_for_update().get(pk=precaution.pk)
    if locked.ended_on is None:
        locked.ended_on, locked.ended_by, locked.ended_reason = today, by, reason.strip()
        locked.save()
        write_event("end precaution", by=by, patient_id=locked.patient_id, subject=locked)
    return locked
