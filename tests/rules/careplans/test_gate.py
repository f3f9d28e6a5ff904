"""The gate: what may be published, what an override or an acknowledgement passes, and what nothing passes."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careplans.rules.gate as gate_module
import careplans.rules.plan_safety as plan_safety
from assessments.rules.case import RedFlagReport
from assessments.rules.vocabulary import Bilateral, Course, Precaution, RedFlag
from careplans.rules.gate import Acknowledged, Discussion, Overridden, may_publish
from careplans.rules.release import Release
from clinic.rules.decision import Finding, Rule, Severity, Urgency
from tests.rules.careplans.people import EXERCISES, NADIA, PRIYA, TOMAS, ids, line, standing

SAFE = (line("E04"), line("A01"), line("P06"))
BENT = line("F03")
EMERGENCY = replace(NADIA, red_flags={RedFlag.CES_SADDLE_SENSORY_LOSS: RedFlagReport(onset_days=2)})
NO_SCREEN = replace(NADIA, ces_screen=None)
LET_IT = Overridden("R20", "F03", "Surgeon and patient agreed", licensed=True)
BOTH_LEGS = replace(
    NADIA,
    bilateral=Bilateral.NEW,
    red_flags={RedFlag.BILATERAL_LEG_SYMPTOMS: RedFlagReport(onset_days=3, course=Course.NEW)},
)
SPOKE = Discussion("Dr Vale, spinal registrar", "2026-11-22 10:40", "Watch, return if anything changes")

OVERRIDES = [
    ("nobody overrode", (), False),
    ("licensed, with a reason", (LET_IT,), True),
    ("not licensed", (replace(LET_IT, licensed=False),), False),
    ("reason of spaces", (replace(LET_IT, reason="  "),), False),
    ("another rule", (replace(LET_IT, rule_id="R21"),), False),
    ("another line", (replace(LET_IT, strand="F02"),), False),
]


@pytest.mark.parametrize(("what", "overridden", "allowed"), OVERRIDES, ids=[e[0] for e in OVERRIDES])
def test_a_stopped_line_needs_an_override(what, overridden, allowed):
    gate = may_publish([*SAFE, BENT], standing(NADIA), overridden=overridden)
    assert gate.allowed is allowed
    assert ("w1-F03" in gate.withheld) is not allowed


def test_a_plan_without_open_findings_may_be_published():
    gate = may_publish(SAFE, standing(NADIA))
    assert gate.allowed
    assert gate.withheld == frozenset()


def test_a_locked_line_is_listed_but_stops_nothing():
    gate = may_publish([*SAFE, replace(BENT, locked=True)], standing(NADIA))
    assert gate.allowed
    assert "R20" in ids(gate.findings)


def test_an_override_of_a_thread_covers_all_its_weeks_and_no_other_rule():
    lines = [*SAFE, line("F03", week=2), line("F03", week=3)]
    assert may_publish(lines, standing(NADIA), overridden=[LET_IT]).allowed
    weak = replace(NADIA, precautions=frozenset({Precaution.OSTEOPOROSIS}))
    assert ids(may_publish(lines, standing(weak), overridden=[LET_IT]).open_items) == ["R32"]


def test_a_condition_listed_for_the_patient_stops_no_line_by_itself():
    weak = replace(NADIA, precautions=frozenset({Precaution.OSTEOPOROSIS}))
    acknowledged = [Acknowledged("R32b", "Light loads only")]
    gate = may_publish([line("A01")], standing(weak), acknowledged=acknowledged)
    assert "R32" in ids(gate.findings)
    assert gate.allowed


NEVER_PASSED = [
    ("danger", EMERGENCY, "R01", "open_blocks"),
    ("paperwork", NO_SCREEN, "R06", "open_holds"),
]


@pytest.mark.parametrize(("what", "case", "rule_id", "where"), NEVER_PASSED)
def test_neither_override_nor_acknowledgement_passes_danger_or_paperwork(what, case, rule_id, where):
    everything = [
        Acknowledged(rule_id, "Seen", discussion=SPOKE),
        *(Acknowledged(f.id, "Seen", discussion=SPOKE) for f in standing(case).findings),
    ]
    gate = may_publish(
        SAFE,
        standing(case),
        acknowledged=everything,
        overridden=[Overridden(rule_id, a_line.strand, "Yes", licensed=True) for a_line in SAFE],
    )
    assert not gate.allowed
    assert rule_id in ids(getattr(gate, where))


def test_danger_freezes_a_running_programme_and_paperwork_does_not():
    assert may_publish(SAFE, standing(EMERGENCY)).freezes
    assert not may_publish(SAFE, standing(NO_SCREEN)).freezes


def test_a_recorded_outcome_turns_danger_into_a_warning_for_90_days():
    blocked = standing(EMERGENCY)
    releases = tuple(
        Release(f.id, f.because, "MRI: no compression, seen by Dr Vale", 3)
        for f in blocked.findings
        if f.severity is Severity.BLOCK
    )
    released = standing(EMERGENCY, releases=releases)
    gate = may_publish(SAFE, released)
    assert gate.open_blocks == ()
    (note,) = [f for f in gate.open_warnings if f.id == "R01"]
    assert "MRI: no compression, seen by Dr Vale" in note.because[-1]
    old = tuple(replace(release, days_ago=91) for release in releases)
    assert may_publish(SAFE, standing(EMERGENCY, releases=old)).open_blocks
    changed = tuple(replace(release, because=("Another fact.",)) for release in releases)
    assert may_publish(SAFE, standing(EMERGENCY, releases=changed)).open_blocks
    unsaid = tuple(replace(release, result=" ") for release in releases)
    assert may_publish(SAFE, standing(EMERGENCY, releases=unsaid)).open_blocks


ACKNOWLEDGEMENTS = [
    ("not read", [], False),
    ("with a reason", [Acknowledged("R26", "Recovering flexion early, agreed")], True),
    ("without a reason", [Acknowledged("R26", " ")], False),
    ("another rule", [Acknowledged("R25", "Agreed")], False),
    ("for this thread", [Acknowledged("R26", "Agreed", strand="F03")], True),
    ("for another thread", [Acknowledged("R26", "Agreed", strand="F02")], False),
]


@pytest.mark.parametrize(("what", "read", "allowed"), ACKNOWLEDGEMENTS, ids=[e[0] for e in ACKNOWLEDGEMENTS])
def test_a_warning_needs_a_reason(what, read, allowed):
    assert may_publish([*SAFE, BENT], standing(PRIYA), acknowledged=read).allowed is allowed


DISCUSSIONS = [
    ("no discussion", None, False),
    ("no name", replace(SPOKE, discussed_with=""), False),
    ("no time", replace(SPOKE, at=" "), False),
    ("no advice", replace(SPOKE, advice=""), False),
    ("whole", SPOKE, True),
]


@pytest.mark.parametrize(("what", "discussion", "passes"), DISCUSSIONS, ids=[e[0] for e in DISCUSSIONS])
def test_r04_needs_the_name_time_and_advice_of_a_discussion(what, discussion, passes):
    known = standing(BOTH_LEGS)
    read = [Acknowledged(f.id, "Seen", discussion=discussion) for f in known.findings]
    gate = may_publish(SAFE, known, acknowledged=read)
    assert "R04" in ids(gate.findings)
    assert ("R04" not in ids(gate.open_warnings)) is passes


def test_advice_stops_nothing():
    gate = may_publish([*SAFE, line("F07")], standing(NADIA))
    assert "R20b" in ids(gate.findings)
    assert gate.allowed


def test_findings_known_elsewhere_count():
    overdue = Finding(Rule("R42", Severity.HOLD, Urgency.NONE, "Overdue", "test"))
    assert not may_publish(SAFE, standing(NADIA), others=[overdue]).allowed


def test_a_rule_that_fails_is_a_hold(monkeypatch):
    def broken(a_line, known):
        raise ZeroDivisionError

    monkeypatch.setattr(plan_safety, "LINE_RULES", (broken,))
    gate = may_publish(SAFE, standing(NADIA))
    assert not gate.allowed
    assert gate.open_holds
    assert gate.open_holds[0].severity is Severity.HOLD


@pytest.mark.parametrize("engine", ["plan_findings", "publication_findings"])
def test_an_engine_that_fails_is_a_hold(monkeypatch, engine):
    def broken(*_):
        raise KeyError("x")

    monkeypatch.setattr(gate_module, engine, broken)
    gate = may_publish(SAFE, standing(NADIA))
    assert not gate.allowed
    assert gate.open_holds


def test_an_assessment_engine_that_fails_is_a_hold(monkeypatch):
    def broken(*_):
        raise KeyError("x")

    monkeypatch.setattr("careplans.rules.lines.assessment_findings", broken)
    gate = may_publish(SAFE, standing(NADIA))
    assert not gate.allowed
    assert gate.open_holds


some_lines = st.lists(st.sampled_from(sorted(EXERCISES)), min_size=1, max_size=6, unique=True)
some_people = st.sampled_from([NADIA, PRIYA, TOMAS])
some_precautions = st.frozensets(st.sampled_from(list(Precaution)), max_size=4)


@given(codes=some_lines, case=some_people)
def test_acknowledging_everything_never_lets_a_stopped_line_through(codes, case):
    known = standing(case)
    lines = [line(code) for code in codes]
    first = may_publish(lines, known)
    read = [Acknowledged(f.id, "Read", discussion=SPOKE) for f in first.findings]
    gate = may_publish(lines, known, acknowledged=read)
    assert gate.allowed is not bool(first.open_items or first.open_blocks or first.open_holds)


@given(codes=some_lines, case=some_people, had=some_precautions, new=st.sampled_from(list(Precaution)))
def test_one_more_precaution_never_takes_a_finding_away(codes, case, had, new):
    lines = [line(code) for code in codes]

    def found(precautions):
        known = standing(replace(case, precautions=precautions))
        return {(f.id, f.item) for f in may_publish(lines, known).findings}

    before, after = found(had), found(had | {new})
    assert before <= after


@given(codes=some_lines, case=some_people)
def test_locking_a_line_never_opens_a_finding(codes, case):
    known = standing(case)
    lines = [line(code) for code in codes]
    before = {(f.id, f.item) for f in may_publish(lines, known).open_items}
    locked = [replace(lines[0], locked=True), *lines[1:]]
    after = {(f.id, f.item) for f in may_publish(locked, known).open_items}
    assert after <= before
