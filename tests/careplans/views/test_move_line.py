"""Up and down within a week."""

import pytest
from django.urls import reverse

from tests.careplans.asking import body, refused, strangers_learn_nothing

pytestmark = pytest.mark.usefixtures("clock")


def order(adas_draft):
    return [line.exercise_code for line in adas_draft.lines.filter(week=3)]


@pytest.fixture
def url(ada, adas_draft):
    line = adas_draft.lines.get(exercise_code="E07", week=3)
    return reverse("careplans:move_line", args=[ada.pk, adas_draft.pk, line.pk])


def test_a_line_moves_earlier_once(url, adas_draft, rosa, sign_in):
    client = sign_in(rosa)
    assert order(adas_draft)[:2] == ["E04", "E07"]
    for _ in range(2):
        assert client.post(url, {"to": "0", "revision": "1"}).status_code == 302
    assert order(adas_draft)[:2] == ["E07", "E04"]


@pytest.mark.parametrize("wrong", [{}, {"to": "-1", "revision": "1"}, {"to": "0", "revision": "x"}], ids=str)
def test_an_incomplete_button_moves_nothing(wrong, url, adas_draft, rosa, sign_in):
    response = sign_in(rosa).post(url, wrong)
    assert response.status_code == 422
    assert "Nothing was changed" in body(response)
    assert order(adas_draft)[:2] == ["E04", "E07"]


def test_a_draft_changed_meanwhile_is_a_conflict(url, adas_draft, rosa, sign_in):
    assert sign_in(rosa).post(url, {"to": "0", "revision": "9"}).status_code == 409
    assert order(adas_draft)[:2] == ["E04", "E07"]


def test_opening_the_address_moves_nothing(url, rosa, sign_in):
    assert sign_in(rosa).get(url).status_code == 405


def test_only_licensed_clinicians_of_this_clinic_move(url, adas_draft, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, {"to": "0", "revision": "1"})
    refused(sign_in, [eli, admin, ada.user], url, {"to": "0", "revision": "1"})
    assert order(adas_draft)[:2] == ["E04", "E07"]
