"""Opening the safety questions: every one of them, nothing preselected, and all the answer will need."""

import datetime

import pytest

from assessments.models import AssessmentSection
from careplans.queries.questions import unseal
from careplans.rules.self_report_questions import QUESTIONS
from clinic.models import AuditEvent
from tests.builders import make_signed_assessment, noon
from tests.careplans.signed import TODAY


@pytest.fixture
def open_questions(episode, ada, sign_in, clock):
    def get():
        return sign_in(ada.user).get("/today/change/")

    return get


def test_every_question_is_asked_and_none_is_answered(open_questions):
    page = open_questions()
    form, html = page.context["form"], page.content.decode()
    assert list(form.fields) == [question.code for question in QUESTIONS]
    assert "checked" not in html
    assert "In an emergency call 999" in html
    assert "not watched all the time" in html


def test_the_parcel_holds_all_that_the_answer_needs(open_questions, ada, episode):
    parcel, fresh = unseal(open_questions().context["parcel"])
    assert fresh
    assert (parcel.patient_id, parcel.episode_id, parcel.called) == (ada.pk, episode.pk, "Ada")
    assert (parcel.name, parcel.phone, parcel.emergency_number) == ("Ashford", "01632 960 001", "999")
    assert parcel.urgent_care_number == "111"


def test_every_opening_has_a_key_of_its_own(open_questions):
    first, second = (unseal(open_questions().context["parcel"])[0].client_key for _ in range(2))
    assert first != second


def investigated(episode, confirmed_on):
    """Rosa recorded an old, stable change as investigated, with an outcome and the day it was confirmed."""
    assessment = make_signed_assessment(episode, on=confirmed_on, signed_at=None, signed_by=None)
    AssessmentSection.objects.create(
        assessment=assessment,
        name="safety",
        answers={
            "ces_urinary_hesitancy": "yes_old",
            "ces_urinary_hesitancy_onset_on": "2026-01-10",
            "ces_urinary_hesitancy_outcome": "MRI normal",
            "ces_urinary_hesitancy_confirmed_on": confirmed_on.isoformat(),
        },
        saved_at=noon(TODAY),
        saved_by=episode.responsible,
    )
    assessment.signed_at, assessment.signed_by = noon(TODAY), episode.responsible
    assessment.save()


@pytest.mark.parametrize(("days_ago", "offered"), [(30, True), (90, True), (91, False)])
def test_already_checked_is_offered_only_where_a_clinician_recorded_it(
    open_questions, episode, days_ago, offered
):
    investigated(episode, TODAY - datetime.timedelta(days=days_ago))
    page = open_questions()
    parcel, _ = unseal(page.context["parcel"])
    assert parcel.checked == (("starting_to_pee",) if offered else ())
    choices = {code: dict(field.choices) for code, field in page.context["form"].fields.items()}
    assert ("already_checked" in choices["starting_to_pee"]) is offered
    assert "already_checked" not in choices["leaking"]


def test_a_record_that_cannot_be_read_offers_no_way_around_a_question(open_questions, episode, monkeypatch):
    investigated(episode, TODAY)
    monkeypatch.setattr("careplans.queries.questions.case_of", lambda *args, **kwargs: 1 / 0)
    assert unseal(open_questions().context["parcel"])[0].checked == ()


def test_staff_are_refused(rosa, sign_in):
    assert sign_in(rosa).get("/today/change/").status_code == 403


def test_without_an_episode_help_says_whom_to_call(ada, sign_in, db):
    page = sign_in(ada.user).get("/today/change/", follow=True)
    assert page.redirect_chain[0][0] == "/help/"
    assert "999" in page.content.decode()


def test_opening_is_audited(open_questions, ada):
    open_questions()
    assert AuditEvent.objects.get(action="open safety questions").patient_id == ada.pk
