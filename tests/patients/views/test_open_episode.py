"""Opening an episode of care."""

import datetime

import pytest

from clinic.models import AuditEvent, Posting
from patients.models import Episode
from tests.builders import make_location
from tests.patients import typed


def url(patient):
    return f"/patients/{patient.pk}/episodes/new/"


def test_an_episode_opens_with_what_was_typed(ada, ashford, rosa, eli, sign_in):
    answer = sign_in(rosa).post(url(ada), typed.episode(ashford, eli))
    episode = Episode.objects.get()
    assert answer.url == f"/patients/{ada.pk}/"
    assert (episode.side, episode.referral, episode.location) == ("left", "gp", ashford)
    assert (episode.responsible, episode.opened_by) == (eli, rosa)
    assert episode.onset_on == datetime.date(2024, 9, 20)
    assert AuditEvent.objects.get(action="open episode").patient_id == ada.pk


def test_the_side_is_asked_in_words_and_nothing_is_chosen_beforehand(ada, rosa, sign_in):
    answer = sign_in(rosa).get(url(ada))
    for words in ("Left leg", "Right leg", "Both legs", "Central, back only"):
        assert words in answer.content.decode()
    assert answer.context["form"]["side"].value() is None


def test_an_unknown_onset_stays_unknown(ada, ashford, rosa, sign_in):
    unknown = typed.episode(ashford, rosa, onset_unknown="on", **typed.day("onset_on", "", "", ""))
    sign_in(rosa).post(url(ada), unknown)
    assert Episode.objects.get().onset_on is None


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"side": ""}, "Side of the symptoms"),
        ({"side": "middle"}, "Choose one of the answers"),
        ({"referral": ""}, "Sent by"),
        (typed.day("onset_on", "", "", ""), "tick that nobody knows"),
        ({"onset_unknown": "on"}, "not both"),
        (typed.day("onset_on", "1", "1", "2999"), "on or before"),
        (typed.day("onset_on", "1", "1", "1970"), "on or after"),
        (typed.day("onset_on", "01/02/2026", "", ""), "all in numbers"),
        ({"responsible": "999999"}, "Choose a clinician"),
        ({"responsible": "\x00"}, "Null characters"),
        ({"location": "999999"}, "one of your locations"),
    ],
)
def test_wrong_input_is_refused_and_kept(ada, ashford, rosa, sign_in, change, says):
    answer = sign_in(rosa).post(url(ada), typed.episode(ashford, rosa, **change))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert says in page
    assert 'value="gp" selected' in page or "referral" in change
    assert Episode.objects.count() == 0


def test_the_responsible_clinician_works_at_that_location(ada, ashford, rosa, eli, sign_in):
    hythe = make_location("Hythe", postcode="CT21 1AA")
    Posting.objects.create(user=rosa, location=hythe, role="clinician")
    answer = sign_in(rosa).post(url(ada), typed.episode(hythe, eli))
    assert answer.status_code == 422
    assert "Eli Marsh is no clinician at Hythe" in answer.content.decode()


def test_another_clinics_staff_is_no_choice(ada, ashford, rosa, stranger, sign_in):
    answer = sign_in(rosa).post(url(ada), typed.episode(ashford, stranger))
    assert answer.status_code == 422
    assert "Sten Holm" not in answer.content.decode()


def test_sent_twice_stored_once(ada, ashford, rosa, sign_in):
    client, sent = sign_in(rosa), typed.episode(ashford, rosa)
    assert [client.post(url(ada), sent).status_code for _ in range(2)] == [302, 302]
    assert Episode.objects.count() == 1


def test_one_episode_is_open_at_a_time(ada, ashford, rosa, episode, sign_in):
    client = sign_in(rosa)
    assert "open already" in client.get(url(ada)).content.decode()
    answer = client.post(url(ada), typed.episode(ashford, rosa, side="right"))
    assert answer.status_code == 422
    assert "open already" in answer.content.decode()
    assert Episode.objects.count() == 1


def test_a_stranger_gets_nothing(ada, halifax, stranger, sign_in):
    answer = sign_in(stranger).post(url(ada), typed.episode(halifax, stranger))
    assert answer.status_code == 404
    assert "Sample" not in answer.content.decode()


@pytest.mark.parametrize("who", ["admin", "patient"])
def test_admins_and_patients_may_not_open_one(ada, ashford, rosa, admin, sign_in, who):
    client = sign_in(admin if who == "admin" else ada.user)
    assert client.post(url(ada), typed.episode(ashford, rosa)).status_code == 403
