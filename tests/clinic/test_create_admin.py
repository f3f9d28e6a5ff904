"""How a new installation gets its first administrator and location."""

import pytest
from django.core.management import CommandError, call_command

from clinic.models import AuditEvent, Location, User

MILL = {
    "email": "Ines@Clinic.example",
    "name": "Ines Okoro",
    "location": "Mill Lane",
    "address": "1 Mill Lane",
    "town": "Ashford",
    "postcode": "TN23 1AA",
    "phone": "01632 960 001",
}


@pytest.fixture
def types(monkeypatch):
    """What is typed at the password prompt."""
    return lambda password: monkeypatch.setattr("getpass.getpass", lambda prompt: password)


def test_she_can_sign_in_and_runs_the_location(db, client, types, capsys):
    types("four words make one")
    call_command("create_admin", **MILL)
    assert "Ines Okoro can sign in and runs Mill Lane." in capsys.readouterr().out
    client.post("/accounts/login/", {"login": "ines@clinic.example", "password": "four words make one"})
    assert "Mill Lane" in client.get("/locations/").content.decode()
    assert {"create staff account", "create location"} <= set(
        AuditEvent.objects.values_list("action", flat=True)
    )


@pytest.mark.parametrize(
    ("password", "change", "sentence"),
    [
        ("short", {}, "at least 12 characters"),
        ("password1234", {}, "too common"),
        ("four words make one", {"phone": "ring us"}, "Enter a phone number with digits"),
        ("four words make one", {"time_zone": "Mars/Olympus"}, "Choose a time zone"),
    ],
)
def test_what_cannot_stand_leaves_nothing_behind(db, types, password, change, sentence):
    types(password)
    with pytest.raises(CommandError, match=sentence):
        call_command("create_admin", **{**MILL, **change})
    assert not User.objects.exists()
    assert not Location.objects.exists()


def test_an_address_is_used_once(db, types, admin):
    types("four words make one")
    with pytest.raises(CommandError, match="already signs in"):
        call_command("create_admin", **{**MILL, "email": admin.email})
