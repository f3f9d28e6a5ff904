"""Muscle stretches of hip and thigh that leave the spine where it is."""

from exercises.library import stops
from exercises.library.schedule import FIVE_DAYS
from exercises.rules.exercise import Category, Dose, DoseRange, Exercise, Load, SideKind

_HOLDS = Dose(sets=1, reps=3, hold_seconds=20, bouts_per_day=1, weekdays=FIVE_DAYS)
_HOLDS_RANGE = DoseRange(sets=(1, 1), reps=(1, 3), hold_seconds=(10, 30), bouts_per_day=(1, 2))

EXERCISES = (
    Exercise(
        code="X01",
        name="Back of thigh stretch, knee bent",
        term="Hamstring stretch, low tension",
        category=Category.STRETCH,
        start_position="supine, strap behind the thigh",
        load=Load.UNLOADED,
        sustained=False,
        moves=(),
        side_kind=SideKind.LIMB,
        dose=_HOLDS,
        dose_range=_HOLDS_RANGE,
        steps=(
            "Lie on your back. Put a strap behind {thigh}.",
            "Bring that knee up over your hip.",
            "Straighten the knee until you feel a light stretch.",
            "Hold, then bend the knee again.",
        ),
        cue="Keep the knee a little bent.",
        stop=stops.TINGLING_OR_PAIN_STAYS,
        stop_rules=("S5", "S2"),
        why="A loose back of the thigh lets your hips move when you bend.",
        progress_to="N01",
        regress_to="F02",
        precautions="SLR below 45 degrees or irritable: a slider instead.",
        equipment="strap",
        figure="hamstring_stretch",
    ),
    Exercise(
        code="X03",
        name="Front of hip stretch, kneeling",
        term="Half-kneeling hip-flexor stretch",
        category=Category.STRETCH,
        start_position="half-kneeling",
        load=Load.PART,
        sustained=False,
        moves=(),
        side_kind=SideKind.LIMB,
        dose=Dose(sets=1, reps=3, hold_seconds=30, bouts_per_day=1, weekdays=FIVE_DAYS),
        dose_range=_HOLDS_RANGE,
        steps=(
            "Kneel on {knee}, with the other foot in front.",
            "Tuck your tail bone under.",
            "Move your hips forward, body upright.",
            "Feel the front of the hip stretch and hold.",
        ),
        cue="Do not arch your back.",
        stop=stops.LEG_PAIN_SPREADS,
        stop_rules=("S1",),
        why="Tight hips pull on your low back when you stand and walk.",
        progress_to="T12",
        regress_to="F07",
        precautions="Keep the pelvis tucked when extension is contraindicated.",
        equipment="mat",
        figure="hip_flexor_stretch",
    ),
)
