"""When a patient who has just logged pain is told to stop the exercise that hurts, before anybody has looked."""

SEVERE = 7
STEP = 2


def stop_advised(leg_pain: int | None, last_leg_pain: int | None) -> bool:
    """Leg pain (0 to 10) of 7 or more, or at least 2 above the last log; missing values advise nothing.

    Stricter than R39, which asks the clinic to call: this one only slows the patient down.
    """
    if leg_pain is None:
        return False
    return leg_pain >= SEVERE or (last_leg_pain is not None and leg_pain >= last_leg_pain + STEP)
