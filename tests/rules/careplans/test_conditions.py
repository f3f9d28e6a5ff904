"""Condition rules R27 to R38 and R51 on lines: fires, near miss, missing, cleared, later in the plan."""

from dataclasses import replace

import pytest

from assessments.rules.case import Outcome, RedFlagReport
from assessments.rules.vocabulary import Course, Onset, Precaution, RedFlag, SuspectedCause
from careplans.rules.plan_safety import line_findings, plan_findings
from tests.rules.careplans.people import INES, NADIA, PRIYA, ids, line, standing

CONDITIONS = {"R27", "R28b", "R29", "R30", "R31", "R32", "R32b", "R32c", "R33", "R33b", "R37", "R38", "R51"}
STENOSIS = {"suspected_cause": SuspectedCause.SPINAL_STENOSIS}
SLIP = {"suspected_cause": SuspectedCause.SPONDYLOLISTHESIS}
PREGNANT = {"precautions": frozenset({Precaution.PREGNANCY})}


def having(*precautions):
    return {"precautions": frozenset(precautions)}


def flagged(flag, **report):
    return {"red_flags": {flag: RedFlagReport(**report)}}


def released(precaution):
    return {"cleared": frozenset({precaution})}


WEAK_BONE = having(Precaution.OSTEOPOROSIS)
FRACTURE = having(Precaution.VERTEBRAL_FRACTURE_RECENT)
HIP = having(Precaution.HIP_REPLACEMENT)
PRESSURE = having(Precaution.HYPERTENSION_UNCONTROLLED)
FUSED = having(Precaution.SPINAL_FUSION)

FLAG_AND_20_WEEKS = {"weeks_since_surgery": 20, **flagged(RedFlag.RECENT_SPINAL_SURGERY_LT6WK)}

TABLE = [
    # who, line, what is recorded, what else is known, rules
    ("narrow spine, extension upright", line("E07"), STENOSIS, {}, ["R27"]),
    ("narrow spine, held extension", line("E02"), STENOSIS, {}, ["R27"]),
    ("narrow spine, lying and moving", line("E04"), STENOSIS, {}, []),
    ("narrow spine not suspected", line("E07"), {}, {}, []),
    ("slip with extension found", line("E04"), SLIP, {}, []),
    ("slip, clinician chose flexion", line("E04"), SLIP, {"direction": "flexion"}, ["R28b"]),
    ("slip, half press-up is not listed", line("E03"), SLIP, {"direction": "flexion"}, []),
    ("3 weeks after surgery, bending", line("F03"), {"weeks_since_surgery": 3}, {}, ["R29"]),
    ("3 weeks after surgery, rotation", line("L05"), {"weeks_since_surgery": 3}, {}, ["R29"]),
    ("3 weeks after surgery, weights", line("T10"), {"weeks_since_surgery": 3}, {}, ["R29"]),
    ("3 weeks after surgery, slump stretch is loaded end range", line("N05"), {"weeks_since_surgery": 3}, {}, ["R29"]),
    ("3 weeks after surgery, walking", line("A01"), {"weeks_since_surgery": 3}, {}, []),
    ("6 weeks after surgery", line("F03"), {"weeks_since_surgery": 6}, {}, []),
    ("surgery flag, weeks missing", line("F03"), flagged(RedFlag.RECENT_SPINAL_SURGERY_LT6WK), {}, ["R29"]),
    ("surgery flag against 20 weeks: the flag counts", line("F03"), FLAG_AND_20_WEEKS, {}, ["R29"]),
    ("pain began with surgery, weeks missing", line("F03"), {"onset": Onset.POST_SURGERY}, {}, ["R29"]),
    ("8 weeks after surgery, heavy hinge", line("T10"), {"weeks_since_surgery": 8}, {}, ["R30"]),
    ("never operated, heavy hinge in week 8", line("T10", week=8), {}, {"assessed_in_week": 1}, []),
    ("13 weeks after surgery, heavy hinge", line("T10"), {"weeks_since_surgery": 13}, {}, []),
    ("fusion of 10 weeks, end range", line("E04"), {**FUSED, "weeks_since_surgery": 10}, {}, ["R31"]),
    ("fusion, age unknown", line("E04"), FUSED, {}, ["R31"]),
    ("fusion of 30 weeks", line("E04"), {**FUSED, "weeks_since_surgery": 30}, {}, []),
    ("fusion released by its surgeon", line("E04"), FUSED, released(Precaution.SPINAL_FUSION), []),
    ("fusion, mid range", line("E03"), {**FUSED, "weeks_since_surgery": 10}, {}, []),
    ("old fusion, overpressure", line("E05"), {**FUSED, "weeks_since_surgery": 60}, {}, ["R51"]),
    ("implant, overpressure", line("E08"), having(Precaution.SPINAL_IMPLANT), {}, ["R51"]),
    ("implant, press-up", line("E04"), having(Precaution.SPINAL_IMPLANT), {}, []),
    ("weak bone, bending", line("F03"), WEAK_BONE, {}, ["R32"]),
    ("weak bone, curl-up", line("I09"), WEAK_BONE, {}, ["R32"]),
    ("weak bone, slouch half", line("E10"), WEAK_BONE, {}, ["R32"]),
    ("weak bone, bridge", line("I03"), WEAK_BONE, {}, []),
    ("steroids count as weak bone", line("F04"), having(Precaution.LONG_TERM_STEROIDS), {}, ["R32"]),
    ("osteoporosis ticked as a flag", line("F04"), flagged(RedFlag.OSTEOPOROSIS), {}, ["R32"]),
    ("weak bone, heavy hinge", line("T10"), WEAK_BONE, {}, ["R32b"]),
    ("weak bone, overpressure", line("E05"), WEAK_BONE, {}, ["R32b"]),
    ("recent fracture, press-up", line("E04"), FRACTURE, {}, ["R32c"]),
    ("recent fracture, side-glide", line("L01"), FRACTURE, {}, ["R32c"]),
    ("recent fracture, lying flat", line("E01"), FRACTURE, {}, []),
    ("recent fracture, cleared", line("E04"), FRACTURE, released(Precaution.VERTEBRAL_FRACTURE_RECENT), []),
    ("pregnant 20 weeks, face down", line("E01"), {**PREGNANT, "pregnancy_weeks": 20}, {}, ["R33"]),
    ("pregnant, weeks missing", line("E01"), PREGNANT, {}, ["R33"]),
    ("pregnant 12 weeks", line("E01"), {**PREGNANT, "pregnancy_weeks": 12}, {}, []),
    ("pregnant 12 weeks, week 5 of the plan", line("E01", week=5), {**PREGNANT, "pregnancy_weeks": 12}, {}, ["R33"]),
    ("weeks of pregnancy without the precaution", line("E01"), {"pregnancy_weeks": 20}, {}, ["R33"]),
    ("not pregnant, cannot lie face down", line("E04"), {}, {"prone_uncomfortable": True}, ["R33"]),
    ("pregnant, bird-dog is not face down", line("I08"), PREGNANT, {}, []),
    ("pregnant, curl-up", line("I09"), PREGNANT, {}, ["R33b"]),
    ("pregnant, 5 minutes on the back", line("F01"), PREGNANT, {}, ["R33b"]),
    ("pregnant, 20 seconds on the back", line("I13", sets=1, reps=2, hold_seconds=10), PREGNANT, {}, []),
    ("pregnant, positions of ease can be on the side", line("P03"), PREGNANT, {}, []),
    ("hip replacement, piriformis", line("X02"), HIP, {}, ["R37"]),
    ("hip replacement, knee to shoulder", line("X04"), HIP, {}, ["R37"]),
    ("hip replacement cleared", line("X02"), HIP, released(Precaution.HIP_REPLACEMENT), []),
    ("hip replacement, hamstring", line("X01"), HIP, {}, []),
    ("high pressure, 15 seconds plank", line("I05"), PRESSURE, {}, ["R38"]),
    ("high pressure, 10 seconds", line("I01"), PRESSURE, {}, []),
    ("heart disease, heavy hinge", line("T10"), having(Precaution.CARDIORESPIRATORY_DISEASE), {}, ["R38"]),
]  # fmt: skip


@pytest.mark.parametrize(("who", "a_line", "recorded", "known", "rules"), TABLE, ids=[e[0] for e in TABLE])
def test_condition_rules_on_one_line(who, a_line, recorded, known, rules):
    found = ids(line_findings(a_line, standing(replace(PRIYA, **recorded), **known)))
    assert [i for i in found if i in CONDITIONS] == rules


def test_a_slip_with_flexion_found_stops_end_range_extension():
    found = ids(line_findings(line("E07"), standing(replace(INES, **SLIP))))
    assert "R28b" in found


def test_a_slip_and_an_early_pregnancy_are_said_once_for_the_plan():
    case = replace(NADIA, **SLIP, **PREGNANT, pregnancy_weeks=9)
    found = plan_findings([line("I08"), line("I08", week=2)], standing(case))
    assert [(f.id, f.item) for f in found if f.id in {"R28", "R33c"}] == [("R28", None), ("R33c", None)]


def test_time_since_surgery_runs_on_only_from_a_known_week():
    case = replace(PRIYA, weeks_since_surgery=3)
    late = line("F03", week=5)
    assert "R29" in ids(line_findings(late, standing(case)))
    assert "R29" not in ids(line_findings(late, standing(case, assessed_in_week=1)))
    assert "R29" in ids(line_findings(late, standing(case, assessed_in_week=4)))


def test_a_pregnancy_never_gets_younger_than_at_the_assessment():
    case = replace(PRIYA, **PREGNANT, pregnancy_weeks=17)
    assert "R33" in ids(line_findings(line("E01", week=1), standing(case, assessed_in_week=4)))


def test_an_investigated_flag_falls_silent_but_a_precaution_does_not():
    outcome = Outcome("Bone density normal", 10)
    cleared = flagged(RedFlag.OSTEOPOROSIS, course=Course.STABLE, outcome=outcome)
    assert "R32" not in ids(line_findings(line("F03"), standing(replace(PRIYA, **cleared))))
    both = {**cleared, **having(Precaution.OSTEOPOROSIS)}
    assert "R32" in ids(line_findings(line("F03"), standing(replace(PRIYA, **both))))
