"""Signing an assessment with the plan in view: what was found is judged at once, in one transaction."""

import datetime

from django.db import transaction

from assessments import actions as assessments
from assessments.models import Assessment
from careplans.actions.judging import Judgement, judge_episode
from clinic.models import User


@transaction.atomic
def sign_assessment(
    *, assessment: Assessment, by: User, at: datetime.datetime, today: datetime.date
) -> Judgement:
    """Sign it and judge its episode again. Raises NotReadyToSign as the assessments' action does."""
    signed = assessments.sign_assessment(assessment=assessment, by=by, today=today, at=at)
    return judge_episode(episode=signed.episode, by=by, at=at, today=today)
