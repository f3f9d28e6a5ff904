"""Who a patient is: registered once, edited with an eye on who saved in between."""

import datetime
import uuid
from collections.abc import Iterable, Mapping

from allauth.account.models import EmailAddress
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from clinic.audit import write_event
from clinic.errors import Conflict
from clinic.models import Location, User
from patients.actions.precautions import record_precaution
from patients.clock import today_at
from patients.labels import DETAILS, in_words
from patients.models import Patient

EMAIL_TAKEN = (
    "This e-mail address cannot be used to sign in. Type another one, or leave it empty: "
    "the patient then signs in with codes from the clinic."
)


@transaction.atomic
def register_patient(
    *,
    location: Location,
    details: Mapping,
    by: User,
    at: datetime.datetime,
    client_key: uuid.UUID,
    precautions: Iterable[Mapping] = (),
) -> Patient:
    """A new patient with the precautions known today; the same form sent twice returns the first patient.

    `details` holds columns of Patient out of `labels.DETAILS`; `precautions` the arguments of `record_precaution`.
    Raises ValidationError when number or e-mail address are taken, or the key belongs to another patient.
    """
    Location.objects.select_for_update().get(pk=location.pk)
    asked = {**_only_known(details), "location_id": location.pk, "registered_by_id": by.pk}
    earlier = Patient.objects.filter(client_key=client_key).first()
    if earlier is not None:
        if all(getattr(earlier, name) == value for name, value in asked.items()):
            return earlier
        raise ValidationError("This form has registered a patient already. Open the form again for another.")
    patient = Patient(registered_at=at, client_key=client_key, **asked)
    _refuse_what_is_taken(patient)
    patient._history_user = by
    patient.save()
    write_event("register patient", by=by, patient_id=patient.pk, subject=patient)
    for precaution in precautions:
        record_precaution(patient=patient, by=by, today=today_at(location, at), **precaution)
    return patient


@transaction.atomic
def edit_patient(*, patient: Patient, details: Mapping, seen_revision: int, by: User) -> Patient:
    """Change details; the earlier values stay in the history. Sign-in name and address follow.

    Raises Conflict with both versions when somebody saved since `seen_revision`, ValidationError when number
    or e-mail address are taken.
    """
    Location.objects.select_for_update().get(pk=patient.location_id)
    locked = Patient.objects.select_for_update(of=("self",)).select_related("user").get(pk=patient.pk)
    asked = _only_known(details)
    changed = [name for name, value in asked.items() if getattr(locked, name) != value]
    if not changed:
        return locked
    if locked.revision != seen_revision:
        saved = {name: getattr(locked, name) for name in changed}
        raise Conflict(
            "Somebody else changed these details while you were editing. Your changes were not saved.",
            theirs=in_words(saved),
            mine=in_words({name: asked[name] for name in changed}),
        )
    for name in changed:
        setattr(locked, name, asked[name])
    locked.revision += 1
    _refuse_what_is_taken(locked)
    locked._history_user = by
    locked.save()
    if locked.user is not None:
        _let_sign_in_follow(locked)
    write_event("edit patient", by=by, patient_id=locked.pk, subject=locked)
    return locked


def email_is_taken(email: str, *, patient: Patient | None) -> bool:
    """Whether somebody else signs in, or would sign in, with this address."""
    if not email:
        return False
    others = Patient.objects.filter(email__iexact=email).exclude(pk=patient.pk if patient else None)
    users = User.objects.filter(email=email.lower()).exclude(pk=patient.user_id if patient else None)
    return others.exists() or users.exists()


def _only_known(details: Mapping) -> dict:
    unknown = set(details) - set(DETAILS)
    if unknown:
        raise TypeError(f"not details of a patient: {sorted(unknown)}")
    return dict(details)


def _refuse_what_is_taken(patient: Patient) -> None:
    if email_is_taken(patient.email, patient=patient):
        raise ValidationError({"email": EMAIL_TAKEN})
    same_number = Patient.objects.filter(location=patient.location_id, nhs_number=patient.nhs_number)
    if patient.nhs_number and same_number.exclude(pk=patient.pk).exists():
        raise ValidationError(
            {
                "nhs_number": "A patient registered at this location has this number. "
                "Open their record, or check the number."
            }
        )


def _let_sign_in_follow(patient: Patient) -> None:
    """Name and address of the account are those of the patient; an old address lets nobody in."""
    user = patient.user
    user.name, user.email = called_in_full(patient), patient.email.lower() or None
    try:
        with transaction.atomic():
            user.save()
    except IntegrityError:
        raise ValidationError({"email": EMAIL_TAKEN}) from None
    EmailAddress.objects.filter(user=user).exclude(email=user.email or "").delete()


def called_in_full(patient: Patient) -> str:
    return f"{patient.given_name} {patient.family_name}".strip()[: User._meta.get_field("name").max_length]
