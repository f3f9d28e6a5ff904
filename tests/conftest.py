"""The people and places that most tests share."""

import os

import pytest
from django.core.cache import cache

from tests import builders

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")


@pytest.fixture(autouse=True)
def _fresh_rate_limits():
    cache.clear()


@pytest.fixture
def ashford(db):
    return builders.make_location("Ashford")


@pytest.fixture
def halifax(db):
    """A second clinic, in another time zone, with staff and patients of its own."""
    return builders.make_location(
        "Halifax", time_zone="America/Halifax", postcode="B3H 1A1", search_text="halifax b3h1a1"
    )


@pytest.fixture
def rosa(ashford):
    """A physiotherapist in Ashford: licensed to sign and publish."""
    return builders.make_staff("Rosa Vance", clinician_at=[ashford])


@pytest.fixture
def eli(ashford):
    """A sports and exercise professional in Ashford."""
    return builders.make_staff("Eli Marsh", profession="exercise_professional", clinician_at=[ashford])


@pytest.fixture
def admin(ashford):
    """Runs the Ashford clinic; no clinical content."""
    return builders.make_staff("Ines Okoro", profession="", admin_of=[ashford])


@pytest.fixture
def stranger(halifax):
    """A physiotherapist of another clinic."""
    return builders.make_staff("Sten Holm", clinician_at=[halifax])


@pytest.fixture
def ada(ashford, rosa):
    """A patient in Ashford who can sign in."""
    return builders.make_patient("Ada", "Sample", location=ashford, by=rosa, with_account=True)


@pytest.fixture
def episode(ada, rosa):
    return builders.make_episode(ada, responsible=rosa)


@pytest.fixture
def sign_in(client):
    """Sign this person in with the test client and give the client back."""

    def sign_in_as(user):
        client.force_login(user, backend="clinic.accounts.CodeBackend")
        return client

    return sign_in_as
