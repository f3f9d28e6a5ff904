"""Opening and closing an episode of care: one open at a time for each patient."""

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction

from clinic.audit import write_event
from clinic.models import Location, Posting, User
from patients.clock import today_at
from patients.models import Episode, Patient


@transaction.atomic
def open_episode(
    *,
    patient: Patient,
    location: Location,
    responsible: User,
    side: str,
    referral: str,
    by: User,
    at: datetime.datetime,
    onset_on: datetime.date | None = None,
) -> Episode:
    """Start an episode today; `onset_on` None means the onset is not known.

    The same content sent twice returns the open episode. Raises ValidationError when another episode is
    open, or when the responsible person is no clinician at that location.
    """
    Patient.objects.select_for_update().get(pk=patient.pk)
    asked = {
        "location_id": location.pk,
        "responsible_id": responsible.pk,
        "side": side,
        "referral": referral,
        "onset_on": onset_on,
    }
    standing = patient.episodes.open().first()
    if standing is not None:
        if all(getattr(standing, name) == value for name, value in asked.items()):
            return standing
        raise ValidationError(f"An episode is open already: {standing}. Close it before you open another.")
    if not Posting.objects.filter(
        user=responsible, user__is_active=True, location=location, role=Posting.Role.CLINICIAN
    ).exists():
        raise ValidationError(
            {"responsible": f"{responsible} is no clinician at {location}. Choose another."}
        )
    episode = patient.episodes.create(opened_on=today_at(location, at), opened_by=by, **asked)
    write_event("open episode", by=by, patient_id=patient.pk, subject=episode)
    return episode


@transaction.atomic
def close_episode(*, episode: Episode, by: User, at: datetime.datetime) -> Episode:
    """End the episode today; closing what is closed changes nothing.

    Raises ValidationError while a safety stop stands: its outcome has to be recorded first.
    """
    locked = Episode.objects.locked().select_related("location").get(pk=episode.pk)
    if locked.closed_on is None:
        if locked.safety_stop:
            raise ValidationError("A safety stop stands. Record its outcome and release it first.")
        locked.closed_on = max(today_at(locked.location, at), locked.opened_on)
        locked.save()
        write_event("close episode", by=by, patient_id=locked.patient_id, subject=locked)
    return locked


def show_safety_stop(*, episode: Episode, sentence: str) -> None:
    """Keep what every page of the record says about a stop in force; empty when none stands.

    Called in the transaction of the stop or its release, which is what the audit trail tells.
    """
    locked = Episode.objects.locked().get(pk=episode.pk)
    locked.safety_stop = episode.safety_stop = sentence[:500]
    locked.save()
