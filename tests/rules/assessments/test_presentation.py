"""R24, R44a, R44b, R48, R55, R57: age, distress, severe pain, a rash, and every direction worse."""

import pytest

from .patients import cleared, fired, flagged, patient, row

RULES = {"R24", "R44a", "R44b", "R48", "R55", "R57"}


def worse(*tests: str):
    return tuple(row(test, "increase", "worse") for test in tests)


STORIES = {
    "15 years": (patient(age=15), {"R44a"}),
    "16 years": (patient(age=16), {"R44b"}),
    "17 years": (patient(age=17), {"R44b"}),
    "18 years": (patient(age=18), set()),
    "Age not recorded": (patient(age=None), set()),
    "Distress 4": (patient(start_back_distress=4), {"R48"}),
    "Distress 3": (patient(start_back_distress=3), set()),
    "Distress not recorded": (patient(start_back_distress=None), set()),
    "Severe pain without ease": (flagged("severe_unrelenting_pain"), {"R55"}),
    "Severe pain investigated": (cleared("severe_unrelenting_pain"), set()),
    "Rash": (flagged("shingles_rash"), {"R57"}),
    "All four directions worse": (patient(rows=worse("RFIS", "REIS", "RSGIS_L", "RSGIS_R")), {"R24"}),
    "Three directions worse": (patient(rows=worse("RFIS", "REIS", "RSGIS_L")), set()),
    "Three worse, one without effect": (
        patient(rows=(*worse("RFIS", "REIS", "RSGIS_L"), row("RSGIS_R", "no_effect", "no_effect"))),
        set(),
    ),
    "Single movements worse in all four": (
        patient(rows=worse("FIS", "EIS", "SGIS_L", "SGIS_R")),
        {"R24"},
    ),
    "No movement tested": (patient(rows=()), set()),
}


@pytest.mark.parametrize(("case", "expected"), STORIES.values(), ids=STORIES)
def test_what_stands_out_in_the_presentation(case, expected):
    assert fired(case) & RULES == expected
