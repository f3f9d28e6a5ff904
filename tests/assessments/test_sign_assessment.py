"""Signing freezes what was found, said and decided; afterwards only an amendment can say otherwise."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied

from assessments import actions
from assessments.models import Assessment
from assessments.models.assessment import SignedIsFinal
from assessments.queries import earlier_visits, evaluation, latest_standing
from clinic.models import AuditEvent
from tests import builders
from tests import builders_assessment as worked

MONDAY = worked.day(16)
NOON = builders.noon(MONDAY)


def sign(assessment, by):
    return actions.sign_assessment(assessment=assessment, by=by, today=MONDAY, at=NOON)


def test_the_columns_say_what_other_pages_ask_for(answered, rosa):
    worked.save_all(answered, {"symptoms": {"leg_now": 0, "back_now": 4}}, by=rosa, on=MONDAY)
    worked.decide(answered, by=rosa, on=MONDAY, cause="disc_herniation")
    signed = sign(answered, rosa)
    assert (signed.leg_now, signed.back_now) == (0, 4)
    assert (signed.furthest_left, signed.furthest_right) == (5, 1)
    assert (signed.own_direction, signed.own_confidence) == ("inconclusive", "low")
    assert (signed.suggested_direction, signed.suggested_confidence) == ("extension", "high")
    assert (signed.direction, signed.agrees) == ("extension", True)
    assert (signed.syndrome, signed.suspected_cause) == ("derangement", "disc_herniation")
    assert (signed.safety_net_on, signed.safety_net_by) == (MONDAY, rosa)
    assert (signed.programme, signed.urgency, signed.rules_version) == ("allow", "none", "2026.1")
    assert (signed.signed_by, signed.signed_at) == (rosa, NOON)
    assert signed.suggestion["contraindicated"] == ["flexion"]
    assert AuditEvent.objects.filter(action="sign assessment", who=rosa).count() == 1


def test_pain_that_was_not_asked_stays_unknown(signed):
    assert (signed.leg_now, signed.back_now) == (None, None)


def test_disagreeing_the_clinicians_own_conclusion_stands(answered, rosa):
    worked.decide(answered, by=rosa, on=MONDAY, agrees=False, reason="Not convinced")
    signed = sign(answered, rosa)
    assert (signed.direction, signed.suggested_direction) == ("inconclusive", "extension")
    assert signed.disagreement_reason == "Not convinced"


def test_a_block_stands_whatever_anybody_thinks_of_it(draft, rosa):
    worked.save_all(draft, worked.worked_answers("red flag", on=MONDAY, by=rosa), by=rosa, on=MONDAY)
    worked.decide(draft, by=rosa, on=MONDAY, agrees=False, reason="I think it is nothing")
    signed = sign(draft, rosa)
    assert (signed.direction, signed.programme, signed.urgency) == ("blocked", "block", "emergency_same_day")
    assert "R01" in [finding["id"] for finding in signed.findings]
    assert set(signed.findings[0]) == {
        "id",
        "severity",
        "urgency",
        "sentence",
        "because",
        "source",
        "item",
    }


def test_signing_twice_changes_nothing(signed, rosa):
    again = actions.sign_assessment(
        assessment=signed, by=rosa, today=MONDAY, at=builders.noon(worked.day(20))
    )
    assert again.signed_at == NOON
    assert AuditEvent.objects.filter(action="sign assessment").count() == 1


def test_without_a_decision_it_cannot_be_signed(answered, rosa):
    with pytest.raises(actions.NotReadyToSign, match="own conclusion"):
        sign(answered, rosa)


def test_a_suggestion_that_changed_after_the_decision_is_looked_at_again(answered, rosa):
    worked.decide(answered, by=rosa, on=MONDAY)
    worked.save_all(answered, {"repeated": {"rows": []}}, by=rosa, on=MONDAY)
    with pytest.raises(actions.NotReadyToSign, match="changed since you decided"):
        sign(answered, rosa)
    assert not Assessment.objects.signed().exists()


def test_only_licensed_clinicians_of_the_clinic_sign(answered, rosa, eli, stranger):
    worked.decide(answered, by=rosa, on=MONDAY)
    for nobody in (eli, stranger):
        with pytest.raises(PermissionDenied):
            sign(answered, nobody)
    assert not Assessment.objects.signed().exists()


def test_rules_that_fail_are_a_hold_never_an_allow(answered, rosa, monkeypatch):
    def broken(case):
        raise ZeroDivisionError

    monkeypatch.setattr(evaluation, "evaluate_case", broken)
    worked.decide(answered, by=rosa, on=MONDAY)
    signed = sign(answered, rosa)
    assert (signed.programme, signed.direction) == ("block", "inconclusive")
    assert [(finding["id"], finding["severity"]) for finding in signed.findings] == [("RULES", "HOLD")]


def test_what_is_signed_cannot_be_changed_or_deleted(signed):
    signed.leg_now = 1
    section = signed.sections.first()
    section.answers = {}
    for change in (signed.save, section.save, signed.delete, section.delete):
        with pytest.raises(SignedIsFinal):
            change()


def test_an_amendment_stands_only_once_it_is_signed(signed, episode, rosa):
    draft = actions.amend_assessment(
        assessment=signed,
        reason="Major trauma was ticked by mistake",
        by=rosa,
        at=NOON,
        client_key=uuid.uuid4(),
    )
    assert latest_standing(episode) == signed
    worked.decide(draft, by=rosa, on=MONDAY)
    sign(draft, rosa)
    assert latest_standing(episode) == draft
    assert Assessment.objects.standing().count() == 1


def test_the_version_being_amended_is_not_a_visit_before(signed, rosa):
    draft = actions.amend_assessment(
        assessment=signed, reason="Wrong leg", by=rosa, at=NOON, client_key=uuid.uuid4()
    )
    assert earlier_visits(draft) == []


def test_a_closed_episode_takes_no_new_assessment(episode, rosa):
    episode.closed_on = MONDAY
    episode.save()
    with pytest.raises(actions.EpisodeClosed):
        worked.start(episode, by=rosa, on=MONDAY)
