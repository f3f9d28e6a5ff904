"""What a patient reads after the safety questions, at night, without a session, with the database gone."""

import contextlib
import datetime
import re
from contextlib import contextmanager
from unittest.mock import patch

import pytest
from django.core import signing
from django.db import OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client

from careplans.models import Alert, Freeze, LinePause, SelfReport
from careplans.queries.questions import SALT
from careplans.rules.self_report_questions import QUESTIONS_VERSION
from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient, make_published_plan, make_signed_assessment, noon
from tests.careplans.diary import all_no
from tests.careplans.signed import TODAY

ANSWER = "/today/change/answer/"


@pytest.fixture
def plan(episode, clock):
    assessment = make_signed_assessment(episode, on=TODAY)
    return make_published_plan(episode, assessment=assessment, from_day=TODAY, codes=("E04", "N01", "I03"))


@pytest.fixture
def parcel(plan, ada, sign_in):
    """The sealed text of the page Ada has open."""
    return sign_in(ada.user).get("/today/change/").context["parcel"]


@pytest.fixture
def nobody():
    """A browser without a session."""
    return Client()


@contextmanager
def no_database():
    """Nothing reaches the database in here."""
    gone = OperationalError("the database went away")
    with (
        patch.object(BaseDatabaseWrapper, "cursor", side_effect=gone),
        patch.object(BaseDatabaseWrapper, "ensure_connection", side_effect=gone),
    ):
        yield


def text_of(page):
    return " ".join(page.content.decode().split())


EMERGENCY, SEEN, DOCTOR = (
    "Go to the emergency department now",
    "You need to be seen today",
    "See a doctor today",
)
FOOT_OK = {"weak_both": "no", "gives_way": "no", "cannot_lift_foot": "no"}
ILL_OK = {"severe_pain": "no", "recent_procedure": "no", "weak_immunity": "no", "injected_drugs": "no"}
STOPS = [
    ({"between_legs": "yes"}, EMERGENCY, "R40a"),
    ({"sexual_feeling": "unsure"}, EMERGENCY, "R40a"),
    ({"both_legs": "yes"}, EMERGENCY, "R40a"),
    ({"weak_leg": "yes", **FOOT_OK}, SEEN, "R40b"),
    ({"weak_leg": "yes", **FOOT_OK, "gives_way": "unsure"}, EMERGENCY, "R40b"),
    ({"weak_leg": "yes"}, EMERGENCY, "R40b"),
    ({"fever": "yes", **ILL_OK}, DOCTOR, "R40c"),
    ({"fever": "yes", **ILL_OK, "injected_drugs": "yes"}, EMERGENCY, "R40c"),
]


@pytest.mark.parametrize(("said", "title", "rule"), STOPS, ids=lambda value: str(value)[:40])
def test_danger_is_answered_at_once_and_stops_the_programme(nobody, parcel, episode, said, title, rule):
    page = nobody.post(ANSWER, {"parcel": parcel, **all_no(**said)})
    text = text_of(page)
    assert page.status_code == 200
    assert title in text
    assert "Call 999" in text
    assert "01632 960 001" in text
    assert "do not wait for a call" in text
    freeze, alert = Freeze.objects.get(), Alert.objects.get()
    assert (freeze.episode, freeze.rule_ids, freeze.source) == (episode, [rule], "self_report")
    assert freeze.snapshot[0]["id"] == rule
    assert freeze.snapshot[0]["because"]
    assert (alert.severity, alert.rule_ids) == ("BLOCK", [rule])


def test_the_emergency_page_says_nothing_about_what_is_still_safe(nobody, parcel):
    assert "What is still safe" in text_of(
        nobody.post(ANSWER, {"parcel": parcel, **all_no(fever="yes", **ILL_OK)})
    )
    assert "What is still safe" not in text_of(
        nobody.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    )


def test_danger_wins_over_completeness(nobody, parcel):
    page = nobody.post(ANSWER, {"parcel": parcel, "leaking": "yes"})
    assert (page.status_code, EMERGENCY in text_of(page)) == (200, True)
    assert SelfReport.objects.get().answers == {"leaking": "yes"}


def test_without_danger_every_question_must_be_answered(nobody, parcel):
    sent = all_no()
    del sent["wiping"], sent["fever"]
    page = nobody.post(ANSWER, {"parcel": parcel, **sent})
    form = page.context["form"]
    assert page.status_code == 422
    assert set(form.errors) == {"wiping", "fever"}
    assert form["leaking"].value() == "no"
    assert "There is a problem" in text_of(page)
    assert not SelfReport.objects.exists()


@pytest.mark.parametrize("reply", ["maybe", "YES", "no\x00", "1", "already_checked"])
def test_an_answer_that_is_none_is_asked_again_or_counts_as_danger(nobody, parcel, reply):
    """ "Already checked" that nobody recorded counts as yes; anything unknown is no answer."""
    page = nobody.post(ANSWER, {"parcel": parcel, **all_no(wiping=reply)})
    assert (page.status_code == 422) is (reply != "already_checked")
    assert (EMERGENCY in text_of(page)) is (reply == "already_checked")


def test_all_no_is_kept_and_changes_nothing(nobody, parcel, ada):
    page = nobody.post(ANSWER, {"parcel": parcel, **all_no()})
    assert (page.status_code, "Your answers are saved" in text_of(page)) == (200, True)
    report = SelfReport.objects.get()
    assert (report.patient, report.questions_version, report.page) == (ada, QUESTIONS_VERSION, "none")
    assert report.answers == all_no()
    assert not Freeze.objects.exists()
    assert not Alert.objects.exists()


def test_more_numbness_pauses_directional_and_nerve_exercises(nobody, parcel, plan, ada, sign_in):
    page = nobody.post(ANSWER, {"parcel": parcel, **all_no(numb_leg="yes")})
    assert "We want to talk to you today" in text_of(page)
    paused = LinePause.objects.select_related("line")
    assert {pause.line.exercise_code for pause in paused} == {"E04", "N01"}
    assert paused.count() == 12
    assert not Freeze.objects.exists()
    assert Alert.objects.get().rule_ids == ["R40d"]
    today = text_of(sign_in(ada.user).get("/today/"))
    assert "Exercise I03" in today
    assert "Exercise E04" not in today
    assert "Paused" in today
    assert "will call you" not in today


def test_weight_loss_asks_to_call_this_week_and_the_plan_goes_on(nobody, parcel):
    page = nobody.post(ANSWER, {"parcel": parcel, **all_no(weight_loss="unsure")})
    assert "Please call the clinic this week" in text_of(page)
    assert Alert.objects.get().rule_ids == ["R40e"]
    assert not Freeze.objects.exists()
    assert not LinePause.objects.exists()


def stop(episode, page, **given):
    """A stop that stands since yesterday."""
    return Freeze.objects.create(
        episode=episode,
        page=page,
        started_at=noon(TODAY - datetime.timedelta(days=1)),
        **{"source": "self_report", "rule_ids": ["R40a"], **given},
    )


GO_ON = ("Go on with your plan", "You can go on with your exercises", "The others stay on your list")
HARMLESS = [
    ({}, None),
    ({"weight_loss": "yes"}, "looked into"),
    ({"numb_leg": "yes"}, "numb part of your leg"),
]


@pytest.mark.parametrize(("said", "also"), HARMLESS, ids=["all no", "weight loss", "numb leg"])
@pytest.mark.parametrize(
    ("stands", "title"), [("emergency", EMERGENCY), ("stopped", "Your exercises are on hold")]
)
def test_harmless_answers_never_send_a_stopped_patient_on(nobody, parcel, episode, said, also, stands, title):
    """The stop came after the questions were opened, so only the database knows of it."""
    stop(episode, stands)
    text = text_of(nobody.post(ANSWER, {"parcel": parcel, **all_no(**said)}))
    assert "Your exercises stay stopped until your clinic says so" in text
    assert not any(words in text for words in GO_ON)
    assert title in text or (also and stands == "stopped")
    assert stands == "stopped" or also is None or also in text


def test_a_lesser_danger_never_replaces_the_page_of_a_worse_stop(plan, episode, ada, sign_in, nobody):
    stop(episode, "emergency")
    parcel = sign_in(ada.user).get("/today/change/").context["parcel"]
    for database in (contextlib.nullcontext(), no_database()):
        with database:
            text = text_of(nobody.post(ANSWER, {"parcel": parcel, **all_no(fever="yes", **ILL_OK)}))
        assert EMERGENCY in text
        assert DOCTOR not in text


def test_without_the_database_nobody_is_sent_back_to_exercises(plan, episode, ada, sign_in, nobody, parcel):
    stop(episode, "emergency")
    later = sign_in(ada.user).get("/today/change/").context["parcel"]
    for sealed, words in (
        (parcel, "If your exercises are stopped, they stay stopped."),
        (later, "Your exercises stay stopped until your clinic says so."),
    ):
        with no_database():
            page = nobody.post(ANSWER, {"parcel": sealed, **all_no()})
        assert page.status_code == 503
        assert words in text_of(page)


def test_after_the_release_the_plan_goes_on_even_from_a_page_opened_before(
    plan, episode, ada, rosa, sign_in, nobody
):
    standing = stop(episode, "emergency")
    parcel = sign_in(ada.user).get("/today/change/").context["parcel"]
    outcome = {"seen_where": "Hospital", "seen_on": TODAY, "result": "MRI normal", "reason": "Clear"}
    Freeze.objects.filter(pk=standing.pk).update(released_at=noon(TODAY), released_by=rosa, **outcome)
    assert "Go on with your plan" in text_of(nobody.post(ANSWER, {"parcel": parcel, **all_no()}))


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ({"leaking": "yes"}, "tel:999"),
        ({"weak_leg": "yes", **FOOT_OK}, "tel:01632960001"),
        ({"fever": "yes", **ILL_OK}, "tel:111"),
        ({"numb_leg": "yes"}, "tel:01632960001"),
        ({"weight_loss": "yes"}, "tel:01632960001"),
    ],
    ids=["emergency", "weak leg", "fever", "numb leg", "weight loss"],
)
def test_only_an_emergency_leads_with_the_emergency_number(nobody, parcel, said, first):
    page = nobody.post(ANSWER, {"parcel": parcel, **all_no(**said)}).content.decode()
    numbers = re.findall(r'href="(tel:\d+)"', page)
    assert numbers[0] == first
    assert "tel:999" in numbers
    assert page.index(numbers[0]) < page.index("stop-page__steps")
    assert "will call you" not in page
    assert "note to call you" not in page


@pytest.mark.parametrize(
    ("said", "names", "silent"),
    [
        ({"leaking": "yes"}, "cauda equina syndrome", "infection"),
        ({"weak_leg": "yes", **FOOT_OK, "gives_way": "yes"}, "cauda equina syndrome", "infection"),
        ({"fever": "yes", **ILL_OK, "severe_pain": "yes"}, "infection in my spine", "cauda equina"),
    ],
)
def test_the_emergency_page_names_this_cause_and_shows_the_answers(nobody, parcel, said, names, silent):
    text = text_of(nobody.post(ANSWER, {"parcel": parcel, **all_no(**said)}))
    assert names in text
    assert silent not in text
    assert "You answered yes or unsure to:" in text
    assert "very ill" not in text


def test_the_cause_of_a_stop_and_the_way_on_are_still_there_the_next_day(nobody, parcel, ada, sign_in, clock):
    nobody.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    clock.shift(datetime.timedelta(days=1))
    today = text_of(sign_in(ada.user).get("/today/"))
    assert "Say: I may have cauda equina syndrome." in today
    assert "7. Do you leak pee" in today
    assert "You answered on Sunday 22 November." in today
    assert "Already been seen?" in today
    assert "they start your exercises again" in today


def test_somebody_signed_in_is_not_offered_to_sign_in(nobody, parcel):
    assert "Sign in" not in text_of(nobody.post(ANSWER, {"parcel": parcel, **all_no()}))


def test_preferring_not_to_say_is_an_answer(nobody, parcel):
    page = nobody.post(ANSWER, {"parcel": parcel, **all_no(sexual_response="prefer_not_to_say")})
    assert page.status_code == 200
    assert SelfReport.objects.get().rule_ids == ["R06"]
    assert not Alert.objects.exists()


def test_after_a_stop_today_shows_it_and_no_exercise(nobody, parcel, ada, sign_in):
    nobody.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    today = text_of(sign_in(ada.user).get("/today/"))
    assert EMERGENCY in today
    assert "Exercise E04" not in today


def test_sent_twice_it_is_stored_once(nobody, parcel):
    for _ in range(2):
        nobody.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    assert (SelfReport.objects.count(), Freeze.objects.count(), Alert.objects.count()) == (1, 1, 1)
    for action in ("answer safety questions", "stop plan", "raise alert"):
        assert AuditEvent.objects.filter(action=action).count() == 1


def test_a_danger_told_later_from_the_same_page_counts_as_well(nobody, parcel):
    nobody.post(ANSWER, {"parcel": parcel, **all_no()})
    nobody.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    assert SelfReport.objects.count() == 2
    assert Freeze.objects.get().page == "emergency"


def test_a_worse_report_adds_a_stop_and_the_same_one_again_does_not(plan, ada, sign_in, nobody):
    for said in ({"fever": "yes", **ILL_OK}, {"fever": "yes", **ILL_OK}, {"leaking": "yes"}):
        parcel = sign_in(ada.user).get("/today/change/").context["parcel"]
        nobody.post(ANSWER, {"parcel": parcel, **all_no(**said)})
    assert sorted(Freeze.objects.values_list("page", flat=True)) == ["emergency", "same_day_medical"]
    assert SelfReport.objects.count() == 3


@pytest.mark.parametrize("signed_in", [True, False])
def test_without_the_database_danger_is_answered_and_says_it_could_not_be_stored(
    parcel, ada, sign_in, nobody, signed_in
):
    browser = sign_in(ada.user) if signed_in else nobody
    with no_database():
        page = browser.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    text = text_of(page)
    assert page.status_code == 200
    assert EMERGENCY in text
    assert "Call 999" in text
    assert "We could not tell your clinic" in text
    assert "01632 960 001" in text
    assert 'name="leaking" value="yes"' in text


def test_without_the_database_an_answer_without_danger_is_given_back_whole(parcel, nobody):
    with no_database():
        page = nobody.post(ANSWER, {"parcel": parcel, **all_no()})
    assert page.status_code == 503
    assert page["Retry-After"]
    assert "Your answers are not stored yet" in text_of(page)
    assert all(page.context["form"][code].value() == "no" for code in all_no())


def test_without_the_database_more_numbness_promises_no_call(parcel, nobody):
    with no_database():
        page = nobody.post(ANSWER, {"parcel": parcel, **all_no(numb_leg="yes")})
    assert page.status_code == 503
    assert "01632 960 001" in text_of(page)
    assert "has a note to call you" not in text_of(page)


def test_a_write_that_fails_half_way_leaves_nothing_and_the_page_still_comes(parcel, nobody, monkeypatch):
    monkeypatch.setattr("careplans.actions.reporting.write_event", lambda *args, **kwargs: 1 / 0)
    page = nobody.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    assert EMERGENCY in text_of(page)
    assert "We could not tell your clinic" in text_of(page)
    assert not SelfReport.objects.exists()
    assert not Freeze.objects.exists()


def test_rules_that_fail_never_say_that_all_is_well(parcel, nobody, monkeypatch):
    monkeypatch.setattr("careplans.views.change_answer.judge_answers", lambda *args, **kwargs: 1 / 0)
    text = text_of(nobody.post(ANSWER, {"parcel": parcel, **all_no()}))
    assert "Call your clinic now" in text
    assert "Thank you" not in text


@pytest.mark.parametrize("sealed", ["", "torn", "eyJhIjoxfQ:1abc:forged"])
def test_without_a_parcel_of_ours_danger_is_answered_in_general_words(plan, nobody, sealed):
    page = nobody.post(ANSWER, {"parcel": sealed, **all_no(leaking="yes")})
    text = text_of(page)
    assert (page.status_code, EMERGENCY in text) == (200, True)
    assert "your local emergency number" in text
    assert "We could not tell your clinic" in text
    assert not SelfReport.objects.exists()


def test_a_parcel_signed_for_something_else_is_none_of_ours(plan, nobody, ada):
    forged = signing.dumps({"patient_id": ada.pk}, salt="something.else")
    nobody.post(ANSWER, {"parcel": forged, **all_no(leaking="yes")})
    assert signing.loads(forged, salt="something.else")
    assert SALT != "something.else"
    assert not SelfReport.objects.exists()


def test_a_page_older_than_a_day_stores_nothing_but_still_knows_whom_to_call(nobody, parcel, clock):
    clock.shift(datetime.timedelta(hours=25))
    text = text_of(nobody.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")}))
    assert EMERGENCY in text
    assert "01632 960 001" in text
    assert "We could not tell your clinic" in text
    assert not SelfReport.objects.exists()


def test_the_parcel_alone_says_whose_answers_they_are(parcel, ada, ashford, rosa, sign_in):
    """Ben sends Ada's page from his own session: it is Ada's report, and nothing of Ben's."""
    ben = make_patient("Ben", "Other", location=ashford, by=rosa, with_account=True)
    make_episode(ben, responsible=rosa)
    sign_in(ben.user).post(ANSWER, {"parcel": parcel, **all_no()})
    assert SelfReport.objects.get().patient == ada
    event = AuditEvent.objects.get(action="answer safety questions")
    assert (event.who, event.patient_id) == (ada.user, ada.pk)


def test_patient_and_episode_must_belong_together(plan, ada, ashford, rosa, nobody, parcel):
    content = signing.loads(parcel, salt=SALT)
    ben = make_patient("Ben", "Other", location=ashford, by=rosa)
    mixed = signing.dumps({**content, "patient_id": ben.pk}, salt=SALT, compress=True)
    text = text_of(nobody.post(ANSWER, {"parcel": mixed, **all_no(leaking="yes")}))
    assert "We could not tell your clinic" in text
    assert not SelfReport.objects.exists()


def test_a_late_token_stores_nothing_but_danger_is_answered(parcel, ada):
    """Somebody signed in again elsewhere, or the form came from another place."""
    strict = Client(enforce_csrf_checks=True)
    page = strict.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    assert page.status_code == 403
    assert EMERGENCY in text_of(page)
    assert "Send my answers again" in text_of(page)
    assert not SelfReport.objects.exists()
    token = strict.cookies["csrftoken"].value
    again = strict.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes"), "csrfmiddlewaretoken": token})
    assert again.status_code == 200
    assert Freeze.objects.get().page == "emergency"


def test_a_late_token_keeps_answers_without_danger(parcel):
    page = Client(enforce_csrf_checks=True).post(
        ANSWER, {"parcel": parcel, **all_no()}, headers={"sec-fetch-site": "same-origin"}
    )
    assert page.status_code == 403
    assert "Nothing was saved yet" in text_of(page)
    assert 'name="leaking"' in text_of(page)
    assert not SelfReport.objects.exists()


def test_a_late_token_without_the_database(parcel):
    strict = Client(enforce_csrf_checks=True)
    with no_database():
        page = strict.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    assert EMERGENCY in text_of(page)


def test_a_reloaded_answer_leads_back_to_the_questions(nobody, db):
    answer = nobody.get(ANSWER)
    assert (answer.status_code, answer["Location"]) == (302, "/today/change/")


def test_already_checked_counts_where_a_clinician_recorded_it(nobody, parcel):
    content = signing.loads(parcel, salt=SALT)
    checked = signing.dumps({**content, "checked": ["wiping"]}, salt=SALT, compress=True)
    page = nobody.post(ANSWER, {"parcel": checked, **all_no(wiping="already_checked")})
    assert "Your answers are saved" in text_of(page)
    assert SelfReport.objects.get().rule_ids == ["R02b"]


def test_the_time_of_the_stop_is_when_it_was_told(nobody, parcel):
    nobody.post(ANSWER, {"parcel": parcel, **all_no(leaking="yes")})
    assert Freeze.objects.get().started_at == noon(TODAY)
