"""What an earlier assessment found worse, and what lifts it."""

import pytest

from careplans.rules.contraindications import carried, lateral_change_retained, lifted
from tests.rules.careplans.people import NADIA, TOMAS, row

WORSE = (row("RFIS", "increase", "worse", "CALF"),)
SILENT = (row("REIL", "no_effect", "no_effect", "CALF"),)
ALLOWED = (row("RFIL", "no_effect", "no_effect", "CALF"),)
UPRIGHT = (row("RFIS", "increase", "no_worse", "CALF"),)

STORIES = [
    ("one assessment carries nothing of its own", [(WORSE, ["flexion"])], ()),
    ("not tested again", [(WORSE, ["flexion"]), (SILENT, [])], ("flexion",)),
    ("not tested twice", [(WORSE, ["flexion"]), (SILENT, []), (SILENT, [])], ("flexion",)),
    ("a retest allowed it", [(WORSE, ["flexion"]), (ALLOWED, [])], ()),
    ("allowed, then worse in the present", [(WORSE, ["flexion"]), (ALLOWED, []), (WORSE, ["flexion"])], ()),
    ("worse in both is the present's own", [(WORSE, ["flexion"]), (WORSE, ["flexion"])], ()),
    (
        "loaded form: lying down says nothing",
        [(WORSE, ["flexion:loaded"]), (ALLOWED, [])],
        ("flexion:loaded",),
    ),
    ("loaded form: upright allows it", [(WORSE, ["flexion:loaded"]), (UPRIGHT, [])], ()),
    ("blocked that day, the rows still count", [(WORSE, ["all"]), (SILENT, [])], ("flexion",)),
]


@pytest.mark.parametrize(("story", "assessments", "expected"), STORIES, ids=[entry[0] for entry in STORIES])
def test_what_is_carried_into_the_present(story, assessments, expected):
    assert carried(assessments) == expected


def test_an_unknown_word_is_never_lifted():
    assert lifted("all", ALLOWED) is False


RETAINED = [
    ("starts where the glide had ended", row("REIL", "no_effect", "no_effect", "BUTTOCK"), True),
    ("starts nearer the spine", row("REIL", "no_effect", "no_effect", "LUMBAR_MID"), True),
    ("back in the calf", row("REIL", "no_effect", "no_effect", "CALF"), False),
]


@pytest.mark.parametrize(("what", "later", "answer"), RETAINED, ids=[entry[0] for entry in RETAINED])
def test_a_lateral_change_is_retained_when_the_next_visit_starts_there(what, later, answer):
    assert lateral_change_retained(TOMAS.rows, [later]) is answer


def test_without_a_glide_or_a_later_row_nothing_is_retained():
    assert lateral_change_retained(NADIA.rows, [row("REIL", "no_effect", "no_effect", "NONE")]) is False
    assert lateral_change_retained(TOMAS.rows, []) is False
