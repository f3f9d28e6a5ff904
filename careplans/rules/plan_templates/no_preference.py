"""No direction found, pain severe or irritable: settle, hold still and strong, then load.

No end-range movement while none has helped; isometric work first. The rationale is this product's design.
"""

from assessments.rules.vocabulary import Direction
from exercises.rules.exercise import Dose

from .template import FOUR_DAYS, MON_WED_FRI, TUE_THU_SAT, Phase, Prescribed, Template

T4_NO_DP_IRRITABLE = Template(
    code="T4_NO_DP_IRRITABLE",
    title="Settle and strengthen programme",
    directions=frozenset({Direction.NONE, Direction.INCONCLUSIVE}),
    evidence="Product design; NICE NG59",
    refer_if="Less than 30 % and less than 2 points better by week 6, or the nerves worse at any time: refer.",
    phases=(
        Phase(
            name="Settle",
            goal="Find positions that ease the pain and keep moving a little, often.",
            first_week=1,
            last_week=2,
            visits=(2, 1),
            clinic="One or two visits a week: pain education, medicines, retest two or three movements.",
            progress_if="Leg pain at rest 5 or less, or 2 points down.",
            regress_if="Pain 2 points worse for more than 30 minutes: halve the dose.",
            lines=(
                Prescribed("P03", Dose(minutes=15, bouts_per_day=4)),
                Prescribed("A01", Dose(minutes=5, bouts_per_day=4), instead=("A04",)),
                Prescribed("I01", Dose(sets=1, reps=10, hold_seconds=5, bouts_per_day=2)),
                Prescribed("I13", Dose(sets=1, reps=10, hold_seconds=5, bouts_per_day=2)),
                Prescribed("F01", only_if="curled_rest_eased"),
                Prescribed("E09", only_if="prone_rest_eased"),
                Prescribed("N03", only_if="nerve_is_calm"),
                Prescribed("P05"),
                Prescribed("P07"),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Steady",
            goal="Sleep better, sit a little longer, hold your back steady.",
            first_week=3,
            last_week=4,
            visits=(1, 1),
            clinic="Once a week: test the directions again; if one is found, change the programme.",
            progress_if="Better nights and longer sitting.",
            regress_if="Pain 2 points worse for more than 30 minutes: halve the dose.",
            lines=(
                Prescribed("I02", Dose(sets=2, reps=10, hold_seconds=10)),
                Prescribed("I12", Dose(sets=2, reps=10, hold_seconds=5)),
                Prescribed("I03", Dose(sets=2, reps=6, hold_seconds=5)),
                Prescribed("N01", Dose(sets=2, reps=10, bouts_per_day=2)),
                Prescribed("A01", Dose(minutes=10)),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Strengthen",
            goal="Build strength around your back and hips.",
            first_week=5,
            last_week=6,
            visits=(1, 1),
            clinic="Once a week.",
            progress_if="Leg pain 3 or less and no flare for 7 days.",
            regress_if="Pain 2 points worse for more than 30 minutes: the phase before.",
            entry="Leg pain now 5 or less, the nerves unchanged, no lasting flare for 7 days.",
            lines=(
                Prescribed("I06", Dose(sets=3, reps=3, hold_seconds=10, weekdays=FOUR_DAYS), each_side=True),
                Prescribed("I08", Dose(sets=3, reps=4, hold_seconds=8, weekdays=FOUR_DAYS)),
                Prescribed("I09", Dose(sets=3, reps=4, hold_seconds=8, weekdays=FOUR_DAYS)),
                Prescribed("T02", Dose(sets=2, reps=10, weekdays=TUE_THU_SAT), each_side=True),
                Prescribed("T07", Dose(sets=2, reps=10, weekdays=TUE_THU_SAT)),
                Prescribed("N01", Dose(sets=2, reps=10, bouts_per_day=2), then=("N02",)),
                Prescribed("A01", Dose(minutes=20), then=("A03",)),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Load",
            goal="Get ready for the loads of work and home.",
            first_week=7,
            last_week=8,
            visits=(1, 0),
            clinic="Every second week.",
            progress_if="Discharge: leg pain down by 30 % and by at least 2 points.",
            entry="Leg pain 3 or less, symptoms no further down than at the start, the nerves unchanged.",
            lines=(
                Prescribed("T01", Dose(sets=3, reps=10, weekdays=MON_WED_FRI)),
                Prescribed("T05", Dose(sets=3, reps=10, weekdays=MON_WED_FRI)),
                Prescribed("T06", Dose(sets=3, reps=10, weekdays=TUE_THU_SAT), each_side=True),
                Prescribed("T08", Dose(sets=3, reps=8, weekdays=TUE_THU_SAT)),
                Prescribed("A01", Dose(minutes=30)),
                Prescribed("P06"),
            ),
        ),
    ),
)
