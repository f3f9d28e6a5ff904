"""Begin an assessment: one draft at a time for an episode."""

import datetime
import uuid

from django.db import transaction

from assessments.models import Assessment
from clinic.audit import write_event
from clinic.keys import made_before
from clinic.models import User
from patients.models import Episode


class EpisodeClosed(Exception):
    """The episode has ended; nothing new is assessed in it."""


class DraftExists(Exception):
    """Somebody has begun already. Carries the draft."""

    def __init__(self, draft: Assessment):
        super().__init__(f"{draft.author} began an assessment on {draft.assessed_on:%-d %B %Y}.")
        self.draft = draft


def start_assessment(
    *, episode: Episode, by: User, today: datetime.date, at: datetime.datetime, client_key: uuid.UUID
) -> Assessment:
    """A new draft for this episode, or the one that the same key made before.

    Raises ValidationError for a key that made another one, EpisodeClosed, or DraftExists when an unsigned
    assessment of the episode is open.
    """
    with transaction.atomic():
        episode = Episode.objects.locked().get(pk=episode.pk)
        if earlier := made_before(
            Assessment.objects.all(), client_key, episode_id=episode.pk, amends_id=None
        ):
            return earlier
        if episode.closed_on:
            raise EpisodeClosed("This episode is closed. Open a new episode to assess again.")
        if draft := Assessment.objects.drafts().filter(episode=episode, amends=None).first():
            raise DraftExists(draft)
        seen_before = Assessment.objects.standing().filter(episode=episode).exists()
        assessment = Assessment.objects.create(
            patient_id=episode.patient_id,
            episode=episode,
            kind=Assessment.Kind.FOLLOW_UP if seen_before else Assessment.Kind.INITIAL,
            assessed_on=today,
            author=by,
            started_at=at,
            client_key=client_key,
        )
        write_event("start assessment", by=by, patient_id=episode.patient_id, subject=assessment)
    return assessment
