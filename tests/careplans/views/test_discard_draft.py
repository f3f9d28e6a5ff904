"""Throwing a draft away."""

import pytest
from django.urls import reverse

from careplans.models import PlanVersion
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada, adas_draft):
    return reverse("careplans:discard_draft", args=[ada.pk, adas_draft.pk])


def test_it_asks_first(url, ada, rosa, sign_in):
    assert "Discard the draft of version 1?" in body(sign_in(rosa).get(url))
    assert PlanVersion.objects.exists()
    read_is_audited("read plan draft", ada, rosa)


def test_it_is_gone_afterwards_and_a_second_click_finds_that_so(url, ada, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):
        assert client.post(url, {"revision": "1"}).url == reverse("careplans:plan", args=[ada.pk])
    assert not PlanVersion.objects.exists()


@pytest.mark.parametrize(("sent", "status"), [({}, 422), ({"revision": "5"}, 409)])
def test_an_incomplete_or_late_form_discards_nothing(sent, status, url, rosa, sign_in):
    assert sign_in(rosa).post(url, sent).status_code == status
    assert PlanVersion.objects.exists()


def test_a_published_version_cannot_be_discarded(url, adas_draft, give, rosa, sign_in):
    give(adas_draft)
    assert sign_in(rosa).post(url, {"revision": "1"}).status_code == 404
    assert PlanVersion.objects.exists()


def test_only_licensed_clinicians_of_this_clinic_discard(url, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, {"revision": "1"})
    refused(sign_in, [eli, admin, ada.user], url, {"revision": "1"})
    assert PlanVersion.objects.exists()
