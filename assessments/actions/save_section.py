"""Keep the answers of one section, unless somebody else changed them first, and judge the draft by them."""

import datetime

from django.db import transaction

from assessments.actions.keep_judgement import keep_judgement
from assessments.models import Assessment, AssessmentSection
from assessments.queries.evaluation import judge
from clinic.audit import write_event
from clinic.errors import Conflict
from clinic.models import User
from patients.clock import today_at


def save_section(
    *,
    assessment: Assessment,
    name: str,
    answers: dict,
    seen_version: int,
    by: User,
    at: datetime.datetime,
) -> AssessmentSection:
    """Store `answers` (plain JSON) under the section's name; `seen_version` is what the person saw, 0 for none.

    The same answers sent twice are stored once. The whole draft is judged with each save: danger that somebody
    has typed must not wait for a signature to be seen. Raises Conflict when another version was saved meanwhile or
    the assessment has been signed.
    """
    with transaction.atomic():
        drafts = Assessment.objects.select_for_update(of=("self",))
        assessment = drafts.select_related("patient", "episode__location").get(pk=assessment.pk)
        section = assessment.sections.filter(name=name).first()
        if section is not None and section.answers == answers:
            return section
        if assessment.is_signed:
            raise Conflict("This assessment was signed meanwhile. To change it, amend it and say why.")
        if (section.version if section else 0) != seen_version:
            raise Conflict("Somebody else saved this section while you were writing. Yours was not saved.")
        if section is None:
            section = AssessmentSection(assessment=assessment, name=name, version=0)
        section.answers, section.version = answers, section.version + 1
        section.saved_by, section.saved_at = by, at
        section.save()
        judgement = judge(assessment, today=today_at(assessment.episode.location, at))
        assessment.save(update_fields=keep_judgement(assessment, judgement))
        write_event(
            f"save assessment section {name}", by=by, patient_id=assessment.patient_id, subject=section
        )
    return section
