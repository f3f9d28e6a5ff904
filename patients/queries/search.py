"""Finding a patient among those one may see: by name, date of birth or NHS number."""

import re

from django.core.exceptions import ValidationError
from django.db.models import Prefetch, QuerySet
from nhs_number import is_valid

from clinic.models import User
from clinic.search import fold
from patients.models import Episode, Patient
from patients.rules.spelled_dates import UnclearDate, read_day

PER_PAGE = 25
_NUMBER = re.compile(r"^[0-9][0-9 \-]*$")


def find_patients(user: User, typed: str) -> QuerySet[Patient]:
    """Patients this person may see whom the typed words fit, in order of family name; all for no words.

    A name is found by the start of any of its parts, without accents. Raises ValidationError with a sentence
    when the words look like a date or a number but could mean two things.
    """
    return _fitting(Patient.objects.visible_to(user), typed).prefetch_related(
        Prefetch(
            "episodes",
            queryset=Episode.objects.open().select_related("responsible", "location"),
            to_attr="open_episodes",
        )
    )


def find_names(patients: QuerySet[Patient], typed: str) -> QuerySet[Patient]:
    """Of these patients those with a name part that starts with each typed word."""
    for word in fold(typed).split():
        patients = patients.filter(name_key__contains=f" {word}")
    return patients


def _fitting(patients: QuerySet[Patient], typed: str) -> QuerySet[Patient]:
    typed = typed.strip()
    if not typed:
        return patients
    try:
        day = read_day(typed)
    except UnclearDate as unclear:
        raise ValidationError(str(unclear)) from None
    if day is not None:
        return patients.filter(born_on=day)
    if _NUMBER.match(typed):
        return patients.filter(nhs_number=_number(typed))
    if not fold(typed):
        raise ValidationError("Type a name, a date of birth or an NHS number.")
    return find_names(patients, typed)


def _number(typed: str) -> str:
    digits = re.sub(r"[ \-]", "", typed)
    if len(digits) != 10:
        raise ValidationError(
            "Type all ten digits of an NHS number, or a date of birth such as 1979-03-12 or 12 Mar 1979."
        )
    if not is_valid(digits):
        raise ValidationError("This is not an NHS number: its digits do not fit together. Check each one.")
    return digits
