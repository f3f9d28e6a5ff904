"""Ending a stop: a licensed clinician records what was found, and everything is judged again."""

import datetime

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction

from careplans.actions.judging import Judgement, judge_episode
from careplans.actions.stopping import show_stops
from careplans.models import Freeze
from clinic.audit import write_event
from clinic.errors import Conflict
from clinic.models import User
from clinic.permissions import Permission


@transaction.atomic
def release_freeze(
    *,
    freeze: Freeze,
    seen_where: str,
    seen_on: datetime.date,
    result: str,
    reason: str,
    by: User,
    at: datetime.datetime,
    today: datetime.date,
) -> Judgement:
    """Record the outcome and end the stop; the same outcome sent twice is recorded once.

    Only what was found since the stop began ends it. The facts of its snapshot stay silent for 90 days as long
    as they stay the same; what is new stops the plan again at once. Raises ValidationError, Conflict when somebody
    else released it, or PermissionDenied.
    """
    if not Freeze.objects.visible_to(by, Permission.RELEASE_FREEZE).filter(pk=freeze.pk).exists():
        raise PermissionDenied
    outcome = {
        "seen_where": seen_where.strip(),
        "seen_on": seen_on,
        "result": result.strip(),
        "reason": reason.strip(),
    }
    locked = (
        Freeze.objects.select_for_update(of=("self",)).select_related("episode__location").get(pk=freeze.pk)
    )
    if locked.released_at is not None:
        if all(getattr(locked, name) == value for name, value in outcome.items()):
            return Judgement()
        stored = {name: getattr(locked, name) for name in outcome}
        raise Conflict(
            "Somebody has released this stop already.",
            theirs=[*in_words(stored), ("Released by", str(locked.released_by))],
            mine=in_words(outcome),
        )
    empty = {name: "This must be filled in." for name, value in outcome.items() if not value}
    if empty:
        raise ValidationError(empty)
    began = locked.began_on
    if not began <= seen_on <= today:
        raise ValidationError({"seen_on": not_an_outcome(began)})
    for name, value in outcome.items():
        setattr(locked, name, value)
    locked.released_at, locked.released_by = at, by
    locked.save()
    write_event("release stop", by=by, patient_id=locked.episode.patient_id, subject=locked)
    show_stops(locked.episode)
    return judge_episode(episode=locked.episode, by=by, at=at, today=today)


def not_an_outcome(began: datetime.date) -> str:
    """Why that day cannot be the day of the outcome, and where an older investigation belongs."""
    return (
        f"Enter a day from {began:%-d %B %Y}, when this stop began, until today. What was investigated before "
        "belongs in an assessment, as the outcome of its question in the safety screen."
    )


def in_words(outcome: dict) -> list[tuple[str, str]]:
    """(label, value) of an outcome, as the conflict page shows it."""
    day = outcome["seen_on"]
    return [
        ("Seen where", outcome["seen_where"]),
        ("Seen on", f"{day:%-d %B %Y}" if day else ""),
        ("Result", outcome["result"]),
        ("Reason", outcome["reason"]),
    ]
