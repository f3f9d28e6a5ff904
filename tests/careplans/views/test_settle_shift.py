"""Recording the lateral shift as corrected or excluded."""

import pytest
from django.urls import reverse

from tests.careplans.asking import refused, strangers_learn_nothing

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada, adas_draft):
    return reverse("careplans:settle_shift", args=[ada.pk, adas_draft.pk])


def settled(adas_draft):
    adas_draft.refresh_from_db()
    return adas_draft.shift_settled


def test_it_is_recorded_and_taken_back(url, adas_draft, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):
        assert client.post(url, {"settled": "yes", "revision": "1"}).status_code == 302
    assert settled(adas_draft)
    client.post(url, {"settled": "no", "revision": "2"})
    assert not settled(adas_draft)


@pytest.mark.parametrize("wrong", [{}, {"settled": "maybe", "revision": "1"}], ids=str)
def test_an_incomplete_button_records_nothing(wrong, url, adas_draft, rosa, sign_in):
    assert sign_in(rosa).post(url, wrong).status_code == 422
    assert not settled(adas_draft)


def test_a_draft_changed_meanwhile_is_a_conflict(url, adas_draft, rosa, sign_in):
    assert sign_in(rosa).post(url, {"settled": "yes", "revision": "4"}).status_code == 409


def test_only_licensed_clinicians_of_this_clinic_record_it(
    url, adas_draft, ada, eli, admin, stranger, sign_in
):
    strangers_learn_nothing(sign_in, stranger, url, {"settled": "yes", "revision": "1"})
    refused(sign_in, [eli, admin, ada.user], url, {"settled": "yes", "revision": "1"})
    assert not settled(adas_draft)
