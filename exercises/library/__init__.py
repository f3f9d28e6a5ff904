"""The exercise library: reviewed entries, read by the week board, the patient's pages and the safety rules.

An exercise is added by one entry in the file of its category and, if it is drawn, one pose.
"""

from exercises.library import (
    aerobic,
    education,
    extension,
    flexion,
    isometric_lying,
    isometric_propped,
    isotonic,
    isotonic_lifting,
    lateral_rotation,
    neural,
    posture,
    stretch,
)
from exercises.rules.exercise import Category, Exercise

_FILES = (
    extension,
    flexion,
    lateral_rotation,
    neural,
    isometric_lying,
    isometric_propped,
    isotonic,
    isotonic_lifting,
    stretch,
    aerobic,
    posture,
    education,
)

LIBRARY: dict[str, Exercise] = {entry.code: entry for file in _FILES for entry in file.EXERCISES}


def get(code: str) -> Exercise | None:
    """The exercise with this code, or None when the library has no such entry."""
    return LIBRARY.get(code)


def by_category() -> dict[Category, tuple[Exercise, ...]]:
    """Every category in its usual order with its exercises; none is empty."""
    return {
        category: tuple(entry for entry in LIBRARY.values() if entry.category is category)
        for category in Category
    }


def search(words: str) -> tuple[Exercise, ...]:
    """Exercises that hold every word typed, as the start of a word of name, term, code or equipment.

    Nothing typed finds everything.
    """
    wanted = _words(words)
    return tuple(entry for entry in LIBRARY.values() if _holds(entry, wanted))


def _holds(entry: Exercise, wanted: list[str]) -> bool:
    written = _words(f"{entry.code} {entry.name} {entry.term} {entry.category} {entry.equipment}")
    return all(any(word.startswith(part) for word in written) for part in wanted)


def _words(text: str) -> list[str]:
    for mark in "-_(),/":
        text = text.replace(mark, " ")
    return text.casefold().split()
