"""The patient prints the plan that counts today."""

import datetime

import pytest

from clinic.models import AuditEvent
from tests.builders import make_published_plan, make_signed_assessment
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


def test_staff_print_from_the_record_instead(plan, rosa, sign_in):
    assert sign_in(rosa).get("/my-plan/handout/").status_code == 403
