"""Telling every page of a record, also those of the floors below, that a safety stop stands."""

from careplans.models import Freeze
from careplans.queries.frame import stop_words
from patients.actions import show_safety_stop
from patients.models import Episode


def show_stops(episode: Episode) -> None:
    """Write the sentence of the stops that stand, or none, onto the episode; part of the caller's transaction."""
    standing = Freeze.objects.standing().filter(episode=episode)
    show_safety_stop(episode=episode, sentence=stop_words(standing) or "")
