"""The page of a stop, and its release."""

import pytest
from django.urls import reverse

from careplans import actions
from tests.builders import noon
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY, sign

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def stop(adas_plan, episode, rosa):
    sign(episode, on=TODAY, kind="follow_up", flags={"ces_urinary_retention": "yes_new"})
    return actions.judge_episode(episode=episode, by=rosa, at=noon(TODAY), today=TODAY).freeze


@pytest.fixture
def url(ada, stop):
    return reverse("careplans:release_freeze", args=[ada.pk, stop.pk])


def typed(**changed):
    return {
        "seen_where": "Ashford General Hospital",
        "seen_on": "2026-11-22",
        "result": "MRI without compression",
        "reason": "Cleared by the spinal team",
        **changed,
    }


def released(stop):
    stop.refresh_from_db()
    return stop.released_at is not None


def test_it_shows_what_stopped_the_programme(url, ada, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert "The home programme is stopped" in page
    assert "R01" in page
    read_is_audited("read stop", ada, rosa)


def test_an_outcome_releases_it_once(url, stop, ada, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):
        assert client.post(url, typed()).url == reverse("careplans:overview", args=[ada.pk])
    assert released(stop)
    page = body(client.get(url))
    assert "This stop has ended" in page
    assert "MRI without compression" in page
    assert "Release the stop</button>" not in page


def test_a_second_release_with_other_words_is_a_conflict(url, rosa, sign_in):
    client = sign_in(rosa)
    client.post(url, typed())
    response = client.post(url, typed(result="Nothing"))
    assert response.status_code == 409
    assert "MRI without compression" in body(response)


@pytest.mark.parametrize(
    "wrong",
    [
        {"seen_where": ""},
        {"seen_on": ""},
        {"seen_on": "2026-11-23"},
        {"seen_on": "2026-08-01"},
        {"result": "  "},
        {"reason": "a\x00"},
        {"reason": "x" * 501},
    ],
    ids=str,
)
def test_an_incomplete_outcome_is_refused_and_kept(wrong, url, stop, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(**wrong))
    assert response.status_code == 422
    assert "There is a problem" in body(response)
    assert not released(stop)


def test_a_stop_of_somebody_else_is_not_found_under_this_patient(stop, ada, rosa, sign_in):
    url = reverse("careplans:release_freeze", args=[ada.pk, stop.pk + 1000])
    assert sign_in(rosa).get(url).status_code == 404


def test_only_licensed_clinicians_of_this_clinic_release(url, stop, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [eli, admin, ada.user], url, typed())
    assert not released(stop)


def test_a_result_from_before_the_stop_is_sent_to_the_assessment(url, stop, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(seen_on="2026-11-21"))
    assert response.status_code == 422
    text = body(response)
    assert "Enter a date on or after 22 November 2026." in text
    assert "What was investigated before belongs in an assessment" in text
    assert not released(stop)
