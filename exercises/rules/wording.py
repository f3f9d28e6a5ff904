"""What the patient reads for one exercise on one side: body parts are always named, never 'affected side'.

A glide names the direction the shoulders (or the knees) go. So a glide to the left reads "shoulders to
the left, hips to the right", and at the wall the right shoulder leans on it.
"""

from dataclasses import dataclass

from exercises.rules.exercise import Category, Exercise, SideKind

LEFT, RIGHT, BOTH = "left", "right", "both"
GLIDE_LEFT, GLIDE_RIGHT = "glide_left", "glide_right"

_OPPOSITE = {LEFT: RIGHT, RIGHT: LEFT}
_ALLOWED = {
    SideKind.NONE: (None,),
    SideKind.LIMB: (None, LEFT, RIGHT, BOTH),
    SideKind.GLIDE: (None, GLIDE_LEFT, GLIDE_RIGHT),
    SideKind.GAP: (None, LEFT, RIGHT),
}
_LIMB_PARTS = ("leg", "knee", "foot", "thigh")


@dataclass(frozen=True)
class Instructions:
    """The words of one exercise for one patient; `sides` is empty when there is nothing to say."""

    name: str
    steps: tuple[str, ...]
    cue: str
    stop: str
    sides: str = ""


def allowed_sides(exercise: Exercise) -> tuple[str | None, ...]:
    """The sides a prescription of this exercise may carry; None means the side is not chosen yet."""
    return _ALLOWED[exercise.side_kind]


def instructions(exercise: Exercise, side: str | None = None) -> Instructions:
    """The exercise in words with the side filled in.

    `side` is left, right, both, glide_left, glide_right or None (the side is not chosen, as in the library).
    Raises ValueError for a side that this exercise cannot have: a wrong side must not reach a patient.
    """
    sides = side_phrase(exercise, side)
    words = _body_parts(exercise.side_kind, side)
    return Instructions(
        name=exercise.name,
        steps=tuple(_sentence(step, words) for step in exercise.steps),
        cue=exercise.cue,
        stop=exercise.stop,
        sides=sides,
    )


def side_phrase(exercise: Exercise, side: str | None) -> str:
    """The side in words for a chip or a plan line, empty without a side.

    'Left side', 'Left side up', 'Shoulders to the left, hips to the right', 'Both knees to the left'.
    Raises ValueError for a side that this exercise cannot have.
    """
    if side not in allowed_sides(exercise):
        raise ValueError(f"{exercise.code} cannot be done on the side {side!r}.")
    if side is None:
        return ""
    if side == BOTH:
        return "One side, then the other"
    if exercise.side_kind is not SideKind.GLIDE:
        return (
            f"{side.capitalize()} side up"
            if exercise.side_kind is SideKind.GAP
            else f"{side.capitalize()} side"
        )
    words = _glide_parts(side)
    match exercise.category:
        case Category.ROTATION:
            return f"Both knees {words['glide']}"
        case Category.EXTENSION:
            return f"Hips {words['away']}"
    return f"Shoulders {words['glide']}, hips {words['away']}"


def _sentence(step: str, words: dict[str, str]) -> str:
    """Fill the placeholders, with a capital where one opens the step or follows a full stop."""
    filled = step.format(**words)
    return ". ".join(part[:1].upper() + part[1:] for part in filled.split(". "))


def _body_parts(kind: SideKind, side: str | None) -> dict[str, str]:
    match kind:
        case SideKind.GLIDE:
            return _glide_parts(side)
        case SideKind.GAP:
            return _gap_parts(side)
        case SideKind.LIMB:
            return _limb_parts(side)
    return {}


def _limb_parts(side: str | None) -> dict[str, str]:
    if side not in _OPPOSITE:
        words = {part: f"one {part}" for part in _LIMB_PARTS}
        words |= {f"other_{part}": f"the other {part}" for part in _LIMB_PARTS}
        return words | {"side": "one side", "other_side": "one side"}
    other = _OPPOSITE[side]
    words = {part: f"your {side} {part}" for part in _LIMB_PARTS}
    words |= {f"other_{part}": f"your {other} {part}" for part in _LIMB_PARTS}
    return words | {"side": f"your {side} side", "other_side": f"your {other} side"}


def _gap_parts(up: str | None) -> dict[str, str]:
    if up not in _OPPOSITE:
        return {"side": "your painful side", "other_side": "your good side"}
    return {"side": f"your {up} side", "other_side": f"your {_OPPOSITE[up]} side"}


def _glide_parts(side: str | None) -> dict[str, str]:
    if side is None:
        return {
            "glide": "to one side",
            "away": "to the other",
            "hips": "to one side",
            "away_shoulder": "one shoulder",
        }
    toward = side.removeprefix("glide_")
    away = _OPPOSITE[toward]
    return {
        "glide": f"to the {toward}",
        "away": f"to the {away}",
        "hips": f"to the {away}",
        "away_shoulder": f"your {away} shoulder",
    }
