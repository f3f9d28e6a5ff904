"""Codes that let a patient in: issued by the clinic, redeemed once with the date of birth."""

import datetime
import secrets

from django.contrib.auth.hashers import check_password, make_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from clinic.audit import REFUSED, write_event
from clinic.models import Location, User
from patients.actions.details import EMAIL_TAKEN, called_in_full, email_is_taken
from patients.models import ActivationCode, Episode, Patient
from patients.rules.activation import ALPHABET, LIVES, LOOKUP_LENGTH, SECRET_LENGTH, TRIES, read_code


@transaction.atomic
def issue_activation_code(*, patient: Patient, by: User | None, at: datetime.datetime) -> str:
    """The one time the code is readable: ten characters to print or show. Earlier codes stop working.

    Makes the patient's account when there is none. `by` is None when the server itself issues a code for the
    demo. Raises ValidationError where the location does not say what to do in an emergency, and when the
    patient's e-mail address belongs to somebody else's account.
    """
    locked = (
        Patient.objects.select_for_update(of=("self",)).select_related("user", "location").get(pk=patient.pk)
    )
    refuse_without_emergency_text(location_of(locked))
    if locked.user is None:
        locked.user = _make_account(locked)
        locked._history_user = by
        locked.save()
    ActivationCode.objects.filter(patient=locked, used_at=None, void_at=None).update(void_at=at)
    lookup, secret = _unused_lookup(), _letters(SECRET_LENGTH)
    issued = ActivationCode.objects.create(
        patient=locked,
        lookup=lookup,
        secret_hash=make_password(secret),
        issued_by=by,
        issued_at=at,
        expires_at=at + LIVES,
    )
    write_event("issue activation code", by=by, patient_id=locked.pk, subject=issued)
    return lookup + secret


@transaction.atomic
def redeem_activation_code(*, typed: str, born_on: datetime.date, at: datetime.datetime) -> User | None:
    """The account this code opens, and the code is spent; None when anything is wrong, without saying what.

    Always costs one password hash, so that an unknown code takes as long as a wrong one. A wrong secret or
    date of birth uses up one of five tries.
    """
    code = read_code(typed)
    live = ActivationCode.objects.filter(used_at=None, void_at=None, expires_at__gt=at, tries__lt=TRIES)
    found = None
    if code is not None:
        rows = live.select_for_update(of=("self",)).select_related("patient__user")
        found = rows.filter(lookup=code.lookup).first()
    if found is None:
        make_password(typed[:40])
        write_event("redeem activation code", by=None, outcome=REFUSED)
        return None
    patient = found.patient
    right = check_password(code.secret, found.secret_hash) and patient.born_on == born_on
    if not right or patient.user is None or not patient.user.is_active:
        found.tries += 1
        found.save()
        write_event("redeem activation code", by=None, patient_id=patient.pk, subject=found, outcome=REFUSED)
        return None
    found.used_at = at
    found.save()
    write_event("redeem activation code", by=patient.user, patient_id=patient.pk, subject=found)
    return patient.user


def location_of(patient: Patient) -> Location:
    """Where the patient is cared for: the location of the open episode, else the one of registration."""
    episode = Episode.objects.open().filter(patient=patient).select_related("location").first()
    return episode.location if episode else patient.location


def refuse_without_emergency_text(location: Location) -> None:
    """Nobody is let in where the pages could not say whom to call in an emergency."""
    if not location.can_activate_patients:
        raise ValidationError(
            f"{location} has no emergency number and text yet, or is closed, so its patients cannot be let in. "
            "Ask its administrator to add both under Locations."
        )


def _make_account(patient: Patient) -> User:
    if email_is_taken(patient.email, patient=patient):
        raise ValidationError(f"{EMAIL_TAKEN} Change it in the details first.")
    try:
        with transaction.atomic():
            return User.objects.create_user(
                name=called_in_full(patient), kind=User.Kind.PATIENT, email=patient.email or None
            )
    except IntegrityError:
        raise ValidationError(f"{EMAIL_TAKEN} Change it in the details first.") from None


def _letters(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def _unused_lookup() -> str:
    """Four characters that no code in use starts with."""
    while True:
        lookup = _letters(LOOKUP_LENGTH)
        if not ActivationCode.objects.filter(lookup=lookup, used_at=None, void_at=None).exists():
            return lookup
