"""Extension preference: reduce lying down, hold, recover flexion, then load (Browder 2007; Long 2004)."""

from assessments.rules.vocabulary import Direction
from exercises.rules.exercise import Dose

from .template import FOUR_DAYS, MON_WED_FRI, TUE_THU_SAT, Phase, Prescribed, Template

HOLD = Phase(
    name="Hold",
    goal="Keep the pain out of the leg and start to build strength.",
    first_week=3,
    last_week=4,
    visits=(1, 1),
    clinic="Once a week.",
    progress_if="Furthest symptom no lower than the buttock and leg pain 3 or less.",
    regress_if="Symptoms move down the leg: back to lying exercises for 48 hours.",
    lines=(
        Prescribed("E04", Dose(sets=1, reps=10, bouts_per_day=4), then=("E05",)),
        Prescribed("E07", Dose(sets=1, reps=10, bouts_per_day=4)),
        Prescribed("I01", Dose(sets=2, reps=10, hold_seconds=10, bouts_per_day=2)),
        Prescribed("I02", Dose(sets=2, reps=10, hold_seconds=10, weekdays=TUE_THU_SAT)),
        Prescribed("I03", Dose(sets=2, reps=6, hold_seconds=5, weekdays=MON_WED_FRI)),
        Prescribed("A01", Dose(minutes=20)),
        Prescribed("P06"),
    ),
)

RECOVER = Phase(
    name="Recover",
    goal="Bend forwards again without the leg pain coming back.",
    first_week=5,
    last_week=6,
    visits=(1, 1),
    clinic="Once a week or every second week.",
    progress_if="Leg pain 3 or less and daily activities better.",
    regress_if="Symptoms move down the leg: back to lying extension for 48 hours.",
    entry="Bending forwards has been no worse for 3 days; where a test found it worse, a retest allows it.",
    lines=(
        Prescribed(
            "F07",
            Dose(sets=1, reps=10, hold_seconds=5, bouts_per_day=2),
            then=("F02",),
            brings_back=Direction.FLEXION,
            note="After your backward bends, and finish with them again.",
        ),
        Prescribed("E04", Dose(sets=1, reps=10, bouts_per_day=3)),
        Prescribed("I06", Dose(sets=3, reps=4, hold_seconds=10, weekdays=FOUR_DAYS), each_side=True),
        Prescribed("I08", Dose(sets=3, reps=4, hold_seconds=8, weekdays=FOUR_DAYS)),
        Prescribed("I09", Dose(sets=3, reps=4, hold_seconds=8, weekdays=FOUR_DAYS)),
        Prescribed("T07", Dose(sets=2, reps=10, weekdays=TUE_THU_SAT)),
        Prescribed("T02", Dose(sets=2, reps=10, weekdays=TUE_THU_SAT), each_side=True),
        Prescribed("P06"),
    ),
)

PREVENT = Phase(
    name="Prevent",
    goal="Lift, walk and look after your back yourself.",
    first_week=7,
    last_week=8,
    visits=(0, 1),
    clinic="One last visit.",
    progress_if="Discharge: leg pain down by 30 % and by at least 2 points.",
    lines=(
        Prescribed("T08", Dose(sets=3, reps=8, weekdays=(2, 5))),
        Prescribed("T10", Dose(sets=3, reps=8, weekdays=(1, 4))),
        Prescribed("A01", Dose(minutes=30), then=("A05",)),
        Prescribed("E04", Dose(sets=1, reps=10, bouts_per_day=2), then=("E07",), instead=("E07",)),
        Prescribed("P04"),
        Prescribed("P06"),
    ),
)

T1_EXT_DP = Template(
    code="T1_EXT_DP",
    title="Extension programme",
    directions=frozenset({Direction.EXTENSION}),
    evidence="Browder 2007; Long 2004; Albert and Manniche 2012",
    refer_if="Nothing has centralised by the fourth or fifth visit or week 2: test sideways again, think again.",
    phases=(
        Phase(
            name="Reduce",
            goal="Bring the pain up out of the leg and keep it there.",
            first_week=1,
            last_week=2,
            visits=(2, 1),
            clinic="Two or three visits in week 1, one or two in week 2.",
            progress_if="The change has held for 48 hours and disability is falling.",
            regress_if="Symptoms move down the leg: the step before.",
            lines=(
                Prescribed(
                    "E01",
                    Dose(sets=1, reps=1, hold_seconds=180, bouts_per_day=4),
                    then=("E02", "E03", "E04"),
                    instead=("E07",),
                ),
                Prescribed("A01", Dose(minutes=5, bouts_per_day=3)),
                Prescribed("P01", only_if="sitting_arched_no_worse"),
                Prescribed("P02"),
                Prescribed("P03"),
                Prescribed("P07"),
                Prescribed("P06"),
            ),
        ),
        HOLD,
        RECOVER,
        PREVENT,
    ),
)
