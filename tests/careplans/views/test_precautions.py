"""Precautions: what stands, what ended, and what a new one means for the plan."""

import pytest
from django.urls import reverse

from careplans.models import LinePause
from patients.models import RecordedPrecaution
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada):
    return reverse("careplans:precautions", args=[ada.pk])


def test_nothing_recorded_is_not_the_same_as_nothing(url, ada, rosa, sign_in):
    assert "That is not the same as none" in body(sign_in(rosa).get(url))
    read_is_audited("read precautions", ada, rosa)


def test_a_precaution_is_recorded_once_and_the_plan_judged_at_once(url, adas_plan, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):
        assert client.post(url, {"code": "pregnancy", "weeks": "20"}).status_code == 302
    recorded = RecordedPrecaution.objects.get()
    assert (recorded.code, recorded.weeks, recorded.recorded_on) == ("pregnancy", 20, TODAY)
    assert LinePause.objects.exists()
    assert "Pregnancy" in body(client.get(url))


@pytest.mark.parametrize(
    "wrong",
    [
        {"code": ""},
        {"code": "bad_luck"},
        {"weeks": "43"},
        {"weeks": "2,5"},
        {"since_on": "2026-11-23"},
        {"since_on": "01/02/2026"},
        {"cleared_on": "2027-01-01"},
        {"note": "a\x00"},
        {"code": "osteoporosis", "weeks": "12"},
    ],
    ids=str,
)
def test_what_makes_no_sense_is_refused_and_kept(wrong, url, rosa, sign_in):
    response = sign_in(rosa).post(url, {"code": "pregnancy", "note": "Told at the desk", **wrong})
    assert response.status_code == 422
    if "note" not in wrong:
        assert "Told at the desk" in body(response)
    assert not RecordedPrecaution.objects.exists()


def test_an_exercise_professional_records_precautions_too(url, ada, eli, sign_in):
    assert sign_in(eli).post(url, {"code": "osteoporosis"}).status_code == 302


def test_others_are_kept_out(url, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, {"code": "osteoporosis"})
    refused(sign_in, [admin, ada.user], url, {"code": "osteoporosis"})
    assert not RecordedPrecaution.objects.exists()
