"""Patients who need to bend forwards, to glide sideways first, or whom no direction helps yet."""

from reports.demo.answers import Examination, Row

BEN = (
    Examination(
        symptoms={"leg_now": 5, "leg_worst": 7, "back_now": 4, "back_worst": 5, "constant": False},
        marks=("low_back_middle", "L low_back_side", "L buttock", "L thigh_back", "L calf_inner"),
        movement={"loss_flexion": "mod", "loss_extension": "mod", "sitting_posture": "fair"},
        nerves={"slr_L": 65},
        rows=(
            Row("FIS", 1, "L CALF 5", "increase", "no_worse", "L CALF 5"),
            Row("REIS", 10, "L CALF 5", "increase", "no_worse", "L CALF 5"),
            Row("REIL", 10, "L CALF 5", "decrease", "better", "L CALF 4", "increased"),
        ),
        own=("extension", "moderate"),
        note="Repeated bending forwards not tested today: first see what a week of press-ups does.",
    ),
    Examination(
        symptoms={"leg_now": 6, "leg_worst": 8, "back_now": 4, "back_worst": 5, "constant": False},
        marks=("low_back_middle", "L buttock", "L thigh_back", "L calf_inner", "L heel"),
        movement={"loss_flexion": "min", "loss_extension": "maj", "sitting_posture": "fair"},
        nerves={"slr_L": 60, "slump_L": True},
        rows=(
            Row("REIS", 10, "L ANKLE_FOOT 6", "increase", "worse", "L ANKLE_FOOT 7", "decreased"),
            Row("REIL", 10, "L CALF 6", "peripheralising", "peripheralised", "L ANKLE_FOOT 7", "decreased"),
            Row("RSGIS_L", 10, "L ANKLE_FOOT 6", "no_effect", "no_effect", "L ANKLE_FOOT 6"),
            Row("RFIS", 10, "L ANKLE_FOOT 6", "decrease", "better", "L ANKLE_FOOT 5", "increased"),
            Row("RFIL", 10, "L ANKLE_FOOT 5", "centralising", "centralised", "L THIGH_POST 4", "increased"),
        ),
        own=("flexion", "moderate"),
        note="Press-ups now drive it to the heel. Knees to chest brings it up to the thigh, and it stays there.",
    ),
)

CY = (
    Examination(
        symptoms={
            "leg_now": 7,
            "leg_worst": 8,
            "back_now": 7,
            "back_worst": 8,
            "constant": True,
            "irritability_high": False,
            "onset": "sudden",
        },
        marks=("L low_back_side", "L buttock", "L thigh_back", "L calf_outer"),
        movement={
            "lateral_shift": "right",
            "shift_relevant": True,
            "loss_flexion": "maj",
            "loss_extension": "maj",
            "loss_side_glide_L": "maj",
            "loss_side_glide_R": "nil",
        },
        nerves={"slr_L": 45, "slump_L": True},
        rows=(
            Row("REIS", 10, "L CALF 7", "peripheralising", "peripheralised", "L ANKLE_FOOT 8", "decreased"),
            Row("RSGIS_L", 10, "L ANKLE_FOOT 8", "centralising", "centralised", "L BUTTOCK 6", "increased"),
            Row("REIL", 10, "L BUTTOCK 6", "decrease", "better", "L LUMBAR_LAT 5", "increased"),
        ),
        own=("lateral_L", "high"),
        note="Lifted a crate with a twist. Trunk stands to the right, cannot stand straight.",
    ),
    Examination(
        symptoms={
            "leg_now": 3,
            "leg_worst": 5,
            "back_now": 4,
            "back_worst": 5,
            "constant": False,
            "irritability_high": False,
            "onset": "sudden",
        },
        marks=("L low_back_side", "L buttock"),
        movement={
            "loss_flexion": "mod",
            "loss_extension": "mod",
            "loss_side_glide_L": "min",
            "loss_side_glide_R": "nil",
            "sitting_posture": "fair",
        },
        nerves={"change": "better", "slr_L": 65},
        rows=(
            Row("RSGIS_L", 10, "L BUTTOCK 3", "decrease", "better", "L BUTTOCK 2", "increased"),
            Row("REIS", 10, "L BUTTOCK 2", "no_effect", "no_effect", "L BUTTOCK 2"),
            Row("REIL", 10, "L BUTTOCK 2", "centralising", "centralised", "LUMBAR_MID 2", "increased"),
        ),
        own=("extension", "high"),
        note="Straight for five days. Press-ups may follow the glides now.",
    ),
)

DORA = (
    Examination(
        symptoms={"leg_now": 5, "leg_worst": 7, "back_now": 3, "back_worst": 4, "constant": False},
        marks=("low_back_middle", "R buttock", "R thigh_outer_back", "R calf_outer"),
        movement={"loss_flexion": "nil", "loss_extension": "maj", "sitting_posture": "good"},
        nerves={"slr_R": 75, "reflex_ankle_L": "1+", "reflex_ankle_R": "1+"},
        rows=(
            Row("REIS", 10, "R CALF 4", "increase", "worse", "R CALF 6", "decreased"),
            Row("RFIS", 10, "R CALF 6", "decrease", "better", "R CALF 4"),
            Row("RFIL", 10, "R CALF 4", "centralising", "centralised", "R THIGH_LAT 3", "increased"),
        ),
        own=("flexion", "moderate"),
        cause="spinal_stenosis",
        syndrome="other",
        note="Walks 150 metres, then has to sit; further with the shopping trolley.",
    ),
)

ELIF = (
    Examination(
        symptoms={
            "leg_now": 8,
            "leg_worst": 9,
            "back_now": 5,
            "back_worst": 6,
            "constant": True,
            "irritability_high": True,
            "onset": "sudden",
            "start_back_distress": 3,
        },
        marks=("low_back_middle", "R buttock", "R thigh_back", "R calf_outer", "paraesthesia R foot_outer"),
        movement={"loss_flexion": "maj", "loss_extension": "maj", "sitting_posture": "poor"},
        nerves={"slr_R": 30, "slump_R": True, "touch_L5_R": "impaired"},
        rows=(
            Row("FIS", 1, "R ANKLE_FOOT 8", "increase", "worse", "R ANKLE_FOOT 9"),
            Row("REIS", 6, "R ANKLE_FOOT 8", "increase", "worse", "R ANKLE_FOOT 9"),
            Row("REIL", 6, "R ANKLE_FOOT 8", "increase", "worse", "R ANKLE_FOOT 9"),
            Row("RFIL", 6, "R ANKLE_FOOT 8", "decrease", "no_better", "R ANKLE_FOOT 8"),
        ),
        own=("inconclusive", "low"),
        cause="inflammation",
        syndrome="other",
        note="Sleeps four hours. Eased only on her back with the legs on a chair.",
    ),
)

GRACE = (
    Examination(
        symptoms={"leg_now": 4, "leg_worst": 6, "back_now": 4, "back_worst": 5, "constant": False},
        marks=("low_back_middle", "L buttock", "L thigh_front"),
        movement={"loss_flexion": "min", "loss_extension": "mod", "sitting_posture": "good"},
        nerves={"fnst_L": True},
        rows=(
            Row("REIS", 10, "L THIGH_ANT 4", "increase", "worse", "L THIGH_ANT 5", "decreased"),
            Row("REIL", 10, "L THIGH_ANT 5", "increase", "no_worse", "L THIGH_ANT 5"),
            Row("RFIS", 10, "L THIGH_ANT 5", "decrease", "better", "L THIGH_ANT 4"),
            Row("RFIL", 10, "L THIGH_ANT 4", "centralising", "centralised", "L BUTTOCK 2", "increased"),
        ),
        own=("flexion", "high"),
        note="Standing in front of the class is worst, sitting on the small chairs helps.",
    ),
)

NIKOS = (
    Examination(
        symptoms={"leg_now": 5, "leg_worst": 8, "back_now": 6, "back_worst": 7, "constant": False},
        marks=("low_back_middle", "R buttock", "R thigh_back", "R calf_outer"),
        movement={"loss_flexion": "mod", "loss_extension": "mod"},
        nerves={"slr_R": 55, "slump_R": True},
        rows=(),
        own=("inconclusive", "low"),
    ),
)

OTHER_DIRECTIONS = {"ben": BEN, "cy": CY, "dora": DORA, "elif": ELIF, "grace": GRACE, "nikos": NIKOS}
