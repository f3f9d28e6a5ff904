"""Sign: from here on the assessment stands as it is, with what the rules said that day beside it."""

import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction

from assessments.actions.keep_judgement import keep_judgement
from assessments.answers.furthest import furthest_symptoms
from assessments.models import Assessment, AssessmentSection
from assessments.queries.evaluation import Judgement, judge
from assessments.queries.standing import answers_of
from assessments.rules.vocabulary import Direction
from clinic.audit import write_event
from clinic.models import User
from clinic.permissions import Permission

Name = AssessmentSection.Name


class NotReadyToSign(Exception):
    """Something has to be answered before signing; the message says what."""


def sign_assessment(
    *, assessment: Assessment, by: User, today: datetime.date, at: datetime.datetime
) -> Assessment:
    """Freeze the draft with direction, findings and decision. Signing twice returns the signed one.

    While a danger sign blocks the programme nothing else is asked for: what was not concluded stays empty.
    Raises PermissionDenied for people who may not sign here, NotReadyToSign without own conclusion and decision or
    when the suggestion is no longer the one decided on. Rules that fail are stored as a HOLD, never as an allow.
    """
    if not Assessment.objects.visible_to(by, Permission.SIGN_ASSESSMENT).filter(pk=assessment.pk).exists():
        raise PermissionDenied
    with transaction.atomic():
        assessment = Assessment.objects.select_for_update().get(pk=assessment.pk)
        if assessment.is_signed:
            return assessment
        answers = answers_of(assessment)
        conclusion = answers.get(Name.CONCLUSION, {})
        decision = conclusion.get("decision") or {}
        judgement = judge(assessment, today=today)
        if not decision and not judgement.blocked:
            raise NotReadyToSign("Give your own conclusion, then say whether you agree with the suggestion.")
        if not judgement.blocked and not judgement.matches(decision):
            raise NotReadyToSign("The suggestion has changed since you decided. Look at it again, then sign.")
        _take_over(assessment, answers, conclusion, decision, judgement)
        assessment.signed_by, assessment.signed_at = by, at
        assessment.save()
        write_event("sign assessment", by=by, patient_id=assessment.patient_id, subject=assessment)
    return assessment


def _take_over(
    assessment: Assessment, answers: dict, conclusion: dict, decision: dict, judgement: Judgement
) -> None:
    """Fill the columns that other pages ask for in a query."""
    symptoms = answers.get(Name.SYMPTOMS, {})
    assessment.leg_now, assessment.back_now = symptoms.get("leg_now"), symptoms.get("back_now")
    furthest = furthest_symptoms(answers.get(Name.BODY_CHART))
    assessment.furthest_left, assessment.furthest_right = furthest.left, furthest.right
    assessment.own_direction = conclusion.get("own_direction", "")
    assessment.own_confidence = conclusion.get("own_confidence", "")
    assessment.suggested_direction = judgement.suggestion["direction"]
    assessment.suggested_confidence = judgement.suggestion["confidence"]
    assessment.agrees = decision.get("agrees")
    assessment.disagreement_reason = decision.get("reason") or ""
    assessment.direction = _direction(conclusion, decision, judgement)
    assessment.syndrome = decision.get("syndrome") or ""
    assessment.suspected_cause = decision.get("suspected_cause") or ""
    if conclusion.get("safety_net_on"):
        assessment.safety_net_on = datetime.date.fromisoformat(conclusion["safety_net_on"])
        assessment.safety_net_by_id = conclusion["safety_net_by"]
    assessment.suggestion = judgement.suggestion
    keep_judgement(assessment, judgement)


def _direction(conclusion: dict, decision: dict, judgement: Judgement) -> str:
    """The clinician's choice; a block stands whatever anybody thinks of it."""
    if judgement.blocked:
        return Direction.BLOCKED
    if decision["agrees"]:
        return judgement.suggestion["direction"]
    return conclusion["own_direction"]
