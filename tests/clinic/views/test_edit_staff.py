"""Changing what somebody is at a location."""

import pytest

from clinic.models import Posting


def roles_of(user, location):
    return set(Posting.objects.filter(user=user, location=location).values_list("role", flat=True))


def test_roles_are_set_as_ticked(admin, rosa, ashford, sign_in):
    sign_in(admin).post(f"/locations/{ashford.pk}/staff/{rosa.pk}/", {"roles": ["admin", "clinician"]})
    assert roles_of(rosa, ashford) == {"admin", "clinician"}


def test_without_a_role_the_record_is_closed_at_once(admin, rosa, ada, ashford, client):
    client.force_login(rosa, backend="clinic.accounts.CodeBackend")
    assert client.get(f"/patients/{ada.pk}/details/").status_code == 200
    client.force_login(admin, backend="clinic.accounts.CodeBackend")
    client.post(f"/locations/{ashford.pk}/staff/{rosa.pk}/", {"roles": []})
    client.force_login(rosa, backend="clinic.accounts.CodeBackend")
    assert client.get(f"/patients/{ada.pk}/details/").status_code == 403


@pytest.mark.parametrize("roles", [[], ["clinician"]])
def test_the_last_administrator_stays(admin, ashford, sign_in, roles):
    admin.profession = "chiropractor"
    admin.save()
    response = sign_in(admin).post(f"/locations/{ashford.pk}/staff/{admin.pk}/", {"roles": roles})
    assert response.status_code == 422
    assert "without an administrator" in response.content.decode()
    assert roles_of(admin, ashford) == {"admin"}


def test_a_clinician_needs_a_profession(admin, ashford, sign_in):
    response = sign_in(admin).post(
        f"/locations/{ashford.pk}/staff/{admin.pk}/", {"roles": ["admin", "clinician"]}
    )
    assert response.status_code == 422
    assert "no profession recorded" in response.content.decode()


def test_staff_of_elsewhere_cannot_be_reached(admin, stranger, ashford, halifax, sign_in):
    client = sign_in(admin)
    assert client.post(f"/locations/{ashford.pk}/staff/{stranger.pk}/", {"roles": []}).status_code == 404
    assert client.post(f"/locations/{halifax.pk}/staff/{stranger.pk}/", {"roles": []}).status_code == 404
    assert roles_of(stranger, halifax) == {"clinician"}
