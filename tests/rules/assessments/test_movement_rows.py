"""One row of the table: its grade, what makes it impossible, and what is merely unusual."""

import pytest

from assessments.rules.directional_preference import row_errors, row_grade, row_warnings
from assessments.rules.vocabulary import After, During

from .patients import row

GRADES = {
    "Centralised": (row("REIL", "centralising", "centralised", "CALF L", "BUTTOCK L"), 3),
    "Centralised, places blank": (row("REIL", "centralising", "centralised", None, None), 3),
    "Centralised, place unchanged": (row("REIL", "centralising", "centralised"), 2),
    "Better and nearer": (row("REIL", "decrease", "better", "CALF L", "BUTTOCK L"), 3),
    "Better in place": (row("REIL", "decrease", "better"), 2),
    "Better, places blank": (row("REIL", "decrease", "better", None, None), 2),
    "From the back to the front of the thigh is no move": (
        row("REIL", "decrease", "better", "THIGH_POST L", "THIGH_ANT L"),
        2,
    ),
    "Better with less movement": (row("REIL", "decrease", "better", mechanical="decreased"), 0.5),
    "More movement, symptoms unchanged": (row("REIL", "no_effect", "no_effect", mechanical="increased"), 1.5),
    "More movement while peripheralising": (
        row("REIL", "peripheralising", "no_worse", mechanical="increased"),
        -1,
    ),
    "Eased only during": (row("REIL", "abolish", "no_better"), 0.5),
    "Produced, no worse": (row("RFIS", "produce", "no_worse"), 0),
    "Peripheralising only during": (row("RFIS", "peripheralising", "no_worse"), -1),
    "Lost movement": (row("RFIS", "increase", "no_worse", mechanical="decreased"), -1),
    "Worse": (row("RFIS", "increase", "worse"), -2),
    "Worse and further": (row("RFIS", "increase", "worse", "CALF L", "TOES L"), -3),
    "Worse, from midline to the side of the back": (
        row("RFIS", "increase", "worse", "LUMBAR_MID", "LUMBAR_LAT L"),
        -2,
    ),
    "Peripheralised": (row("RFIS", "peripheralising", "peripheralised", "CALF L", "TOES L"), -3),
    "Said to be better, but further": (row("RFIS", "decrease", "better", "CALF L", "TOES L"), -2),
    "Now in the other leg": (row("RFIS", "decrease", "better", "CALF L", "CALF R"), -3),
    "Now in both legs": (row("RFIS", "produce", "worse", "CALF L", "CALF B"), -3),
    "Now on the other side of the back": (
        row("RFIS", "decrease", "better", "LUMBAR_LAT L", "LUMBAR_LAT R"),
        2,
    ),
    "The other leg starts": (row("REIL", "decrease", "better", other=("NONE", "BUTTOCK R")), -3),
    "The other leg stays": (
        row("REIL", "decrease", "better", "CALF L", "BUTTOCK L", other=("CALF R", "CALF R")),
        2,
    ),
    "Numbness nearer": (row("REIL", "decrease", "better", "CALF L numbness", "BUTTOCK L numbness"), 0),
    "Numbness further": (row("REIL", "no_effect", "no_effect", "CALF L numbness", "TOES L numbness"), -2),
    "Numbness worse in place": (row("REIL", "increase", "worse", "CALF L numbness", "CALF L numbness"), -2),
    "Pain became numbness": (row("REIL", "decrease", "better", "CALF L", "CALF L numbness"), 2),
}


@pytest.mark.parametrize(("movement", "grade"), GRADES.values(), ids=GRADES)
def test_a_row_is_graded_by_what_lasted(movement, grade):
    assert row_grade(movement) == grade


IMPOSSIBLE = {
    "Peripheralising cannot end centralised": (
        row("REIL", "peripheralising", "centralised", "CALF L", "BUTTOCK L"),
        "cannot end as centralised",
    ),
    "Peripheralising cannot end better": (row("REIL", "peripheralising", "better"), "cannot end as better"),
    "Better cannot be further": (row("REIL", "decrease", "better", "CALF L", "TOES L"), "further away"),
    "No worse cannot be further": (row("REIL", "increase", "no_worse", "CALF L", "TOES L"), "further away"),
    "No better cannot be further": (row("REIL", "decrease", "no_better", "CALF L", "TOES L"), "further away"),
    "No effect cannot be further": (row("REIL", "no_effect", "no_effect", "NONE", "CALF L"), "further away"),
    "Centralised needs a nearer place": (row("REIL", "centralising", "centralised"), "which is no nearer"),
    "Peripheralised needs a further place": (
        row("RFIS", "peripheralising", "peripheralised"),
        "which is no further",
    ),
    "The other leg went further": (
        row("REIL", "decrease", "better", other=("CALF R", "TOES R")),
        "in the other leg",
    ),
}


@pytest.mark.parametrize(("movement", "words"), IMPOSSIBLE.values(), ids=IMPOSSIBLE)
def test_a_row_that_contradicts_itself_is_refused_with_a_sentence(movement, words):
    errors = row_errors(movement)
    assert len(errors) == 1
    assert words in errors[0]
    assert errors[0].endswith(".")


POSSIBLE = {
    "Places blank": row("REIL", "centralising", "centralised", None, None),
    "A place without a region": row("REIL", "centralising", "centralised", "? L", "? L"),
    "Peripheralised into the other leg": row("RFIS", "peripheralising", "peripheralised", "CALF L", "CALF R"),
    "Worse in the same place": row("RFIS", "increase", "worse"),
    "Centralised, other leg unchanged": row(
        "REIL", "centralising", "centralised", "CALF L", "BUTTOCK L", other=("CALF R", "CALF R")
    ),
}


@pytest.mark.parametrize("movement", POSSIBLE.values(), ids=POSSIBLE)
def test_what_is_possible_is_not_refused(movement):
    assert row_errors(movement) == []


USUAL = {
    "produce": {"worse", "no_worse", "peripheralised"},
    "increase": {"worse", "no_worse", "peripheralised"},
    "decrease": {"better", "no_better", "centralised"},
    "abolish": {"better", "no_better", "centralised"},
    "centralising": {"centralised", "better", "no_better"},
    "peripheralising": {"peripheralised", "worse", "no_worse"},
    "no_effect": {"no_effect"},
}


@pytest.mark.parametrize("during", During)
@pytest.mark.parametrize("after", After)
def test_unusual_pairs_are_questioned(during, after):
    questioned = row_warnings(row("REIL", during, after, None, None)) != []
    assert questioned is (after not in USUAL[during])


NEARER = {
    "Midline pain rises while leg pain goes": (
        row("REIL", "increase", "centralised", "CALF L", "LUMBAR_MID"),
        [],
    ),
    "Midline pain appears while leg pain goes": (
        row("REIL", "produce", "centralised", "CALF L", "LUMBAR_MID"),
        [],
    ),
    "Better and nearer": (row("REIL", "decrease", "better", "CALF L", "BUTTOCK L"), ["did it centralise?"]),
    "Worse and nearer": (row("REIL", "increase", "worse", "CALF L", "BUTTOCK L"), ["check both"]),
    "No better and nearer": (row("REIL", "decrease", "no_better", "CALF L", "BUTTOCK L"), ["check both"]),
}


@pytest.mark.parametrize(("movement", "expected"), NEARER.values(), ids=NEARER)
def test_a_nearer_place_raises_its_own_questions(movement, expected):
    warnings = row_warnings(movement)
    assert len(warnings) == len(expected)
    assert all(words in warning for words, warning in zip(expected, warnings, strict=True))
