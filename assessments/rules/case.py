"""One examined patient on one day, as the rules see them: plain facts, no clock, no database.

Every field that can be missing is `None` (or absent from its mapping). Missing means "not recorded",
never "no" and never zero; each rule says what a missing value counts as.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from .vocabulary import (
    After,
    Bilateral,
    CesScreen,
    Course,
    Dermatome,
    During,
    Kind,
    Leg,
    Loss,
    Mechanical,
    Movement,
    Myotome,
    Ng65,
    Onset,
    Power,
    Precaution,
    RedFlag,
    Reflex,
    ReflexGrade,
    Region,
    Sensation,
    Sex,
    Shift,
    SuspectedCause,
    Test,
    Timing,
)


@dataclass(frozen=True)
class Outcome:
    """What an investigation of a red flag showed, and how many days ago a clinician last confirmed it."""

    result: str
    confirmed_days_ago: int


@dataclass(frozen=True)
class RedFlagReport:
    """One positive red flag. Onset missing counts as new."""

    onset_days: int | None = None
    course: Course | None = None
    outcome: Outcome | None = None


@dataclass(frozen=True)
class Place:
    """A symptom somewhere: `side` is absent for the midline, `nprs` is 0 to 10.

    `region` is `None` when the place was left blank in a movement row: how far it moved is then unknown.
    """

    region: Region | None = None
    side: Leg | None = None
    nprs: float | None = None
    kind: Kind = Kind.PAIN


@dataclass(frozen=True)
class MovementRow:
    """One row of the repeated-movement table, in the order of testing.

    `reps` counts repetitions, `hold_s` is seconds. `pre_other` and `post_other` describe the other leg
    and are only given when both legs have symptoms.
    """

    test: Test
    during: During
    after: After
    reps: int | None = None
    hold_s: int | None = None
    timing: Timing | None = None
    mechanical: Mechanical | None = None
    pre: Place | None = None
    post: Place | None = None
    pre_other: Place | None = None
    post_other: Place | None = None


@dataclass(frozen=True)
class Case:
    """Everything an assessment says, for the rules.

    Ages in years, durations in weeks, pain 0 to 10, SLR and temperature in degrees. Myotomes, reflexes,
    dermatomes are keyed by (level, leg). `ces_screen` is `incomplete` when any item was left unasked; one that
    the patient preferred not to answer (`ces_item_declined`) was asked.

    `red_flags` are those recorded as positive. `other_reports` holds what is told about a flag that is not among
    them: it counts where the finding itself is recorded elsewhere (both legs on the chart, a precaution).

    `myotomes is None` means that the nerves were not examined. When it is a mapping, a level that it does not
    list counts as full power if the examination is at most 14 days old and the level is not in `not_tested`:
    whoever builds a case puts every level and reflex that was left blank into `not_tested`.
    `myotomes_previous` holds the best grade of this episode, `myotomes_last_visits` the examinations before
    this one, oldest first.
    """

    age: int | None = None
    sex: Sex | None = None
    duration_weeks: float | None = None
    onset: Onset | None = None
    constant: bool | None = None
    nprs_leg: float | None = None
    nprs_back: float | None = None
    nprs_leg_now: float | None = None
    nprs_leg_now_previous: float | None = None
    start_back_distress: int | None = None
    ng65: frozenset[Ng65] = frozenset()
    onset_age: int | None = None
    suspected_cause: SuspectedCause | None = None
    precautions: frozenset[Precaution] = frozenset()
    weeks_since_surgery: float | None = None
    pregnancy_weeks: float | None = None
    irritability_high: bool | None = None
    temperature_c: float | None = None
    bilateral: Bilateral | None = None
    ces_screen: CesScreen | None = None
    ces_screen_days_ago: int | None = None
    ces_item_declined: bool = False
    neuro_exam_days_ago: int | None = None
    safety_net_issued: bool | None = None
    red_flags: Mapping[RedFlag, RedFlagReport] = field(default_factory=dict)
    other_reports: Mapping[RedFlag, RedFlagReport] = field(default_factory=dict)
    dermatome_deficit: frozenset[tuple[Dermatome, Leg]] = frozenset()
    dermatome_deficit_previous: frozenset[tuple[Dermatome, Leg]] | None = None
    myotomes: Mapping[tuple[Myotome, Leg], Power] | None = None
    myotomes_previous: Mapping[tuple[Myotome, Leg], Power] = field(default_factory=dict)
    myotomes_last_visits: tuple[Mapping[tuple[Myotome, Leg], Power], ...] = ()
    not_tested: frozenset[tuple[Myotome | Reflex, Leg]] = frozenset()
    reflexes: Mapping[tuple[Reflex, Leg], ReflexGrade] | None = None
    babinski: Mapping[Leg, bool] = field(default_factory=dict)
    clonus: Mapping[Leg, bool] = field(default_factory=dict)
    slr_deg: Mapping[Leg, float] = field(default_factory=dict)
    crossed_slr: bool | None = None
    slump: Mapping[Leg, bool] = field(default_factory=dict)
    fnst: Mapping[Leg, bool] = field(default_factory=dict)
    saddle_sensation: Sensation | None = None
    lateral_shift: Shift | None = None
    shift_relevant: bool | None = None
    movement_loss: Mapping[Movement, Loss] = field(default_factory=dict)
    body_chart: tuple[Place, ...] = ()
    body_chart_after: tuple[Place, ...] = ()
    rows: tuple[MovementRow, ...] = ()
