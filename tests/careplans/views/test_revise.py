"""Changing a plan that runs."""

import uuid

import pytest
from django.urls import reverse

from careplans.models import PlanVersion
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada):
    return reverse("careplans:revise", args=[ada.pk])


def typed(**changed):
    return {"reason": "Sits longer", "weeks": "6", "client_key": str(uuid.uuid4()), **changed}


def drafts():
    return PlanVersion.objects.drafts()


def test_it_says_what_stays(url, adas_plan, ada, rosa, sign_in):
    assert "Past days and their diary stay as they are" in body(sign_in(rosa).get(url))
    read_is_audited("read plan", ada, rosa)


def test_a_reason_makes_a_draft(url, adas_plan, ada, rosa, sign_in):
    client, asked = sign_in(rosa), typed()
    for _ in range(2):  # a double click drafts once
        response = client.post(url, asked)
    draft = drafts().get()
    assert response.url == reverse("careplans:board", args=[ada.pk, draft.pk])
    assert draft.reason == "Sits longer"


@pytest.mark.parametrize(
    "wrong",
    [
        {"reason": ""},
        {"reason": "  "},
        {"reason": "\u200b"},
        {"reason": "a\x00"},
        {"reason": "x" * 301},
        {"weeks": "27"},
        {"weeks": "six"},
        {"weeks": "0"},
        {"client_key": ""},
    ],
    ids=str,
)
def test_what_makes_no_draft_is_refused_and_kept(wrong, url, adas_plan, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(**wrong))
    assert response.status_code == 422
    assert "There is a problem" in body(response)
    assert not drafts().exists()


def test_without_a_published_plan_there_is_nothing_to_change(url, adas_draft, ada, rosa, sign_in):
    assert sign_in(rosa).post(url, typed()).url == reverse("careplans:plan", args=[ada.pk])
    assert drafts().count() == 1


def test_a_draft_that_is_open_is_gone_on_with(url, adas_plan, rosa, sign_in):
    client = sign_in(rosa)
    client.post(url, typed())
    response = client.post(url, typed())
    assert response.status_code == 422
    assert "A draft of this plan is open already" in body(response)


def test_only_licensed_clinicians_of_this_clinic_revise(url, adas_plan, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [eli, admin, ada.user], url, typed())
    assert not drafts().exists()
