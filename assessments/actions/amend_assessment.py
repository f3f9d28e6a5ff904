"""Correct what was signed: a new version with its reason; the earlier one stays readable."""

import datetime
import uuid

from django.core.exceptions import PermissionDenied
from django.db import transaction

from assessments.models import Assessment, AssessmentSection
from clinic.audit import write_event
from clinic.keys import made_before
from clinic.models import User
from clinic.permissions import Permission


class AmendmentRefused(Exception):
    """This version cannot be amended; the message says why."""


def amend_assessment(
    *, assessment: Assessment, reason: str, by: User, at: datetime.datetime, client_key: uuid.UUID
) -> Assessment:
    """A draft of the next version with copies of all sections; the decision on the suggestion is taken anew.

    Returns the draft made earlier with the same key. Raises AmendmentRefused for an unsigned assessment, for one
    that has been amended already, and without a reason; ValidationError for a key that made another one.
    """
    if not Assessment.objects.visible_to(by, Permission.SIGN_ASSESSMENT).filter(pk=assessment.pk).exists():
        raise PermissionDenied
    with transaction.atomic():
        assessment = Assessment.objects.select_for_update().get(pk=assessment.pk)
        content = {"amends_id": assessment.pk, "amendment_reason": reason.strip()}
        if earlier := made_before(Assessment.objects.all(), client_key, **content):
            return earlier
        if not assessment.is_signed:
            raise AmendmentRefused("This assessment is a draft. Change it directly.")
        if not reason.strip():
            raise AmendmentRefused("Say why the assessment is amended.")
        if Assessment.objects.filter(amends=assessment).exists():
            raise AmendmentRefused("An amendment of this version has been started already. Open that one.")
        draft = Assessment.objects.create(
            patient_id=assessment.patient_id,
            episode_id=assessment.episode_id,
            kind=assessment.kind,
            assessed_on=assessment.assessed_on,
            author=by,
            started_at=at,
            client_key=client_key,
            number=assessment.number + 1,
            amends=assessment,
            amendment_reason=reason.strip(),
        )
        for section in assessment.sections.all():
            answers = {key: value for key, value in section.answers.items() if key != "decision"}
            AssessmentSection.objects.create(
                assessment=draft, name=section.name, answers=answers, saved_at=at, saved_by=by
            )
        write_event("amend assessment", by=by, patient_id=assessment.patient_id, subject=draft)
    return draft
