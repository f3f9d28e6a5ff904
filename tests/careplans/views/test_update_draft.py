"""Resting a draft on the newest signed assessment."""

import pytest
from django.urls import reverse

from tests.careplans.asking import refused, strangers_learn_nothing
from tests.careplans.signed import FORWARDS_IS_ALLOWED_AGAIN, TODAY, sign

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada, adas_draft):
    return reverse("careplans:update_draft", args=[ada.pk, adas_draft.pk])


@pytest.fixture
def newer(episode, adas_draft):
    return sign(episode, on=TODAY, kind="follow_up", rows=FORWARDS_IS_ALLOWED_AGAIN)


def test_it_rests_on_the_newer_one_and_opens_what_that_allows(url, adas_draft, newer, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):
        assert client.post(url, {"revision": "1"}).status_code == 302
    adas_draft.refresh_from_db()
    assert adas_draft.assessment == newer
    assert not adas_draft.lines.filter(locked=True).exists()


@pytest.mark.parametrize(("sent", "status"), [({}, 422), ({"revision": "x"}, 422), ({"revision": "5"}, 409)])
def test_an_incomplete_or_late_button_changes_nothing(
    sent, status, url, adas_draft, adas_assessment, newer, rosa, sign_in
):
    assert sign_in(rosa).post(url, sent).status_code == status
    adas_draft.refresh_from_db()
    assert adas_draft.assessment == adas_assessment


def test_only_licensed_clinicians_of_this_clinic_update(
    url, newer, adas_draft, adas_assessment, ada, eli, admin, stranger, sign_in
):
    strangers_learn_nothing(sign_in, stranger, url, {"revision": "1"})
    refused(sign_in, [eli, admin, ada.user], url, {"revision": "1"})
    adas_draft.refresh_from_db()
    assert adas_draft.assessment == adas_assessment
