"""The plan on paper."""

import pytest
from django.urls import reverse

from careplans import actions
from careplans.queries.handout import handout_of
from careplans.queries.versions import find_version
from tests.builders import noon
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY, sign

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada, adas_plan):
    return reverse("careplans:handout", args=[ada.pk, adas_plan.pk])


def test_it_holds_what_a_patient_needs_at_home(url, adas_plan, ada, rosa, sign_in):
    actions.plan_visit(
        plan=adas_plan.plan,
        week=2,
        planned_on=TODAY.replace(day=30),
        client_key="5f0c4d3e-0000-4000-8000-000000000002",
        by=rosa,
    )
    page = body(sign_in(rosa).get(url))
    for words in (
        "<svg",
        "Press-up on your front",
        "Weeks 3 to 4: 10 times, 4 times a day, every day",
        "Lie on your front with your hands by your shoulders.",
        "Stop if the pain moves further down your leg",
        "Emergency: call 999",
        "Call 999 or go to the emergency department.",
        "Monday 30 November 2026",
        "22 Nov to 28 Nov",
        "Version 1, counts from 22 November 2026, rests on the assessment of 20 November 2026",
    ):
        assert words in page, words
    read_is_audited("print handout", ada, rosa)


def test_the_emergency_number_comes_before_the_first_exercise(url, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert page.index("Emergency: call 999") < page.index('class="handout__item"')


def test_who_cannot_sign_in_yet_is_let_in_from_here(url, ada, rosa, sign_in):
    client, code = sign_in(rosa), reverse("patients:issue_code", args=[ada.pk])
    assert code not in body(client.get(url))
    ada.user = None
    ada.save()
    assert code in body(client.get(url))


def test_what_is_locked_is_not_printed(url, rosa, sign_in):
    assert "Flatten your low back" not in body(sign_in(rosa).get(url))


def test_what_is_paused_is_not_printed(url, ada, rosa, sign_in):
    actions.record_precaution(patient=ada, code="pregnancy", weeks=20, by=rosa, at=noon(TODAY), today=TODAY)
    page = body(sign_in(rosa).get(url))
    assert "Press-up on your front" not in page
    assert "Walk on flat ground" in page


def test_one_week_can_be_printed(url, rosa, sign_in):
    page = body(sign_in(rosa).get(url, {"week": "3"}))
    assert "10 times, 4 times a day, every day" in page
    assert "Lie on your front</h2>" not in page


@pytest.mark.parametrize("week", ["9", "0", "x", "٧", "1_0"])
def test_a_week_the_plan_does_not_have_is_not_found(week, url, rosa, sign_in):
    assert sign_in(rosa).get(url, {"week": week}).status_code == 404


def test_while_the_programme_is_stopped_no_exercise_is_printed(url, episode, rosa, sign_in):
    sign(episode, on=TODAY, kind="follow_up", flags={"ces_urinary_retention": "yes_new"})
    actions.judge_episode(episode=episode, by=rosa, at=noon(TODAY), today=TODAY)
    page = body(sign_in(rosa).get(url))
    assert "Your programme is stopped" in page
    assert "Press-up" not in page
    assert "Emergency: call 999" in page


def test_a_draft_is_not_printed(ada, adas_draft, rosa, sign_in):
    response = sign_in(rosa).get(reverse("careplans:handout", args=[ada.pk, adas_draft.pk]))
    assert response.url == reverse("careplans:board", args=[ada.pk, adas_draft.pk])


def test_the_words_are_those_of_the_publication(adas_plan, ada, rosa, monkeypatch):
    monkeypatch.setattr("careplans.queries.handout.LIBRARY", {})
    version = find_version(rosa, ada.pk, adas_plan.pk)
    names = [item.name for item in handout_of(version, 3, today=TODAY).items]
    assert "Press-up on your front" in names


def test_an_exercise_professional_may_print_it(url, eli, sign_in):
    assert sign_in(eli).get(url).status_code == 200


def test_others_are_kept_out(url, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url)
    refused(sign_in, [admin, ada.user], url)
