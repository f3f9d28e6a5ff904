"""A whole assessment to read, with its versions; a draft says that it is one."""

import uuid

import pytest

from assessments import actions
from clinic.models import AuditEvent
from tests import builders
from tests import builders_assessment as worked


@pytest.fixture
def amendment(signed, rosa):
    return actions.amend_assessment(
        assessment=signed,
        reason="The wrong leg was typed",
        by=rosa,
        at=builders.noon(worked.day(16)),
        client_key=uuid.uuid4(),
    )


def test_every_section_is_readable_in_words(signed, rosa, sign_in, page_of):
    text = sign_in(rosa).get(page_of(signed)).content.decode()
    for words in (
        "Signed by Rosa Vance, 16 November 2026",
        "Cauda equina screen: complete and negative.",
        "Furthest symptom, left: calf or shin.",
        "S1 plantarflexion (heel raise), left",
        "REIL extension, lying, 10 times",
        "before: left thigh, back, pain 4/10",
        "Extension, high confidence",
        "16 November 2026, by Rosa Vance",
    ):
        assert words in text


def test_a_section_nobody_filled_in_is_not_recorded_rather_than_empty(draft, rosa, sign_in, page_of):
    text = sign_in(rosa).get(page_of(draft)).content.decode()
    assert text.count("Not recorded.") == 7
    assert "Draft, not signed." in text


def test_a_positive_answer_shows_since_when_and_its_outcome(draft, rosa, sign_in, page_of):
    safety = {
        "ces_urinary_leakage": "yes_old",
        "ces_urinary_leakage_onset_on": "2025-01-05",
        "ces_urinary_leakage_outcome": "MRI without compression",
        "ces_urinary_leakage_confirmed_on": "2026-11-02",
        "history_of_cancer": "yes_new",
    }
    worked.save_all(draft, {"safety": safety}, by=rosa, on=worked.day(16))
    text = sign_in(rosa).get(page_of(draft)).content.decode()
    assert "since 5 January 2025; outcome: MRI without compression, confirmed 2 November 2026" in text
    assert "Yes, new; onset not known, counts as new" in text


def test_usual_answers_are_counted_and_folded_and_what_stands_out_is_not(signed, rosa, sign_in, page_of):
    sections = {
        section["name"]: section["words"]
        for section in sign_in(rosa).get(page_of(signed)).context["sections"]
    }
    power = next(group for group in sections["nerves"] if group.title == "Power, MRC grade")
    assert {answer for _, answer in power.usual} == {"5"}
    assert "5" not in {answer for _, answer in power.shown}
    assert power.summary in (f"5: all {len(power.usual)}", f"5: the other {len(power.usual)}")
    answers = {answer for group in sections["safety"] for _, answer in group.usual}
    assert answers == {"No"}
    assert all(not group.usual for group in sections["repeated"])


def test_an_unsigned_amendment_replaces_nothing_yet(signed, amendment, eli, sign_in, page_of):
    text = sign_in(eli).get(page_of(signed)).content.decode()
    assert "began an amendment that is not signed yet. This version stands until then." in text
    assert "Replaced." not in text


def test_a_signed_amendment_replaces_the_earlier_version_which_stays_readable(
    signed, amendment, rosa, sign_in, page_of
):
    worked.decide(amendment, by=rosa, on=worked.day(16))
    at = builders.noon(worked.day(16))
    actions.sign_assessment(assessment=amendment, by=rosa, today=worked.day(16), at=at)
    client = sign_in(rosa)
    earlier, later = client.get(page_of(signed)), client.get(page_of(amendment))
    assert "Replaced." in earlier.content.decode()
    assert "The wrong leg was typed" in earlier.content.decode()
    assert "Amends version 1: The wrong leg was typed" in later.content.decode()
    assert [version.number for version in later.context["versions"]] == [1, 2]


def test_only_those_who_may_sign_are_offered_to_amend(signed, rosa, eli, sign_in, page_of):
    assert page_of(signed, "amend") in sign_in(rosa).get(page_of(signed)).content.decode()
    assert page_of(signed, "amend") not in sign_in(eli).get(page_of(signed)).content.decode()


def test_another_patients_address_finds_nothing(signed, ashford, rosa, sign_in, client):
    other = builders.make_patient("Ben", "Thorne", location=ashford, by=rosa)
    sign_in(rosa)
    assert client.get(f"/patients/{other.pk}/assessments/{signed.pk}/").status_code == 404


def test_who_may_not_and_the_trail(signed, ada, rosa, stranger, admin, sign_in, page_of):
    assert sign_in(stranger).get(page_of(signed)).status_code == 404
    for nobody in (admin, ada.user):
        assert sign_in(nobody).get(page_of(signed)).status_code == 403
    sign_in(rosa).get(page_of(signed))
    assert AuditEvent.objects.filter(action="read assessment", who=rosa, patient_id=ada.pk).count() == 1
