"""How far down the leg, in the steps a patient can choose from."""

import pytest

from assessments.rules.vocabulary import RANK, Region
from careplans.rules.reach import REACHES, SHORT, step_of


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("NONE", "No pain"),
        ("LUMBAR_MID", "Back"),
        ("LUMBAR_LAT", "Back"),
        ("BUTTOCK", "Buttock"),
        ("GROIN", "Buttock"),
        ("THIGH_POST", "Thigh"),
        ("THIGH_ANT", "Thigh"),
        ("CALF", "Calf"),
        ("ANKLE_FOOT", "Foot"),
        ("TOES", "Toes"),
    ],
)
def test_every_region_has_its_step(code, word):
    assert SHORT[step_of(code)] == word


def test_nothing_said_is_no_step():
    assert step_of("") is None


def test_an_unknown_region_is_an_error():
    with pytest.raises(ValueError, match="KNEE"):
        step_of("KNEE")


def test_the_steps_go_down_the_leg():
    ranks = [RANK[region] for region in REACHES]
    assert ranks == sorted(ranks)
    assert len(REACHES) == len(SHORT)
    assert {step_of(region) for region in Region} == set(range(len(SHORT)))
