"""The plan at a glance."""

import uuid

import pytest
from django.urls import reverse

from careplans import actions
from tests.builders import noon
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY, sign

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada):
    return reverse("careplans:plan", args=[ada.pk])


def test_without_a_plan_it_offers_a_programme(url, episode, ada, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert reverse("careplans:propose", args=[ada.pk]) in page


def test_without_an_episode_it_offers_to_open_one(url, ada, rosa, sign_in):
    assert reverse("patients:open_episode", args=[ada.pk]) in body(sign_in(rosa).get(url))


def test_it_shows_what_runs_and_what_is_drafted(url, adas_plan, ada, rosa, sign_in):
    actions.revise_plan(
        plan=adas_plan.plan,
        reason="Sits longer",
        client_key=uuid.uuid4(),
        by=rosa,
        at=noon(TODAY),
        today=TODAY,
    )
    page = body(sign_in(rosa).get(url))
    assert "In force: version 1, week 1 of 6" in page
    assert "Draft, version 2" in page
    assert "Sits longer" in page
    read_is_audited("read plan", ada, rosa)


def test_an_exercise_professional_reads_but_is_offered_no_change(url, adas_plan, ada, eli, sign_in):
    page = body(sign_in(eli).get(url))
    assert "In force: version 1" in page
    assert reverse("careplans:revise", args=[ada.pk]) not in page


def test_others_are_kept_out(url, adas_plan, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url)
    refused(sign_in, [admin, ada.user], url)


def test_a_newer_assessment_asks_for_a_new_version(url, adas_plan, episode, rosa, sign_in):
    client = sign_in(rosa)
    assert "A newer assessment is signed" not in body(client.get(url))
    sign(episode, on=TODAY, kind="follow_up")
    assert "A newer assessment is signed" in body(client.get(url))
