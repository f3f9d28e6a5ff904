"""Ending a precaution with a reason."""

import pytest
from django.urls import reverse

from patients.actions import record_precaution
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def osteoporosis(ada, rosa):
    return record_precaution(patient=ada, code="osteoporosis", by=rosa, today=TODAY)


@pytest.fixture
def url(ada, osteoporosis):
    return reverse("careplans:end_precaution", args=[ada.pk, osteoporosis.pk])


def ended_on(precaution):
    precaution.refresh_from_db()
    return precaution.ended_on


def test_it_ends_once_with_the_first_reason(url, osteoporosis, ada, rosa, sign_in):
    client = sign_in(rosa)
    assert "Osteoporosis no longer applies?" in body(client.get(url))
    read_is_audited("read precautions", ada, rosa)
    for reason in ("Entered for somebody else", "Another reason"):
        assert client.post(url, {"reason": reason}).status_code == 302
    assert ended_on(osteoporosis) == TODAY
    assert osteoporosis.ended_reason == "Entered for somebody else"


@pytest.mark.parametrize("reason", ["", "  ", "\u200b", "a\x00", "x" * 201])
def test_without_a_reason_it_stands(reason, url, osteoporosis, rosa, sign_in):
    assert sign_in(rosa).post(url, {"reason": reason}).status_code == 422
    assert ended_on(osteoporosis) is None


def test_others_are_kept_out(url, osteoporosis, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, {"reason": "Because"})
    refused(sign_in, [admin, ada.user], url, {"reason": "Because"})
    assert ended_on(osteoporosis) is None
