"""Changing a planned visit."""

import pytest
from django.urls import reverse

from careplans import actions
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def visit(adas_plan):
    return adas_plan.plan.visits.filter(week=2).first()


@pytest.fixture
def url(ada, visit):
    return reverse("careplans:change_visit", args=[ada.pk, visit.pk])


def typed(**changed):
    return {"week": "2", "planned_on": "2026-12-01", "note": "", "revision": "1", **changed}


def test_a_date_is_given_once(url, visit, ada, rosa, sign_in):
    client = sign_in(rosa)
    assert "Change the visit in week 2" in body(client.get(url))
    read_is_audited("read visits", ada, rosa)
    assert client.post(url, typed()).status_code == 302
    visit.refresh_from_db()
    assert (str(visit.planned_on), visit.revision) == ("2026-12-01", 2)


def test_the_slower_of_two_people_sees_both(url, visit, rosa, sign_in):
    client = sign_in(rosa)
    client.post(url, typed())
    response = client.post(url, typed(planned_on="2026-12-02"))
    assert response.status_code == 409
    assert "1 December 2026" in body(response)
    assert "2 December 2026" in body(response)


@pytest.mark.parametrize("wrong", [{"week": "x"}, {"planned_on": "2026-12-20"}, {"revision": ""}], ids=str)
def test_what_makes_no_sense_is_refused(wrong, url, visit, rosa, sign_in):
    assert sign_in(rosa).post(url, typed(**wrong)).status_code == 422
    visit.refresh_from_db()
    assert visit.planned_on is None


def test_a_visit_that_took_place_is_not_changed(url, visit, rosa, sign_in):
    actions.hold_visit(
        visit=visit, held_on=TODAY, treatments={}, note="", seen_revision=1, by=rosa, today=TODAY
    )
    assert sign_in(rosa).post(url, typed()).status_code == 404


def test_others_are_kept_out(url, visit, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [admin, ada.user], url, typed())
    visit.refresh_from_db()
    assert visit.planned_on is None
