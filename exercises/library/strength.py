"""The dose most weight and band work shares; strength guidance is 2-3 sets of 8-12 (ACSM)."""

from exercises.library.schedule import THREE_DAYS
from exercises.rules.exercise import Dose, DoseRange

STRENGTH = Dose(sets=3, reps=10, bouts_per_day=1, weekdays=THREE_DAYS)


def strength_range(reps: tuple[int, int], days: int) -> DoseRange:
    """Strength doses differ in repetitions and in days a week, never in bouts: once a day."""
    return DoseRange(sets=(1, 3), reps=reps, bouts_per_day=(1, 1), days_per_week=(1, days))
