"""A patient's home: what is due, what was saved, and every state in which there is nothing to do."""

import datetime

import pytest

from careplans.models import Freeze, LinePause, PlanVersion, Prescription, SelfReport
from clinic.models import AuditEvent
from exercises.library import LIBRARY
from tests.builders import (
    make_episode,
    make_patient,
    make_published_plan,
    make_signed_assessment,
    noon,
)
from tests.careplans.diary import asked_at_most, days, log_day
from tests.careplans.signed import TODAY
from tests.tables import rows_of

MONDAY = datetime.date(2026, 11, 16)  # today, 22 November 2026, is the Sunday of that week


def running_plan(episode, *, began=datetime.date(2026, 11, 9), **given):
    assessment = make_signed_assessment(episode, on=began)
    return make_published_plan(episode, assessment=assessment, from_day=began, **given)


@pytest.fixture
def plan(episode, clock):
    """In week 2 of 6: two exercises, each twice a day, every day."""
    return running_plan(episode)


@pytest.fixture
def open_today(ada, sign_in):
    def get():
        return sign_in(ada.user).get("/today/")

    return get


def text_of(page):
    return " ".join(page.content.decode().split())


def test_ada_sees_her_exercises_with_doses_pictures_and_steps(plan, open_today):
    page = open_today()
    text = text_of(page)
    assert page.status_code == 200
    assert "Week 2 of 6. 2 exercises, about 4 minutes." in text
    assert "Exercise E04" in text
    assert "10 times" in text
    assert "2 times a day" in text
    assert "Show me how" in text
    assert text.count('class="fig"') == 2
    assert "checked" not in text.split("<form")[-1]


def test_the_week_says_what_was_done_and_what_is_due(plan, open_today):
    rows_of(Prescription).filter(version=plan).update(weekdays="1234567")
    rows_of(Prescription).filter(version=plan).update(weekdays="123457")
    log_day(plan, MONDAY, leg_pain=5)
    log_day(plan, MONDAY + datetime.timedelta(days=1), leg_pain=5, done="some")
    log_day(plan, MONDAY + datetime.timedelta(days=2), leg_pain=5, done="none", reason="pain")
    week = open_today().context["week"]
    assert [(day["name"], day["word"]) for day in week] == [
        ("Mon", "Done"),
        ("Tue", "Some"),
        ("Wed", "None"),
        ("Thu", "No log"),
        ("Fri", "No log"),
        ("Sat", "Rest"),
        ("Sun", "Today"),
    ]
    assert [day["current"] for day in week].index(True) == 6


def test_what_is_still_to_come_is_due(episode, ada, sign_in, clock):
    running_plan(episode)
    clock.move_to(noon(MONDAY))
    words = [day["word"] for day in sign_in(ada.user).get("/today/").context["week"]]
    assert words == ["Today", "Due", "Due", "Due", "Due", "Due", "Due"]


def test_the_day_is_that_of_the_clinic(ada, halifax, rosa, sign_in, clock):
    """Two in the morning in London is still yesterday evening in Halifax."""
    episode = make_episode(ada, responsible=rosa, location=halifax)
    running_plan(episode)
    clock.move_to(datetime.datetime(2026, 11, 22, 2, tzinfo=datetime.UTC))
    assert sign_in(ada.user).get("/today/").context["page"].day == datetime.date(2026, 11, 21)


def test_a_saved_day_says_what_it_means(plan, open_today):
    log_day(plan, datetime.date(2026, 11, 14), leg_pain=5)
    for day in days(MONDAY, 3):
        log_day(plan, day, leg_pain=4)
    log_day(plan, TODAY, leg_pain=3)
    text = text_of(open_today())
    assert "Saved. Thank you, Ada." in text
    assert "You have done 4 of 7 planned days this week." in text
    assert "Leg pain 3. It was 5 last week." in text
    assert "Stop the exercise that hurts" not in text
    assert "<form class" not in text


@pytest.mark.parametrize(
    ("before", "now", "slows_down"), [(5, 7, True), (2, 4, True), (5, 6, False), (None, 6, False)]
)
def test_high_or_rising_pain_says_to_slow_down_and_promises_no_watch(
    plan, open_today, before, now, slows_down
):
    if before is not None:
        log_day(plan, TODAY - datetime.timedelta(days=1), leg_pain=before)
    log_day(plan, TODAY, leg_pain=now)
    text = text_of(open_today())
    assert ("Stop the exercise that hurts" in text) is slows_down
    assert not slows_down or "It is not watched all the time" in text


def test_emergency_words_and_something_changed_are_always_there(plan, open_today):
    text = text_of(open_today())
    assert "In an emergency call 999" in text
    assert "Call 999 or go to the emergency department." in text
    assert "/today/change/" in text


def test_without_an_episode_the_page_still_says_whom_to_call(ada, sign_in, db):
    page = sign_in(ada.user).get("/today/")
    assert page.status_code == 200
    assert "You have no plan yet." in text_of(page)
    assert "In an emergency call 999" in text_of(page)


def test_with_an_episode_and_no_plan(episode, open_today):
    assert "You have no plan yet." in text_of(open_today())


def test_a_plan_that_starts_tomorrow(episode, open_today, clock):
    running_plan(episode, began=TODAY + datetime.timedelta(days=1))
    text = text_of(open_today())
    assert "Your plan has not started yet." in text
    assert "Monday 23 November" in text
    assert "<form class" not in text


def test_a_plan_that_ended(episode, open_today, clock):
    running_plan(episode, began=datetime.date(2026, 9, 1))
    text = text_of(open_today())
    assert "Your plan has ended." in text
    assert "<form class" not in text


def test_a_rest_day_lets_symptoms_be_noted(plan, open_today):
    rows_of(Prescription).filter(version=plan).update(weekdays="1")
    text = text_of(open_today())
    assert "Rest day." in text
    assert "Save how I feel" in text
    assert "I did it all" not in text


def test_a_version_from_tomorrow_does_not_count_today(plan, rosa, open_today):
    """And one that replaced it before it began is the one that counts tomorrow."""
    later = PlanVersion.objects.get(pk=plan.pk)
    later.pk, later.number, later.effective_from = None, 2, TODAY + datetime.timedelta(days=1)
    later.published_at = later.published_by = None
    later.client_key = "11111111-1111-4111-8111-111111111111"
    later.save(force_insert=True)
    later.published_at, later.published_by = noon(TODAY), rosa
    later.save()
    page = open_today().context["page"]
    assert [card.name for card in page.cards] == ["Exercise E04", "Exercise I03"]
    assert page.programme.plan_on(TODAY + datetime.timedelta(days=1)).lines == ()


def test_a_paused_line_is_hidden_with_a_sentence(plan, open_today):
    line = plan.lines.get(week=2, exercise_code="E04")
    LinePause.objects.create(plan=plan.plan, line=line, rule_id="R40d", started_at=noon(TODAY))
    text = text_of(open_today())
    assert "Exercise E04" not in text
    assert "Exercise I03" in text
    assert "Call Ashford about them" in text


def test_a_locked_line_is_hidden_with_a_sentence(plan, open_today):
    rows_of(Prescription).filter(version=plan, exercise_code="E04").update(locked=True)
    text = text_of(open_today())
    assert "Exercise E04" not in text
    assert "kept for later" in text


@pytest.mark.parametrize(
    ("stopped", "title", "says_what_is_safe"),
    [
        ("emergency", "Go to the emergency department now", False),
        ("be_seen_today", "You need to be seen today", True),
        ("same_day_medical", "See a doctor today", True),
        ("stopped", "Your exercises are on hold", True),
    ],
)
def test_a_stop_hides_every_exercise_and_asks_for_symptoms_only(
    plan, episode, open_today, stopped, title, says_what_is_safe
):
    Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page=stopped, started_at=noon(TODAY)
    )
    text = text_of(open_today())
    assert title in text
    assert "Exercise E04" not in text
    assert ("What is still safe" in text) is says_what_is_safe
    assert "Call 999" in text
    assert "Save how I feel" in text
    assert "I did it all" not in text


def test_of_two_stops_the_most_urgent_is_shown(plan, episode, open_today):
    for stopped in ("be_seen_today", "emergency", "stopped"):
        Freeze.objects.create(
            episode=episode, source="self_report", rule_ids=[], page=stopped, started_at=noon(TODAY)
        )
    assert open_today().context["page"].stop.title == "Go to the emergency department now"


def stop(episode, *, since=TODAY, page="emergency"):
    return Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page=page, started_at=noon(since)
    )


def test_a_saved_day_counts_what_was_done_of_what_was_due(plan, open_today):
    log_day(plan, TODAY, leg_pain=3, done="some")
    text = text_of(open_today())
    assert text.count("1 of 2 done") == 2
    assert "Today: 2 of 4 rounds done." in text


def test_symptoms_during_a_stop_get_no_word_about_exercises(plan, episode, open_today):
    """Nor do the days of the stop count as planned, or as left out."""
    for day in days(MONDAY, 5):
        log_day(plan, day, leg_pain=3)
    stop(episode, since=TODAY - datetime.timedelta(days=1))
    log_day(plan, TODAY, leg_pain=9, done="none", stopped=True)
    page = open_today()
    text = text_of(page)
    assert [day["word"] for day in page.context["week"]][-3:] == ["Done", "Stopped", "Stopped"]
    assert "You have done 5 of 5 planned days this week." in text
    assert "Stop the exercise that hurts" not in text
    assert "rounds done" not in text


def test_the_stop_comes_before_the_week(plan, episode, open_today):
    stop(episode)
    text = text_of(open_today()).partition("<main")[2]
    assert text.index("Go to the emergency department now") < text.index("week-strip")
    assert text.index("tel:999") < text.index("stop-page__steps")


def test_days_outside_the_plan_are_neither_rest_nor_missed(episode, ada, sign_in, clock):
    running_plan(episode, began=datetime.date(2026, 11, 19))
    week = sign_in(ada.user).get("/today/").context["week"]
    assert [day["word"] for day in week] == ["–", "–", "–", "No log", "No log", "No log", "Today"]


def test_open_days_can_be_reached_from_the_week(plan, open_today):
    week = open_today().context["week"]
    assert [day["name"] for day in week if day["open_on"]] == ["Fri", "Sat"]


def test_advice_stands_behind_the_exercises_and_folded(episode, open_today, clock):
    advice = next(code for code, exercise in LIBRARY.items() if not exercise.physical)
    running_plan(episode, codes=(advice, "E04"))
    text = text_of(open_today())
    assert "1 exercise, about" in text
    assert text.index("Exercise E04") < text.index("Good to know (1)") < text.index(f"Exercise {advice}")


def test_a_day_without_exercises_for_illness_leads_on_to_the_questions(plan, open_today):
    log_day(plan, TODAY, leg_pain=3, done="none", reason="ill")
    assert "New or worse symptoms, or fever?" in text_of(open_today())


@pytest.mark.parametrize(("answered", "due"), [(None, True), (6, False), (7, True)])
def test_the_safety_questions_are_due_every_week(plan, episode, ada, open_today, answered, due):
    if answered is not None:
        SelfReport.objects.create(
            client_key="22222222-2222-4222-8222-222222222222",
            patient=ada,
            episode=episode,
            answered_on=TODAY - datetime.timedelta(days=answered),
            received_at=noon(TODAY),
            questions_version="1",
            answers={},
            page="none",
        )
    assert ("Weekly safety check due" in text_of(open_today())) is due


def test_days_that_are_still_open_are_offered(plan, open_today):
    log_day(plan, TODAY - datetime.timedelta(days=1), leg_pain=4)
    text = text_of(open_today())
    assert "Change Saturday" in text
    assert "Add Friday" in text
    assert "Thursday" not in text


def test_staff_have_no_day_of_their_own(plan, rosa, sign_in):
    assert sign_in(rosa).get("/today/").status_code == 403


def test_bens_page_holds_nothing_of_ada(plan, ashford, rosa, sign_in):
    ben = make_patient("Ben", "Other", location=ashford, by=rosa, with_account=True)
    text = text_of(sign_in(ben.user).get("/today/"))
    assert "Exercise E04" not in text
    assert "Ada" not in text


def test_reading_today_is_audited(plan, ada, open_today):
    open_today()
    event = AuditEvent.objects.get(action="read today")
    assert (event.who, event.patient_id) == (ada.user, ada.pk)


@pytest.mark.parametrize("entries", [0, 10, 60])
def test_today_asks_the_database_little_however_long_the_diary(episode, ada, sign_in, clock, entries):
    plan = running_plan(episode, began=TODAY - datetime.timedelta(days=66), weeks=12)
    for day in days(TODAY - datetime.timedelta(days=61), entries):
        log_day(plan, day, leg_pain=4)
    client = sign_in(ada.user)
    with asked_at_most(5):
        assert client.get("/today/").status_code == 200


def test_what_is_drawn_once_for_everybody_keeps_each_name_as_text(plan, open_today):
    """Markup and braces in a name stay text, in the pieces as well that are kept between two requests."""
    first, second = plan.lines.filter(week=2).order_by("position")
    for line, name in ((first, "<b>{line} & {name}</b>"), (second, "Bridge {0}")):
        rows_of(Prescription).filter(pk=line.pk).update(wording={**line.wording, "name": name})
    html = open_today().content.decode()
    assert "<b>{line}" not in html
    assert html.count("&lt;b&gt;{line} &amp; {name}&lt;/b&gt;") >= 3
    assert html.count("Bridge {0}") >= 3
    for line in (first, second):
        assert f'name="line_{line.pk}" value="all"' in html
        assert f'name="bouts_{line.pk}"' in html
    assert "line_0" not in html
