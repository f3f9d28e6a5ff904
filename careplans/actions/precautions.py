"""Recording and ending precautions with the plan in view: what they mean for a running plan is judged at once."""

import datetime

from django.db import transaction

from careplans.actions.judging import judge_episode
from clinic.models import User
from patients import actions as patients
from patients.models import Patient, RecordedPrecaution


@transaction.atomic
def record_precaution(
    *,
    patient: Patient,
    code: str,
    since_on: datetime.date | None = None,
    weeks: int | None = None,
    cleared_on: datetime.date | None = None,
    note: str = "",
    by: User,
    at: datetime.datetime,
    today: datetime.date,
) -> RecordedPrecaution:
    """Record it and judge the open episode again. Raises ValidationError as the patients' action does."""
    recorded = patients.record_precaution(
        patient=patient,
        code=code,
        since_on=since_on,
        weeks=weeks,
        cleared_on=cleared_on,
        note=note,
        by=by,
        today=today,
    )
    _judge(patient, by=by, at=at, today=today)
    return recorded


@transaction.atomic
def end_precaution(
    *, precaution: RecordedPrecaution, reason: str, by: User, at: datetime.datetime, today: datetime.date
) -> RecordedPrecaution:
    """End it with a reason and judge the open episode again."""
    ended = patients.end_precaution(precaution=precaution, reason=reason, by=by, today=today)
    _judge(precaution.patient, by=by, at=at, today=today)
    return ended


def _judge(patient: Patient, *, by: User, at: datetime.datetime, today: datetime.date) -> None:
    for episode in patient.episodes.open().select_related("location", "patient"):
        judge_episode(episode=episode, by=by, at=at, today=today)
