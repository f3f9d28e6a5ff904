"""An exercise of the library and its dose, as plain values that safety rules and pages read."""

from dataclasses import dataclass
from enum import StrEnum


class Category(StrEnum):
    EXTENSION = "extension"
    FLEXION = "flexion"
    LATERAL = "lateral"
    ROTATION = "rotation"
    NEURAL_SLIDER = "neural_slider"
    NEURAL_TENSIONER = "neural_tensioner"
    ISOMETRIC = "isometric"
    ISOTONIC = "isotonic"
    STRETCH = "stretch"
    AEROBIC = "aerobic"
    POSTURE = "posture"
    EDUCATION = "education"


class Load(StrEnum):
    """How much body weight goes through the spine."""

    UNLOADED = "U"
    PART = "P"
    WEIGHT_BEARING = "W"


class Plane(StrEnum):
    """A spinal direction an exercise moves into; lateral takes its side from the prescription."""

    EXTENSION = "extension"
    FLEXION = "flexion"
    LATERAL = "lateral"
    ROTATION = "rotation"


class Range(StrEnum):
    LOW = "low"
    MID = "mid"
    END = "end"


class SideKind(StrEnum):
    """What the side of a prescription line means."""

    NONE = "none"
    LIMB = "limb"  # left, right or both legs
    GLIDE = "glide"  # the direction the shoulders (or knees) go: the lateral preference
    GAP = "gap"  # the side that is up, which is the painful side


@dataclass(frozen=True)
class Dose:
    """How much: bouts are the times a day the whole exercise is done; weekdays count Monday as 1.

    `minutes` is for aerobic work and positions, `hold_seconds` for holds; what does not apply is None.
    """

    sets: int | None = None
    reps: int | None = None
    hold_seconds: int | None = None
    minutes: int | None = None
    bouts_per_day: int = 1
    weekdays: tuple[int, ...] = (1, 2, 3, 4, 5, 6, 7)


@dataclass(frozen=True)
class DoseRange:
    """The smallest and the largest dose the library considers sensible, both ends included."""

    sets: tuple[int, int] | None = None
    reps: tuple[int, int] | None = None
    hold_seconds: tuple[int, int] | None = None
    minutes: tuple[int, int] | None = None
    bouts_per_day: tuple[int, int] = (1, 8)
    days_per_week: tuple[int, int] = (1, 7)


@dataclass(frozen=True)
class Exercise:
    """One entry of the library.

    `name` is what the patient reads, `term` the clinical term that staff search for.
    `moves` are the spinal directions with their range; empty means the spine stays neutral.
    `steps` are at most four short sentences for the patient, with side placeholders that
    `wording.instructions` fills in; `stop_rules` are codes such as S1.
    `figure` names the drawing, or is None for advice that is not drawn.
    """

    code: str
    name: str
    category: Category
    start_position: str
    load: Load | None
    sustained: bool
    moves: tuple[tuple[Plane, Range], ...]
    side_kind: SideKind
    dose: Dose
    dose_range: DoseRange
    steps: tuple[str, ...]
    cue: str
    stop: str
    stop_rules: tuple[str, ...]
    why: str
    progress_to: str | None = None
    regress_to: str | None = None
    ladder_note: str = ""
    precautions: str = ""
    equipment: str = ""
    figure: str | None = None
    term: str = ""

    @property
    def physical(self) -> bool:
        """Advice (education) is not counted as an exercise and stands outside the ladders."""
        return self.category is not Category.EDUCATION
