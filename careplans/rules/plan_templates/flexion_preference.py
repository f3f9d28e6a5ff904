"""Flexion preference: reduce lying down, hold, then load and recover extension (Long 2004)."""

from assessments.rules.vocabulary import Direction
from exercises.rules.exercise import Dose

from .template import FOUR_DAYS, MON_WED_FRI, TUE_THU_SAT, Phase, Prescribed, Template

T2_FLEX_DP = Template(
    code="T2_FLEX_DP",
    title="Flexion programme",
    directions=frozenset({Direction.FLEXION}),
    evidence="Long 2004",
    refer_if="Nothing has centralised by week 2: test again, think again.",
    phases=(
        Phase(
            name="Reduce",
            goal="Bring the pain up out of the leg and keep it there.",
            first_week=1,
            last_week=2,
            visits=(2, 1),
            clinic="One or two visits a week.",
            progress_if="The change has held for 48 hours and disability is falling.",
            regress_if="Symptoms move down the leg: the step before.",
            lines=(
                Prescribed("F01", Dose(sets=1, reps=1, hold_seconds=300, bouts_per_day=3)),
                Prescribed("F02", Dose(sets=1, reps=10, hold_seconds=2, bouts_per_day=4), then=("F03",)),
                Prescribed("A03", Dose(minutes=10, weekdays=(1, 2, 3, 4, 5, 6)), instead=("A04",)),
                Prescribed("P03"),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Hold",
            goal="Keep the pain out of the leg and start to build strength.",
            first_week=3,
            last_week=4,
            visits=(1, 1),
            clinic="Once a week.",
            progress_if="Furthest symptom no lower than the buttock and leg pain 3 or less.",
            regress_if="Symptoms move down the leg: back to lying exercises for 48 hours.",
            lines=(
                Prescribed("F03", Dose(sets=1, reps=10, bouts_per_day=4), then=("F04",), instead=("F02",)),
                Prescribed("I01", Dose(sets=2, reps=10, hold_seconds=10, bouts_per_day=2)),
                Prescribed(
                    "I03",
                    Dose(sets=2, reps=6, hold_seconds=5, weekdays=FOUR_DAYS),
                    note="Lift only until your body makes a straight line.",
                ),
                Prescribed("I06", Dose(sets=3, reps=3, hold_seconds=10, weekdays=FOUR_DAYS), each_side=True),
                Prescribed("A03", Dose(minutes=20, weekdays=FOUR_DAYS), instead=("A04",)),
                Prescribed("P06"),
            ),
        ),
        Phase(
            name="Recover",
            goal="Bend back again, and get strong for daily life.",
            first_week=5,
            last_week=6,
            visits=(1, 0),
            clinic="Every second week.",
            progress_if="Discharge: bending back retested no worse, leg pain down by 30 % and 2 points.",
            entry="Leg pain 3 or less; where a test found bending back worse, a retest allows it.",
            lines=(
                Prescribed("F05", Dose(sets=1, reps=10, bouts_per_day=2), instead=("F03", "F02")),
                Prescribed(
                    "E01",
                    Dose(sets=1, reps=1, hold_seconds=120, bouts_per_day=2),
                    then=("E02",),
                    brings_back=Direction.EXTENSION,
                ),
                Prescribed("T07", Dose(sets=2, reps=10, weekdays=MON_WED_FRI)),
                Prescribed("T01", Dose(sets=2, reps=10, weekdays=MON_WED_FRI)),
                Prescribed("T03", Dose(sets=2, reps=10, weekdays=TUE_THU_SAT), each_side=True),
                Prescribed("A01", Dose(minutes=20)),
                Prescribed("P06"),
            ),
        ),
    ),
)
