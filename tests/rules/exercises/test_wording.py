"""Sides in words: a patient always reads which part of the body goes where."""

import pytest

from exercises.library import LIBRARY
from exercises.rules.exercise import SideKind
from exercises.rules.wording import allowed_sides, instructions, side_phrase


@pytest.mark.parametrize(
    ("code", "side", "step"),
    [
        ("L02", "glide_left", "Move your shoulders to the left and your hips to the right."),
        ("L02", "glide_right", "Move your shoulders to the right and your hips to the left."),
        ("L01", "glide_left", "Lean your right shoulder and upper arm on a wall."),
        ("L01", "glide_left", "Push your hips to the right, to the wall."),
        ("L01", "glide_right", "Lean your left shoulder and upper arm on a wall."),
        ("E06", "glide_left", "Shift your hips to the right. Leave your shoulders still."),
        ("E06", "glide_right", "Shift your hips to the left. Leave your shoulders still."),
        ("L04", "glide_left", "Let both knees go down to the left."),
        ("L03", "left", "Your left side is up. Bend both knees a little."),
        ("L03", "left", "Lie on your right side with the roll under your waist."),
        ("L03", None, "Your painful side is up. Bend both knees a little."),
        ("F02", "right", "Take hold of your right knee."),
        ("F02", "both", "Take hold of one knee."),
        ("N03", "left", "Lie on your right side with your left leg on top."),
        ("I06", "left", "Lie on your left side, knees bent."),
        ("T11", "right", "Put your right foot flat on a low step."),
    ],
)
def test_the_side_is_named_by_body_parts(code, side, step):
    assert step in instructions(LIBRARY[code], side).steps


@pytest.mark.parametrize(
    ("code", "side", "words"),
    [
        ("L02", "glide_left", "Shoulders to the left, hips to the right"),
        ("L01", "glide_right", "Shoulders to the right, hips to the left"),
        ("E06", "glide_left", "Hips to the right"),
        ("L04", "glide_right", "Both knees to the right"),
        ("L03", "right", "Right side up"),
        ("T02", "left", "Left side"),
        ("T02", "both", "One side, then the other"),
        ("E04", None, ""),
    ],
)
def test_a_side_has_a_phrase(code, side, words):
    assert side_phrase(LIBRARY[code], side) == words
    assert instructions(LIBRARY[code], side).sides == words


@pytest.mark.parametrize(
    ("code", "side"),
    [
        ("E04", "left"),
        ("L02", "left"),
        ("L02", "both"),
        ("L03", "both"),
        ("F02", "glide_left"),
        ("F02", "up"),
    ],
)
def test_a_side_that_cannot_be_is_refused(code, side):
    with pytest.raises(ValueError, match=code):
        instructions(LIBRARY[code], side)


def test_turning_a_glide_round_changes_left_and_right_and_nothing_else():
    swap = {"left": "right", "right": "left"}
    glides = [exercise for exercise in LIBRARY.values() if exercise.side_kind is SideKind.GLIDE]
    assert len(glides) == 4
    for exercise in glides:
        to_left = " ".join(instructions(exercise, "glide_left").steps)
        to_right = " ".join(instructions(exercise, "glide_right").steps)
        turned = " ".join(
            swap.get(word.strip(".,"), word.strip(".,")) + word[len(word.rstrip(".,")) :]
            for word in to_left.split()
        )
        assert turned == to_right != to_left


@pytest.mark.parametrize("exercise", LIBRARY.values(), ids=lambda exercise: exercise.code)
def test_nothing_is_left_to_fill_in(exercise):
    for side in allowed_sides(exercise):
        words = instructions(exercise, side)
        for text in (*words.steps, words.cue, words.stop, words.name, exercise.why):
            assert "{" not in text
            assert text[0].isupper()
