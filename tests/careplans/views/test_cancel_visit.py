"""Cancelling a planned visit."""

import pytest
from django.urls import reverse

from tests.careplans.asking import refused, strangers_learn_nothing
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def visit(adas_plan):
    return adas_plan.plan.visits.first()


@pytest.fixture
def url(ada, visit):
    return reverse("careplans:cancel_visit", args=[ada.pk, visit.pk])


def cancelled_on(visit):
    visit.refresh_from_db()
    return visit.cancelled_on


def test_it_is_cancelled_once_and_stays_stored(url, visit, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):
        assert client.post(url, {"revision": "1"}).status_code == 302
    assert cancelled_on(visit) == TODAY


@pytest.mark.parametrize(("sent", "status"), [({}, 422), ({"revision": "x"}, 422), ({"revision": "7"}, 409)])
def test_an_incomplete_or_late_button_cancels_nothing(sent, status, url, visit, rosa, sign_in):
    assert sign_in(rosa).post(url, sent).status_code == status
    assert cancelled_on(visit) is None


def test_opening_the_address_cancels_nothing(url, visit, rosa, sign_in):
    assert sign_in(rosa).get(url).status_code == 405
    assert cancelled_on(visit) is None


def test_others_are_kept_out(url, visit, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, {"revision": "1"})
    refused(sign_in, [admin, ada.user], url, {"revision": "1"})
    assert cancelled_on(visit) is None
