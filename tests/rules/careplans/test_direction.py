"""Direction rules R20 to R26: each fires, nearly fires, and what a missing value counts as."""

from dataclasses import replace

import pytest

from assessments.rules.vocabulary import Direction, LoadLimit, Shift
from careplans.rules.plan_safety import line_findings, plan_findings
from tests.rules.careplans.people import GWEN, INES, NADIA, PRIYA, RAVI, TOMAS, WALTER, ids, line, standing

DIRECTION_RULES = {"R20", "R20b", "R20c", "R21", "R21b", "R22", "R23", "R25", "R26"}


def fired(a_line, known):
    return [i for i in ids(line_findings(a_line, known)) if i in DIRECTION_RULES]


LINES = [
    # who, line, known about the patient, rules
    ("Nadia: full flexion made her worse", line("F03"), standing(NADIA), ["R20"]),
    ("Nadia: mid flexion is far enough", line("F02"), standing(NADIA), ["R20"]),
    ("Nadia: a squat bends to mid range", line("T08"), standing(NADIA), ["R20"]),
    ("Nadia: a tilt bends a little", line("F07"), standing(NADIA), ["R20b"]),
    ("Nadia: cycling bends a little", line("A03"), standing(NADIA), ["R20b"]),
    ("Nadia: curled rest is held, flexion peripheralised", line("F01"), standing(NADIA), ["R20b", "R20c"]),
    ("Nadia: one bad half of slouch and overcorrect", line("E10"), standing(NADIA), ["R20"]),
    ("Nadia: both ways of cat-camel", line("X06"), standing(NADIA), ["R20"]),
    ("Nadia: rotation in flexion by its flexion part", line("L04"), standing(NADIA), ["R20", "R26"]),
    ("Nadia: a neutral spine matches nothing", line("I08"), standing(NADIA), []),
    ("Nadia: a hamstring stretch is the hip", line("X01"), standing(NADIA), []),
    ("Nadia: her own direction", line("E04"), standing(NADIA), []),
    ("Nadia: a slump stretch ends bent", line("N05"), standing(NADIA), ["R20"]),
    ("Ines: full extension made her worse", line("E07"), standing(INES), ["R20"]),
    ("Ines: walking straight is a little extension", line("A01"), standing(INES), ["R20b"]),
    ("Ines: lying on her front is held, extension peripheralised", line("E01"), standing(INES), ["R20b", "R20c"]),
    ("Ravi: extension upright was worse", line("E07"), standing(RAVI), ["R21"]),
    ("Ravi: extension lying is his direction", line("E04", reps=10), standing(RAVI), []),
    ("Ravi: walking, loaded, a little extension", line("A01"), standing(RAVI), ["R21b"]),
    ("Ravi: lying on the front carries no load", line("E01"), standing(RAVI), []),
    ("Ravi: a roll while sitting, load not recorded", line("P01"), standing(RAVI), ["R21b"]),
    ("Ravi: back extensions on the floor carry part load", line("T15"), standing(RAVI), ["R21"]),
    ("Tomas: press-ups wait for the glide", line("E04"), standing(TOMAS), ["R22"]),
    ("Tomas: a squat waits too", line("T08"), standing(TOMAS), ["R22"]),
    ("Tomas: walking is low range", line("A01"), standing(TOMAS), ["R21b"]),
    ("Tomas: press-up with hips off centre is not purely sagittal", line("E06"), standing(TOMAS), []),
    ("Tomas: lying flat is open, only loading drove it down", line("E01"), standing(TOMAS), []),
    ("Tomas: settled, press-ups may start", line("E04"), standing(TOMAS, shift_settled=True), []),
    ("Tomas: glide left is right for him", line("L01"), standing(TOMAS), []),
    ("Tomas: glide right is wrong", line("L01", side="glide_right"), standing(TOMAS), ["R23", "R26"]),
    ("Tomas: no side chosen is not the right side", line("L01", side=None), standing(TOMAS), ["R23", "R26"]),
    ("Tomas: the roll opens the painful side, no glide", line("L03"), standing(TOMAS), []),
    (
        "Priya with a shift: no lateral rows, the corrective side counts",
        line("L02", side="glide_left"),
        standing(replace(PRIYA, lateral_shift=Shift.LEFT)),
        ["R23", "R26"],
    ),
    (
        "Priya with a shift: sagittal end range waits",
        line("E04"),
        standing(replace(PRIYA, lateral_shift=Shift.LEFT)),
        ["R22"],
    ),
    ("Gwen: nothing established, end range six times", line("E04"), standing(GWEN), ["R25", "R26"]),
    ("Gwen: twice a day is more than a trial", line("E04", bouts_per_day=2), standing(GWEN), ["R25", "R26"]),
    ("Gwen: once a day is a careful trial", line("E04", bouts_per_day=1), standing(GWEN), ["R26"]),
    ("Gwen: mid range often is not end range", line("E03"), standing(GWEN), ["R26"]),
    ("Gwen: held low range", line("E01"), standing(GWEN), []),
    ("Priya: flexion without need", line("F03"), standing(PRIYA), ["R26"]),
    ("Priya: a squat is strength, not direction", line("T08"), standing(PRIYA), []),
    (
        "Priya: the extension programme recovers flexion in week 5",
        line("F02", week=5),
        standing(PRIYA, template="T1_EXT_DP"),
        [],
    ),
    (
        "Priya: but not in week 2",
        line("F02", week=2),
        standing(PRIYA, template="T1_EXT_DP"),
        ["R26"],
    ),
    ("Walter: knees to chest belongs to his programme", line("F02"), standing(WALTER, template="T2_FLEX_STENOSIS"), []),
    ("Walter: knees to chest on its own", line("F02"), standing(WALTER), ["R26"]),
]  # fmt: skip


@pytest.mark.parametrize(("who", "a_line", "known", "rules"), LINES, ids=[entry[0] for entry in LINES])
def test_direction_rules_on_one_line(who, a_line, known, rules):
    assert fired(a_line, known) == rules


def test_what_blocks_a_patient_stops_every_direction():
    blocked = standing(NADIA)
    blocked = replace(blocked, suggestion=replace(blocked.suggestion, contraindicated=("all",)))
    assert fired(line("E04"), blocked) == ["R20"]
    assert fired(line("I08"), blocked) == []


def test_a_contraindication_of_an_earlier_assessment_still_counts():
    assert fired(line("F03"), standing(PRIYA, carried=("flexion",))) == ["R20"]


def test_a_direction_that_was_worse_only_before_the_glide_may_be_held_once_settled():
    after_lateral = standing(TOMAS)
    after_lateral = replace(
        after_lateral,
        suggestion=replace(
            after_lateral.suggestion,
            contraindicated=(),
            secondary=Direction.EXTENSION,
            secondary_load_limit=LoadLimit.AFTER_LATERAL,
        ),
    )
    assert fired(line("E01"), after_lateral) == ["R20c"]
    assert fired(line("E01"), replace(after_lateral, shift_settled=True)) == []


ROTATION = [
    ("knees to the worse side", "glide_left", ["R20"]),
    ("knees to the other side", "glide_right", ["R23"]),
]


@pytest.mark.parametrize(("who", "side", "rules"), ROTATION, ids=[entry[0] for entry in ROTATION])
def test_rotation_counts_as_the_lateral_direction_of_its_side(who, side, rules):
    known = standing(PRIYA, direction="lateral_L", carried=("lateral_L",))
    assert [i for i in fired(line("L04", side=side), known) if i in {"R20", "R23"}] == rules


def test_rotation_to_each_side_is_stopped_by_either():
    assert "R20" in fired(line("L05"), standing(PRIYA, carried=("lateral_R",)))


TEMPLATES = [
    ("Nadia", NADIA, "T1_EXT_DP", False),
    ("Nadia", NADIA, "T2_FLEX_DP", True),
    ("Nadia", NADIA, "T4_NO_DP_IRRITABLE", True),
    ("Ines", INES, "T2_FLEX_DP", False),
    ("Ines", INES, "T2_FLEX_STENOSIS", False),
    ("Tomas", TOMAS, "T3_LATERAL_SHIFT", False),
    ("Tomas", TOMAS, "T1_EXT_DP", True),
    ("Walter", WALTER, "T2_FLEX_STENOSIS", False),
    ("Gwen", GWEN, "T4_NO_DP_IRRITABLE", False),
    ("Gwen", GWEN, "T1_EXT_DP", True),
    ("Nadia, a plan without a template", NADIA, None, False),
]


@pytest.mark.parametrize(("who", "case", "template", "warns"), TEMPLATES)
def test_r26_compares_the_template_with_the_suggestion(who, case, template, warns):
    found = plan_findings([line("I08")], standing(case, template=template))
    assert ("R26" in ids(found)) is warns


def test_a_finding_about_a_line_names_the_line():
    (finding,) = [f for f in line_findings(line("F03", week=3), standing(NADIA)) if f.id == "R20"]
    assert finding.item == "w3-F03"
    assert finding.because
