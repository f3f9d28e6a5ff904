"""Handing out a code."""

import pytest

from clinic.models import AuditEvent, User
from patients.models import ActivationCode
from patients.rules.activation import ALPHABET, in_groups, read_code
from tests.builders import make_episode, make_patient


@pytest.fixture
def olga(ashford, rosa):
    return make_patient("Olga", "Quokka", location=ashford, by=rosa, email="olga@example.com")


def url(patient):
    return f"/patients/{patient.pk}/activation/"


def test_asking_makes_no_code(olga, rosa, sign_in):
    assert sign_in(rosa).get(url(olga)).status_code == 200
    assert ActivationCode.objects.count() == 0


def test_the_slip_shows_the_code_once_with_a_square_to_scan(olga, rosa, sign_in):
    slip = sign_in(rosa).post(url(olga))
    page, code = slip.content.decode(), slip.context["code"]
    assert slip.status_code == 200
    assert code in page
    assert set(code) - {" "} <= set(ALPHABET)
    assert len(code.replace(" ", "")) == 10
    assert 'src="data:image/svg+xml' in page
    assert "/activate/" in page
    assert "999" in page
    assert code not in sign_in(rosa).get(url(olga)).content.decode()
    assert slip["Cache-Control"] == "no-store"


def test_the_code_is_kept_as_a_hash_only(olga, rosa, sign_in):
    code = sign_in(rosa).post(url(olga)).context["code"].replace(" ", "")
    row = ActivationCode.objects.get()
    assert row.lookup == code[:4]
    assert code[4:] not in row.secret_hash
    assert AuditEvent.objects.filter(subject__contains=code[4:]).count() == 0
    event = AuditEvent.objects.get(action="issue activation code")
    assert (event.who, event.patient_id) == (rosa, olga.pk)


def test_the_account_is_made_with_the_first_code_and_kept_with_the_second(olga, rosa, sign_in):
    client = sign_in(rosa)
    client.post(url(olga))
    olga.refresh_from_db()
    account = olga.user
    assert (account.kind, account.email, account.name) == ("patient", "olga@example.com", "Olga Quokka")
    assert not account.has_usable_password()
    assert olga.history.first().history_user == rosa
    client.post(url(olga))
    olga.refresh_from_db()
    assert olga.user == account


def test_a_new_code_ends_the_earlier_one(olga, rosa, sign_in):
    client = sign_in(rosa)
    client.post(url(olga))
    assert "has not been used" in client.get(url(olga)).content.decode()
    client.post(url(olga))
    newer, older = ActivationCode.objects.all()
    assert newer.void_at is None
    assert older.void_at is not None


def test_without_an_address_the_account_has_none(ashford, rosa, sign_in):
    no_mail = make_patient("Ben", "Paper", location=ashford, by=rosa)
    sign_in(rosa).post(url(no_mail))
    no_mail.refresh_from_db()
    assert no_mail.user.email is None


@pytest.mark.parametrize("missing", ["emergency_number", "emergency_text"])
def test_nobody_is_let_in_where_no_emergency_text_is_given(ashford, olga, rosa, sign_in, missing):
    setattr(ashford, missing, " ")
    ashford.save()
    answer = sign_in(rosa).post(url(olga))
    assert answer.status_code == 422
    assert "Ashford has no emergency number and text yet" in answer.content.decode()
    assert ActivationCode.objects.count() == User.objects.filter(kind="patient").count() == 0


def test_the_location_of_the_open_episode_decides(ashford, halifax, olga, rosa, stranger, sign_in):
    make_episode(olga, responsible=stranger, location=halifax)
    halifax.emergency_text = ""
    halifax.save()
    answer = sign_in(rosa).post(url(olga))
    assert answer.status_code == 422
    assert "Halifax has no emergency number" in answer.content.decode()


def test_an_address_of_somebody_elses_account_is_refused_with_a_way_on(
    halifax, olga, rosa, stranger, sign_in
):
    make_patient("Zoe", "Zebrano", location=halifax, by=stranger, email="olga@example.com", with_account=True)
    answer = sign_in(rosa).post(url(olga))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "cannot be used to sign in" in page
    assert "Zebrano" not in page


def test_any_clinician_may(olga, eli, sign_in):
    assert sign_in(eli).post(url(olga)).status_code == 200


def test_a_stranger_gets_nothing(olga, stranger, sign_in):
    answer = sign_in(stranger).post(url(olga))
    assert answer.status_code == 404
    assert "Quokka" not in answer.content.decode()
    assert ActivationCode.objects.count() == 0


@pytest.mark.parametrize("who", ["admin", "patient"])
def test_admins_and_patients_may_not(olga, ada, admin, sign_in, who):
    assert sign_in(admin if who == "admin" else ada.user).post(url(olga)).status_code == 403


def test_the_printed_form_can_be_typed_back(olga, rosa, sign_in):
    printed = sign_in(rosa).post(url(olga)).context["code"]
    code = read_code(printed)
    assert in_groups(code.lookup + code.secret) == printed
