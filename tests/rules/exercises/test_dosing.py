"""A dose in words, in minutes, and what is wrong with it."""

import pytest

from exercises.library import LIBRARY
from exercises.rules.dosing import above_usual_range, chips, minutes_per_bout, problems, sentence
from exercises.rules.exercise import Dose

PRESS_UPS = LIBRARY["E04"].dose_range
LEGS_UP = LIBRARY["F01"].dose_range
WALK = LIBRARY["A01"].dose_range


@pytest.mark.parametrize(
    ("dose", "words"),
    [
        (Dose(sets=1, reps=10, bouts_per_day=6), "10 times, 6 times a day, every day"),
        (
            Dose(sets=2, reps=10, hold_seconds=5, bouts_per_day=2, weekdays=(1, 3, 5)),
            "2 sets of 10, hold 5 seconds, 2 times a day, Monday, Wednesday and Friday",
        ),
        (Dose(minutes=10, bouts_per_day=2), "10 minutes, 2 times a day, every day"),
        (Dose(minutes=1, weekdays=(7,)), "1 minute, once a day, Sunday"),
        (
            Dose(sets=1, reps=1, hold_seconds=180, bouts_per_day=4),
            "Hold 3 minutes, 4 times a day, every day",
        ),
        (
            Dose(sets=1, reps=1, hold_seconds=90),
            "Hold 90 seconds, once a day, every day",
        ),
        (Dose(sets=1, reps=1, hold_seconds=150), "Hold 2 minutes 30 seconds, once a day, every day"),
        (
            Dose(sets=1, reps=3, hold_seconds=1, weekdays=(2, 5)),
            "3 times, hold 1 second, once a day, Tuesday and Friday",
        ),
        (Dose(sets=1, reps=1), "Once, once a day, every day"),
        (Dose(sets=3, reps=8, weekdays=(5, 1, 2, 3, 4)), "3 sets of 8, once a day, Monday to Friday"),
        (Dose(), "Every day"),
    ],
)
def test_a_dose_reads_as_a_sentence(dose, words):
    assert sentence(dose) == words


@pytest.mark.parametrize(
    ("dose", "pieces"),
    [
        (Dose(sets=1, reps=10, bouts_per_day=6), ["10 times", "6 times a day"]),
        (
            Dose(sets=2, reps=10, hold_seconds=5, weekdays=(1, 3, 5)),
            ["2 sets of 10", "Hold 5 seconds", "Once a day", "Mon, Wed and Fri"],
        ),
        (Dose(minutes=10, weekdays=(1, 2, 3, 4, 5)), ["10 minutes", "Once a day", "Mon to Fri"]),
        (Dose(), ["Every day"]),
        (Dose(weekdays=(1,)), ["Mon"]),
    ],
)
def test_a_dose_comes_in_chips(dose, pieces):
    assert chips(dose) == pieces


@pytest.mark.parametrize(
    ("dose", "minutes"),
    [
        (Dose(sets=1, reps=10), 1),
        (Dose(sets=3, reps=10), 3),
        (Dose(sets=2, reps=10, hold_seconds=10), 6),
        (Dose(sets=1, reps=1, hold_seconds=180), 3),
        (Dose(minutes=20, bouts_per_day=2), 20),
        (Dose(), 0),
    ],
)
def test_a_bout_takes_about_this_long(dose, minutes):
    assert minutes_per_bout(dose) == minutes


@pytest.mark.parametrize(
    ("dose", "usual", "sentence_starts"),
    [
        (Dose(sets=0, reps=10), PRESS_UPS, "Sets: enter a whole number from 1 to 10, not 0."),
        (Dose(sets=1, reps=10_000), PRESS_UPS, "Repetitions: enter a whole number from 1 to 50, not 10,000."),
        (Dose(sets=1, reps=-1), PRESS_UPS, "Repetitions: enter a whole number from 1 to 50, not -1."),
        (Dose(sets=1, reps=1, hold_seconds=3600), LEGS_UP, "Hold in seconds: enter a whole number"),
        (Dose(sets=1, reps=10, bouts_per_day=13), PRESS_UPS, "Times a day: enter"),
        (Dose(sets=1, reps=10, bouts_per_day=0), PRESS_UPS, "Times a day: enter"),
        (Dose(sets=1), PRESS_UPS, "Repetitions: enter a whole number from 1 to 50."),
        (Dose(reps=10), PRESS_UPS, "Sets: enter a whole number from 1 to 10."),
        (Dose(sets=1, reps=1), LEGS_UP, "Hold in seconds: enter a whole number from 1 to 900."),
        (Dose(), WALK, "Minutes: enter a whole number from 1 to 120."),
        (Dose(minutes=10, reps=5), WALK, "Repetitions: leave this empty"),
        (Dose(sets=1, reps=10, minutes=5), PRESS_UPS, "Minutes: leave this empty"),
        (Dose(sets=1, reps=10, weekdays=()), PRESS_UPS, "Days: choose at least one"),
        (Dose(sets=1, reps=10, weekdays=(1, 8)), PRESS_UPS, "Days: choose each day"),
        (Dose(sets=1, reps=10, weekdays=(1, 1)), PRESS_UPS, "Days: choose each day"),
    ],
)
def test_an_impossible_dose_is_refused_with_one_sentence(dose, usual, sentence_starts):
    found = problems(dose, usual)
    assert len(found) == 1
    assert found[0].startswith(sentence_starts)


def test_the_largest_possible_dose_is_only_unusual():
    dose = Dose(sets=10, reps=50, bouts_per_day=12)
    assert problems(dose, PRESS_UPS) == []
    assert above_usual_range(dose, PRESS_UPS) == [
        "Sets: 10 is above the usual range of 1.",
        "Repetitions: 50 is above the usual range of 5 to 15.",
        "Times a day: 12 is above the usual range of 1 to 8.",
    ]


def test_strength_work_on_every_day_is_unusual():
    squats = LIBRARY["T08"]
    assert above_usual_range(Dose(sets=3, reps=8), squats.dose_range) == [
        "Days a week: 7 is above the usual range of 1 to 3."
    ]


@pytest.mark.parametrize("exercise", LIBRARY.values(), ids=lambda exercise: exercise.code)
def test_every_first_dose_of_the_library_is_possible_and_usual(exercise):
    assert problems(exercise.dose, exercise.dose_range) == []
    assert above_usual_range(exercise.dose, exercise.dose_range) == []
