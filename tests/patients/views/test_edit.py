"""Editing details: two editors, one loser, nothing lost."""

import pytest
from allauth.account.models import EmailAddress

from clinic.models import AuditEvent
from tests.builders import make_patient
from tests.patients import typed


@pytest.fixture
def olga(ashford, rosa):
    return make_patient(
        "Olga", "Quokka", location=ashford, by=rosa, email="olga@example.com", with_account=True
    )


def url(patient):
    return f"/patients/{patient.pk}/details/edit/"


def test_the_form_shows_what_is_stored(olga, rosa, sign_in):
    page = sign_in(rosa).get(url(olga)).content.decode()
    for words in ('value="Quokka"', 'value="Olga"', 'value="12"', 'value="1979"', 'value="olga@example.com"'):
        assert words in page


def test_changes_are_stored_with_their_history(olga, rosa, sign_in):
    answer = sign_in(rosa).post(url(olga), typed.details(revision="1"))
    olga.refresh_from_db()
    assert answer.status_code == 302
    assert (olga.family_name, olga.revision, olga.nhs_number) == ("Sample", 2, "9990000018")
    assert olga.name_key == " ada sample"
    assert [(row.family_name, row.history_user) for row in olga.history.all()] == [
        ("Sample", rosa),
        ("Quokka", None),
    ]
    assert AuditEvent.objects.get(action="edit patient").patient_id == olga.pk


def test_the_second_editor_sees_both_versions_and_keeps_their_words(olga, rosa, eli, sign_in):
    sign_in(rosa).post(url(olga), typed.details(revision="1", phone="01632 960 111"))
    answer = sign_in(eli).post(url(olga), typed.details(revision="1", phone="01632 960 222"))
    page = answer.content.decode()
    olga.refresh_from_db()
    assert answer.status_code == 409
    assert "01632 960 111" in page
    assert "01632 960 222" in page
    assert olga.phone == "01632 960 111"


def test_sent_twice_stored_once(olga, rosa, sign_in):
    client = sign_in(rosa)
    sent = typed.details(revision="1")
    assert [client.post(url(olga), sent).status_code for _ in range(2)] == [302, 302]
    olga.refresh_from_db()
    assert olga.revision == 2
    assert AuditEvent.objects.filter(action="edit patient").count() == 1


def test_the_account_follows_name_and_address(olga, rosa, sign_in):
    EmailAddress.objects.create(user=olga.user, email="olga@example.com", verified=True, primary=True)
    sign_in(rosa).post(url(olga), typed.details(revision="1"))
    olga.user.refresh_from_db()
    assert (olga.user.name, olga.user.email) == ("Ada Sample", "ada@example.com")
    assert EmailAddress.objects.count() == 0


def test_an_address_can_be_taken_away(olga, rosa, sign_in):
    sign_in(rosa).post(url(olga), typed.details(revision="1", email=""))
    olga.user.refresh_from_db()
    assert olga.user.email is None


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"family_name": "\u200b"}, "hidden characters"),
        ({"email": "rosa@clinic.example"}, "cannot be used to sign in"),
        ({"nhs_number": "9990000026"}, "has this number"),
        ({"revision": "1_0"}, "There is a problem"),
        ({"revision": ""}, "There is a problem"),
        ({"address": "n" * 1_000_000}, "at most 200"),
    ],
)
def test_wrong_input_is_refused_and_kept(ashford, olga, rosa, sign_in, change, says):
    rosa.email = "rosa@clinic.example"
    rosa.save()
    make_patient("Ben", "Núñez", location=ashford, by=rosa, nhs_number="9990000026")
    answer = sign_in(rosa).post(url(olga), typed.details(**{"revision": "1", **change}))
    page = answer.content.decode()
    olga.refresh_from_db()
    assert answer.status_code == 422
    assert says in page
    assert 'value="Dr Ng"' in page
    assert olga.revision == 1


def test_a_stranger_gets_nothing(olga, stranger, sign_in):
    client = sign_in(stranger)
    for answer in (client.get(url(olga)), client.post(url(olga), typed.details(revision="1"))):
        assert answer.status_code == 404
        assert "Quokka" not in answer.content.decode()


@pytest.mark.parametrize("who", ["admin", "patient"])
def test_admins_and_patients_may_not_edit(olga, admin, sign_in, who):
    client = sign_in(admin if who == "admin" else olga.user)
    assert client.post(url(olga), typed.details(revision="1")).status_code == 403
