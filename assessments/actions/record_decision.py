"""Say whether one agrees with the suggestion, before anything is signed."""

import datetime

from assessments.actions.save_section import save_section
from assessments.models import Assessment, AssessmentSection
from clinic.models import User

CONCLUSION = AssessmentSection.Name.CONCLUSION


def record_decision(
    *,
    assessment: Assessment,
    decision: dict,
    seen_version: int,
    by: User,
    at: datetime.datetime,
) -> AssessmentSection:
    """Add the decision to the conclusion, which must be saved before: the clinician's own view comes first.

    `decision`: agrees (bool), reason, syndrome, suspected_cause, and the suggestion it is about as direction
    and confidence. Raises Conflict as save_section does.
    """
    conclusion = assessment.sections.get(name=CONCLUSION)
    return save_section(
        assessment=assessment,
        name=CONCLUSION,
        answers={**conclusion.answers, "decision": decision},
        seen_version=seen_version,
        by=by,
        at=at,
    )
