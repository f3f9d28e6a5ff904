"""At two in the morning Ada cannot feel when she wipes: what the page says then depends on nothing else."""

import datetime

import pytest
from django.db import OperationalError

from careplans.models import Alert, Freeze, SelfReport, SessionLog
from tests.journeys.steps import first_visit

pytestmark = pytest.mark.django_db

PLAN_FROM = "2026-11-02"


@pytest.fixture
def ada(rosa, at_work, at_home, it_is):
    """Ada, signed in, at two in the morning of the fourth day."""
    monday = it_is(f"{PLAN_FROM} 09:00")
    _, code = first_visit(at_work(rosa), on=monday)
    it_is("2026-11-05 01:50")
    ada = at_home()
    ada.comes_in(code)
    it_is("2026-11-05 02:00")
    return ada


@pytest.fixture
def out_of_order(monkeypatch):
    """The database takes no more writes: every report ends like this."""

    def fails(**report):
        raise OperationalError("disk I/O error")

    monkeypatch.setattr("careplans.views.change_answer.report_change", fails)
    return monkeypatch


def test_the_stop_page_comes_even_when_nothing_can_be_saved(ada, out_of_order):
    ada.answers_the_safety_questions(wiping="yes")
    ada.sees("Go to the emergency department now", "Stop all your exercises.", "Call 999")
    ada.sees("We could not tell your clinic", "call Ashford on 01632 960 001")
    assert not SelfReport.objects.exists()
    assert not Freeze.objects.exists()

    # The same page sends the answers again, once the database is back.
    out_of_order.undo()
    ada.at.press("Send my answers again")
    ada.sees("Go to the emergency department now", "Ashford can see them")
    assert Freeze.objects.get().page == "emergency"


def test_a_report_without_danger_says_that_it_is_not_stored(ada, out_of_order):
    ada.answers_the_safety_questions(expect=503)
    ada.sees("not stored yet", "01632 960 001")


def test_stop_alert_outcome_and_on_again(ada, rosa, at_work, at_home, it_is):
    # Unsure counts as yes. Nothing else is asked before the page says what to do.
    ada.at.visit("/today/change/")
    ada.at.fill({"wiping": "unsure"})
    ada.at.press("Send my answers")
    ada.sees("Go to the emergency department now", "Your answers are saved", "not watched all the time")
    freeze = Freeze.objects.get()
    assert (freeze.rule_ids, freeze.source, freeze.page) == (["R40a"], "self_report", "emergency")

    # From now on there are no exercises, on no page, and none is due.
    for page in ("/today/", "/my-plan/", "/my-plan/handout/"):
        ada.at.visit(page)
        assert "Hold 3 minutes" not in ada.at.text
    ada.at.visit("/today/")
    ada.sees("Stop all your exercises.", "Call 999")
    assert not ada.at.can_press("Save today")

    # In the morning Ada is the first on Rosa's list.
    it_is("2026-11-05 08:30")
    rosa = at_work(rosa)
    rosa.sees("SAMPLE, Ada", "Home programme stopped for safety.")
    record = f"/patients/{freeze.episode.patient_id}/"
    rosa.opens(record)
    rosa.sees("Needs you", "Home programme stopped for safety.")
    alert = Alert.objects.get()
    rosa.at.visit(f"{record}alerts/{alert.pk}/acknowledge/")
    rosa.sees("cauda equina", "does not release a stop")
    rosa.at.fill({"action_taken": "Called Ada: she is at the hospital, scan this morning."})
    rosa.at.press("Deal with it")
    alert.refresh_from_db()
    assert alert.acknowledged_by == rosa.user
    ada.at.visit("/today/")
    ada.sees("Stop all your exercises.")

    # The scan is clear. Rosa records who saw Ada and what they found; without that nothing is released.
    it_is("2026-11-06 15:00")
    rosa = at_work(rosa.user)
    rosa.at.visit(f"{record}stops/{freeze.pk}/release/")
    rosa.at.press("Release the stop", expect=422)
    rosa.sees("Say where the patient was seen.", "Say what was found.")
    rosa.releases_the_stop(
        seen_where="Emergency department, Ashford General",
        seen_on=datetime.date(2026, 11, 5),
        result="MRI without compression of the cauda equina.",
        reason="Sensation normal today, scan clear.",
    )
    rosa.sees("the stop has ended")
    freeze.refresh_from_db()
    assert (freeze.released_by, freeze.seen_on) == (rosa.user, datetime.date(2026, 11, 5))

    # The programme goes on where it was, and Ada can save her day.
    ada = at_home()
    ada.comes_in(rosa.gives_a_code(record))
    ada.sees("Week 1 of 6.", "Lie on your front Hold 3 minutes")
    ada.did_it_all(leg=4)
    ada.sees("Saved. Thank you, Ada.")
    assert SessionLog.objects.get().performed_on == datetime.date(2026, 11, 6)
