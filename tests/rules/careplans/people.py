"""People, lines and exercises for the tables of the plan rules. All of them are invented."""

from dataclasses import replace

from assessments.rules.case import Case, MovementRow, Place
from assessments.rules.directional_preference import suggest
from assessments.rules.vocabulary import (
    After,
    CesScreen,
    Direction,
    During,
    Leg,
    Mechanical,
    Region,
    Shift,
    SuspectedCause,
    Test,
)
from careplans.rules.lines import Line, Standing
from exercises.library import LIBRARY
from exercises.rules.exercise import Category, Dose, DoseRange, Exercise, Load, Plane, Range, SideKind


def row(test, during, after, start, end=None, *, side="L", mechanical="no_effect"):
    """A row of 10 repetitions or 3 minutes, with the places before and after."""
    held = test in {"PRONE_LIE", "PRONE_EXT", "SIT_SLOUCH", "SIT_ERECT", "LONG_SIT"}

    def place(region):
        middle = region in {"LUMBAR_MID", "NONE"}
        return Place(Region(region), None if middle else Leg(side), 4)

    return MovementRow(
        Test(test),
        During(during),
        After(after),
        reps=None if held else 10,
        hold_s=180 if held else None,
        pre=place(start),
        post=place(end or start),
        mechanical=Mechanical(mechanical),
    )


CALM = Case(
    age=44,
    duration_weeks=10,
    nprs_leg_now=4,
    ces_screen=CesScreen.NEGATIVE,
    ces_screen_days_ago=0,
    neuro_exam_days_ago=0,
    safety_net_issued=True,
    myotomes={},
    slr_deg={Leg.L: 70, Leg.R: 80},
)

NADIA = replace(  # extension preference, flexion worse
    CALM,
    rows=(
        row("RFIS", "peripheralising", "worse", "CALF", "ANKLE_FOOT", mechanical="decreased"),
        row("REIS", "decrease", "better", "CALF", "THIGH_POST", mechanical="increased"),
        row("REIL", "centralising", "centralised", "THIGH_POST", "LUMBAR_MID", mechanical="increased"),
    ),
)
PRIYA = replace(  # extension preference, flexion tested and harmless
    CALM,
    rows=(
        row("RFIS", "no_effect", "no_effect", "CALF"),
        row("RFIL", "no_effect", "no_effect", "CALF"),
        row("REIL", "centralising", "centralised", "CALF", "LUMBAR_MID"),
        row("REIS", "decrease", "better", "CALF", "THIGH_POST"),
    ),
)
RAVI = replace(  # extension better lying down only, severe pain, tight nerve
    CALM,
    nprs_leg_now=7,
    duration_weeks=2,
    slr_deg={Leg.L: 80, Leg.R: 40},
    rows=(
        row("RFIS", "peripheralising", "peripheralised", "CALF", "ANKLE_FOOT", side="R"),
        row("REIS", "increase", "worse", "CALF", side="R"),
        row("PRONE_LIE", "decrease", "better", "CALF", side="R"),
        row("REIL", "centralising", "centralised", "CALF", "BUTTOCK", side="R"),
    ),
)
TOMAS = replace(  # trunk shifted right, left side-glide centralises, extension after it
    CALM,
    nprs_leg_now=7,
    duration_weeks=1,
    lateral_shift=Shift.RIGHT,
    shift_relevant=True,
    slr_deg={Leg.L: 35, Leg.R: 75},
    rows=(
        row("REIS", "peripheralising", "peripheralised", "CALF", "ANKLE_FOOT", mechanical="decreased"),
        row("RSGIS_L", "centralising", "centralised", "ANKLE_FOOT", "BUTTOCK", mechanical="increased"),
        row("REIL", "decrease", "better", "BUTTOCK", "LUMBAR_LAT", mechanical="increased"),
    ),
)
INES = replace(  # flexion preference, extension worse
    CALM,
    rows=(
        row("REIS", "increase", "worse", "THIGH_POST", "CALF"),
        row("REIL", "increase", "worse", "THIGH_POST"),
        row("RFIL", "decrease", "centralised", "THIGH_POST", "LUMBAR_MID"),
        row("RFIS", "decrease", "better", "THIGH_POST", "BUTTOCK"),
    ),
)
WALTER = replace(  # narrowed spine, no direction
    CALM,
    age=71,
    duration_weeks=104,
    nprs_leg_now=3,
    suspected_cause=SuspectedCause.SPINAL_STENOSIS,
    slr_deg={Leg.L: 80, Leg.R: 80},
    rows=tuple(
        row(test, "no_effect", "no_effect", "CALF") for test in ("RFIS", "REIS", "RFIL", "REIL", "RSGIS_L")
    ),
)
GWEN = replace(  # relief only while moving: inconclusive
    CALM,
    nprs_leg_now=5,
    rows=(
        row("RFIS", "increase", "no_worse", "CALF"),
        row("REIS", "no_effect", "no_effect", "CALF"),
        row("REIL", "centralising", "no_better", "CALF"),
        row("RFIL", "decrease", "no_better", "CALF"),
    ),
)
OTTO = replace(  # every direction worsens, severe
    CALM,
    nprs_leg_now=8,
    irritability_high=True,
    rows=tuple(row(test, "increase", "worse", "CALF") for test in ("RFIS", "REIL", "RSGIS_L", "RSGIS_R")),
)


def standing(case=NADIA, **known):
    """A plan resting on this case, with the suggestion its own rows give."""
    suggestion = suggest(case.rows, shift=case.lateral_shift, blocked=False)
    chosen = known.pop("direction", suggestion.direction)
    return Standing(case=case, suggestion=suggestion, direction=Direction(chosen), **known)


def _outside(code, category, load, moves, side_kind=SideKind.NONE, *, sustained=False, position=""):
    return Exercise(
        code=code,
        name=code,
        category=category,
        start_position=position,
        load=load,
        sustained=sustained,
        moves=moves,
        side_kind=side_kind,
        dose=Dose(sets=1, reps=10),
        dose_range=DoseRange(),
        steps=(),
        cue="",
        stop="",
        stop_rules=(),
        why="",
    )


FLEX, EXT = Plane.FLEXION, Plane.EXTENSION
NOT_IN_THE_LIBRARY = {
    "T15": _outside("T15", Category.ISOTONIC, Load.PART, ((EXT, Range.MID),)),
    "T16": _outside("T16", Category.ISOTONIC, Load.WEIGHT_BEARING, (), SideKind.LIMB),
    "F08": _outside("F08", Category.FLEXION, Load.PART, ((FLEX, Range.MID),)),
    "X06": _outside("X06", Category.STRETCH, Load.PART, ((FLEX, Range.MID), (EXT, Range.MID))),
    "X02": _outside("X02", Category.STRETCH, Load.UNLOADED, (), SideKind.LIMB),
    "X04": _outside("X04", Category.STRETCH, Load.UNLOADED, ((FLEX, Range.LOW),), SideKind.LIMB),
    "N06": _outside("N06", Category.NEURAL_TENSIONER, None, ((FLEX, Range.END),), sustained=True),
}
EXERCISES = NOT_IN_THE_LIBRARY | LIBRARY

_USUAL_SIDE = {SideKind.LIMB: "left", SideKind.GLIDE: "glide_left", SideKind.GAP: "left"}


def line(code, *, week=1, side="usual", locked=False, **dose):
    """A line with the library's own dose unless told otherwise."""
    exercise = EXERCISES[code]
    if side == "usual":
        side = _USUAL_SIDE.get(exercise.side_kind)
    return Line(
        key=f"w{week}-{code}",
        thread=code,
        week=week,
        exercise=exercise,
        dose=replace(exercise.dose, **dose),
        side=side,
        locked=locked,
    )


def ids(findings):
    return sorted({finding.id for finding in findings})
