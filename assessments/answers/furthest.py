"""How far the symptoms reach, per side, as a number for charts and in words for people."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessments.answers.chart import chart_places
from assessments.rules.derived import furthest
from assessments.rules.vocabulary import Leg

REACH_WORDS = {
    0: "no symptoms",
    1: "middle of the low back",
    2: "side of the low back",
    3: "buttock or groin",
    4: "thigh",
    5: "calf or shin",
    6: "ankle or foot",
    7: "toes",
}
"""Ranks of the furthest symptom, ordinal (after Werneke 1999)."""


@dataclass(frozen=True)
class Furthest:
    """Rank 0 to 7 of the furthest pain or tingling on each side; None when the chart was not filled in."""

    left: int | None
    right: int | None

    @property
    def words(self) -> list[tuple[str, str]]:
        return [
            (side, REACH_WORDS[rank])
            for side, rank in (("Left", self.left), ("Right", self.right))
            if rank is not None
        ]


def furthest_symptoms(chart: Mapping | None) -> Furthest:
    """A side without any mark on a chart that was filled in has rank 0; the midline counts for both sides."""
    if chart is None:
        return Furthest(None, None)
    places = chart_places(chart)
    middle = furthest(place for place in places if place.side is None) or 0
    left, right = ((furthest(places, leg) or middle) for leg in (Leg.L, Leg.R))
    return Furthest(left, right)


def baseline_words(symptoms: Mapping, chart: Mapping | None) -> str:
    """What stood before testing: "leg 6/10, back 4/10, left calf or shin"; empty when nothing was recorded."""
    pains = [
        f"{part} {symptoms[key]}/10"
        for part, key in (("leg", "leg_now"), ("back", "back_now"))
        if key in symptoms
    ]
    places = [f"{side.lower()} {words}" for side, words in furthest_symptoms(chart).words]
    return ", ".join([*pains, *places])
