"""The registry: every rule runs, every finding is listed, and a rule that fails is never an all-clear."""

from collections import Counter

import pytest

from assessments.rules import evaluation, safety
from assessments.rules.evaluation import evaluate_case
from assessments.rules.safety import (
    ASSESSMENT_RULES,
    CONDITION_RULES,
    PUBLICATION_RULES,
    assessment_findings,
    evaluate,
    publication_findings,
)
from assessments.rules.vocabulary import CesScreen, Sex
from clinic.rules.decision import Programme, Severity, Urgency

from .patients import cleared, flagged, patient

EVERY_RULE = (*ASSESSMENT_RULES, *CONDITION_RULES, *PUBLICATION_RULES)

PUBLISHED = [
    "R01",
    "R01b",
    "R02",
    "R02b",
    "R03",
    "R04",
    "R05",
    "R06",
    "R07",
    "R07b",
    "R07c",
    "R07d",
    "R08",
    "R08b",
    "R08c",
    "R09",
    "R10",
    "R10b",
    "R11a",
    "R11b",
    "R11c",
    "R12",
    "R12b",
    "R13a",
    "R13b",
    "R13c",
    "R13d",
    "R13e",
    "R14a",
    "R14b",
    "R14c",
    "R14d",
    "R15",
    "R15b",
    "R16a",
    "R16b",
    "R17",
    "R18",
    "R18b",
    "R18c",
    "R19",
    "R24",
    "R27",
    "R28",
    "R28b",
    "R29",
    "R30",
    "R31",
    "R32",
    "R32b",
    "R32c",
    "R33",
    "R33b",
    "R33c",
    "R34",
    "R35",
    "R36",
    "R37",
    "R38",
    "R43",
    "R44a",
    "R44b",
    "R47",
    "R48",
    "R49",
    "R51",
    "R52",
    "R53",
    "R54a",
    "R54b",
    "R54c",
    "R55",
    "R56",
    "R56b",
    "R57",
    "R61",
    "R99",
]


def test_every_rule_is_registered_once_under_its_own_function():
    assert sorted(rule.id for rule, _ in EVERY_RULE) == sorted(PUBLISHED)
    for rule, check in EVERY_RULE:
        assert check.__name__ in (rule.id.lower(), "unread_code_is_recorded")


def test_every_rule_says_something_and_names_its_source():
    for rule, _ in EVERY_RULE:
        assert rule.sentence.endswith(".")
        assert rule.source
    assert max(Counter(rule.sentence for rule, _ in EVERY_RULE).values()) == 1


def test_a_well_documented_patient_fires_nothing():
    judged = evaluate_case(patient())
    assert judged.findings == ()
    assert (judged.programme, judged.urgency) == (Programme.ALLOW, Urgency.NONE)


def test_a_patient_of_whom_nothing_is_known_is_held():
    judged = evaluate_case(patient(ces_screen=None, myotomes=None, safety_net_issued=None))
    assert judged.rule_ids == ("R06", "R43", "R49")
    assert judged.programme is Programme.BLOCK
    assert judged.suggestion.direction != "blocked", "paperwork holds publication but hides no direction"


def test_all_findings_are_listed_most_serious_first():
    case = flagged("trauma_major", "vascular_risk", "osteoporosis", sex=Sex.F, ces_screen=None)
    findings = evaluate(case)
    assert [finding.id for finding in findings] == ["R14a", "R06", "R32", "R14c", "R32b", "R16b"]
    assert findings == sorted(findings, key=lambda finding: list(Severity).index(finding.severity))


def test_assessment_and_publication_are_judged_apart_and_together():
    case = flagged("shingles_rash", ces_screen=CesScreen.INCOMPLETE)
    assert [finding.id for finding in assessment_findings(case)] == ["R57"]
    assert [finding.id for finding in publication_findings(case)] == ["R06"]
    assert [finding.id for finding in evaluate(case)] == ["R06", "R57"]


def test_the_most_urgent_rule_gives_the_urgency():
    assert evaluate_case(flagged("shingles_rash", "dvt_suspected")).urgency is Urgency.EMERGENCY_SAME_DAY
    assert evaluate_case(flagged("shingles_rash")).urgency is Urgency.URGENT_24_72H


@pytest.mark.parametrize("registry", ["ASSESSMENT_RULES", "CONDITION_RULES", "PUBLICATION_RULES"])
def test_a_rule_that_fails_is_a_hold_with_its_own_id(monkeypatch, registry):
    def fails(case):
        raise KeyError("Ada Sample")

    broken = tuple((rule, fails) for rule, _ in getattr(safety, registry))
    monkeypatch.setattr(safety, registry, broken)
    findings = {finding.id: finding for finding in evaluate(patient())}
    for rule, _ in broken:
        assert findings[rule.id].severity is Severity.HOLD
        assert rule.sentence in findings[rule.id].because[0]
        assert "Ada" not in " ".join(findings[rule.id].because), "an error text may name a patient"
    assert evaluate_case(patient()).programme is Programme.BLOCK


def test_a_suggestion_that_cannot_be_computed_is_inconclusive_and_holds(monkeypatch):
    def fails(*args, **kwargs):
        raise ZeroDivisionError

    monkeypatch.setattr(evaluation, "suggest", fails)
    judged = evaluate_case(patient())
    assert judged.suggestion.direction == "inconclusive"
    assert judged.programme is Programme.BLOCK
    assert "R99" in judged.rule_ids


def test_what_was_investigated_is_silent_but_shown():
    judged = evaluate_case(cleared("gait_disturbance"))
    assert judged.findings == ()
    assert judged.cleared == ("Unsteady gait: “scan shows no compression”, confirmed 30 days ago.",)
