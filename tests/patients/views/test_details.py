"""The details page: everything recorded, and how the patient gets in."""

import datetime

import pytest

from clinic.models import AuditEvent
from patients.actions import edit_patient, issue_activation_code, record_precaution
from tests.builders import make_patient, noon

DAY = datetime.date(2026, 11, 22)


@pytest.fixture
def olga(ashford, rosa):
    return make_patient(
        "Olga",
        "Quokka",
        location=ashford,
        by=rosa,
        nhs_number="9990000018",
        phone="01632 960 777",
        gp_name="Dr Canary",
        occupation="Scaffolder",
        manual_work=True,
        driving=False,
    )


def url(patient):
    return f"/patients/{patient.pk}/details/"


def test_everything_recorded_is_shown_and_nothing_missing_is_a_no(olga, rosa, sign_in):
    record_precaution(patient=olga, code="pregnancy", weeks=18, by=rosa, today=DAY)
    page = sign_in(rosa).get(url(olga)).content.decode()
    for words in ("Olga", "999 000 0018", "01632 960 777", "Dr Canary", "Scaffolder", "Pregnancy (week"):
        assert words in page
    pairs = dict(pair for _, group in sign_in(rosa).get(url(olga)).context["groups"] for pair in group)
    assert (pairs["Manual work"], pairs["Driving for work"], pairs["Frequent bending"]) == ("Yes", "No", "")


def test_reading_is_audited(olga, rosa, sign_in):
    sign_in(rosa).get(url(olga))
    event = AuditEvent.objects.get(action="read details")
    assert (event.who, event.patient_id) == (rosa, olga.pk)


def test_the_changes_name_who_changed_what(olga, rosa, eli, sign_in):
    edit_patient(patient=olga, details={"phone": "01632 960 888"}, seen_revision=1, by=eli)
    page = sign_in(rosa).get(url(olga))
    (change,) = page.context["changes"]
    assert (change.by, change.labels) == ("Eli Marsh", ("Phone",))


def test_the_state_of_sign_in(olga, rosa, sign_in):
    assert "Not let in yet" in sign_in(rosa).get(url(olga)).content.decode()
    issue_activation_code(patient=olga, by=rosa, at=noon(datetime.date.today()))
    page = sign_in(rosa).get(url(olga)).content.decode()
    assert "No e-mail address" in page
    assert "works until" in page


def test_a_stranger_gets_nothing(olga, stranger, sign_in):
    answer = sign_in(stranger).get(url(olga))
    assert answer.status_code == 404
    assert "Quokka" not in answer.content.decode()


@pytest.mark.parametrize("who", ["admin", "patient"])
def test_admins_and_patients_may_not_read_it(olga, admin, ada, sign_in, who):
    assert sign_in(admin if who == "admin" else ada.user).get(url(olga)).status_code == 403
