"""The suggestion comes after one's own conclusion, says why, puts danger first, and leaves the decision to people."""

import pytest
from django.urls import reverse

from assessments.models import Assessment
from clinic.models import AuditEvent
from tests import builders_assessment as worked

DECISION = {"agrees": "yes", "syndrome": "derangement", "suspected_cause": "disc_herniation"}


@pytest.fixture
def decide(client, page_of):
    """Fill in the decision as the page offers it, with these changes."""

    def post(assessment, **changes):
        address = page_of(assessment, "suggestion")
        form = client.get(address).context["form"]
        offered = {key: form.initial[key] for key in ("about", "seen_version")}
        return client.post(address, {**offered, **DECISION, **changes})

    return post


def test_without_an_own_conclusion_nothing_is_suggested(draft, rosa, sign_in, page_of):
    response = sign_in(rosa).get(page_of(draft, "suggestion"))
    assert response.url == page_of(draft, "section", "conclusion")


def test_it_names_direction_rows_and_what_not_to_prescribe(answered, rosa, sign_in, page_of):
    text = sign_in(rosa).get(page_of(answered, "suggestion")).content.decode()
    assert "Suggested: Extension, high confidence" in text
    assert "Row 4, repeated extension in lying (10 times)" in text
    assert "<dt>Made worse in testing</dt><dd>flexion (row" in text
    assert "Differs from the suggestion" in text
    assert "You decide" in text
    assert "Inconclusive, low confidence" in text  # Rosa's own conclusion stands beside it


def test_danger_comes_first_and_no_direction_is_shown(draft, rosa, sign_in, page_of):
    answers = worked.worked_answers("red flag", on=worked.day(16), by=rosa)
    worked.save_all(draft, answers, by=rosa, on=worked.day(16))
    text = sign_in(rosa).get(page_of(draft, "suggestion")).content.decode()
    assert text.index("Most urgent: emergency department now") < text.index(
        "No direction: a safety finding stands"
    )
    assert "Rule R01" in text
    assert "any direction" in text


def test_what_is_missing_is_named(draft, rosa, sign_in, page_of):
    conclusion = {"own_direction": "none", "own_confidence": "low"}
    worked.save_all(draft, {"conclusion": conclusion}, by=rosa, on=worked.day(16))
    text = sign_in(rosa).get(page_of(draft, "suggestion")).content.decode()
    for sentence in (
        "The safety screen is not done.",
        "The nerves are not examined: no power is graded.",
        "No movement was tested.",
        "Safety-net advice is not recorded.",
    ):
        assert sentence in text


def test_agreeing_stores_the_decision_and_goes_on_to_signing(answered, rosa, sign_in, decide):
    sign_in(rosa)
    response = decide(answered)
    assert response.url == reverse("careplans:sign_assessment", args=[answered.patient_id, answered.pk])
    decision = answered.sections.get(name="conclusion").answers["decision"]
    assert decision == {
        "agrees": True,
        "reason": "",
        "syndrome": "derangement",
        "suspected_cause": "disc_herniation",
        "about": {"direction": "extension", "confidence": "high"},
    }
    assert not Assessment.objects.signed().exists()


def test_disagreeing_needs_a_reason(answered, rosa, sign_in, decide):
    sign_in(rosa)
    refused = decide(answered, agrees="no")
    assert refused.status_code == 422
    assert "Say why you disagree." in refused.content.decode()
    assert decide(answered, agrees="no", reason="Flexion was better yesterday").status_code == 302


@pytest.mark.parametrize(
    ("field", "value", "sentence"),
    [
        ("agrees", "", "Choose agree or disagree."),
        ("agrees", "perhaps", "Choose yes, no or not asked."),
        ("syndrome", "", "Choose a syndrome."),
        ("syndrome", "unheard_of", "Choose one of the answers in the list."),
        ("suspected_cause", "", "Choose a cause, or Not known."),
        ("reason", "a\x00b", "hidden characters"),
        ("reason", "x" * 501, "at most 500 characters"),
        ("about", "flexion low", "The suggestion changed since this page was opened."),
    ],
)
def test_a_decision_that_cannot_be_read_is_refused(field, value, sentence, answered, rosa, sign_in, decide):
    sign_in(rosa)
    refused = decide(answered, **{field: value, "agrees": value if field == "agrees" else "yes"})
    assert refused.status_code == 422
    assert sentence in refused.content.decode()
    assert "decision" not in answered.sections.get(name="conclusion").answers


def test_somebody_else_changed_the_conclusion_meanwhile(answered, rosa, sign_in, decide, page_of):
    sign_in(rosa)
    response = decide(answered, seen_version="0")
    assert response.status_code == 409
    assert "Disc herniation" in response.content.decode()


def test_an_exercise_professional_decides_but_does_not_sign(answered, eli, sign_in, decide, page_of):
    sign_in(eli)
    assert decide(answered).url == page_of(answered)


def test_a_changed_own_conclusion_asks_for_the_decision_again(answered, rosa, sign_in, decide, page_of):
    client = sign_in(rosa)
    decide(answered)
    section = answered.sections.get(name="conclusion")
    sent = worked.typed({**section.answers, "own_direction": "flexion"}, seen_version=section.version)
    client.post(page_of(answered, "section", "conclusion"), sent)
    assert "decision" not in answered.sections.get(name="conclusion").answers


def test_a_note_added_to_the_conclusion_keeps_the_decision(answered, rosa, sign_in, decide, page_of):
    client = sign_in(rosa)
    decide(answered)
    section = answered.sections.get(name="conclusion")
    sent = worked.typed({**section.answers, "note": "Sits all day"}, seen_version=section.version)
    client.post(page_of(answered, "section", "conclusion"), sent)
    assert answered.sections.get(name="conclusion").answers["decision"]["agrees"] is True


def test_a_signed_one_is_read_on_its_own_page(signed, rosa, sign_in, page_of):
    assert sign_in(rosa).get(page_of(signed, "suggestion")).url == page_of(signed)


def test_who_may_not_and_the_trail(answered, rosa, stranger, admin, sign_in, page_of):
    address = page_of(answered, "suggestion")
    assert sign_in(stranger).get(address).status_code == 404
    assert sign_in(admin).get(address).status_code == 403
    sign_in(rosa).get(address)
    assert AuditEvent.objects.filter(action="read suggestion", patient_id=answered.patient_id).count() == 1
