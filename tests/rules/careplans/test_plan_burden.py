"""R45, R45b and R54d: how much a day, nothing twice, and pulses before a programme for a narrowed spine."""

from dataclasses import replace

import pytest

from careplans.rules.plan_safety import plan_findings
from tests.rules.careplans.people import NADIA, WALTER, ids, line, standing

FIVE = ["E04", "E07", "I01", "I02", "A01"]

TUESDAY_BRIDGE = line("I03", weekdays=(2,))
DAYS = [
    ("five exercises", [line(code) for code in FIVE], False),
    ("six exercises", [line(code) for code in [*FIVE, "I03"]], True),
    ("advice does not count", [line(code) for code in [*FIVE, "P01", "P02", "P03"]], False),
    ("six over two days", [*(line(c) for c in FIVE[:4]), line("A01", weekdays=(1,)), TUESDAY_BRIDGE], False),
    ("six over two weeks", [*(line(c) for c in FIVE), line("I03", week=2)], False),
    ("a locked sixth", [*(line(c) for c in FIVE), line("I03", locked=True)], False),
]  # fmt: skip


@pytest.mark.parametrize(("what", "lines", "fires"), DAYS, ids=[entry[0] for entry in DAYS])
def test_r45_more_than_five_exercises_a_day(what, lines, fires):
    assert ("R45" in ids(plan_findings(lines, standing(NADIA)))) is fires


def test_r45_says_which_day():
    lines = [line(code, weekdays=(3,)) for code in [*FIVE, "I03"]]
    (finding,) = [f for f in plan_findings(lines, standing(NADIA)) if f.id == "R45"]
    assert "6 exercises on Wednesday of week 1" in finding.because


TWICE = [
    ("once a week", [line("I03"), line("I03", week=2)], []),
    ("twice in a week", [line("I03"), line("I03", weekdays=(6,))], ["Week 1"]),
    ("left and right", [line("X01", side="left"), line("X01", side="right")], []),
    ("the second is locked", [line("I03"), line("I03", locked=True)], []),
]


@pytest.mark.parametrize(("what", "lines", "weeks"), TWICE, ids=[entry[0] for entry in TWICE])
def test_r45b_one_exercise_for_one_side_stands_once_in_a_week(what, lines, weeks):
    found = [f for f in plan_findings(lines, standing(NADIA)) if f.id == "R45b"]
    assert [fact.split(":")[0] for finding in found for fact in finding.because] == weeks


PULSES = [
    ("not recorded", "T2_FLEX_STENOSIS", False, True),
    ("recorded", "T2_FLEX_STENOSIS", True, False),
    ("another programme", "T4_NO_DP_IRRITABLE", False, False),
]


@pytest.mark.parametrize(("what", "template", "recorded", "fires"), PULSES)
def test_r54d_pulses_before_a_programme_for_a_narrowed_spine(what, template, recorded, fires):
    known = replace(standing(WALTER, template=template), foot_pulses_recorded=recorded)
    assert ("R54d" in ids(plan_findings([line("A03")], known))) is fires
