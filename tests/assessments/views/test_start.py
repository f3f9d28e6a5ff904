"""Beginning an assessment: once, by whoever may, and never beside somebody else's draft."""

import uuid

import pytest
from django.urls import reverse

from assessments.models import Assessment
from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient


@pytest.fixture
def start(client):
    def post(patient, key=None):
        address = reverse("assessments:start", args=[patient.pk])
        return client.post(address, {"client_key": key or uuid.uuid4()})

    return post


def test_a_clinician_begins_and_lands_on_the_safety_screen(monday, ada, episode, rosa, sign_in, start):
    sign_in(rosa)
    response = start(ada)
    draft = Assessment.objects.get()
    assert response.url == reverse("assessments:section", args=[ada.pk, draft.pk, "safety"])
    assert (draft.kind, draft.assessed_on, draft.author) == ("initial", monday, rosa)
    assert AuditEvent.objects.filter(action="start assessment", patient_id=ada.pk, who=rosa).exists()


def test_a_second_click_begins_nothing_new(monday, ada, episode, rosa, sign_in, start):
    sign_in(rosa)
    key = uuid.uuid4()
    assert start(ada, key).url == start(ada, key).url
    assert Assessment.objects.count() == 1


def test_a_key_of_another_episode_begins_nothing(draft, ashford, rosa, sign_in, start):
    bela = make_patient("Bela", "SAMPLE", location=ashford, by=rosa)
    make_episode(bela, responsible=rosa)
    sign_in(rosa)
    refused = start(bela, draft.client_key)
    assert refused.status_code == 422
    assert "Open the page again" in refused.content.decode()
    assert Assessment.objects.count() == 1


def test_another_clinician_is_led_to_the_draft_and_told_whose_it_is(draft, ada, eli, sign_in, start):
    client = sign_in(eli)
    response = start(ada)
    assert Assessment.objects.count() == 1
    assert "Rosa Vance began an assessment" in client.get(response.url).content.decode()


def test_after_a_signed_one_it_is_a_reassessment(signed, ada, rosa, sign_in, start):
    sign_in(rosa)
    start(ada)
    assert Assessment.objects.get(signed_at=None).kind == "follow_up"


def test_without_an_open_episode_nothing_begins(monday, ada, rosa, sign_in, start):
    sign_in(rosa)
    assert start(ada).url == reverse("assessments:list", args=[ada.pk])
    assert not Assessment.objects.exists()


def test_a_form_without_its_key_is_refused(monday, ada, episode, rosa, sign_in, client):
    sign_in(rosa)
    assert client.post(reverse("assessments:start", args=[ada.pk]), {"client_key": "x"}).status_code == 422


def test_reading_the_address_starts_nothing(monday, ada, episode, rosa, sign_in, client):
    sign_in(rosa)
    assert client.get(reverse("assessments:start", args=[ada.pk])).status_code == 405


def test_a_stranger_finds_nobody_and_an_admin_may_not(monday, ada, episode, stranger, admin, sign_in, start):
    sign_in(stranger)
    assert start(ada).status_code == 404
    sign_in(admin)
    assert start(ada).status_code == 403
    assert not Assessment.objects.exists()
