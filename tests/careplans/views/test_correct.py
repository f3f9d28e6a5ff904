"""Earlier days: open for 48 hours, to read afterwards."""

import datetime

import pytest

from careplans.models import Freeze, SessionLog
from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient, make_published_plan, make_signed_assessment, noon
from tests.careplans.diary import filled_in, log_day
from tests.careplans.signed import TODAY
from tests.tables import rows_of

YESTERDAY, FRIDAY, THURSDAY = (TODAY - datetime.timedelta(days=back) for back in (1, 2, 3))


@pytest.fixture
def plan(episode, clock):
    assessment = make_signed_assessment(episode, on=datetime.date(2026, 11, 9))
    return make_published_plan(episode, assessment=assessment, from_day=datetime.date(2026, 11, 9))


@pytest.fixture
def client_of_ada(ada, sign_in):
    return sign_in(ada.user)


def text_of(page):
    return " ".join(page.content.decode().split())


@pytest.mark.parametrize("day", [YESTERDAY, FRIDAY])
def test_a_forgotten_day_can_be_added_for_two_days(plan, client_of_ada, day):
    page = client_of_ada.get(f"/today/{day}/")
    assert "You can add this day for 48 hours." in text_of(page)
    answer = client_of_ada.post("/today/log/", filled_in(page, did_all="on", leg_pain="4"), follow=True)
    assert SessionLog.objects.get().performed_on == day
    assert f"Saved for {day:%A %-d %B}." in text_of(answer)


@pytest.mark.parametrize(
    ("day", "asks", "never"),
    [(YESTERDAY, "was your leg pain that day?", "now?"), (TODAY, "is your leg pain now?", "that day?")],
)
@pytest.mark.parametrize("logged", [False, True])
def test_an_earlier_day_is_asked_about_as_it_was(plan, client_of_ada, day, asks, never, logged):
    if logged:
        log_day(plan, day, leg_pain=6, done="some")
    text = text_of(client_of_ada.get("/today/" if day == TODAY and not logged else f"/today/{day}/"))
    assert asks in text
    assert never not in text


def test_a_closed_day_shows_what_was_done_of_what_was_due(plan, client_of_ada):
    log_day(plan, THURSDAY, leg_pain=6, done="some", received_at=noon(THURSDAY))
    page = client_of_ada.get(f"/today/{THURSDAY}/")
    assert page.context["form"] is None
    assert text_of(page).count("1 of 2 done") == 2


def test_after_that_a_forgotten_day_is_closed(plan, client_of_ada):
    page = client_of_ada.get(f"/today/{THURSDAY}/")
    assert page.context["form"] is None
    assert "You can add the last two days only." in text_of(page)


def test_a_saved_day_comes_back_with_its_answers(plan, client_of_ada):
    log = log_day(plan, YESTERDAY, leg_pain=6, done="some", note="Long drive", furthest_symptom="CALF")
    form = client_of_ada.get(f"/today/{YESTERDAY}/").context["form"]
    press_up, _ = plan.lines.filter(week=2).order_by("position")
    assert (form["leg_pain"].value(), form["note"].value(), form["furthest_symptom"].value()) == (
        6,
        "Long drive",
        "CALF",
    )
    assert (form[f"line_{press_up.pk}"].value(), form[f"bouts_{press_up.pk}"].value()) == ("some", 1)
    assert str(form["client_key"].value()) != str(log.client_key)


@pytest.mark.parametrize(("hours", "is_open"), [(47, True), (48, True), (49, False)])
def test_a_log_can_be_corrected_for_48_hours_from_when_it_was_first_saved(
    plan, client_of_ada, hours, is_open
):
    """A correction in between does not keep the day open any longer."""
    first = log_day(plan, FRIDAY, leg_pain=6, received_at=noon(TODAY) - datetime.timedelta(hours=hours))
    rows_of(SessionLog).update(is_current=False)
    log_day(plan, FRIDAY, leg_pain=5, supersedes=first, received_at=noon(TODAY) - datetime.timedelta(hours=1))
    page = client_of_ada.get(f"/today/{FRIDAY}/")
    assert (page.context["form"] is not None) is is_open
    assert is_open or "saved more than 48 hours ago" in text_of(page)
    assert "5" in text_of(page)


def test_a_form_that_was_open_too_long_is_refused_and_kept(plan, client_of_ada, ada, sign_in, clock):
    log_day(plan, FRIDAY, leg_pain=6, received_at=noon(TODAY) - datetime.timedelta(hours=47))
    sent = filled_in(client_of_ada.get(f"/today/{FRIDAY}/"), leg_pain="2", note="my words")
    clock.shift(datetime.timedelta(hours=2))
    page = client_of_ada.post("/today/log/", sent)
    assert page.status_code == 422
    assert "saved more than 48 hours ago" in text_of(page)
    assert "my words" in text_of(page)
    assert SessionLog.objects.get().leg_pain == 6


def test_during_a_stop_earlier_days_stay_as_they_are(plan, episode, client_of_ada):
    log_day(plan, YESTERDAY, leg_pain=6)
    Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page="emergency", started_at=noon(TODAY)
    )
    page = client_of_ada.get(f"/today/{YESTERDAY}/")
    assert page.context["form"] is None
    assert "earlier days stay as they are" in text_of(page)


@pytest.mark.parametrize(
    "day",
    [
        "2026-11-23",
        "2026-11-08",
        "2027-01-01",
        "9999-12-31",
        "yesterday",
        "2026-13-01",
        "20261121",
        "٢٠٢٦-١١-٢١",
    ],
)
def test_what_is_no_day_of_the_plan_is_not_found(plan, client_of_ada, day):
    assert client_of_ada.get(f"/today/{day}/").status_code == 404


def test_everybody_sees_their_own_day_at_the_same_address(plan, ashford, rosa, sign_in):
    log_day(plan, YESTERDAY, leg_pain=6, note="Ada only")
    ben = make_patient("Ben", "Other", location=ashford, by=rosa, with_account=True)
    his = make_episode(ben, responsible=rosa)
    make_published_plan(his, assessment=make_signed_assessment(his), from_day=datetime.date(2026, 11, 9))
    page = sign_in(ben.user).get(f"/today/{YESTERDAY}/")
    assert page.status_code == 200
    assert "Ada only" not in text_of(page)


def test_staff_are_refused(plan, rosa, sign_in):
    assert sign_in(rosa).get(f"/today/{YESTERDAY}/").status_code == 403


def test_reading_a_day_is_audited(plan, ada, client_of_ada):
    client_of_ada.get(f"/today/{YESTERDAY}/")
    assert AuditEvent.objects.get(action="read diary").patient_id == ada.pk
