"""Whoever follows up an alert or a stop reads what the patient answered, not the question alone."""

import uuid

import pytest
from django.urls import reverse

from careplans.actions.reporting import report_change
from careplans.models import Alert, Freeze
from careplans.rules.self_report_questions import MAIN_QUESTIONS
from tests.builders import noon
from tests.careplans.asking import body
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def unsure(ada, episode):
    """Ada is unsure whether she feels herself pee; everything else is a no."""
    ada.phone = "01233 555 0100"
    ada.save()
    answers = {question.code: "no" for question in MAIN_QUESTIONS} | {"feeling_pee": "unsure"}
    report_change(
        patient_id=ada.pk,
        episode_id=episode.pk,
        answers=answers,
        checked=(),
        client_key=uuid.uuid4(),
        at=noon(TODAY),
    )


@pytest.mark.parametrize(
    ("route", "model"), [("careplans:acknowledge_alert", Alert), ("careplans:release_freeze", Freeze)]
)
def test_question_answer_version_and_phone_stand_on_the_page(unsure, ada, rosa, sign_in, route, model):
    text = body(sign_in(rosa).get(reverse(route, args=[ada.pk, model.objects.get().pk])))
    question = next(question for question in MAIN_QUESTIONS if question.code == "feeling_pee")
    assert f"<dt>{question.number}. {question.text}</dt><dd><strong>Unsure</strong></dd>" in text
    assert "Questions version 1." in text
    assert "All other answers" in text
    assert '<a href="tel:012335550100">' in text


def test_an_alert_that_no_answers_raised_shows_none(unsure, ada, episode, rosa, sign_in):
    other = Alert.objects.create(
        episode=episode,
        rule_ids=["R39"],
        severity="WARN",
        urgency="none",
        sentence="Worse.",
        raised_at=noon(TODAY),
    )
    page = sign_in(rosa).get(reverse("careplans:acknowledge_alert", args=[ada.pk, other.pk]))
    assert page.context["told"] == []
