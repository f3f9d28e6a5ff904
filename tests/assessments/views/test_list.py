"""The assessments of a patient: drafts with their author, signed ones with what they found."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from clinic.models import AuditEvent
from tests import builders, builders_assessment


@pytest.fixture
def page(client):
    def read(patient):
        return client.get(reverse("assessments:list", args=[patient.pk]))

    return read


def test_an_empty_list_offers_to_start(ada, episode, rosa, sign_in, page):
    sign_in(rosa)
    assert "Start an assessment" in page(ada).content.decode()


def test_without_an_episode_it_offers_to_open_one(ada, rosa, sign_in, page):
    sign_in(rosa)
    text = page(ada).content.decode()
    assert "Start an assessment" not in text
    assert "Open an episode" in text


def test_a_colleague_sees_that_there_is_a_draft_and_whose(draft, ada, eli, sign_in, page):
    sign_in(eli)
    text = page(ada).content.decode()
    assert "Draft, not signed." in text
    assert "Rosa Vance began this first assessment" in text
    assert "Start an assessment" not in text


def test_a_signed_one_shows_direction_and_pain(signed, ada, rosa, sign_in, page):
    sign_in(rosa)
    text = page(ada).content.decode()
    assert "16 November 2026" in text
    assert "Extension" in text
    assert "not recorded" in text  # leg pain at rest was never asked


def test_reading_the_list_is_one_event(signed, ada, rosa, sign_in, page):
    sign_in(rosa)
    page(ada)
    assert AuditEvent.objects.filter(action="list assessments", patient_id=ada.pk).count() == 1


def test_who_may_not(signed, ada, stranger, admin, sign_in, page):
    sign_in(stranger)
    refused = page(ada)
    assert refused.status_code == 404
    assert "SAMPLE" not in refused.content.decode()
    sign_in(admin)
    assert page(ada).status_code == 403
    sign_in(ada.user)
    assert page(ada).status_code == 403


def test_many_assessments_cost_no_more_queries_than_one(signed, ada, episode, rosa, sign_in, page):
    sign_in(rosa)
    with CaptureQueriesContext(connection) as few:
        page(ada)
    for day in range(1, 9):
        builders.make_signed_assessment(episode, on=builders_assessment.day(day))
    with CaptureQueriesContext(connection) as many:
        page(ada)
    assert len(many) == len(few) <= 10
