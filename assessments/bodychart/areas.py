"""Every area that can be marked, with the region code it stands for.

Several areas share a code, because the code carries the distance from the spine and the area the detail:
inner and outer calf are one CALF. Mid back and tummy are recorded but lie off the path from spine to toes, so
they have no distance. Left and right are the patient's own.
"""

from dataclasses import dataclass
from enum import StrEnum

from assessments.rules.vocabulary import Leg, Region


class View(StrEnum):
    BACK = "back"
    FRONT = "front"


class Unranked(StrEnum):
    """Areas that say nothing about how far a symptom has travelled down the leg."""

    MID_BACK = "MID_BACK"
    ABDOMEN = "ABDOMEN"


@dataclass(frozen=True)
class Area:
    """One area of the drawing.

    `box` is (x0, x1, y0, y1) in drawing units; x counts from the midline towards the patient's side, and from
    -x1 to x1 for the midline area, which has no `side`.
    """

    key: str
    words: str
    code: Region | Unranked
    side: Leg | None
    view: View
    box: tuple[float, float, float, float]

    @property
    def label(self) -> str:
        side = {Leg.L: "Left ", Leg.R: "Right "}.get(self.side, "")
        text = f"{side}{self.words}"
        return text[0].upper() + text[1:]


_BACK = [
    ("mid_back", "mid back", Unranked.MID_BACK, (0, 37, 112, 158)),
    ("low_back_side", "low back, side", Region.LUMBAR_LAT, (13, 42, 158, 206)),
    ("buttock", "buttock", Region.BUTTOCK, (0, 53, 206, 258)),
    ("thigh_back", "back of thigh", Region.THIGH_POST, (0, 29, 258, 334)),
    ("thigh_outer_back", "outer thigh, from behind", Region.THIGH_LAT, (29, 60, 258, 334)),
    ("knee_back", "back of knee", Region.THIGH_POST, (0, 60, 334, 364)),
    ("calf_inner", "inner calf", Region.CALF, (0, 24.5, 364, 458)),
    ("calf_outer", "outer calf", Region.CALF, (24.5, 60, 364, 458)),
    ("heel", "heel and sole", Region.ANKLE_FOOT, (0, 60, 458, 540)),
]
_FRONT = [
    ("abdomen", "tummy", Unranked.ABDOMEN, (0, 42, 142, 206)),
    ("groin", "groin", Region.GROIN, (0, 20, 206, 258)),
    ("hip_front", "front of hip", Region.GROIN, (20, 53, 206, 258)),
    ("thigh_front", "front of thigh", Region.THIGH_ANT, (0, 29, 258, 334)),
    ("thigh_outer_front", "outer thigh, from the front", Region.THIGH_LAT, (29, 60, 258, 334)),
    ("knee_front", "front of knee", Region.THIGH_ANT, (0, 60, 334, 364)),
    ("shin_inner", "inner shin", Region.CALF, (0, 24.5, 364, 458)),
    ("shin_outer", "outer shin", Region.CALF, (24.5, 60, 364, 458)),
    ("foot_inner", "top of foot, big toe side", Region.ANKLE_FOOT, (0, 22, 458, 508)),
    ("foot_outer", "top of foot, little toe side", Region.ANKLE_FOOT, (22, 60, 458, 508)),
    ("big_toe", "big toe", Region.TOES, (0, 20.5, 508, 540)),
    ("small_toes", "smaller toes", Region.TOES, (20.5, 60, 508, 540)),
]
_MIDDLE = Area("low_back_middle", "low back, middle", Region.LUMBAR_MID, None, View.BACK, (-13, 13, 158, 206))


def _both_sides(rows, view):
    return [
        Area(key, words, code, side, view, box) for side in (Leg.L, Leg.R) for key, words, code, box in rows
    ]


AREAS: tuple[Area, ...] = (_MIDDLE, *_both_sides(_BACK, View.BACK), *_both_sides(_FRONT, View.FRONT))
"""In the order of the keyboard: middle, left from top to foot, right; back view first."""
