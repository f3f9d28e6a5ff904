"""Finding a patient."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient, make_staff

BORN = datetime.date(1979, 3, 12)


@pytest.fixture
def people(ashford, halifax, rosa, stranger):
    make_patient("Ada", "Sample", location=ashford, by=rosa, nhs_number="9990000018", born_on=BORN)
    make_patient("Ben", "Núñez", location=ashford, by=rosa, born_on=datetime.date(1980, 1, 2))
    make_patient("Ada", "Zebrano", location=halifax, by=stranger, nhs_number="9990000026", born_on=BORN)


def found(client, typed):
    page = client.get("/patients/", {"q": typed})
    assert page.status_code == 200, page.content.decode()
    return [patient.family_name for patient in page.context["page"]]


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ["Núñez", "Sample"]),
        ("samp", ["Sample"]),
        ("ADA", ["Sample"]),
        ("nunez", ["Núñez"]),
        ("NÚÑ", ["Núñez"]),
        ("1979-03-12", ["Sample"]),
        ("12 Mar 1979", ["Sample"]),
        ("999 000 0018", ["Sample"]),
        ("9990000018", ["Sample"]),
        ("999-000-0018", ["Sample"]),
        ("9990000026", []),
        ("Zebrano", []),
        ("2 January 1980", ["Núñez"]),
        ("1 Jan 1980", []),
    ],
)
def test_found_by_name_date_or_number_among_ones_own(people, rosa, sign_in, typed, names):
    assert found(sign_in(rosa), typed) == names


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("01/02/1979", "two different days"),
        ("01/02/79", "four digits"),
        ("999 000 001", "all ten digits"),
        ("999 000 0019", "digits do not fit together"),
        ("%", "Type a name"),
        ("ada\x00", "hidden characters"),
        ("a" * 81, "at most 80"),
    ],
)
def test_what_could_mean_two_things_is_refused_with_a_sentence(people, rosa, sign_in, typed, says):
    page = sign_in(rosa).get("/patients/", {"q": typed})
    assert page.status_code == 422
    assert says in page.content.decode()
    assert "Sample" not in page.content.decode().split('<form method="get"')[1].split("</form>")[1]


def test_a_stranger_finds_only_their_own(people, stranger, sign_in):
    assert found(sign_in(stranger), "") == ["Zebrano"]


def test_an_open_episode_brings_a_patient_into_sight(people, halifax, rosa, stranger, sign_in):
    visitor = make_patient("Vera", "Visitor", location=rosa.postings.get().location, by=rosa)
    make_episode(visitor, responsible=stranger, location=halifax)
    assert found(sign_in(stranger), "visitor") == ["Visitor"]


@pytest.mark.parametrize("who", ["admin", "patient"])
def test_admins_and_patients_may_not_search(people, admin, ada, sign_in, who):
    assert sign_in(admin if who == "admin" else ada.user).get("/patients/").status_code == 403


def test_one_event_for_the_list_without_what_was_typed(people, rosa, sign_in):
    sign_in(rosa).get("/patients/", {"q": "sample"})
    event = AuditEvent.objects.get(action="search patients")
    assert (event.who, event.patient_id, event.subject) == (rosa, None, "")


def test_pages_of_25(ashford, rosa, sign_in):
    for number in range(30):
        make_patient("Pat", f"Row {number:02}", location=ashford, by=rosa)
    client = sign_in(rosa)
    assert len(found(client, "row")) == 25
    second = client.get("/patients/", {"q": "row", "page": "2"})
    assert [patient.family_name for patient in second.context["page"]] == [f"Row {n}" for n in range(25, 30)]
    assert "26 to 30 of 30" in second.content.decode()
    assert client.get("/patients/", {"page": "\x00"}).status_code == 200


@pytest.mark.parametrize("rows", [3, 25])
def test_at_most_eight_queries_for_any_number_of_patients(ashford, rosa, sign_in, rows):
    for number in range(rows):
        patient = make_patient("Pat", f"Row {number}", location=ashford, by=rosa)
        make_episode(patient, responsible=make_staff(f"Cli{number} Nician", clinician_at=[ashford]))
    client = sign_in(rosa)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        client.get("/patients/", {"q": "row"})
    asked = [query["sql"] for query in queries if query["sql"].startswith(("SELECT", "INSERT", "UPDATE"))]
    assert len(asked) <= 8, asked


def test_finding_nobody_is_said_in_words(people, rosa, sign_in):
    assert "Nobody found." in sign_in(rosa).get("/patients/", {"q": "Nowhere"}).content.decode()


def test_a_clinic_without_patients_is_told_how_to_begin(rosa, sign_in):
    assert "No patients yet." in sign_in(rosa).get("/patients/").content.decode()
