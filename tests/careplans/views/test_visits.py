"""The list of clinic visits."""

import datetime

import pytest
from django.urls import reverse

from careplans import actions
from tests.builders import noon
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada):
    return reverse("careplans:visits", args=[ada.pk])


def test_without_a_plan_it_says_where_visits_come_from(url, episode, rosa, sign_in):
    assert "There are no visits yet" in body(sign_in(rosa).get(url))


def test_it_lists_visits_week_by_week(url, adas_plan, ada, rosa, sign_in):
    first = adas_plan.plan.visits.first()
    actions.hold_visit(
        visit=first,
        held_on=TODAY,
        treatments={"mechanical_traction": "10 kg"},
        note="",
        seen_revision=1,
        by=rosa,
        today=TODAY,
    )
    page = body(sign_in(rosa).get(url))
    assert "Held 22 November 2026" in page
    assert "Mechanical traction: 10 kg" in page
    assert "not recommended by NICE NG59; recorded as given" in page
    assert "Planned, no date yet" in page
    read_is_audited("read visits", ada, rosa)


def test_a_visit_that_nobody_held_in_its_week_says_so(url, adas_plan, rosa, sign_in, clock):
    dated = adas_plan.plan.visits.filter(week=1).first()
    actions.change_visit(
        visit=dated, week=1, planned_on=TODAY, treatments={}, note="", seen_revision=1, by=rosa
    )
    clock.move_to(noon(TODAY + datetime.timedelta(days=7)))
    page = body(sign_in(rosa).get(url))
    assert "Not held</b>, planned for Sunday 22 November 2026" in page
    assert page.count("Not held") == adas_plan.plan.visits.filter(week=1).count()
    assert "Planned, no date yet" in page


def test_an_exercise_professional_holds_visits_too(url, adas_plan, eli, sign_in):
    assert "Record as held" in body(sign_in(eli).get(url))


def test_others_are_kept_out(url, adas_plan, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url)
    refused(sign_in, [admin, ada.user], url)
