"""Coming in with a code from the clinic."""

import datetime

import pytest
from django.utils import timezone

from clinic.models import AuditEvent
from patients.actions import issue_activation_code
from patients.models import ActivationCode
from patients.rules.activation import in_groups
from tests.builders import make_patient
from tests.patients import typed

URL = "/activate/"
BORN = ("12", "3", "1979")


@pytest.fixture
def olga(ashford, rosa):
    return make_patient("Olga", "Quokka", location=ashford, by=rosa)


@pytest.fixture
def code(olga, rosa):
    return issue_activation_code(patient=olga, by=rosa, at=timezone.now())


def come_in(client, code, born=BORN):
    return client.post(URL, {"code": code, **typed.born(*born)})


def signed_in(client):
    return "_auth_user_id" in client.session


def test_code_and_date_of_birth_let_the_patient_in(client, olga, code):
    answer = come_in(client, in_groups(code).lower())
    olga.refresh_from_db()
    assert (answer.status_code, answer.url) == (302, "/")
    assert client.session["_auth_user_id"] == str(olga.user_id)
    assert client.session["_auth_user_backend"] == "clinic.accounts.CodeBackend"
    assert ActivationCode.objects.get().used_at is not None
    assert [e.action for e in AuditEvent.objects.filter(who=olga.user).order_by("pk")] == [
        "redeem activation code",
        "sign in",
    ]


def test_opening_the_link_fills_in_the_code_and_consumes_nothing(client, code):
    for _ in range(10):
        page = client.get(URL, {"code": code})
        assert f'value="{in_groups(code)}"' in page.content.decode()
    assert page["Referrer-Policy"] == "same-origin"
    assert page["Cache-Control"] == "no-store"
    row = ActivationCode.objects.get()
    assert (row.tries, row.used_at) == (0, None)
    assert come_in(client, code).status_code == 302


@pytest.mark.parametrize("junk", ["", "\x00", "<script>", "x" * 5000, "٧" * 10])
def test_a_link_with_anything_else_shows_an_empty_box(client, db, junk):
    page = client.get(URL, {"code": junk})
    assert page.status_code == 200
    assert page.context["form"]["code"].value() == ""


def expired(row):
    row.expires_at = timezone.now() - datetime.timedelta(seconds=1)


def used(row):
    row.used_at = timezone.now()


def void(row):
    row.void_at = timezone.now()


def tried_out(row):
    row.tries = 5


def switched_off(row):
    row.patient.user.is_active = False
    row.patient.user.save()


@pytest.mark.parametrize("spoil", [expired, used, void, tried_out, switched_off])
def test_a_spoilt_code_is_refused_like_a_wrong_one(client, code, spoil):
    row = ActivationCode.objects.get()
    spoil(row)
    row.save()
    spoilt, wrong = come_in(client, code), come_in(client, "0000000000")
    assert spoilt.status_code == wrong.status_code == 422
    assert spoilt.context["form"].non_field_errors() == wrong.context["form"].non_field_errors()
    assert not signed_in(client)


@pytest.mark.parametrize(
    ("change", "born"),
    [
        (lambda code: code, ("13", "3", "1979")),
        (lambda code: code, ("3", "12", "1979")),
        (lambda code: code[:4] + "000000", BORN),
        (lambda code: "0000" + code[4:], BORN),
        (lambda code: code[:9], BORN),
        (lambda code: "٧" * 10, BORN),
    ],
)
def test_every_mistake_gets_the_same_sentence(client, code, change, born):
    answer = come_in(client, change(code), born)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "do not let you in" in page
    assert "Quokka" not in page
    assert not signed_in(client)
    assert AuditEvent.objects.get(action="redeem activation code").outcome == "refused"


def test_what_was_typed_stays(client, code):
    page = come_in(client, "ABCD 123", ("12", "3", "1980")).content.decode()
    assert 'value="ABCD 123"' in page
    assert 'value="1980"' in page


def test_five_wrong_tries_end_a_code(client, code):
    for _ in range(5):
        assert come_in(client, code, ("1", "1", "1990")).status_code == 422
    assert come_in(client, code).status_code == 422
    assert ActivationCode.objects.get().tries == 5


def test_four_wrong_tries_do_not(client, code):
    for _ in range(4):
        come_in(client, code[:4] + "000000")
    assert come_in(client, code).status_code == 302


def test_a_code_works_once(client, code):
    come_in(client, code)
    client.logout()
    assert come_in(client, code).status_code == 422


def test_a_fresh_code_ends_the_one_before(client, olga, rosa, code):
    fresh = issue_activation_code(patient=olga, by=rosa, at=timezone.now())
    assert come_in(client, code).status_code == 422
    assert come_in(client, fresh).status_code == 302


@pytest.mark.parametrize(
    ("born", "says"),
    [
        (("", "", ""), "Your date of birth"),
        (("12", "3", "79"), "four digits"),
        (("30", "2", "1979"), "not in the calendar"),
        (("12", "3\x00", "1979"), "all in numbers"),
    ],
)
def test_a_date_that_cannot_be_read_costs_no_try(client, code, born, says):
    answer = come_in(client, code, born)
    assert answer.status_code == 422
    assert says in answer.content.decode()
    assert ActivationCode.objects.get().tries == 0


@pytest.mark.parametrize("junk", ["\x00", "", "x" * 1_000_000])
def test_junk_instead_of_a_code_is_refused(client, db, junk):
    assert come_in(client, junk).status_code == 422


def test_after_twenty_tries_an_address_has_to_wait(client, code):
    for _ in range(20):
        assert come_in(client, "0000000000").status_code == 422
    answer = come_in(client, code)
    assert answer.status_code == 429
    assert "Wait 15 minutes" in answer.content.decode()
    assert not signed_in(client)
    assert client.get(URL).status_code == 200


def test_coming_in_ends_somebody_elses_session_in_this_browser(sign_in, rosa, olga, code):
    client = sign_in(rosa)
    come_in(client, code)
    olga.refresh_from_db()
    assert client.session["_auth_user_id"] == str(olga.user_id)
