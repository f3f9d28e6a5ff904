"""Editing a location."""

from clinic.models import Location
from tests.clinic.views.test_create_location import QUAY


def test_a_change_is_kept_with_what_it_was(admin, ashford, sign_in):
    response = sign_in(admin).post(f"/locations/{ashford.pk}/edit/", {**QUAY, "revision": 1})
    assert response["Location"] == f"/locations/{ashford.pk}/"
    ashford.refresh_from_db()
    assert (ashford.name, ashford.revision, ashford.search_text) == ("Quay", 2, "rye quay tn31 7aa tn317aa")
    assert list(ashford.history.values_list("name", flat=True)) == ["Quay", "Ashford"]


def test_the_second_of_two_editors_sees_both_versions(admin, ashford, sign_in):
    client = sign_in(admin)
    client.post(f"/locations/{ashford.pk}/edit/", {**QUAY, "revision": 1})
    response = client.post(f"/locations/{ashford.pk}/edit/", {**QUAY, "name": "Pier", "revision": 1})
    page = response.content.decode()
    assert response.status_code == 409
    assert "Quay" in page
    assert "Pier" in page
    assert Location.objects.get(pk=ashford.pk).name == "Quay"


def test_another_clinics_location_does_not_exist(admin, halifax, sign_in):
    response = sign_in(admin).post(f"/locations/{halifax.pk}/edit/", {**QUAY, "revision": 1})
    assert response.status_code == 404
    assert Location.objects.get(pk=halifax.pk).name == "Halifax"


def test_a_mistake_is_refused_and_kept(admin, ashford, sign_in):
    response = sign_in(admin).post(f"/locations/{ashford.pk}/edit/", {**QUAY, "phone": "x", "revision": 1})
    assert response.status_code == 422
    assert "2 Quay Road" in response.content.decode()
