"""Patients whose symptoms retreat when they bend backwards."""

from reports.demo.answers import Examination, Row

ADA = (
    Examination(
        symptoms={"leg_now": 6, "leg_worst": 8, "back_now": 4, "back_worst": 6, "constant": False},
        marks=("low_back_middle", "L buttock", "L thigh_back", "L calf_outer", "paraesthesia L foot_outer"),
        movement={"loss_flexion": "mod", "loss_extension": "mod", "loss_side_glide_L": "min"},
        nerves={"slr_L": 50, "slump_L": True, "reflex_ankle_L": "1+"},
        rows=(
            Row("FIS", 1, "L CALF 6", "increase", "no_worse", "L CALF 6"),
            Row("RFIS", 10, "L CALF 6", "peripheralising", "worse", "L ANKLE_FOOT 7", "decreased"),
            Row("REIS", 10, "L CALF 6", "decrease", "better", "L CALF 5", "increased", "ERP"),
            Row("REIL", 10, "L CALF 5", "centralising", "centralised", "L BUTTOCK 4", "increased", "ERP"),
        ),
        own=("extension", "high"),
        note="Worse sitting at the desk, better on the walk home.",
    ),
    Examination(
        symptoms={"leg_now": 4, "leg_worst": 5, "back_now": 4, "back_worst": 4, "constant": False},
        marks=("low_back_middle", "L buttock", "L thigh_back"),
        movement={"loss_flexion": "mod", "loss_extension": "min", "sitting_posture": "fair"},
        nerves={"change": "better", "slr_L": 65, "reflex_ankle_L": "1+"},
        rows=(
            Row("REIL", 10, "L THIGH_POST 4", "centralising", "centralised", "L BUTTOCK 3", "increased"),
            Row("FIS", 1, "L BUTTOCK 3", "produce", "no_worse", "L BUTTOCK 3"),
            Row("RFIL", 10, "L BUTTOCK 3", "increase", "worse", "L THIGH_POST 4", "decreased"),
        ),
        own=("extension", "high"),
        note="Keeps it up at work. Bending forwards still brings the thigh pain back.",
    ),
    Examination(
        symptoms={"leg_now": 1, "leg_worst": 2, "back_now": 2, "back_worst": 3, "constant": False},
        marks=("low_back_middle", "L buttock"),
        movement={"loss_flexion": "min", "loss_extension": "nil", "sitting_posture": "fair"},
        nerves={"change": "better", "slr_L": 75},
        rows=(
            Row("REIL", 10, "L BUTTOCK 1", "abolish", "centralised", "LUMBAR_MID 2", "increased"),
            Row("RFIL", 10, "LUMBAR_MID 2", "increase", "no_worse", "LUMBAR_MID 2"),
            Row("RFIS", 10, "LUMBAR_MID 2", "no_effect", "no_effect", "LUMBAR_MID 2"),
        ),
        own=("extension", "high"),
        note="Bending forwards is no worse any more: recovery of function can begin.",
    ),
)

HUGO = (
    Examination(
        symptoms={"leg_now": 5, "leg_worst": 7, "back_now": 5, "back_worst": 6, "constant": False},
        marks=("low_back_middle", "R low_back_side", "R buttock", "R thigh_back", "R calf_inner"),
        movement={"loss_flexion": "min", "loss_extension": "mod"},
        nerves={"slr_R": 60, "slump_R": True},
        rows=(
            Row("RFIS", 10, "R CALF 5", "increase", "worse", "R CALF 6"),
            Row("REIS", 10, "R CALF 5", "decrease", "better", "R CALF 4", "increased"),
            Row("REIL", 10, "R CALF 4", "centralising", "centralised", "R THIGH_POST 4", "increased", "ERP"),
        ),
        own=("extension", "moderate"),
        note="Six hours a day at the wheel.",
    ),
)

LUKASZ = (
    Examination(
        symptoms={"leg_now": 5, "leg_worst": 7, "back_now": 3, "back_worst": 4, "constant": False},
        marks=("low_back_middle", "L buttock", "L thigh_back"),
        movement={"loss_flexion": "mod", "loss_extension": "mod"},
        nerves={"slr_L": 55, "slump_L": True},
        rows=(
            Row("RFIS", 10, "L THIGH_POST 5", "peripheralising", "peripheralised", "L CALF 6", "decreased"),
            Row("REIS", 10, "L CALF 6", "decrease", "better", "L CALF 5"),
            Row("REIL", 10, "L CALF 5", "centralising", "centralised", "L BUTTOCK 3", "increased"),
        ),
        own=("extension", "high"),
        note="Back on light duties, no roof work for now.",
    ),
)

IVY = (
    Examination(
        symptoms={"leg_now": 6, "leg_worst": 7, "back_now": 4, "back_worst": 5, "constant": False},
        marks=("low_back_middle", "L buttock", "L thigh_back", "L calf_outer", "numbness L foot_outer"),
        movement={"loss_flexion": "maj", "loss_extension": "mod"},
        nerves={"slr_L": 50, "slump_L": True, "touch_S1_L": "impaired", "reflex_ankle_L": "1+"},
        rows=(
            Row("RFIS", 10, "L CALF 6", "peripheralising", "worse", "L ANKLE_FOOT 7", "decreased"),
            Row("REIS", 10, "L CALF 6", "no_effect", "no_effect", "L CALF 6"),
            Row("REIL", 10, "L CALF 6", "centralising", "centralised", "L THIGH_POST 5", "increased"),
        ),
        own=("extension", "moderate"),
        note="Knows the warning signs, has the card.",
    ),
)

KIT = (
    Examination(
        symptoms={"leg_now": 4, "leg_worst": 6, "back_now": 5, "back_worst": 6, "constant": False},
        marks=("low_back_middle", "L low_back_side", "L buttock", "L thigh_back"),
        movement={"loss_flexion": "min", "loss_extension": "mod"},
        nerves={"slr_L": 70},
        rows=(
            Row("RFIS", 10, "L THIGH_POST 4", "increase", "worse", "L THIGH_POST 5"),
            Row("REIS", 10, "L THIGH_POST 5", "decrease", "better", "L THIGH_POST 4"),
            Row(
                "REIL", 10, "L THIGH_POST 4", "centralising", "centralised", "L BUTTOCK 3", "increased", "ERP"
            ),
        ),
        own=("extension", "high"),
    ),
)

NOE = (
    Examination(
        symptoms={"leg_now": 5, "leg_worst": 7, "back_now": 3, "back_worst": 5, "constant": False},
        marks=("low_back_middle", "L buttock", "L thigh_outer_back", "L calf_outer"),
        movement={"loss_flexion": "mod", "loss_extension": "mod"},
        nerves={"slr_L": 60, "slump_L": True},
        rows=(
            Row("RFIS", 10, "L CALF 5", "peripheralising", "worse", "L ANKLE_FOOT 6", "decreased"),
            Row("REIS", 10, "L CALF 5", "decrease", "better", "L CALF 4"),
            Row("REIL", 10, "L CALF 4", "centralising", "centralised", "L BUTTOCK 3", "increased"),
        ),
        own=("extension", "high"),
    ),
)

IRINA = (
    Examination(
        symptoms={"leg_now": 4, "leg_worst": 6, "back_now": 4, "back_worst": 5, "constant": False},
        marks=("low_back_middle", "L buttock", "L thigh_back", "paraesthesia L calf_outer"),
        movement={"loss_flexion": "mod", "loss_extension": "min"},
        nerves={"slr_L": 65, "power_L5_EHL_L": "4+"},
        rows=(
            Row("RFIS", 10, "L THIGH_POST 4", "increase", "worse", "L THIGH_POST 5", "decreased"),
            Row("REIS", 10, "L THIGH_POST 4", "decrease", "no_better", "L THIGH_POST 4"),
            Row("REIL", 10, "L THIGH_POST 4", "decrease", "better", "L THIGH_POST 3", "increased"),
        ),
        own=("extension", "moderate"),
        note="Great toe a little weak on the left, the same as her doctor wrote three months ago.",
    ),
)

EXTENSION = {
    "ada": ADA,
    "hugo": HUGO,
    "lukasz": LUKASZ,
    "ivy": IVY,
    "kit": KIT,
    "noe": NOE,
    "irina": IRINA,
}
