"""Holds on arms, knees or feet that steady the trunk under part of the body's weight.

Pyramids of 6, 4 and 2 repetitions (McGill) are entered as three sets of four: the same twelve holds.
"""

from exercises.library import stops
from exercises.library.schedule import FOUR_DAYS, THREE_DAYS
from exercises.rules.exercise import Category, Dose, DoseRange, Exercise, Load, SideKind

_PYRAMID = Dose(sets=3, reps=4, hold_seconds=8, bouts_per_day=1, weekdays=FOUR_DAYS)
_PYRAMID_RANGE = DoseRange(
    sets=(1, 3), reps=(2, 6), hold_seconds=(5, 10), bouts_per_day=(1, 1), days_per_week=(1, 6)
)

EXERCISES = (
    Exercise(
        code="I04",
        name="Plank on your knees",
        term="Front plank on knees",
        category=Category.ISOMETRIC,
        start_position="prone on forearms and knees",
        load=Load.PART,
        sustained=False,
        moves=(),
        side_kind=SideKind.NONE,
        dose=Dose(sets=1, reps=3, hold_seconds=10, bouts_per_day=1, weekdays=FOUR_DAYS),
        dose_range=DoseRange(
            sets=(1, 1), reps=(1, 3), hold_seconds=(5, 20), bouts_per_day=(1, 1), days_per_week=(1, 6)
        ),
        steps=(
            "Lie on your front, propped on your lower arms.",
            "Pull your belly in.",
            "Lift your hips. Stay on your knees and arms.",
            "Hold a straight line and keep breathing.",
        ),
        cue="Long and straight from head to knees.",
        stop=stops.UNWELL,
        stop_rules=("S2", "S6"),
        why="This trains your belly and back to work as one.",
        progress_to="I05",
        regress_to="I01",
        precautions="Shoulder pain; uncontrolled blood pressure; pregnancy from 16 weeks.",
        equipment="mat",
    ),
    Exercise(
        code="I05",
        name="Plank on your toes",
        term="Front plank",
        category=Category.ISOMETRIC,
        start_position="forearms and toes",
        load=Load.PART,
        sustained=False,
        moves=(),
        side_kind=SideKind.NONE,
        dose=Dose(sets=1, reps=3, hold_seconds=15, bouts_per_day=1, weekdays=THREE_DAYS),
        dose_range=DoseRange(
            sets=(1, 1), reps=(1, 5), hold_seconds=(5, 30), bouts_per_day=(1, 1), days_per_week=(1, 5)
        ),
        steps=(
            "Lie on your front, propped on your lower arms.",
            "Tuck your toes under and pull your belly in.",
            "Lift your hips and knees off the mat.",
            "Hold a straight line and keep breathing.",
        ),
        cue="Do not let your belly sag.",
        stop=stops.LEG_PAIN_SPREADS_OR_STAYS,
        stop_rules=("S1", "S2"),
        why="This trains your whole trunk to stay firm.",
        progress_to="T06",
        regress_to="I04",
        precautions=(
            "Shoulder pain; uncontrolled blood pressure; pregnancy from 16 weeks; "
            "not when sagging brings on the leg pain."
        ),
        equipment="mat",
    ),
    Exercise(
        code="I06",
        name="Side plank on your knees",
        term="Side plank on knees",
        category=Category.ISOMETRIC,
        start_position="side-lying on the forearm, knees bent",
        load=Load.PART,
        sustained=False,
        moves=(),
        side_kind=SideKind.LIMB,
        dose=Dose(sets=3, reps=3, hold_seconds=10, bouts_per_day=1, weekdays=FOUR_DAYS),
        dose_range=DoseRange(
            sets=(1, 3), reps=(2, 6), hold_seconds=(5, 10), bouts_per_day=(1, 1), days_per_week=(1, 6)
        ),
        steps=(
            "Lie on {side}, knees bent.",
            "Prop up with your elbow under your shoulder.",
            "Lift your hips off the mat.",
            "Hold a straight line from head to knees.",
        ),
        cue="Push your hips up and a little forward.",
        stop=stops.LEG_PAIN_STAYS,
        stop_rules=("S2",),
        why="The side of your trunk learns to hold your back steady.",
        progress_to="I07",
        regress_to="I12",
        precautions="Shoulder pain.",
        equipment="mat",
        figure="side_plank_on_knees",
    ),
    Exercise(
        code="I07",
        name="Side plank on your feet",
        term="Side plank",
        category=Category.ISOMETRIC,
        start_position="side-lying on the forearm, legs straight",
        load=Load.PART,
        sustained=False,
        moves=(),
        side_kind=SideKind.LIMB,
        dose=Dose(sets=3, reps=4, hold_seconds=10, bouts_per_day=1, weekdays=THREE_DAYS),
        dose_range=DoseRange(
            sets=(1, 3), reps=(2, 6), hold_seconds=(5, 10), bouts_per_day=(1, 1), days_per_week=(1, 5)
        ),
        steps=(
            "Lie on {side} with straight legs.",
            "Prop up with your elbow under your shoulder.",
            "Lift your hips off the mat.",
            "Hold a straight line from head to feet.",
        ),
        cue="Keep your top hip over the bottom one.",
        stop=stops.LEG_PAIN_STAYS,
        stop_rules=("S2",),
        why="This is the full side hold: it makes your trunk strong.",
        regress_to="I06",
        precautions="Shoulder pain.",
        equipment="mat",
        figure="side_plank",
    ),
    Exercise(
        code="I08",
        name="Reach with one arm and the other leg",
        term="Bird-dog hold",
        category=Category.ISOMETRIC,
        start_position="hands and knees",
        load=Load.PART,
        sustained=False,
        moves=(),
        side_kind=SideKind.NONE,
        dose=_PYRAMID,
        dose_range=_PYRAMID_RANGE,
        steps=(
            "Get on your hands and knees.",
            "Reach one arm forward and the other leg back.",
            "Hold with a still back, then lower down.",
            "Change sides each time.",
        ),
        cue="Keep your back flat like a table.",
        stop=stops.LEG_PAIN_SPREADS_OR_STAYS,
        stop_rules=("S1", "S2"),
        why="Your back learns to stay still while your arms and legs move.",
        progress_to="T10",
        regress_to="I02",
        precautions="Knee or wrist pain.",
        equipment="mat",
        figure="bird_dog",
    ),
    Exercise(
        code="I11",
        name="Sit against the wall",
        term="Wall sit",
        category=Category.ISOMETRIC,
        start_position="back on a wall, knees at 45 to 90 degrees",
        load=Load.WEIGHT_BEARING,
        sustained=False,
        moves=(),
        side_kind=SideKind.NONE,
        dose=Dose(sets=1, reps=3, hold_seconds=15, bouts_per_day=1, weekdays=THREE_DAYS),
        dose_range=DoseRange(
            sets=(1, 1), reps=(1, 5), hold_seconds=(5, 45), bouts_per_day=(1, 1), days_per_week=(1, 5)
        ),
        steps=(
            "Stand with your back on a wall.",
            "Step your feet forward.",
            "Slide down until your knees are half bent.",
            "Hold, keep breathing, and slide up.",
        ),
        cue="Knees point the same way as your toes.",
        stop=stops.UNWELL,
        stop_rules=("S6",),
        why="Strong legs make it easy to lift without your back.",
        progress_to="T08",
        regress_to="I13",
        precautions="Knee pain; uncontrolled blood pressure.",
        equipment="wall",
    ),
)
