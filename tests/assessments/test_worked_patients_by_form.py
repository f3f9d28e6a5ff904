"""The worked patients, typed into the web form, are judged exactly as the rules judge them on paper."""

import datetime

import pytest
from django.urls import reverse

from assessments.models import Assessment
from assessments.queries import judge
from assessments.rules.evaluation import evaluate_case
from assessments.rules.worked_cases import parse_case
from tests import builders_assessment as worked
from tests.rules.assessments.worked_patients import PATIENTS

MONDAY = datetime.date(2026, 11, 16)


def _on_paper(patient):
    evaluation = evaluate_case(parse_case(patient))
    return {
        "suggestion": evaluation.suggestion.direction.value,
        "confidence": evaluation.suggestion.confidence.value,
        "contraindicated": list(evaluation.suggestion.contraindicated),
        "reasons": list(evaluation.suggestion.reasons),
        "opposing": list(evaluation.suggestion.opposing),
        "findings": sorted(finding.id for finding in evaluation.findings),
        "programme": evaluation.programme.value,
        "urgency": evaluation.urgency.value,
    }


def _as_judged(suggestion, findings, programme, urgency):
    return {
        "suggestion": suggestion["direction"],
        "confidence": suggestion["confidence"],
        "contraindicated": suggestion["contraindicated"],
        "reasons": suggestion["reasons"],
        "opposing": suggestion["opposing"],
        "findings": sorted(finding["id"] for finding in findings),
        "programme": programme,
        "urgency": urgency,
    }


@pytest.mark.parametrize("name", PATIENTS)
def test_stored_answers_are_judged_as_on_paper(name, ashford, rosa):
    patient, _ = PATIENTS[name]
    episode = worked.episode_of(patient, location=ashford, by=rosa, on=MONDAY)
    answers = worked.answers_from(patient, on=MONDAY, by=rosa)
    signed = worked.assess(episode, answers, by=rosa, on=MONDAY, cause=worked.cause_of(patient))
    assert _as_judged(signed.suggestion, signed.findings, signed.programme, signed.urgency) == _on_paper(
        patient
    )


@pytest.mark.parametrize(
    "name",
    [
        "Sitting-provoked left sciatica",
        "Right shift with left sciatica, severe",
        "Saddle numbness ten days after a first visit",
    ],
)
def test_typed_into_the_form_section_by_section(name, ashford, rosa, sign_in, time_machine):
    time_machine.move_to(datetime.datetime(2026, 11, 16, 9, tzinfo=datetime.UTC))
    patient, _ = PATIENTS[name]
    episode = worked.episode_of(patient, location=ashford, by=rosa, on=MONDAY)
    client = sign_in(rosa)
    client.post(
        reverse("assessments:start", args=[episode.patient_id]),
        {"client_key": "6a1fbc2e-8f3f-4f6e-9d2c-2f1f3a8a0001"},
    )
    draft = Assessment.objects.get(episode=episode, signed_at=None)
    for section, answers in worked.answers_from(patient, on=MONDAY, by=rosa).items():
        url = reverse("assessments:section", args=[draft.patient_id, draft.pk, section])
        response = client.post(url, worked.typed(answers))
        assert response.status_code == 302, (section, response.content.decode())
    suggestion = reverse("assessments:suggestion", args=[draft.patient_id, draft.pk])
    page = client.get(suggestion)
    decision = {"agrees": "yes", "syndrome": "derangement", "suspected_cause": worked.cause_of(patient)}
    client.post(suggestion, decision | page.context["form"].initial | decision)
    judged = judge(Assessment.objects.get(pk=draft.pk), today=MONDAY)
    assert judged.findings == _findings_of(page)
    assert _as_judged(judged.suggestion, judged.findings, judged.programme, judged.urgency) == _on_paper(
        patient
    )


def _findings_of(page):
    from clinic.rules.stored_findings import as_json

    return as_json(page.context["findings"])
