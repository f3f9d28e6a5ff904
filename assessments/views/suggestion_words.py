"""A stored suggestion and a conclusion as a person reads them."""

from collections.abc import Mapping
from itertools import zip_longest

from assessments.models.assessment import CONFIDENCE_LABELS, DIRECTION_LABELS
from assessments.rules.vocabulary import Confidence, Direction, LoadLimit

_LIMITS = {
    LoadLimit.UNLOADED: "only lying down, without load",
    LoadLimit.AFTER_LATERAL: "only after the side-glide",
}
ALL, LOADED = "all", ":loaded"


def own_words(conclusion: Mapping) -> str:
    """ "Extension, high confidence"; empty before the clinician has concluded."""
    if "own_direction" not in conclusion:
        return ""
    return direction_words(conclusion["own_direction"], conclusion["own_confidence"])


def direction_words(direction: str, confidence: str) -> str:
    """Empty where nothing was concluded, as when danger was signed before anything else."""
    if not direction:
        return ""
    words = DIRECTION_LABELS[Direction(direction)]
    if not confidence or confidence == Confidence.NOT_APPLICABLE:
        return words
    return f"{words}, {CONFIDENCE_LABELS[Confidence(confidence)].lower()} confidence"


def suggestion_words(stored: Mapping, *, own: str = "") -> dict:
    """For the page: headline, facts as (label, value), reasons, opposing rows, alerts.

    `differs` says that the clinician's `own` direction is another one; a block is no opinion on directions.
    """
    if not stored:
        return {}
    return {
        "blocked": stored["direction"] == Direction.BLOCKED,
        "differs": bool(own) and stored["direction"] not in (own, Direction.BLOCKED),
        "headline": direction_words(stored["direction"], stored["confidence"]),
        "facts": _facts(stored),
        "reasons": stored["reasons"],
        "opposing": stored["opposing"],
        "alerts": stored["alerts"],
    }


def _facts(stored: Mapping) -> list[tuple[str, str]]:
    facts = [("Load limit", _limit(stored["load_limit"]))]
    if stored["secondary"]:
        limit = _limit(stored["secondary_load_limit"])
        second = DIRECTION_LABELS[Direction(stored["secondary"])]
        facts.append(("Second direction", f"{second}, {limit}" if limit else second))
    against = stored["contraindicated"]
    if against == [ALL]:
        facts.append(("Withheld", "any direction"))
    else:
        pairs = zip_longest(against, stored.get("worse_in", ()), fillvalue="")
        words = [
            f"{_contraindicated(code)} ({rows})" if rows else _contraindicated(code) for code, rows in pairs
        ]
        facts.append(("Made worse in testing", ", ".join(words)))
    return [(label, value) for label, value in facts if value]


def _limit(code: str | None) -> str:
    return _LIMITS[LoadLimit(code)] if code else ""


def _contraindicated(code: str) -> str:
    words = DIRECTION_LABELS[Direction(code.removesuffix(LOADED))].lower()
    return f"{words} with load" if code.endswith(LOADED) else words
