"""R17 to R18c: the inflammatory pattern, its gate, and what is asked when the gate is not known."""

import pytest

from assessments.rules.vocabulary import Ng65

from .patients import cleared, fired, flagged, patient

RULES = {"R17", "R18", "R18b", "R18c"}


def items(count: int) -> frozenset[Ng65]:
    return frozenset(list(Ng65)[:count])


PATTERNS = {
    "Four items, began at 30, five months": (patient(ng65=items(4), onset_age=30), {"R17"}),
    "Nine items": (patient(ng65=items(9), onset_age=30), {"R17"}),
    "Three items": (patient(ng65=items(3), onset_age=30), {"R18"}),
    "Two items": (patient(ng65=items(2), onset_age=30), set()),
    "Four items, began at 44": (patient(ng65=items(4), onset_age=44), {"R17"}),
    "Four items, began at 45": (patient(ng65=items(4), onset_age=45), set()),
    "Four items, for 13 weeks": (patient(ng65=items(4), onset_age=30, duration_weeks=13), set()),
    "Four items, for 14 weeks": (patient(ng65=items(4), onset_age=30, duration_weeks=14), {"R17"}),
    "Four items, age at onset not recorded": (patient(ng65=items(4)), {"R18b"}),
    "Three items, duration not recorded": (
        patient(ng65=items(3), onset_age=30, duration_weeks=None),
        {"R18b"},
    ),
    "Two items, age at onset not recorded": (patient(ng65=items(2)), set()),
    "Flag for four or more": (flagged("inflammatory_ng65_ge4", onset_age=30), {"R17"}),
    "Flag for four or more, age at onset not recorded": (flagged("inflammatory_ng65_ge4"), {"R18b"}),
    "Flag investigated": (cleared("inflammatory_ng65_ge4", onset_age=30), set()),
    "Psoriasis without items": (flagged("uveitis_ibd_psoriasis"), {"R18c"}),
    "Psoriasis with three items": (flagged("uveitis_ibd_psoriasis", ng65=items(3), onset_age=30), {"R18"}),
    "Psoriasis with four items": (flagged("uveitis_ibd_psoriasis", ng65=items(4), onset_age=30), {"R17"}),
    "Nothing": (patient(onset_age=30), set()),
}


@pytest.mark.parametrize(("case", "expected"), PATTERNS.values(), ids=PATTERNS)
def test_the_inflammatory_pattern_needs_its_gate(case, expected):
    assert fired(case) & RULES == expected
