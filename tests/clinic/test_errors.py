"""What people read when something goes wrong."""

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client

from clinic.models import AuditEvent
from clinic.models.location import LocationQuerySet
from tests.clinic.views.test_create_location import QUAY


@pytest.fixture
def broken(monkeypatch):
    """Every page's database is gone, or fails in another way."""

    def break_with(error):
        def fail(*args, **kwargs):
            raise error

        monkeypatch.setattr(LocationQuerySet, "managed_by", fail)

    return break_with


def careless(person):
    client = Client(raise_request_exception=False)
    client.force_login(person, backend="clinic.accounts.CodeBackend")
    return client


@pytest.mark.parametrize("error", [OperationalError("gone"), InterfaceError("closed")])
def test_without_the_database_it_says_try_again(admin, broken, error):
    client = careless(admin)
    broken(error)
    response = client.get("/locations/")
    assert response.status_code == 503
    assert response["Retry-After"] == "30"
    assert response["Cache-Control"] == "no-store"
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "gone" not in response.content.decode()


def test_any_other_fault_says_nothing_about_itself(admin, broken):
    client = careless(admin)
    broken(RuntimeError("secret detail"))
    response = client.get("/locations/")
    assert response.status_code == 500
    assert "secret detail" not in response.content.decode()


def test_an_unknown_address(client, db):
    response = client.get("/nowhere/")
    assert response.status_code == 404
    assert "default-src 'none'" in response["Content-Security-Policy"]


def stale(admin, headers, **sent):
    """What comes back for a form of an earlier sign-in."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(admin, backend="clinic.accounts.CodeBackend")
    response = client.post("/locations/new/", {**QUAY, **sent}, headers=headers)
    assert response.status_code == 403
    return response.content.decode()


OURS = [
    {"sec-fetch-site": "same-origin"},
    {"origin": "http://testserver"},
    {"referer": "http://testserver/x/"},
]
FOREIGN = [
    {"sec-fetch-site": "cross-site"},
    {"sec-fetch-site": "same-site", "origin": "http://testserver"},
    {"sec-fetch-site": "none"},
    {"origin": "http://evil.example"},
    {"origin": "null", "referer": "http://testserver/"},
    {"referer": "http://testserver.evil.example/"},
    {},
]


@pytest.mark.parametrize("headers", OURS, ids=str)
def test_a_stale_form_gives_every_typed_word_back(admin, headers):
    page = stale(admin, headers, name="<b>Quay</b>")
    assert "2 Quay Road" in page
    assert "&lt;b&gt;Quay&lt;/b&gt;" in page
    assert "csrfmiddlewaretoken" in page


@pytest.mark.parametrize("headers", FOREIGN, ids=str)
def test_a_form_from_anywhere_else_gets_no_button_and_no_token(admin, headers):
    page = stale(admin, headers)
    assert "Nothing was saved yet" in page
    assert "2 Quay Road" not in page
    assert "csrfmiddlewaretoken" not in page
    assert "<button" not in page


def test_a_stale_form_never_shows_a_password_or_a_code(admin):
    page = stale(admin, OURS[0], password1="correct horse", oldpassword="battery")
    assert not [secret for secret in ("correct horse", "battery") if secret in page]
    asked = Client(enforce_csrf_checks=True).post("/activate/", {"code": "AB12-CD34"}, headers=OURS[0])
    assert (asked.status_code, "AB12-CD34" in asked.content.decode()) == (403, False)


def test_what_is_refused_to_somebody_signed_in_leaves_an_event(rosa, sign_in):
    assert sign_in(rosa).get("/locations/").status_code == 403
    event = AuditEvent.objects.get(outcome="refused")
    assert (event.who, event.action) == (rosa, "open clinic:locations")
