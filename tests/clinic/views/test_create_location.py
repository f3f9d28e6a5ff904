"""Adding a location."""

import pytest

from clinic.models import AuditEvent, Location, Posting

QUAY = {
    "name": "Quay",
    "address": "2 Quay Road",
    "town": "Rye",
    "postcode": "TN31 7AA",
    "phone": "01632 960 777",
    "time_zone": "Europe/London",
    "emergency_number": "999",
    "emergency_text": "Call 999.",
    "is_public": "on",
}


def test_whoever_adds_it_runs_it(admin, sign_in):
    response = sign_in(admin).post("/locations/new/", QUAY)
    quay = Location.objects.get(name="Quay")
    assert response["Location"] == f"/locations/{quay.pk}/"
    assert Posting.objects.filter(user=admin, location=quay, role="admin").exists()
    assert AuditEvent.objects.filter(action="create location", subject=f"clinic.Location:{quay.pk}").exists()
    assert quay.history.get().history_user == admin


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("name", "", "Fill this in."),
        ("name", "\u200b\u200b", "hidden characters"),
        ("phone", "ring us", "Enter a phone number with digits"),
        ("time_zone", "Mars/Olympus", "Choose a time zone from the list."),
        ("emergency_text", "", "Give both the emergency number and the text"),
        ("address", "x" * 201, "at most 200 characters"),
        ("town", "Rye\x00", "hidden characters"),
    ],
)
def test_what_cannot_be_read_is_refused_and_kept(admin, sign_in, field, typed, sentence):
    response = sign_in(admin).post("/locations/new/", {**QUAY, field: typed})
    page = response.content.decode()
    assert response.status_code == 422
    assert sentence in page
    assert "2 Quay Road" in page or field == "address"
    assert not Location.objects.filter(town="Rye").exists()


def test_the_same_location_twice_is_refused(admin, sign_in):
    client = sign_in(admin)
    client.post("/locations/new/", QUAY)
    response = client.post("/locations/new/", QUAY)
    assert response.status_code == 422
    assert "already a location of this name" in response.content.decode()


def test_clinicians_add_no_location(rosa, sign_in):
    assert sign_in(rosa).post("/locations/new/", QUAY).status_code == 403
    assert not Location.objects.filter(name="Quay").exists()
