"""Where each person starts after signing in."""

import pytest

from tests import builders


@pytest.mark.parametrize(
    ("person", "start"), [("rosa", "/caseload/"), ("eli", "/caseload/"), ("admin", "/locations/")]
)
def test_staff_start_where_their_work_is(person, start, sign_in, request):
    assert sign_in(request.getfixturevalue(person)).get("/")["Location"] == start


def test_a_patient_starts_today(ada, sign_in):
    assert sign_in(ada.user).get("/")["Location"] == "/today/"


def test_somebody_without_a_role_is_told_so(db, sign_in):
    response = sign_in(builders.make_staff("Noa Bright")).get("/")
    assert response.status_code == 200
    assert "no role at a clinic" in response.content.decode()


def test_a_stranger_is_asked_to_sign_in(client, db):
    assert client.get("/")["Location"] == "/accounts/login/?next=/"
