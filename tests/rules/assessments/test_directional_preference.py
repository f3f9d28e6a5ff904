"""The suggested direction, its reasons and alerts, and what plans ask about single directions."""

from dataclasses import replace

import pytest

from assessments.rules.directional_preference import (
    Load,
    every_direction_worsens,
    has_peripheralised,
    suggest,
    unlocks,
)
from assessments.rules.directional_preference import tested_better as row_ended_better
from assessments.rules.vocabulary import Direction, Shift, Test

from .movement_tables import (
    BENDING_SPREADS,
    BENDING_WORSE,
    CENTRALISES,
    EASES,
    GRIDS,
    STANDING_EXTENSION_WORSE,
    worse,
)
from .patients import row


@pytest.mark.parametrize(("rows", "shift", "expected"), GRIDS.values(), ids=GRIDS)
def test_each_table_points_to_its_direction(rows, shift, expected):
    said = suggest(rows, shift=shift, blocked=False)
    direction, confidence, secondary, limit, contraindicated = expected
    assert (said.direction, said.confidence) == (direction, confidence)
    assert (said.secondary, said.load_limit) == (secondary, limit)
    assert said.contraindicated == tuple(contraindicated.split())


@pytest.mark.parametrize(("rows", "shift", "_expected"), GRIDS.values(), ids=GRIDS)
def test_a_blocked_patient_gets_no_direction_whatever_was_tested(rows, shift, _expected):
    said = suggest(rows, shift=shift, blocked=True)
    assert (said.direction, said.confidence, said.secondary) == ("blocked", "n/a", None)
    assert (said.load_limit, said.contraindicated, said.opposing) == (None, ("all",), ())


def test_the_reasons_name_the_rows_and_what_they_showed():
    said = suggest([BENDING_WORSE, EASES, CENTRALISES], shift=None, blocked=False)
    assert said.reasons == (
        "Row 2, repeated extension in standing (10 times): from left calf or shin to left back of the thigh, "
        "better afterwards.",
        "Row 3, repeated extension in lying (10 times): from left calf or shin to midline of the low back, "
        "centralised, more movement.",
        "The opposite direction, flexion, worsened (row 1).",
    )


def test_rows_that_speak_against_the_suggestion_are_listed():
    said = suggest([STANDING_EXTENSION_WORSE, BENDING_WORSE, CENTRALISES], shift=None, blocked=False)
    assert said.opposing == (
        "Row 1, repeated extension in standing (10 times): left calf or shin unchanged, worse afterwards.",
    )
    assert any("Only lying down was better" in reason for reason in said.reasons)


REASONS = {
    "Nothing tested": "Testing is incomplete",
    "Both directions centralise equally": "neither is clearly better",
    "Both side-glides help equally": "Both side-glides improve",
    "Both sagittal directions worse, side-glides untested": "test the side-glides",
    "Worse lying, better standing": "contradict each other: extension",
    "Eases only while moving": "did not last",
    "Better, then held upright and worse": "side-glides are untested",
    "All four directions worse": "Every direction that was tested ended worse",
    "No lasting response in three directions": "No movement changed the symptoms",
    "Pain changes legs": "these worsen: extension (Row 1",
}


@pytest.mark.parametrize(("name", "words"), REASONS.items(), ids=REASONS)
def test_without_a_direction_the_reason_says_what_is_missing(name, words):
    rows, shift, _ = GRIDS[name]
    said = suggest(rows, shift=shift, blocked=False)
    assert words in " ".join(said.reasons)


def test_no_table_calls_a_patient_irreducible_or_unresponsive():
    for rows, shift, _ in GRIDS.values():
        said = suggest(rows, shift=shift, blocked=False)
        sentences = " ".join((*said.reasons, *said.opposing, *said.alerts)).lower()
        assert "irreducible" not in sentences
        assert "unresponsive" not in sentences


ALERTS = {
    "Pain changes legs": ("R03", None),
    "Numbness spreads": ("R07d", None),
    "Two lasting rows and bending worse": ("R22", Shift.LEFT),
    "Rotation towards the painful side helps": ("goes into the recorded shift", Shift.LEFT),
}


@pytest.mark.parametrize(("name", "expected"), ALERTS.items(), ids=ALERTS)
def test_alerts_stay_even_when_the_direction_is_clear(name, expected):
    words, shift = expected
    said = suggest(GRIDS[name][0], shift=shift, blocked=False)
    assert any(words in alert for alert in said.alerts)
    assert suggest([CENTRALISES], shift=None, blocked=False).alerts == ()


def test_every_direction_worsens_needs_all_four():
    assert every_direction_worsens(worse("RFIS", "REIS", "RSGIS_L", "RSGIS_R"))
    assert not every_direction_worsens(worse("RFIS", "REIS", "RSGIS_L"))
    assert not every_direction_worsens([])


def test_a_direction_that_peripheralised_is_remembered():
    assert has_peripheralised(Direction.FLEXION, [BENDING_SPREADS])
    assert not has_peripheralised(Direction.FLEXION, [BENDING_WORSE])
    assert not has_peripheralised(Direction.EXTENSION, [BENDING_SPREADS])


def test_a_load_tested_better_only_by_its_own_rows():
    rows = [STANDING_EXTENSION_WORSE, CENTRALISES]
    assert row_ended_better(Direction.EXTENSION, rows, load=Load.UNLOADED)
    assert not row_ended_better(Direction.EXTENSION, rows, load=Load.LOADED)
    assert not row_ended_better(Direction.FLEXION, rows, load=Load.UNLOADED)
    reversed_later = [CENTRALISES, row("REIL", "increase", "worse")]
    assert not row_ended_better(Direction.EXTENSION, reversed_later, load=Load.UNLOADED)


RETESTS = {
    "No worse": ([row("RFIS", "produce", "no_worse")], True),
    "No effect": ([row("RFIL", "no_effect", "no_effect")], True),
    "Better": ([row("RFIL", "decrease", "better")], True),
    "Centralised": ([row("RFIL", "centralising", "centralised", "CALF L", "BUTTOCK L")], True),
    "No better only": ([row("RFIL", "decrease", "no_better")], False),
    "Worse": ([BENDING_WORSE], False),
    "No worse in words, further in place": ([row("RFIS", "increase", "no_worse", "CALF L", "TOES L")], False),
    "Worse, then no worse": ([BENDING_WORSE, row("RFIL", "produce", "no_worse")], True),
    "No worse, then worse": ([row("RFIL", "produce", "no_worse"), BENDING_WORSE], False),
    "Another direction": ([CENTRALISES], False),
    "No retest": ([], False),
}


@pytest.mark.parametrize(("rows", "opens"), RETESTS.values(), ids=RETESTS)
def test_a_locked_direction_opens_only_after_a_retest_that_allows_it(rows, opens):
    assert unlocks(Direction.FLEXION, rows) is opens


def test_a_glide_that_corrects_the_recorded_shift_says_so():
    glide = replace(CENTRALISES, test=Test.RSGIS_L)
    said = suggest([BENDING_WORSE, glide], shift=Shift.RIGHT, blocked=False)
    assert "corrects the recorded shift, trunk to the right." in said.reasons[-1]
    assert said.worse_in == ("row 1",)
    assert "corrects" not in suggest([BENDING_WORSE, glide], shift=Shift.LEFT, blocked=False).reasons[-1]
