"""The public page of clinics."""

import pytest

from tests import builders


@pytest.fixture
def clinics(db):
    builders.make_location("Ashford", opening_hours="Monday to Friday 8 am to 6 pm")
    builders.make_location(
        "Orléans House", town="Wye", postcode="TN25 5AA", search_text="wye orleans house tn25 5aa tn255aa"
    )
    builders.make_location("Back Room", is_public=False)
    builders.make_location("Old Mill", postcode="X1", is_open=False)


@pytest.mark.parametrize(
    ("typed", "found", "hidden"),
    [
        ("", ["Ashford", "Orléans House"], ["Back Room", "Old Mill"]),
        ("Ashford", ["Ashford"], ["Orléans House"]),
        ("ASHF", ["Ashford"], ["Orléans House"]),
        ("tn25 5aa", ["Orléans House"], ["Ashford"]),
        ("orleans", ["Orléans House"], ["Ashford"]),
        ("Back Room", [], ["Monday"]),
        ("%", [], ["Monday"]),
        ("\x00" + "q" * 5000, [], ["Monday"]),
    ],
)
def test_open_public_locations_by_town_or_postcode(clinics, client, typed, found, hidden):
    response = client.get("/clinics/", {"q": typed})
    page = response.content.decode()
    assert response.status_code == 200
    assert [name for name in found if f"<h2>{name}</h2>" not in page] == []
    assert [name for name in hidden if f"<h2>{name}</h2>" in page] == []


def test_it_says_when_and_how_to_reach_them(clinics, client):
    page = client.get("/clinics/", {"q": "ashford"}).content.decode()
    for words in ("1 Mill Lane", "TN23 1AA", "01632 960 001", "Monday to Friday 8 am to 6 pm"):
        assert words in page
