"""The weeks ahead, in the patient's words."""

import datetime

import pytest

from careplans.models import CarePlan, Freeze, LinePause, PlanWeek, Prescription, Visit
from clinic.models import AuditEvent
from tests.builders import make_published_plan, make_signed_assessment, noon
from tests.careplans.signed import TODAY
from tests.tables import rows_of

BEGAN = TODAY - datetime.timedelta(days=9)


@pytest.fixture
def plan(episode, clock):
    return make_published_plan(episode, assessment=make_signed_assessment(episode, on=BEGAN), from_day=BEGAN)


@pytest.fixture
def open_plan(ada, sign_in):
    def get():
        return sign_in(ada.user).get("/my-plan/")

    return get


def text_of(page):
    return " ".join(page.content.decode().split())


def test_each_week_to_come_says_what_it_is_for_and_what_is_in_it(plan, open_plan):
    rows_of(PlanWeek).filter(version=plan, number=3).update(phase="Build", goal="Walk for twenty minutes")
    page = open_plan()
    text = text_of(page)
    assert [week.number for week in page.context["weeks"]] == [2, 3, 4, 5, 6]
    assert "Week 2: Settle" in text
    assert "20 November to 26 November. <strong>This week</strong>" in text
    assert "Week 3: Build" in text
    assert "Walk for twenty minutes" in text
    assert "<strong>Exercise E04</strong>: 10 times, 2 times a day, every day" in text
    assert "/my-plan/handout/" in text


def test_visits_stand_in_their_week(plan, open_plan):
    Visit.objects.create(
        plan=CarePlan.objects.get(),
        week=3,
        planned_on=TODAY + datetime.timedelta(days=8),
        client_key="33333333-3333-4333-8333-333333333333",
    )
    assert "Visit to the clinic:</strong> Monday 30 November" in text_of(open_plan())


def test_locked_lines_are_left_out_and_paused_ones_say_so(plan, open_plan):
    rows_of(Prescription).filter(version=plan, exercise_code="I03").update(locked=True)
    for line in plan.lines.filter(exercise_code="E04"):
        LinePause.objects.create(plan=plan.plan, line=line, rule_id="R40d", started_at=noon(TODAY))
    text = text_of(open_plan())
    assert "Exercise I03" not in text
    assert "Exercise E04</strong>: paused, call your clinic about it" in text
    assert "until your clinic has tested if they are right for you" in text


def test_a_stop_hides_the_weeks(plan, episode, open_plan):
    Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page="emergency", started_at=noon(TODAY)
    )
    text = text_of(open_plan())
    assert "Go to the emergency department now" in text
    assert "Exercise E04" not in text


def test_without_a_plan(episode, open_plan):
    assert "You have no plan yet." in text_of(open_plan())


def test_without_an_episode(ada, open_plan):
    assert "You have no plan yet." in text_of(open_plan())


def test_staff_are_refused_and_reading_is_audited(plan, ada, rosa, sign_in, open_plan):
    assert sign_in(rosa).get("/my-plan/").status_code == 403
    open_plan()
    assert AuditEvent.objects.get(action="read own plan").patient_id == ada.pk
