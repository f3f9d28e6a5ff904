"""The marks of a body chart as the rules see them."""

from collections.abc import Mapping

from assessments.bodychart import places
from assessments.rules.case import Place
from assessments.rules.vocabulary import Region


def chart_places(answers: Mapping) -> tuple[Place, ...]:
    """Where the symptoms are; a chart on which "none now" was said has the one place NONE."""
    if answers.get("none_now"):
        return (Place(region=Region.NONE),)
    return places(answers.get("marks", ()))
