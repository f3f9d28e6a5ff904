"""R16a, R16b, R19, R54a to R54c, R61: aorta, veins, arteries and heart."""

import pytest

from .patients import beside, cleared, fired, flagged, patient, reported, with_precautions

RULES = {"R16a", "R16b", "R19", "R54a", "R54b", "R54c", "R61"}
ANEURYSM = "aaa_known"

STORIES = {
    "Nothing": (patient(), set()),
    "Pulsatile mass": (flagged("pulsatile_abdominal_mass"), {"R16a"}),
    "Collapse with sudden pain": (flagged("sudden_severe_pain_with_collapse"), {"R16a"}),
    "Known aneurysm, nothing else recorded": (flagged(ANEURYSM), {"R16a"}),
    "Known aneurysm, stable, never checked": (reported(ANEURYSM, course="stable"), {"R16a"}),
    "Known aneurysm, checked, but the pain is new": (
        reported(ANEURYSM, course="new", confirmed_days_ago=5),
        {"R16a"},
    ),
    "Known aneurysm, stable and checked": (cleared(ANEURYSM), set()),
    "Known aneurysm as a precaution only": (with_precautions(ANEURYSM), {"R16a"}),
    "Known aneurysm as a precaution, stable and checked": (
        cleared(ANEURYSM, precautions=frozenset({ANEURYSM})),
        set(),
    ),
    "Known aneurysm as a precaution, the outcome told beside it": (
        with_precautions(ANEURYSM, **beside(ANEURYSM, course="stable", confirmed_days_ago=10)),
        set(),
    ),
    "Known aneurysm as a precaution, told to be stable, never checked": (
        with_precautions(ANEURYSM, **beside(ANEURYSM, course="stable")),
        {"R16a"},
    ),
    "An aneurysm is told of, but not recorded": (patient(**beside(ANEURYSM, course="new")), set()),
    "Vascular risk alone": (flagged("vascular_risk"), {"R16b"}),
    "Vascular risk and a pulsatile mass": (flagged("vascular_risk", "pulsatile_abdominal_mass"), {"R16a"}),
    "Swollen calf": (flagged("dvt_suspected"), {"R19"}),
    "Swollen calf investigated": (cleared("dvt_suspected"), set()),
    "Cold pale leg": (flagged("acute_limb_ischaemia"), {"R54a"}),
    "Ulcer or rest pain of the foot": (flagged("limb_rest_pain_or_ulcer"), {"R54b"}),
    "Calf pain eased by standing still": (flagged("claudication_vascular"), {"R54c"}),
    "Chest pain on effort": (flagged("cardiac_symptoms"), {"R61"}),
    "Chest pain investigated": (cleared("cardiac_symptoms"), set()),
}


@pytest.mark.parametrize(("case", "expected"), STORIES.values(), ids=STORIES)
def test_vascular_stories(case, expected):
    assert fired(case) & RULES == expected
