"""Posture drills: moving through the slump to find a good way of sitting."""

from exercises.library import stops
from exercises.rules.exercise import Category, Dose, DoseRange, Exercise, Load, Plane, Range, SideKind

EXERCISES = (
    Exercise(
        code="E10",
        name="Slump and sit tall",
        term="Slouch-overcorrect",
        category=Category.POSTURE,
        start_position="sitting on a stool",
        load=Load.WEIGHT_BEARING,
        sustained=False,
        moves=((Plane.FLEXION, Range.MID), (Plane.EXTENSION, Range.MID)),
        side_kind=SideKind.NONE,
        dose=Dose(sets=1, reps=10, bouts_per_day=3),
        dose_range=DoseRange(sets=(1, 1), reps=(5, 15), bouts_per_day=(1, 5)),
        steps=(
            "Sit on a stool and let your back go round.",
            "Sit up as tall as you can.",
            "Let go a little from the tallest point.",
            "That is a good way to sit.",
        ),
        cue="Lift from the top of your head.",
        stop=stops.LEG_PAIN_SPREADS_OR_STAYS,
        stop_rules=("S1", "S2"),
        why="You learn to feel how you sit and how to change it.",
        regress_to="P02",
        precautions="Flexion contraindicated: the tall half only.",
        equipment="stool",
        figure="slump_and_sit_tall",
    ),
)
