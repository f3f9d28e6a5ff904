"""The patient prints the plan that counts today."""

import datetime

import pytest

from careplans.models import Freeze
from clinic.models import AuditEvent
from tests.builders import make_published_plan, make_signed_assessment, noon
from tests.careplans.signed import TODAY


@pytest.fixture
def plan(episode, clock):
    return make_published_plan(episode, assessment=make_signed_assessment(episode, on=TODAY), from_day=TODAY)


def test_ada_prints_her_plan_with_pictures_and_emergency_words(plan, ada, sign_in):
    page = sign_in(ada.user).get("/my-plan/handout/")
    html = page.content.decode()
    assert page.status_code == 200
    assert page.context["handout"].version == plan
    assert "Exercise E04" in html
    assert 'class="fig"' in html
    assert "Call 999 or go to the emergency department." in html
    assert AuditEvent.objects.get(action="print handout").patient_id == ada.pk


@pytest.mark.parametrize("begins", [None, 1])
def test_without_a_plan_that_counts_today_there_is_nothing_to_print(episode, ada, sign_in, clock, begins):
    if begins:
        day = TODAY + datetime.timedelta(days=begins)
        make_published_plan(episode, assessment=make_signed_assessment(episode, on=TODAY), from_day=day)
    answer = sign_in(ada.user).get("/my-plan/handout/")
    assert (answer.status_code, answer["Location"]) == (302, "/my-plan/")


def test_weeks_that_are_over_are_not_printed(plan, ada, sign_in, clock):
    clock.move_to(noon(TODAY + datetime.timedelta(days=15)))
    handout = sign_in(ada.user).get("/my-plan/handout/").context["handout"]
    assert [week.number for week in handout.weeks] == [3, 4, 5, 6]
    assert handout.items[0].doses[0][0] == "Weeks 3 to 6"


def test_during_a_stop_it_says_so_and_gives_no_dose(plan, episode, ada, sign_in):
    Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page="emergency", started_at=noon(TODAY)
    )
    html = sign_in(ada.user).get("/my-plan/handout/").content.decode()
    assert "Your programme is stopped" in html
    assert "10 times" not in html


def test_staff_print_from_the_record_instead(plan, rosa, sign_in):
    assert sign_in(rosa).get("/my-plan/handout/").status_code == 403
