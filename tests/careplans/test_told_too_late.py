"""Answers that arrive when the clinic has gone on: the episode is closed, or the page was sent again and again."""

import pytest
from django.test import Client

from careplans.models import Alert, Freeze, SelfReport
from careplans.rules.self_report_questions import QUESTIONS
from clinic.models import AuditEvent
from patients.actions import close_episode
from tests.builders import make_episode, make_published_plan, make_signed_assessment, noon
from tests.careplans.diary import all_no
from tests.careplans.signed import TODAY

ANSWER = "/today/change/answer/"


@pytest.fixture
def parcel(episode, ada, clock, sign_in):
    """The sealed text of the page Ada has open."""
    assessment = make_signed_assessment(episode, on=TODAY)
    make_published_plan(episode, assessment=assessment, from_day=TODAY, codes=("E04",))
    return sign_in(ada.user).get("/today/change/").context["parcel"]


def answer(parcel, **said):
    page = Client().post(ANSWER, {"parcel": parcel, **all_no(**said)})
    return " ".join(page.content.decode().split())


def test_danger_told_after_the_episode_closed_says_that_nobody_was_told(parcel, episode, rosa):
    close_episode(episode=episode, by=rosa, at=noon(TODAY))
    text = answer(parcel, leaking="yes")
    assert "Go to the emergency department now" in text
    assert "We could not tell your clinic" in text
    assert "can see them" not in text
    assert "01632 960 001" in text
    assert SelfReport.objects.get().episode == episode
    assert Alert.objects.get().severity == "BLOCK"


def test_nothing_dangerous_told_after_the_episode_closed_is_no_all_clear(parcel, episode, rosa):
    close_episode(episode=episode, by=rosa, at=noon(TODAY))
    text = answer(parcel)
    assert "nobody there looks at these answers" in text
    assert "Go on with your plan" not in text
    assert SelfReport.objects.count() == 1


def test_danger_stops_the_episode_that_is_open_now(parcel, episode, ada, rosa):
    close_episode(episode=episode, by=rosa, at=noon(TODAY))
    now = make_episode(ada, responsible=rosa)
    assert "can see them" in answer(parcel, leaking="yes")
    assert Freeze.objects.get().episode == Alert.objects.get().episode == now
    now.refresh_from_db()
    assert now.safety_stop


def test_one_page_stores_three_different_reports_and_still_answers_danger(parcel):
    for question in list(QUESTIONS)[:2]:
        answer(parcel, **{question.code: "yes"})
    answer(parcel)
    text = answer(parcel, leaking="yes", fever="yes")
    assert "Go to the emergency department now" in text
    assert "We could not tell your clinic" in text
    assert SelfReport.objects.count() == 3


def test_a_stop_by_the_patients_answers_is_in_the_trail_as_a_stop(parcel, ada):
    for _ in range(2):
        answer(parcel, leaking="yes")
    event = AuditEvent.objects.get(action="stop plan")
    assert (event.who, event.patient_id) == (ada.user, ada.pk)
