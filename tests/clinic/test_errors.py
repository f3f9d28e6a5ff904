"""What people read when something goes wrong."""

import pytest
from django.db import InterfaceError, OperationalError
from django.test import Client

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


def test_a_stale_form_gives_every_typed_word_back(admin):
    client = Client(enforce_csrf_checks=True)
    client.force_login(admin, backend="clinic.accounts.CodeBackend")
    response = client.post("/locations/new/", {**QUAY, "name": "<b>Quay</b>"})
    page = response.content.decode()
    assert response.status_code == 403
    assert "2 Quay Road" in page
    assert "&lt;b&gt;Quay&lt;/b&gt;" in page
    assert "csrfmiddlewaretoken" in page
