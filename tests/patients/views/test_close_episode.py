"""Closing an episode of care."""

import pytest

from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient


def url(episode):
    return f"/patients/{episode.patient_id}/episodes/{episode.pk}/close/"


def test_asking_changes_nothing(episode, rosa, sign_in):
    assert "Close this episode?" in sign_in(rosa).get(url(episode)).content.decode()
    episode.refresh_from_db()
    assert episode.closed_on is None


def test_it_closes_once(episode, rosa, sign_in):
    client = sign_in(rosa)
    answers = [client.post(url(episode)) for _ in range(2)]
    episode.refresh_from_db()
    assert [answer.url for answer in answers] == [f"/patients/{episode.patient_id}/details/"] * 2
    assert episode.closed_on is not None
    assert AuditEvent.objects.filter(action="close episode").count() == 1


def test_while_a_safety_stop_stands_it_stays_open(episode, rosa, sign_in):
    episode.safety_stop = "Fever with back pain."
    episode.save()
    client = sign_in(rosa)
    assert "Fever with back pain." in client.get(f"/patients/{episode.patient_id}/details/").content.decode()
    answer = client.post(url(episode))
    episode.refresh_from_db()
    assert answer.status_code == 422
    assert "Record its outcome" in answer.content.decode()
    assert episode.closed_on is None


def test_a_clinic_that_only_treated_the_episode_loses_sight_of_the_patient(
    ashford, halifax, rosa, stranger, sign_in
):
    vera = make_patient("Vera", "Visitor", location=ashford, by=rosa)
    episode = make_episode(vera, responsible=stranger, location=halifax)
    client = sign_in(stranger)
    assert client.post(url(episode)).url == "/patients/"
    assert client.get(f"/patients/{vera.pk}/details/").status_code == 404


def test_the_episode_belongs_to_the_patient_in_the_address(ashford, episode, rosa, sign_in):
    other = make_patient("Ben", "Other", location=ashford, by=rosa)
    assert sign_in(rosa).post(f"/patients/{other.pk}/episodes/{episode.pk}/close/").status_code == 404
    episode.refresh_from_db()
    assert episode.closed_on is None


def test_a_stranger_gets_nothing(episode, stranger, sign_in):
    answer = sign_in(stranger).post(url(episode))
    assert answer.status_code == 404
    assert "Sample" not in answer.content.decode()


@pytest.mark.parametrize("who", ["admin", "patient"])
def test_admins_and_patients_may_not_close_it(episode, ada, admin, sign_in, who):
    assert sign_in(admin if who == "admin" else ada.user).post(url(episode)).status_code == 403
