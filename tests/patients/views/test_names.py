"""Names for booking: nothing clinical, only of this location."""

import pytest

from clinic.models import AuditEvent
from patients.actions import record_precaution
from tests.builders import make_episode, make_patient, make_staff


@pytest.fixture
def olga(ashford, rosa):
    olga = make_patient(
        "Olga",
        "Quokka",
        location=ashford,
        by=rosa,
        phone="01632 960 777",
        nhs_number="9990000018",
        email="olga@example.com",
        occupation="Scaffolder",
        address="3 Canary Row",
    )
    record_precaution(patient=olga, code="osteoporosis", by=rosa, today=olga.registered_at.date())
    make_episode(olga, responsible=rosa)
    return olga


def url(location):
    return f"/locations/{location.pk}/names/"


@pytest.mark.parametrize("who", ["admin", "rosa"])
def test_admins_and_clinicians_read_name_birth_and_phone(ashford, olga, admin, rosa, sign_in, who):
    page = sign_in(admin if who == "admin" else rosa).get(url(ashford)).content.decode()
    for words in ("QUOKKA, Olga", "12 Mar 1979", "01632 960 777"):
        assert words in page


def test_nothing_clinical_is_on_the_page(ashford, olga, admin, sign_in):
    page = sign_in(admin).get(url(ashford)).content.decode()
    for canary in ("Osteoporosis", "Left leg", "9990000018", "999 000 0018", "Scaffolder", "Canary", "olga@"):
        assert canary not in page


def test_only_patients_of_this_location(ashford, halifax, olga, admin, rosa, stranger, sign_in):
    make_patient("Zoe", "Zebrano", location=halifax, by=stranger)
    visitor = make_patient("Vera", "Visitor", location=halifax, by=stranger)
    make_episode(visitor, responsible=rosa, location=ashford)
    page = sign_in(admin).get(url(ashford))
    assert [patient.family_name for patient in page.context["page"]] == ["Quokka", "Visitor"]


def test_an_admin_of_two_locations_sees_each_list_apart(ashford, halifax, olga, stranger, sign_in):
    both = make_staff("Bo Both", profession="", admin_of=[ashford, halifax])
    make_patient("Zoe", "Zebrano", location=halifax, by=stranger)
    page = sign_in(both).get(url(ashford)).content.decode()
    assert "QUOKKA" in page
    assert "ZEBRANO" not in page


@pytest.mark.parametrize(
    ("typed", "names"), [("quo", ["Quokka"]), ("olg", ["Quokka"]), ("uokka", []), ("%", ["Quokka"])]
)
def test_search_by_the_start_of_a_name(ashford, olga, admin, sign_in, typed, names):
    page = sign_in(admin).get(url(ashford), {"q": typed})
    assert [patient.family_name for patient in page.context["page"]] == names


def test_hidden_characters_are_refused(ashford, olga, admin, sign_in):
    answer = sign_in(admin).get(url(ashford), {"q": "o\x00"})
    assert answer.status_code == 422
    assert "QUOKKA" not in answer.content.decode()


def test_reading_is_audited_once(ashford, olga, admin, sign_in):
    sign_in(admin).get(url(ashford))
    event = AuditEvent.objects.get(action="read names")
    assert (event.who, event.subject, event.patient_id) == (admin, f"clinic.Location:{ashford.pk}", None)


def test_a_stranger_gets_nothing(ashford, olga, stranger, sign_in):
    answer = sign_in(stranger).get(url(ashford))
    assert answer.status_code == 404
    assert "QUOKKA" not in answer.content.decode()


def test_patients_may_not(ashford, ada, sign_in):
    assert sign_in(ada.user).get(url(ashford)).status_code == 403


def test_finding_nobody_is_said_in_words(ashford, olga, admin, sign_in):
    assert "Nobody found." in sign_in(admin).get(url(ashford), {"q": "Nowhere"}).content.decode()
