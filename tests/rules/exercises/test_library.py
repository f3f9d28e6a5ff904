"""The library holds together: complete, consistent, and with ladders one can climb without falling."""

import pytest

from exercises.figures.poses import FIGURES
from exercises.library import LIBRARY, by_category, get, search
from exercises.rules.exercise import Category, Plane, Range, SideKind
from exercises.rules.stop_rules import STOP_RULES
from exercises.rules.wording import allowed_sides, instructions

NAMED_BY_TEMPLATES = {
    "extension preference": "E01 E02 E03 E04 E07 P01 P02 P03 P04 P06 P07 A01 A05 I01 I02 I03 I06 I08 I09 "
    "F02 F07 T02 T07 T08 T10",
    "flexion preference": "F01 F02 F03 F04 F05 P03 A01 A03 I01 I03 I06 E01 E02 T01 T03 T07",
    "stenosis": "F01 F02 F03 F07 A01 A02 A03 X01 X03 I01 I03 T02 T03 T07 T11",
    "lateral shift": "L01 L02 L03 P03 P05 E03 E04 E06 A01",
    "no preference": "P03 P05 P07 A01 A03 A04 I01 I02 I03 I06 I08 I09 I12 I13 F01 E09 N01 N02 N03 "
    "T01 T02 T05 T06 T07 T08",
}
EVERY = pytest.mark.parametrize("exercise", LIBRARY.values(), ids=lambda exercise: exercise.code)


@pytest.mark.parametrize(("template", "codes"), NAMED_BY_TEMPLATES.items())
def test_every_exercise_a_template_names_is_there(template, codes):
    assert [code for code in codes.split() if get(code) is None] == []


def test_every_category_has_an_exercise():
    groups = by_category()
    assert list(groups) == list(Category)
    assert all(groups.values())
    assert sum(len(entries) for entries in groups.values()) == len(LIBRARY)


@EVERY
def test_an_entry_is_complete(exercise):
    assert LIBRARY[exercise.code] is exercise
    assert exercise.name
    assert exercise.term
    assert exercise.cue
    assert exercise.stop
    assert exercise.why
    assert set(exercise.stop_rules) <= set(STOP_RULES)
    assert exercise.stop_rules or not exercise.physical
    assert exercise.load is not None or not exercise.physical
    assert exercise.figure is None or exercise.figure in FIGURES


def test_a_code_stands_once_and_a_name_too():
    assert len({exercise.name for exercise in LIBRARY.values()}) == len(LIBRARY)
    assert len({exercise.term for exercise in LIBRARY.values()}) == len(LIBRARY)


@EVERY
def test_steps_are_few_and_short(exercise):
    assert 1 <= len(exercise.steps) <= 4
    for side in allowed_sides(exercise):
        for step in instructions(exercise, side).steps:
            assert len(step.split()) <= 12, step


@EVERY
def test_a_side_is_asked_for_only_where_the_words_use_it(exercise):
    assert any("{" in step for step in exercise.steps) == (exercise.side_kind is not SideKind.NONE)


@EVERY
def test_ladders_lead_to_entries_and_back_round_never(exercise):
    for direction in ("progress_to", "regress_to"):
        seen = {exercise.code}
        step = exercise
        while getattr(step, direction):
            step = LIBRARY[getattr(step, direction)]
            assert step.code not in seen, f"{direction} of {exercise.code} comes back to {step.code}"
            seen.add(step.code)


@EVERY
def test_a_ladder_never_turns_flexion_into_extension_unannounced(exercise):
    opposites = {Plane.FLEXION: Plane.EXTENSION, Plane.EXTENSION: Plane.FLEXION}
    following = get(exercise.progress_to or "")
    if following is None or exercise.ladder_note:
        return
    here = {plane for plane, _ in exercise.moves}
    there = {plane for plane, _ in following.moves}
    assert not any(opposites.get(plane) in there - here for plane in here)


@EVERY
def test_advice_stands_outside_the_ladders(exercise):
    following = get(exercise.progress_to or "")
    assert following is None or following.physical
    if not exercise.physical:
        assert exercise.regress_to is None


def test_the_press_up_ladder_climbs_by_range():
    ranges = [dict(LIBRARY[code].moves)[Plane.EXTENSION] for code in ("E01", "E02", "E03", "E04")]
    assert ranges == [Range.LOW, Range.MID, Range.MID, Range.END]
    assert [LIBRARY[code].progress_to for code in ("E01", "E02", "E03")] == ["E02", "E03", "E04"]


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("E04", "E04"),
        ("extension in lying", "E03"),
        ("press-up", "E03"),
        ("PRESS UP hips", "E06"),
        ("side glide", "L01"),
        ("bird", "I08"),
        ("pillow", "E09"),
        ("isotonic", "T01"),
    ],
)
def test_search_finds_by_code_name_term_and_equipment(words, first):
    assert search(words)[0].code == first


def test_search_for_nothing_finds_all_and_for_nonsense_none():
    assert len(search("  ")) == len(LIBRARY)
    assert search("%") == search("zzz") == ()
