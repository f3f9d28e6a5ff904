"""Amending: a reason, then a copy; the signed version itself never changes."""

import uuid

import pytest

from assessments.models import Assessment
from clinic.models import AuditEvent


@pytest.fixture
def amend(client, page_of):
    def post(assessment, reason="The wrong leg was typed", key=None):
        return client.post(
            page_of(assessment, "amend"), {"reason": reason, "client_key": key or uuid.uuid4()}
        )

    return post


def test_the_page_asks_why(signed, rosa, sign_in, page_of):
    assert "Why do you amend this assessment?" in sign_in(rosa).get(page_of(signed, "amend")).content.decode()


def test_a_copy_opens_as_the_next_version(signed, rosa, sign_in, amend, page_of):
    sign_in(rosa)
    response = amend(signed)
    copy = Assessment.objects.get(amends=signed)
    assert response.url == page_of(copy, "section", "safety")
    assert (copy.number, copy.amendment_reason, copy.assessed_on) == (
        2,
        "The wrong leg was typed",
        signed.assessed_on,
    )
    originals = {section.name: section.answers for section in signed.sections.all()}
    originals["conclusion"].pop("decision")  # it was about what stood then
    assert {section.name: section.answers for section in copy.sections.all()} == originals
    assert AuditEvent.objects.filter(action="amend assessment", patient_id=signed.patient_id).count() == 1


def test_a_second_click_opens_the_same_copy(signed, rosa, sign_in, amend):
    sign_in(rosa)
    key = uuid.uuid4()
    assert amend(signed, key=key).url == amend(signed, key=key).url
    assert Assessment.objects.filter(amends=signed).count() == 1


def test_a_key_that_amended_amends_nothing_else(signed, rosa, sign_in, amend):
    sign_in(rosa)
    key = uuid.uuid4()
    amend(signed, key=key)
    assert amend(signed, "Another reason", key=key).status_code == 422
    assert Assessment.objects.filter(amends=signed).count() == 1


@pytest.mark.parametrize("reason", ["", "   ", "a\x00b", "x" * 301])
def test_a_reason_that_cannot_be_read_is_refused(reason, signed, rosa, sign_in, amend):
    sign_in(rosa)
    assert amend(signed, reason).status_code == 422
    assert not Assessment.objects.filter(amends=signed).exists()


def test_two_amendments_at_once_are_refused_in_words(signed, rosa, sign_in, amend):
    sign_in(rosa)
    amend(signed)
    refused = amend(signed, "Another thought")
    assert refused.status_code == 422
    assert "started already" in refused.content.decode()
    assert "Another thought" in refused.content.decode()


def test_a_draft_is_changed_not_amended(draft, rosa, sign_in, amend):
    sign_in(rosa)
    assert amend(draft).status_code == 422


def test_only_licensed_clinicians_of_this_clinic_amend(signed, eli, stranger, sign_in, amend):
    sign_in(eli)
    assert amend(signed).status_code == 403
    sign_in(stranger)
    assert amend(signed).status_code == 404
    assert not Assessment.objects.filter(amends=signed).exists()
