"""Tables of repeated movements by name, with the direction each points to; typed out to be read aloud."""

from assessments.rules.vocabulary import Shift

from .patients import row

CENTRALISES = row("REIL", "centralising", "centralised", "CALF L", "LUMBAR_MID", mechanical="increased")
EASES = row("REIS", "decrease", "better", "CALF L", "THIGH_POST L")
BENDING_WORSE = row("RFIS", "increase", "worse")
BENDING_SPREADS = row("RFIS", "peripheralising", "peripheralised", "CALF L", "TOES L")
STANDING_EXTENSION_WORSE = row("REIS", "increase", "worse")
STANDING_EXTENSION_SPREADS = row("REIS", "peripheralising", "peripheralised", "CALF L", "ANKLE_FOOT L")
NOTHING = {
    test: row(test, "no_effect", "no_effect")
    for test in ("RFIS", "RFIL", "REIS", "REIL", "RSGIS_L", "RSGIS_R", "SIT_ERECT")
}


def worse(*tests):
    return [row(test, "increase", "worse") for test in tests]


GRIDS = {
    # name: rows, shift, (direction, confidence, secondary, load limit, contraindicated)
    "Nothing tested": ([], None, ("inconclusive", "low", None, None, "")),
    "Two lasting rows and bending worse": (
        [BENDING_WORSE, EASES, CENTRALISES],
        None,
        ("extension", "high", None, None, "flexion"),
    ),
    "One lasting row, bending untested": ([CENTRALISES], None, ("extension", "low", None, None, "")),
    "Two lasting rows, bending untested": (
        [EASES, CENTRALISES],
        None,
        ("extension", "moderate", None, None, ""),
    ),
    "One lasting row, bending worse": (
        [BENDING_WORSE, CENTRALISES],
        None,
        ("extension", "moderate", None, None, "flexion"),
    ),
    "Bending helps, extension worse": (
        [
            row("REIS", "increase", "worse"),
            row("RFIS", "decrease", "better", "CALF R", "THIGH_LAT R"),
            row("RFIL", "centralising", "centralised", "THIGH_LAT R", "LUMBAR_MID"),
        ],
        None,
        ("flexion", "high", None, None, "extension"),
    ),
    "Only holds, no repeated movement": (
        [
            BENDING_WORSE,
            row("PRONE_LIE", "decrease", "better", "CALF L", "BUTTOCK L", hold_s=180),
            row("PRONE_EXT", "centralising", "centralised", "BUTTOCK L", "LUMBAR_MID", hold_s=120),
        ],
        None,
        ("extension", "moderate", None, None, "flexion"),
    ),
    "A hold of 59 seconds is a single movement": (
        [BENDING_WORSE, row("PRONE_LIE", "centralising", "centralised", "CALF L", "BUTTOCK L", hold_s=59)],
        None,
        ("inconclusive", "low", None, None, "flexion"),
    ),
    "Five repetitions are a single movement": (
        [BENDING_WORSE, row("REIL", "centralising", "centralised", "CALF L", "BUTTOCK L", reps=5)],
        None,
        ("inconclusive", "low", None, None, "flexion"),
    ),
    "Repetitions not written down": (
        [BENDING_WORSE, row("REIL", "centralising", "centralised", "CALF L", "BUTTOCK L", reps=None)],
        None,
        ("inconclusive", "low", None, None, "flexion"),
    ),
    "Places not written down": (
        [
            BENDING_WORSE,
            row("REIL", "centralising", "centralised", None, None),
            row("REIS", "decrease", "better", None, None),
        ],
        None,
        ("extension", "low", None, None, "flexion"),
    ),
    "Intensity only": (
        [BENDING_WORSE, row("REIL", "decrease", "better"), row("REIS", "decrease", "better")],
        None,
        ("extension", "moderate", None, None, "flexion"),
    ),
    "Movement gained, pain unchanged": (
        [row("REIL", "no_effect", "no_effect", mechanical="increased"), NOTHING["RFIS"]],
        None,
        ("extension", "low", None, None, ""),
    ),
    "Eases only while moving": (
        [row("REIL", "centralising", "no_better"), NOTHING["RFIS"]],
        None,
        ("inconclusive", "low", None, None, ""),
    ),
    "Relief with loss of movement": (
        [row("RFIS", "abolish", "better", "CALF L", "BUTTOCK L", mechanical="decreased"), NOTHING["REIL"]],
        None,
        ("inconclusive", "low", None, None, ""),
    ),
    "Worse standing, centralises lying": (
        [BENDING_SPREADS, STANDING_EXTENSION_WORSE, CENTRALISES],
        None,
        ("extension", "moderate", None, "unloaded", "flexion extension:loaded"),
    ),
    "Worse lying, better standing": (
        [
            row("REIL", "increase", "worse"),
            row("REIS", "decrease", "better", "CALF L", "BUTTOCK L"),
            BENDING_WORSE,
        ],
        None,
        ("inconclusive", "low", None, None, "flexion"),
    ),
    "Centralised, then held upright and worse": (
        [CENTRALISES, row("SIT_ERECT", "increase", "worse", hold_s=300), BENDING_WORSE],
        None,
        ("extension", "moderate", None, "unloaded", "flexion extension:loaded"),
    ),
    "Better, then held upright and worse": (
        [row("REIL", "decrease", "better"), row("SIT_ERECT", "increase", "worse", hold_s=300), BENDING_WORSE],
        None,
        ("inconclusive", "low", None, None, "flexion extension"),
    ),
    "Better, then repeated again and it spread": (
        [
            row("REIL", "decrease", "better"),
            row("REIL", "peripheralising", "peripheralised", "CALF L", "TOES L"),
            NOTHING["RFIS"],
        ],
        None,
        ("inconclusive", "low", None, None, "extension"),
    ),
    "Right shift: side-glide first, then extension": (
        [
            STANDING_EXTENSION_SPREADS,
            row("RSGIS_L", "centralising", "centralised", "ANKLE_FOOT L", "BUTTOCK L"),
            row("REIL", "decrease", "better", "BUTTOCK L", "LUMBAR_LAT L"),
        ],
        Shift.RIGHT,
        ("lateral_L", "high", "extension", None, "extension:loaded"),
    ),
    "Left shift corrected by the right side-glide": (
        [row("RSGIS_R", "centralising", "centralised", "CALF R", "LUMBAR_MID"), *worse("RFIS", "REIS")],
        Shift.LEFT,
        ("lateral_R", "moderate", None, None, "flexion extension"),
    ),
    "Extension worse before the side-glide and better after it": (
        [
            row("REIL", "increase", "worse"),
            row("RSGIS_L", "decrease", "better", "CALF L", "THIGH_POST L"),
            row("REIL", "decrease", "better", "THIGH_POST L", "BUTTOCK L"),
            NOTHING["RFIS"],
        ],
        None,
        ("lateral_L", "moderate", "extension", None, ""),
    ),
    "Side-glide that gains movement only confirms nothing": (
        [row("RSGIS_L", "no_effect", "no_effect", mechanical="increased"), CENTRALISES, BENDING_WORSE],
        Shift.RIGHT,
        ("extension", "moderate", None, None, "flexion"),
    ),
    "Both side-glides help equally": (
        [
            row("RSGIS_L", "decrease", "better"),
            row("RSGIS_R", "decrease", "better"),
            NOTHING["RFIS"],
            NOTHING["REIL"],
        ],
        None,
        ("inconclusive", "low", None, None, ""),
    ),
    "Both directions centralise equally": (
        [CENTRALISES, row("RFIL", "centralising", "centralised", "CALF L", "LUMBAR_MID")],
        None,
        ("inconclusive", "low", None, None, ""),
    ),
    "Extension centralises, bending only eases": (
        [
            CENTRALISES,
            row("REIS", "centralising", "centralised", "CALF L", "BUTTOCK L"),
            row("RFIL", "decrease", "better"),
        ],
        None,
        ("extension", "moderate", None, None, ""),
    ),
    "Pain changes legs": (
        [row("REIL", "centralising", "centralised", "CALF L", "BUTTOCK R"), NOTHING["RFIS"]],
        None,
        ("none", "moderate", None, None, "extension"),
    ),
    "One leg centralises, the other starts to hurt": (
        [
            row("REIL", "centralising", "centralised", "CALF L", "BUTTOCK L", other=("NONE", "CALF R")),
            NOTHING["RFIS"],
        ],
        None,
        ("none", "moderate", None, None, "extension"),
    ),
    "One leg centralises, the other stays as it was": (
        [
            BENDING_WORSE,
            row("REIL", "centralising", "better", "CALF L", "BUTTOCK L", other=("CALF R", "CALF R")),
        ],
        None,
        ("extension", "moderate", None, None, "flexion"),
    ),
    "Numbness moves up": (
        [row("REIL", "decrease", "better", "CALF L numbness", "BUTTOCK L numbness"), NOTHING["RFIS"]],
        None,
        ("none", "moderate", None, None, ""),
    ),
    "Numbness spreads": (
        [row("REIL", "no_effect", "no_effect", "CALF L numbness", "TOES L numbness"), NOTHING["RFIS"]],
        None,
        ("none", "moderate", None, None, "extension"),
    ),
    "Produced at end range, no worse: not a contraindication": (
        [
            row("RFIS", "produce", "no_worse", "NONE", "NONE"),
            row("RFIL", "no_effect", "no_effect", "NONE", "NONE"),
            row("REIL", "no_effect", "no_effect", "NONE", "NONE"),
        ],
        None,
        ("none", "moderate", None, None, ""),
    ),
    "No lasting response in three directions": (
        [NOTHING["RFIS"], NOTHING["REIL"], NOTHING["RSGIS_L"]],
        None,
        ("none", "high", None, None, ""),
    ),
    "Both sagittal directions worse, side-glides untested": (
        worse("RFIS", "REIS"),
        None,
        ("inconclusive", "low", None, None, "flexion extension"),
    ),
    "Three directions worse": (
        worse("RFIS", "REIS", "RSGIS_L"),
        None,
        ("none", "moderate", None, None, "flexion extension lateral_L"),
    ),
    "All four directions worse": (
        worse("RFIS", "REIS", "RSGIS_L", "RSGIS_R"),
        None,
        ("none", "high", None, None, "flexion extension lateral_L lateral_R"),
    ),
    "Single movements never speak for a direction": (
        [
            row("EIS", "decrease", "better", "CALF L", "BUTTOCK L", reps=1),
            row("FIS", "increase", "worse", reps=1),
        ],
        None,
        ("inconclusive", "low", None, None, "flexion"),
    ),
    "Rotation towards the painful side helps": (
        [row("ROTFLEX_L", "centralising", "centralised", "CALF L", "BUTTOCK L"), *worse("RFIS", "REIS")],
        None,
        ("lateral_L", "moderate", None, None, "flexion extension"),
    ),
}
