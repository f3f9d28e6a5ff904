"""Signing, and what follows from it at once."""

import datetime

import pytest
from django.urls import reverse

from assessments.models import Assessment, AssessmentSection
from careplans.models import Freeze
from clinic.models import AuditEvent
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY, sign
from tests.tables import rows_of

pytestmark = pytest.mark.usefixtures("clock")


def unsigned(episode, **found):
    """A draft of today that is complete and decided on."""
    assessment = sign(episode, on=TODAY, **found)
    rows_of(Assessment).filter(pk=assessment.pk).update(signed_at=None, signed_by=None)
    assessment.refresh_from_db()
    return assessment


def decide(assessment, direction="extension", confidence="high"):
    conclusion = AssessmentSection.objects.get(assessment=assessment, name="conclusion")
    answers = conclusion.answers
    answers["decision"]["about"] = {"direction": direction, "confidence": confidence}
    answers["safety_net_by"] = assessment.author_id
    rows_of(AssessmentSection).filter(pk=conclusion.pk).update(answers=answers)
    return assessment


def page_of(assessment):
    return reverse("careplans:sign_assessment", args=[assessment.patient_id, assessment.pk])


@pytest.fixture
def draft(episode):
    return decide(unsigned(episode))


def is_signed(assessment):
    assessment.refresh_from_db()
    return assessment.is_signed


def test_the_day_of_the_safety_net_advice_is_in_words(draft, rosa, sign_in):
    page = body(sign_in(rosa).get(page_of(draft)))
    given = AssessmentSection.objects.get(assessment=draft, name="conclusion").answers["safety_net_on"]
    assert given not in page
    assert f"{datetime.date.fromisoformat(given):%-d %B %Y}" in page


def test_the_page_sums_up_and_says_what_is_missing(episode, ada, rosa, sign_in):
    gap = decide(unsigned(episode, safety_net_on=None, safety_net_by=None))
    page = body(sign_in(rosa).get(page_of(gap)))
    assert "Own conclusion" in page
    assert "Safety-net advice is not recorded." in page
    assert "Sign this assessment" in page
    read_is_audited("read assessment", ada, rosa)


def test_signing_leads_to_a_first_plan(draft, ada, rosa, sign_in):
    response = sign_in(rosa).post(page_of(draft))
    assert is_signed(draft)
    assert response.url == reverse("careplans:propose", args=[ada.pk])
    assert AuditEvent.objects.filter(action="sign assessment").count() == 1


def test_signing_a_reassessment_leads_to_the_plan_that_runs(adas_plan, episode, ada, rosa, sign_in):
    again = decide(unsigned(episode, kind="follow_up"))
    assert sign_in(rosa).post(page_of(again)).url == reverse("careplans:plan", args=[ada.pk])


def test_a_second_click_signs_once(draft, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):
        assert client.post(page_of(draft)).status_code == 302
    assert AuditEvent.objects.filter(action="sign assessment").count() == 1


def test_danger_stops_the_programme_in_the_same_moment(adas_plan, episode, ada, rosa, sign_in):
    flags = {"ces_urinary_retention": "yes_new"}
    danger = decide(unsigned(episode, kind="follow_up", flags=flags), "blocked", "n/a")
    client = sign_in(rosa)
    assert "A finding stops the home programme" in body(client.get(page_of(danger)))
    response = client.post(page_of(danger))
    stop = Freeze.objects.get()
    assert response.url == reverse("careplans:release_freeze", args=[ada.pk, stop.pk])
    assert is_signed(danger)


def test_without_a_decision_nothing_is_signed(episode, rosa, sign_in):
    undecided = unsigned(episode)
    client = sign_in(rosa)
    assert "decide first" in body(client.get(page_of(undecided)))
    response = client.post(page_of(undecided))
    assert response.status_code == 422
    assert "There is a problem" in body(response)
    assert not is_signed(undecided)


def test_if_the_judgement_fails_nothing_is_signed(draft, rosa, sign_in, monkeypatch):
    def failing(**kwargs):
        raise RuntimeError("out of order")

    monkeypatch.setattr("careplans.actions.signing.judge_episode", failing)
    with pytest.raises(RuntimeError):
        sign_in(rosa).post(page_of(draft))
    assert not is_signed(draft)


def test_only_licensed_clinicians_of_this_clinic_sign(draft, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, page_of(draft))
    refused(sign_in, [eli, admin, ada.user], page_of(draft))
    assert not is_signed(draft)
