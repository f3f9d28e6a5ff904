"""One patient at a glance: the course, the findings, what waits and what to do next."""

import datetime
import uuid

import pytest

from careplans.actions import plan_visit
from careplans.models import Alert, CarePlan, Freeze, SelfReport, Visit
from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient, make_published_plan, make_signed_assessment, noon
from tests.careplans.diary import asked_at_most, days, log_day
from tests.careplans.signed import TODAY

BEGAN = TODAY - datetime.timedelta(days=9)


@pytest.fixture
def plan(episode, clock):
    """In week 2 of 6, two exercises twice a day since 13 November."""
    assessment = make_signed_assessment(episode, on=BEGAN, leg_now=7)
    return make_published_plan(episode, assessment=assessment, from_day=BEGAN)


@pytest.fixture
def open_overview(ada, rosa, sign_in):
    def get(by=rosa):
        return sign_in(by).get(f"/patients/{ada.pk}/")

    return get


def text_of(page):
    return " ".join(page.content.decode().split())


def test_the_clinician_sees_who_how_and_what(plan, open_overview):
    log_day(plan, BEGAN, leg_pain=6, furthest_symptom="ANKLE_FOOT")
    log_day(plan, TODAY, leg_pain=3, furthest_symptom="CALF")
    page = open_overview()
    text = text_of(page)
    assert "SAMPLE, Ada" in text
    assert "7 to 3" not in text  # the assessment of the first day gives way to that day's own log
    assert "6 to 3" in text
    assert "<dd>Calf</dd>" in text
    assert "Pain over time" in text
    assert "Extension" in text
    assert "set 13 Nov 2026 by Rosa Vance" in text
    assert "Bending backwards first" in text
    assert "week 2 of 6" in text
    assert "Press-up on your front: 10 times, 2 times a day" in text
    assert "Latest findings" in text


def test_an_assessment_before_the_diary_is_where_the_pain_began(episode, open_overview, clock):
    assessment = make_signed_assessment(episode, on=BEGAN, leg_now=7)
    plan = make_published_plan(episode, assessment=assessment, from_day=BEGAN + datetime.timedelta(days=1))
    log_day(plan, TODAY, leg_pain=3)
    assert "7 to 3" in text_of(open_overview())


def test_kept_bouts_are_those_due_until_yesterday_and_those_logged_today(plan, open_overview):
    """Four bouts a day for nine days, one day done, one day two of four; today is not over."""
    log_day(plan, BEGAN, leg_pain=6)
    log_day(plan, BEGAN + datetime.timedelta(days=1), leg_pain=6, done="some")
    kept = open_overview().context["seen"].course.kept
    assert (kept.done, kept.due) == (6, 36)
    log_day(plan, TODAY, leg_pain=6)
    kept = open_overview().context["seen"].course.kept
    assert (kept.done, kept.due) == (10, 40)


def test_days_of_a_stop_are_not_held_against_the_patient(plan, episode, open_overview, rosa):
    Freeze.objects.create(
        episode=episode,
        source="self_report",
        rule_ids=["R40a"],
        page="emergency",
        started_at=noon(BEGAN + datetime.timedelta(days=2)),
        released_at=noon(BEGAN + datetime.timedelta(days=4)),
        released_by=rosa,
        seen_where="Hospital",
        seen_on=BEGAN,
        result="clear",
        reason="MRI",
    )
    assert open_overview().context["seen"].course.kept.due == 24


def test_what_waits_stands_first_with_its_step(plan, episode, ada, open_overview):
    freeze = Freeze.objects.create(
        episode=episode,
        source="self_report",
        rule_ids=["R40a"],
        snapshot=[{"id": "R40a", "sentence": "A sign of cauda equina syndrome."}],
        page="emergency",
        started_at=noon(TODAY),
    )
    alert = Alert.objects.create(
        episode=episode,
        rule_ids=["R39"],
        severity="WARN",
        urgency="urgent_24_72h",
        sentence="Worse at home.",
        raised_at=noon(TODAY),
    )
    text = text_of(open_overview())
    release, acknowledge = (
        f"/patients/{ada.pk}/stops/{freeze.pk}/release/",
        f"/patients/{ada.pk}/alerts/{alert.pk}/acknowledge/",
    )
    assert text.index(release) < text.index(acknowledge)
    assert "Stop: A sign of cauda equina syndrome." in text
    assert "Worse at home." in text
    assert "Press-up on your front: 10 times" not in text


@pytest.mark.parametrize(
    ("assessed", "drafted", "planned", "step"),
    [
        (False, False, False, "Start assessment"),
        (False, True, False, "Finish assessment"),
        (True, False, False, "Build plan"),
        (True, False, True, "Reassess"),
    ],
)
def test_there_is_always_one_next_step(episode, open_overview, clock, assessed, drafted, planned, step):
    if assessed:
        assessment = make_signed_assessment(episode, on=TODAY)
    if drafted:
        make_signed_assessment(episode, signed_at=None, signed_by=None)
    if planned:
        make_published_plan(episode, assessment=assessment, from_day=TODAY)
    assert open_overview().context["seen"].step.words == step


def test_visits_and_safety_questions_in_dates(plan, episode, ada, rosa, open_overview):
    care_plan = CarePlan.objects.get()
    for key, given in enumerate(
        [
            {"week": 1, "held_on": BEGAN, "held_by": rosa},
            {"week": 2, "planned_on": TODAY + datetime.timedelta(days=3)},
            {"week": 2, "planned_on": TODAY, "cancelled_on": TODAY},
        ]
    ):
        Visit.objects.create(plan=care_plan, client_key=f"33333333-3333-4333-8333-33333333333{key}", **given)
    SelfReport.objects.create(
        client_key="44444444-4444-4444-8444-444444444444",
        patient=ada,
        episode=episode,
        answered_on=TODAY,
        received_at=noon(TODAY),
        questions_version="1",
        answers={},
        page="none",
    )
    text = text_of(open_overview())
    assert "Wed 25 Nov 2026" in text
    assert "Fri 13 Nov 2026" in text
    assert "answered Sun 22 Nov" in text


def test_without_an_open_episode_the_page_says_what_to_do(ada, open_overview):
    text = text_of(open_overview())
    assert "No open episode." in text
    assert f"/patients/{ada.pk}/episodes/new/" in text


def test_an_episode_without_a_plan(episode, open_overview):
    text = text_of(open_overview())
    assert "No plan yet." in text
    assert "No diary yet." in text


def test_a_visit_that_nobody_held_in_its_week_is_not_the_next_one(plan, rosa, open_overview):
    for week in (1, 3):
        plan_visit(plan=plan, week=week, client_key=uuid.uuid4(), by=rosa)
    assert "week 3, no date yet" in text_of(open_overview())


def test_another_clinic_gets_nothing(plan, ada, stranger, open_overview):
    page = open_overview(by=stranger)
    assert page.status_code == 404
    assert "SAMPLE" not in text_of(page)


def test_another_patient_is_another_page(plan, ashford, rosa, sign_in):
    ben = make_patient("Ben", "Other", location=ashford, by=rosa)
    make_episode(ben, responsible=rosa)
    text = text_of(sign_in(rosa).get(f"/patients/{ben.pk}/"))
    assert "SAMPLE" not in text
    assert "Bending backwards" not in text


def test_who_may_look(plan, ada, admin, eli, open_overview):
    assert open_overview(by=eli).status_code == 200
    assert open_overview(by=admin).status_code == 403
    assert open_overview(by=ada.user).status_code == 403


def test_reading_is_audited_and_a_refusal_is_not_a_reading(plan, ada, rosa, stranger, open_overview):
    open_overview()
    open_overview(by=stranger)
    event = AuditEvent.objects.get(action="read overview")
    assert (event.who, event.patient_id) == (rosa, ada.pk)


@pytest.mark.parametrize("entries", [0, 10, 80])
def test_the_overview_asks_the_database_the_same_however_long_the_diary(
    episode, rosa, sign_in, clock, entries
):
    began = TODAY - datetime.timedelta(days=83)
    plan = make_published_plan(
        episode, assessment=make_signed_assessment(episode, on=began), from_day=began, weeks=12
    )
    for day in days(began, entries):
        log_day(plan, day, leg_pain=4, furthest_symptom="CALF")
    client = sign_in(rosa)
    with asked_at_most(12):
        assert client.get(f"/patients/{episode.patient_id}/").status_code == 200
