"""Patients who may be the same person as somebody about to be registered."""

import datetime
import uuid
from difflib import SequenceMatcher

from django.db.models import Q

from clinic.models import User
from clinic.search import fold
from patients.models import Patient

ALIKE = 0.8


def likely_duplicates(
    user: User,
    *,
    family_name: str,
    given_name: str,
    born_on: datetime.date,
    nhs_number: str,
    client_key: uuid.UUID | None = None,
) -> list[Patient]:
    """Among the patients this person may see: the same NHS number, or born that day and called alike.

    Alike means a shared part of the name, or a spelling that differs in a few letters. The patient whom
    the form with this `client_key` has registered is no duplicate of itself. At most 10.
    """
    same = Q(born_on=born_on) | Q(nhs_number=nhs_number) if nhs_number else Q(born_on=born_on)
    name = fold(f"{given_name} {family_name}")
    born_or_numbered = Patient.objects.visible_to(user).filter(same).select_related("location")
    return [
        patient
        for patient in born_or_numbered
        if patient.client_key is None or patient.client_key != client_key
        if (nhs_number and patient.nhs_number == nhs_number) or called_alike(name, patient.name_key.strip())
    ][:10]


def called_alike(name: str, other: str) -> bool:
    """Whether two folded names could be two spellings of one."""
    shared = {part for part in name.split() if len(part) > 1} & set(other.split())
    return bool(shared) or SequenceMatcher(None, name, other).ratio() >= ALIKE
