"""Narrowed spine: bend forwards, cycle, get strong, walk further (Whitman 2006; Ammendolia 2016)."""

from assessments.rules.vocabulary import Direction
from exercises.rules.exercise import Dose

from .template import FIVE_DAYS, MON_WED_FRI, TUE_THU_SAT, Phase, Prescribed, Template

SIT_WHEN_IT_HURTS = "Walk until the leg pain is 3 of 10, sit until it eases, go again: 3 to 5 times."

T2_FLEX_STENOSIS = Template(
    code="T2_FLEX_STENOSIS",
    title="Walking programme for a narrowed spine",
    directions=frozenset({Direction.FLEXION, Direction.NONE, Direction.INCONCLUSIVE}),
    evidence="Whitman 2006; Ammendolia 2016",
    refer_if="Walking less than 100 metres and no clear gain by week 8: refer.",
    review_after_days=21,
    phases=(
        Phase(
            name="Ease",
            goal="Ease the legs and keep moving without long standing.",
            first_week=1,
            last_week=2,
            visits=(2, 2),
            clinic="Twice a week; mobilisation of hip and spine if wanted.",
            progress_if="Walking or cycling 20 % longer.",
            regress_if="Leg pain that stays after sitting down: shorter bouts.",
            lines=(
                Prescribed("F01", Dose(sets=1, reps=1, hold_seconds=300, bouts_per_day=3)),
                Prescribed("F02", Dose(sets=2, reps=10, hold_seconds=2, bouts_per_day=3)),
                Prescribed("F07", Dose(sets=2, reps=10, hold_seconds=5, bouts_per_day=2)),
                Prescribed("A03", Dose(minutes=10, weekdays=(1, 2, 3, 4, 5, 6)), instead=("A02", "A04")),
                Prescribed(
                    "X03", Dose(sets=1, reps=3, hold_seconds=30, weekdays=MON_WED_FRI), each_side=True
                ),
                Prescribed(
                    "X01", Dose(sets=1, reps=3, hold_seconds=20, weekdays=TUE_THU_SAT), each_side=True
                ),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Build",
            goal="Move for longer without a break.",
            first_week=3,
            last_week=4,
            visits=(2, 1),
            clinic="Once or twice a week.",
            progress_if="Longer without a break than two weeks ago.",
            lines=(
                Prescribed("F03", Dose(sets=1, reps=10, bouts_per_day=3), instead=("F02",)),
                Prescribed("I01", Dose(sets=2, reps=8, hold_seconds=10, weekdays=MON_WED_FRI)),
                Prescribed("I03", Dose(sets=2, reps=8, hold_seconds=5, weekdays=TUE_THU_SAT)),
                Prescribed("T02", Dose(sets=2, reps=10, weekdays=MON_WED_FRI), each_side=True),
                Prescribed("T07", Dose(sets=2, reps=10, weekdays=TUE_THU_SAT)),
                Prescribed(
                    "A03", Dose(minutes=15, weekdays=(1, 2, 3, 4, 5, 6)), then=("A02",), instead=("A02",)
                ),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Strengthen",
            goal="Get stronger legs and walk further.",
            first_week=5,
            last_week=6,
            visits=(1, 1),
            clinic="Once a week.",
            progress_if="The same walk 30 % longer than at the start.",
            entry="Walking upright was tested or reported no worse.",
            lines=(
                Prescribed("T07", Dose(sets=3, reps=10, weekdays=MON_WED_FRI)),
                Prescribed("T03", Dose(sets=3, reps=10, weekdays=MON_WED_FRI), each_side=True),
                Prescribed("T11", Dose(sets=3, reps=8, weekdays=MON_WED_FRI), each_side=True),
                Prescribed("A01", Dose(minutes=20), note=SIT_WHEN_IT_HURTS),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Keep",
            goal="Keep up the walking and the strength on your own.",
            first_week=7,
            last_week=8,
            visits=(0, 1),
            clinic="One visit in 2 to 4 weeks.",
            progress_if="Discharge, or refer if walking is under 100 metres without a clear gain.",
            lines=(
                Prescribed(
                    "A01", Dose(minutes=30, weekdays=FIVE_DAYS), then=("A03",), note=SIT_WHEN_IT_HURTS
                ),
                Prescribed("F03", Dose(sets=1, reps=10, bouts_per_day=2), instead=("F02",)),
                Prescribed("T07", Dose(sets=3, reps=10, weekdays=(2, 5))),
                Prescribed("T11", Dose(sets=3, reps=8, weekdays=(2, 5)), each_side=True),
                Prescribed("P06"),
            ),
        ),
    ),
)
