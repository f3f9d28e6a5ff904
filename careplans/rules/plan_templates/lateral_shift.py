"""Lateral first: glide until the sideways change holds, then as the extension programme.

Source: lateral shift case report 2025; McKenzie and May 2003.
"""

from dataclasses import replace

from assessments.rules.vocabulary import Direction
from exercises.rules.exercise import Dose

from .extension_preference import HOLD, PREVENT, RECOVER
from .template import Phase, Prescribed, Template

_HELD = "The shift is corrected, or the sideways change was still there at a later visit."

T3_LATERAL_SHIFT = Template(
    code="T3_LATERAL_SHIFT",
    title="Side-glide programme",
    directions=frozenset({Direction.LATERAL_L, Direction.LATERAL_R}),
    evidence="Lateral shift case report 2025; McKenzie and May 2003",
    refer_if="The shift will not change in 3 or 4 visits, or any loss of power grows: stop and refer.",
    phases=(
        Phase(
            name="Straighten",
            goal="Bring your body back over your hips.",
            first_week=1,
            last_week=1,
            visits=(3,),
            clinic="Three or four visits: correction of the shift by hand.",
            progress_if=_HELD,
            regress_if="Pain goes down the leg: check the side, rest in a position of ease.",
            lines=(
                Prescribed(
                    "L01",
                    Dose(sets=1, reps=10, hold_seconds=2, bouts_per_day=8),
                    then=("L02",),
                    instead=("L03",),
                ),
                Prescribed("P03"),
                Prescribed("P05"),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Glide, then bend back",
            goal="Keep your body straight and bring the pain up out of the leg.",
            first_week=2,
            last_week=2,
            visits=(2,),
            clinic="Two visits; look for the shift each time.",
            progress_if="The change has held for 48 hours and the shift has not come back.",
            regress_if="The shift comes back: glides only.",
            lines=(
                Prescribed("L01", Dose(sets=1, reps=10, hold_seconds=2, bouts_per_day=6), instead=("L03",)),
                Prescribed(
                    "E06",
                    Dose(sets=1, reps=10, bouts_per_day=6),
                    then=("E03", "E04"),
                    note="Always after your side-glides.",
                ),
                Prescribed("A01", Dose(minutes=5, bouts_per_day=3)),
                Prescribed("P03"),
                Prescribed("P06"),
            ),
        ),
        replace(HOLD, entry=_HELD),
        RECOVER,
        PREVENT,
    ),
)
