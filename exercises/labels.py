"""The words that pages print for the library's codes."""

from exercises.rules.exercise import Category, DoseRange, Exercise, Load, Plane, Range

CATEGORIES: dict[str, str] = {
    Category.EXTENSION: "Extension",
    Category.FLEXION: "Flexion",
    Category.LATERAL: "Lateral",
    Category.ROTATION: "Rotation",
    Category.NEURAL_SLIDER: "Nerve sliders",
    Category.NEURAL_TENSIONER: "Nerve tensioners",
    Category.ISOMETRIC: "Isometric",
    Category.ISOTONIC: "Strength",
    Category.STRETCH: "Stretch",
    Category.AEROBIC: "Aerobic",
    Category.POSTURE: "Posture",
    Category.EDUCATION: "Advice",
}
DIRECTIONS: dict[str, str] = {
    Plane.EXTENSION: "Extension",
    Plane.FLEXION: "Flexion",
    Plane.LATERAL: "Lateral",
    Plane.ROTATION: "Rotation",
    "neutral": "Neutral spine",
}
_RANGES = {Range.LOW: "low range", Range.MID: "mid range", Range.END: "end range"}
_LOADS = {
    Load.UNLOADED: "Unloaded",
    Load.PART: "Part of the body's weight",
    Load.WEIGHT_BEARING: "Weight-bearing",
}
_SIDES = {
    "left": "Left",
    "right": "Right",
    "both": "Both",
    "glide_left": "Glide to the left",
    "glide_right": "Glide to the right",
}


def direction_words(exercise: Exercise) -> str:
    """'Extension, end range; Lateral, end range', or 'Neutral spine'."""
    moves = [f"{DIRECTIONS[plane]}, {_RANGES[reach]}" for plane, reach in exercise.moves]
    return "; ".join(moves) or DIRECTIONS["neutral"]


def load_words(exercise: Exercise) -> str:
    """How the spine is loaded, and whether the position is held for minutes; empty for pure advice."""
    if exercise.load is None:
        return ""
    return _LOADS[exercise.load] + (", sustained" if exercise.sustained else "")


def side_label(side: str) -> str:
    return _SIDES[side]


def range_words(dose_range: DoseRange) -> str:
    """'5 to 15 repetitions, 1 to 8 times a day': what the library considers usual."""
    parts = [
        (dose_range.sets, "sets"),
        (dose_range.reps, "repetitions"),
        (dose_range.hold_seconds, "seconds' hold"),
        (dose_range.minutes, "minutes"),
        (dose_range.bouts_per_day, "times a day"),
        (dose_range.days_per_week if dose_range.days_per_week != (1, 7) else None, "days a week"),
    ]
    return ", ".join(
        f"{low} to {high} {unit}"
        for low, high, unit in ((*span, unit) for span, unit in parts if span)
        if low < high
    )
