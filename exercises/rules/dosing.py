"""A dose in words, its length in minutes, and what is wrong with it.

`problems` are hard errors that a form refuses; `above_usual_range` is a note that the clinician may accept.
"""

from math import ceil

from exercises.rules.exercise import Dose, DoseRange

LIMITS = {
    "sets": (1, 10),
    "reps": (1, 50),
    "hold_seconds": (1, 900),
    "minutes": (1, 120),
    "bouts_per_day": (1, 12),
}
"""The smallest and largest number that can be meant at all, whatever the exercise."""

_NAMES = {
    "sets": ("Sets", "in sets"),
    "reps": ("Repetitions", "in repetitions"),
    "hold_seconds": ("Hold in seconds", "with a hold"),
    "minutes": ("Minutes", "in minutes"),
    "bouts_per_day": ("Times a day", "in times a day"),
}
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_EVERY_DAY = frozenset(range(1, 8))
_SECONDS_TO_MOVE = 4
_SECONDS_BETWEEN_SETS = 30


def sentence(dose: Dose) -> str:
    """The whole dose: '2 sets of 10, hold 5 seconds, 2 times a day, Monday, Wednesday and Friday'."""
    words = [*_amount(dose), _bouts(dose), _weekdays(dose.weekdays)]
    text = ", ".join(part for part in words if part)
    return text[:1].upper() + text[1:]


def chips(dose: Dose) -> list[str]:
    """The dose in short pieces: ['10 times', '6 times a day'], with the days only when some are free."""
    words = [*_amount(dose), _bouts(dose)]
    days = _weekdays(dose.weekdays, letters=3)
    if days != "every day" or not any(words):
        words.append(days)
    return [part[:1].upper() + part[1:] for part in words if part]


def minutes_per_bout(dose: Dose) -> int:
    """About how long one bout takes, in whole minutes rounded up; 0 for advice without an amount.

    A repetition counts four seconds of moving plus its hold, and thirty seconds of rest lie between sets.
    """
    if dose.minutes is not None:
        return dose.minutes
    if dose.reps is None:
        return 0
    sets = dose.sets or 1
    moving = sets * dose.reps * (_SECONDS_TO_MOVE + (dose.hold_seconds or 0))
    if dose.reps == 1 and dose.hold_seconds:
        moving = sets * dose.hold_seconds
    return max(1, ceil((moving + (sets - 1) * _SECONDS_BETWEEN_SETS) / 60))


def problems(dose: Dose, dose_range: DoseRange) -> list[str]:
    """Sentences on what makes this dose impossible; empty when it can be done.

    A quantity that the exercise is measured in must be there (a hold only for positions), a quantity it
    is not measured in must not, and every number lies within LIMITS.
    """
    found = []
    for field, (low, high) in LIMITS.items():
        value = getattr(dose, field)
        label, how = _NAMES[field]
        usual = getattr(dose_range, field)
        if value is None:
            if usual is not None and _required(field, dose_range):
                found.append(f"{label}: enter a whole number from {low} to {high}.")
        elif usual is None:
            found.append(f"{label}: leave this empty; this exercise is not given {how}.")
        elif not low <= value <= high:
            found.append(f"{label}: enter a whole number from {low} to {high}, not {value:,}.")
    return found + _weekday_problems(dose.weekdays)


def above_usual_range(dose: Dose, dose_range: DoseRange) -> list[str]:
    """Sentences on every quantity above what the library considers usual; empty when none is."""
    notes = []
    for field in LIMITS:
        value, usual = getattr(dose, field), getattr(dose_range, field)
        if value is not None and usual is not None and value > usual[1]:
            notes.append(f"{_NAMES[field][0]}: {value} is above the usual range of {_span(usual)}.")
    days, usual_days = len(set(dose.weekdays)), dose_range.days_per_week
    if days > usual_days[1]:
        notes.append(f"Days a week: {days} is above the usual range of {_span(usual_days)}.")
    return notes


def _required(field: str, dose_range: DoseRange) -> bool:
    """A hold may be left out unless holding is all there is to do (one repetition)."""
    return field != "hold_seconds" or dose_range.reps == (1, 1)


def _weekday_problems(weekdays: tuple[int, ...]) -> list[str]:
    if not weekdays:
        return ["Days: choose at least one day of the week."]
    if not set(weekdays) <= _EVERY_DAY or len(set(weekdays)) != len(weekdays):
        return ["Days: choose each day of the week at most once."]
    return []


def _amount(dose: Dose) -> list[str]:
    words = []
    if dose.minutes is not None:
        words.append(_count(dose.minutes, "minute"))
    if dose.reps is not None:
        if (dose.sets or 1) > 1:
            words.append(f"{dose.sets} sets of {dose.reps}")
        elif dose.reps > 1 or not dose.hold_seconds:
            words.append("once" if dose.reps == 1 else f"{dose.reps} times")
    if dose.hold_seconds is not None:
        words.append(f"hold {_duration(dose.hold_seconds)}")
    return words


def _bouts(dose: Dose) -> str:
    if dose.bouts_per_day > 1:
        return f"{dose.bouts_per_day} times a day"
    return "once a day" if dose.minutes is not None or dose.reps is not None else ""


def _weekdays(weekdays: tuple[int, ...], letters: int | None = None) -> str:
    days = sorted(set(weekdays))
    if set(days) == _EVERY_DAY:
        return "every day"
    names = [_DAYS[day - 1][:letters] for day in days]
    if len(days) > 3 and days == list(range(days[0], days[-1] + 1)):
        return f"{names[0]} to {names[-1]}"
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _duration(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    if minutes and not rest:
        return _count(minutes, "minute")
    if minutes > 1:
        return f"{_count(minutes, 'minute')} {_count(rest, 'second')}"
    return _count(seconds, "second")


def _count(number: int, unit: str) -> str:
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _span(usual: tuple[int, int]) -> str:
    return str(usual[0]) if usual[0] == usual[1] else f"{usual[0]} to {usual[1]}"
