"""What the patient reads stays within reach of a ten-year-old: Flesch-Kincaid grade 5 on the whole, 6 at most."""

import re

import pytest

from exercises.library import LIBRARY
from exercises.rules.wording import instructions

MUST_BE_SAID = {"exercise", "exercises", "position", "shoulder", "shoulders"}
"""Words without a plainer one; they count as two syllables."""


def syllables(word: str) -> int:
    word = word.lower()
    if word in MUST_BE_SAID:
        return 2
    groups = len(re.findall(r"[aeiouy]+", word))
    if word.endswith("e") and not word.endswith(("le", "ee")) and groups > 1:
        groups -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and groups > 1:
        groups -= 1
    return max(1, groups)


def grade(sentences: list[str]) -> float:
    """Flesch-Kincaid grade level: 5 is a reading age of about 10."""
    words = [word for sentence in sentences for word in re.findall(r"[A-Za-z']+", sentence)]
    count = sum(len(re.findall(r"[.!?]", sentence)) or 1 for sentence in sentences)
    return 0.39 * len(words) / count + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def patient_text(exercise) -> list[str]:
    words = instructions(exercise)
    return [*words.steps, words.cue, words.stop, exercise.why]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The cat sat on the mat.", -2, 1),
        ("Contraindicated extension necessitates physiotherapeutic re-evaluation.", 20, 60),
    ],
)
def test_the_measure_tells_plain_from_hard(text, low, high):
    assert low < grade([text]) < high


@pytest.mark.parametrize("exercise", LIBRARY.values(), ids=lambda exercise: exercise.code)
def test_one_exercise_is_plain(exercise):
    assert grade(patient_text(exercise)) <= 6


def test_the_library_as_a_whole_is_plain():
    assert grade([text for exercise in LIBRARY.values() for text in patient_text(exercise)]) <= 4


@pytest.mark.parametrize("exercise", LIBRARY.values(), ids=lambda exercise: exercise.code)
def test_no_sentence_is_long(exercise):
    for text in patient_text(exercise):
        for sentence in re.split(r"(?<=[.!?])\s", text):
            assert len(sentence.split()) <= 20, sentence
