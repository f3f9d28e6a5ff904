"""Templates, which one is proposed to whom, and the drafts made from them."""

from dataclasses import replace

import pytest

from assessments.rules.case import RedFlagReport
from assessments.rules.vocabulary import Direction, Precaution, RedFlag, SuspectedCause
from careplans.rules.gate import may_publish
from careplans.rules.locks import may_open
from careplans.rules.plan_safety import plan_findings
from careplans.rules.templates import TEMPLATES, draft, propose
from exercises.library import LIBRARY
from patients.rules.vocabulary import Side
from tests.rules.careplans.people import (
    CALM,
    GWEN,
    INES,
    NADIA,
    OTTO,
    PRIYA,
    RAVI,
    TOMAS,
    WALTER,
    row,
    standing,
)

NARROW_INES = replace(INES, suspected_cause=SuspectedCause.SPINAL_STENOSIS)
PROPOSED = [
    ("Nadia, extension", NADIA, ["T1_EXT_DP"]),
    ("Ravi, extension lying only", RAVI, ["T1_EXT_DP"]),
    ("Ines, flexion", INES, ["T2_FLEX_DP"]),
    ("Ines with a narrow spine", NARROW_INES, ["T2_FLEX_DP", "T2_FLEX_STENOSIS"]),
    ("Tomas, shifted", TOMAS, ["T3_LATERAL_SHIFT"]),
    ("Walter, narrow spine, no direction", WALTER, ["T2_FLEX_STENOSIS", "T4_NO_DP_IRRITABLE"]),
    ("Gwen, inconclusive", GWEN, ["T4_NO_DP_IRRITABLE"]),
    ("Otto, everything worse", OTTO, ["T4_NO_DP_IRRITABLE"]),
    ("Nobody tested", CALM, ["T4_NO_DP_IRRITABLE"]),
    ("Nadia three weeks after surgery", replace(NADIA, weeks_since_surgery=3), []),
    ("Gwen with a hip that explains it", replace(GWEN, suspected_cause=SuspectedCause.HIP), []),
]  # fmt: skip


@pytest.mark.parametrize(("who", "case", "fitting"), PROPOSED, ids=[entry[0] for entry in PROPOSED])
def test_what_is_proposed(who, case, fitting):
    proposals = propose(standing(case))
    assert [p.template.code for p in proposals if p.fits] == fitting
    assert [p.fits for p in proposals] == sorted((p.fits for p in proposals), reverse=True)
    assert {p.template.code for p in proposals} == set(TEMPLATES)
    assert all(p.reasons for p in proposals)


def test_nothing_is_proposed_while_a_finding_blocks():
    case = replace(NADIA, red_flags={RedFlag.CES_SADDLE_SENSORY_LOSS: RedFlagReport(onset_days=1)})
    assert propose(standing(case)) == []


def test_a_blocked_suggestion_proposes_nothing():
    known = standing(NADIA)
    assert propose(replace(known, suggestion=replace(known.suggestion, direction=Direction.BLOCKED))) == []


def test_a_mismatch_is_said_before_it_is_chosen():
    flexion = next(p for p in propose(standing(NADIA)) if p.template.code == "T2_FLEX_DP")
    assert any("R26" in reason for reason in flexion.reasons)


PEOPLE = {
    "Nadia": (NADIA, "T1_EXT_DP", Side.LEFT),
    "Priya": (PRIYA, "T1_EXT_DP", Side.LEFT),
    "Ravi": (RAVI, "T1_EXT_DP", Side.RIGHT),
    "Ines": (INES, "T2_FLEX_DP", Side.LEFT),
    "Walter": (WALTER, "T2_FLEX_STENOSIS", Side.BOTH),
    "Tomas": (TOMAS, "T3_LATERAL_SHIFT", Side.LEFT),
    "Gwen": (GWEN, "T4_NO_DP_IRRITABLE", Side.CENTRAL),
    "Otto": (OTTO, "T4_NO_DP_IRRITABLE", Side.LEFT),
}


def drafted(name, *, weeks=8, **recorded):
    case, template, side = PEOPLE[name]
    known = standing(
        replace(case, **recorded), template=template, assessed_in_week=1, foot_pulses_recorded=True
    )
    return known, draft(TEMPLATES[template], known, weeks=weeks, side=side, library=LIBRARY)


@pytest.mark.parametrize("weeks", [6, 7, 8])
@pytest.mark.parametrize("name", PEOPLE)
def test_a_fresh_draft_has_no_line_that_a_rule_stops(name, weeks):
    known, plan = drafted(name, weeks=weeks)
    assert may_publish(plan.lines, known).open_items == ()
    assert {line.week for line in plan.lines} == set(range(1, weeks + 1))


CONDITIONS = [
    {"precautions": frozenset({Precaution.PREGNANCY})},
    {"precautions": frozenset({Precaution.PREGNANCY}), "pregnancy_weeks": 12},
    {"precautions": frozenset({Precaution.OSTEOPOROSIS})},
    {"precautions": frozenset({Precaution.VERTEBRAL_FRACTURE_RECENT})},
    {"precautions": frozenset({Precaution.SPINAL_FUSION})},
    {"weeks_since_surgery": 3},
    {"nprs_leg_now": 9},
    {"irritability_high": True},
    {"duration_weeks": None},
    {"suspected_cause": SuspectedCause.SPONDYLOLISTHESIS},
]


@pytest.mark.parametrize("recorded", CONDITIONS, ids=[str(sorted(entry)) for entry in CONDITIONS])
@pytest.mark.parametrize("name", PEOPLE)
def test_a_fresh_draft_respects_every_condition(name, recorded):
    known, plan = drafted(name, **recorded)
    assert may_publish(plan.lines, known).open_items == ()


@pytest.mark.parametrize("name", PEOPLE)
def test_a_draft_asks_for_at_most_five_exercises_a_day(name):
    known, plan = drafted(name)
    unlocked = [replace(line, locked=False) for line in plan.lines]
    assert "R45" not in {finding.id for finding in plan_findings(unlocked, known)}


def open_codes(plan, week):
    return [line.code for line in plan.lines if line.week == week and not line.locked]


def locked_codes(plan, week):
    return [line.code for line in plan.lines if line.week == week and line.locked]


def left_out(plan):
    return {entry.code for entry in plan.left_out}


KEY_EXERCISES = [
    ("Nadia", 1, ["E01", "A01", "P01", "P02", "P03", "P07", "P06"], []),
    ("Nadia", 3, ["E04", "E07", "I01", "I02", "I03", "A01", "P06"], []),
    ("Nadia", 5, ["E04", "I06", "I08", "I09", "T07", "T02", "P06"], ["F07"]),
    ("Nadia", 7, ["T10", "A01", "E04", "P04", "P06"], ["T08"]),
    ("Priya", 5, ["F07", "E04", "I06", "I08", "I09", "T07", "T02", "P06"], []),
    ("Ravi", 3, ["E04", "I01", "I02", "I03", "A01", "P06"], []),
    ("Ravi", 7, ["A01", "E04", "P04", "P06"], ["T08", "T10"]),
    ("Ines", 1, ["F01", "F02", "A03", "P03", "P06"], []),
    ("Ines", 3, ["F03", "I01", "I03", "I06", "A03", "P06"], []),
    ("Ines", 5, ["F05", "T07", "T01", "T03", "A01", "P06"], ["E01"]),
    ("Walter", 1, ["F01", "F02", "F07", "A03", "X03", "X01", "P06"], []),
    ("Walter", 5, ["T07", "T03", "T11", "A01", "P06"], []),
    ("Tomas", 1, ["L01", "P03", "P05", "P06"], []),
    ("Tomas", 2, ["L01", "A01", "P03", "P06"], ["E06"]),
    ("Tomas", 3, ["I01", "I02", "I03", "A01", "P06"], ["E04"]),
    ("Gwen", 1, ["P03", "A01", "I01", "I13", "F01", "N03", "P05", "P07", "P06"], []),
    ("Gwen", 3, ["I02", "I12", "I03", "N01", "A01", "P06"], []),
    ("Otto", 1, ["P03", "A01", "I01", "I13", "P05", "P07", "P06"], []),
    ("Otto", 3, ["I02", "I12", "I03", "A01", "P06"], ["N01"]),
]


@pytest.mark.parametrize(("name", "week", "opened", "locked"), KEY_EXERCISES)
def test_what_is_drafted_for_whom(name, week, opened, locked):
    _, plan = drafted(name)
    assert (open_codes(plan, week), locked_codes(plan, week)) == (opened, locked)


def test_lines_are_locked_for_a_named_direction_with_a_reason():
    _, plan = drafted("Nadia")
    locked = {line.code: line.locked_direction for line in plan.lines if line.locked}
    assert locked == {"F07": "flexion", "T08": "flexion"}
    assert all(line.lock_reason for line in plan.lines if line.locked)


def test_loaded_extension_is_left_out_when_only_lying_was_better():
    _, plan = drafted("Ravi")
    assert {"E07", "P01"} <= left_out(plan)
    assert all(entry.reason for entry in plan.left_out)


def test_once_the_shift_is_settled_and_the_pain_calmer_bending_back_is_drafted_open():
    case, _, side = PEOPLE["Tomas"]
    known = standing(replace(case, nprs_leg_now=4), shift_settled=True, assessed_in_week=1)
    plan = draft(TEMPLATES["T3_LATERAL_SHIFT"], known, weeks=8, side=side, library=LIBRARY)
    assert open_codes(plan, 2) == ["L01", "E06", "A01", "P03", "P06"]
    assert "E04" in open_codes(plan, 3)
    assert "E07" not in open_codes(plan, 3)


def test_sides_follow_the_painful_leg_and_the_lateral_preference():
    _, plan = drafted("Tomas")
    sides = {line.code: line.side for line in plan.lines}
    assert (sides["L01"], sides["E06"], sides["T02"], sides["I01"]) == (
        "glide_left",
        "glide_left",
        "both",
        None,
    )
    _, plan = drafted("Ines")
    assert {line.side for line in plan.lines if line.code == "F02"} == {"left"}
    _, plan = drafted("Walter")
    assert {line.side for line in plan.lines if line.code == "F02"} == {"both"}


def test_a_side_glide_without_a_known_side_is_left_out():
    known = standing(PRIYA, assessed_in_week=1)
    plan = draft(TEMPLATES["T3_LATERAL_SHIFT"], known, weeks=6, side=Side.LEFT, library=LIBRARY)
    assert "E06" in left_out(plan)
    assert "L01" not in {line.code for line in plan.lines}


def test_lying_face_down_is_swapped_for_standing_in_late_pregnancy():
    _, plan = drafted("Nadia", precautions=frozenset({Precaution.PREGNANCY}))
    assert open_codes(plan, 1)[0] == "E07"
    assert "E01" not in {line.code for line in plan.lines}


def test_severe_pain_keeps_the_treatment_that_works_to_ten_repetitions():
    _, plan = drafted("Ravi")
    doses = {(line.dose.sets, line.dose.reps) for line in plan.lines if line.code == "E04"}
    assert doses == {(1, 10)}


def test_what_severe_pain_stops_now_is_left_out_and_what_comes_later_waits():
    _, plan = drafted("Walter", nprs_leg_now=8)
    assert "X01" in left_out(plan)
    assert "X01" not in {line.code for line in plan.lines}
    assert "F03" in locked_codes(plan, 7)


CALM_NERVES = [("pain 5", 5, None, True), ("pain 6", 6, None, False), ("not recorded", None, None, False)]
CALM_NERVES += [("pain 3 but irritable", 3, True, False)]


@pytest.mark.parametrize(("what", "pain", "irritable", "given"), CALM_NERVES)
def test_a_slider_in_the_first_weeks_is_only_for_a_calm_nerve(what, pain, irritable, given):
    _, plan = drafted("Gwen", nprs_leg_now=pain, irritability_high=irritable)
    assert ("N03" in open_codes(plan, 1)) is given


def test_a_shorter_plan_ends_earlier_and_every_plan_ends_with_a_visit():
    _, six = drafted("Nadia", weeks=6)
    assert [week.number for week in six.weeks] == [1, 2, 3, 4, 5, 6]
    assert six.weeks[-1].phase == "Recover"
    _, eight = drafted("Ines", weeks=8)
    assert eight.weeks[-1].phase == "Recover"
    assert all(plan.weeks[-1].visits >= 1 for plan in (six, eight))
    assert all(week.goal for week in eight.weeks)


@pytest.mark.parametrize("weeks", [0, 5, 9, 26])
def test_a_template_is_for_six_to_eight_weeks(weeks):
    with pytest.raises(ValueError, match="6, 7 or 8"):
        draft(TEMPLATES["T1_EXT_DP"], standing(NADIA), weeks=weeks, side=Side.LEFT, library=LIBRARY)


def test_an_exercise_missing_from_the_library_is_said_not_guessed():
    short = {code: entry for code, entry in LIBRARY.items() if code != "I02"}
    plan = draft(TEMPLATES["T1_EXT_DP"], standing(NADIA), weeks=6, side=Side.LEFT, library=short)
    assert ("I02", "Not in the library.") in {(entry.code, entry.reason) for entry in plan.left_out}


RETESTS = [
    ("flexion no worse", (row("RFIS", "increase", "no_worse", "CALF"),), True),
    ("flexion without effect", (row("RFIL", "no_effect", "no_effect", "CALF"),), True),
    ("flexion worse again", (row("RFIS", "increase", "worse", "CALF"),), False),
    ("no worse, but further", (row("RFIS", "increase", "no_worse", "CALF", "TOES"),), False),
    ("flexion not tested this time", (row("REIL", "no_effect", "no_effect", "CALF"),), False),
]


@pytest.mark.parametrize(("what", "rows", "opens"), RETESTS, ids=[entry[0] for entry in RETESTS])
def test_a_locked_line_opens_only_by_a_test_in_its_direction(what, rows, opens):
    _, plan = drafted("Nadia")
    tilt = next(line for line in plan.lines if line.code == "F07")
    retest = standing(replace(CALM, rows=rows), template="T1_EXT_DP")
    answer, against = may_open(tilt, retest)
    assert answer is opens
    assert bool(against) is not opens


def test_a_locked_line_that_another_rule_stops_stays_locked():
    _, plan = drafted("Nadia")
    squat = next(line for line in plan.lines if line.code == "T08")
    severe = replace(CALM, nprs_leg_now=8, rows=(row("RFIS", "no_effect", "no_effect", "CALF"),))
    assert may_open(squat, standing(severe))[0] is False
