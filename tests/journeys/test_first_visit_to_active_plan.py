"""Ada comes with pain down her left leg; an hour later she has a plan, and in the evening she does it."""

import datetime

import pytest

from assessments.models import Assessment
from careplans.models import PlanVersion, SessionLog
from clinic.models import AuditEvent
from tests.journeys.steps import EXTENSION_RESPONDER

pytestmark = pytest.mark.django_db

MILESTONES = {
    "register patient": "Rosa Vance",
    "open episode": "Rosa Vance",
    "record precaution": "Rosa Vance",
    "start assessment": "Rosa Vance",
    "sign assessment": "Rosa Vance",
    "draft plan": "Rosa Vance",
    "add plan line": "Rosa Vance",
    "edit plan line": "Rosa Vance",
    "remove plan line": "Rosa Vance",
    "publish plan": "Rosa Vance",
    "issue activation code": "Rosa Vance",
    "redeem activation code": "Ada Sample",
    "log session": "Ada Sample",
}


def test_from_the_first_visit_to_the_first_session_at_home(rosa, at_work, at_home, it_is):
    monday = it_is("2026-11-02 09:00")
    rosa = at_work(rosa)

    # Rosa registers Ada, opens an episode for the left leg and notes her diabetes.
    record = rosa.registers("Ada", "Sample", email="ada@home.example")
    rosa.opens_an_episode(side="left", began=datetime.date(2026, 7, 20))
    rosa.sees("SAMPLE, Ada", "Left leg", "Not assessed yet")
    rosa.records_a_precaution(record, "diabetes")
    rosa.sees("Precautions: Diabetes")

    # The suggestion waits until Rosa has said what she thinks herself.
    rosa.starts_an_assessment(record)
    rosa.at.visit(rosa.at.address.replace("/safety/", "/suggestion/"))
    rosa.sees("State your own conclusion first")
    assert "Suggested:" not in rosa.at.text

    # She asks and tests everything. The suggestion agrees with her, and says why.
    rosa.opens(record, "Assessments")
    rosa.at.press("Go on with the draft")
    rosa.examines(EXTENSION_RESPONDER, on=monday, own=("extension", "high"), symptoms={"leg_now": 6})
    rosa.sees("Suggested: Extension, high confidence", "Made worse in testing", "You decide")
    rosa.sees(
        "repeated extension in lying (10 times): from left back of the thigh to midline of the low back,"
        " centralised",
        "The opposite direction, flexion, worsened (row 2).",
    )
    rosa.agrees(cause="disc_herniation", syndrome="derangement")
    rosa.signs()
    signed = Assessment.objects.get()
    assert (signed.direction, signed.suggested_direction, signed.agrees) == ("extension", "extension", True)

    # What is signed stays: the sections only read from now on.
    rosa.at.visit(f"{record}assessments/{signed.pk}/symptoms/")
    assert rosa.at.address == f"{record}assessments/{signed.pk}/"

    # Of the programmes, one fits. Its draft is Rosa's to change.
    rosa.at.visit(f"{record}plan/new/")
    rosa.sees("Programmes that fit Extension programme", "The suggestion is extension.")
    rosa.chooses("T1_EXT_DP", weeks=6)
    rosa.sees("Draft of version 1, not visible to the patient")
    rosa.sees("until a retest in flexion allows it")
    rosa.adds("Press-up on your front", week=2, scope="week")
    rosa.changes_the_dose("Walk on flat ground", week=1, minutes=10, bouts_per_day=2, scope="week")
    rosa.removes("Sleep with a pillow", week=1)
    draft = PlanVersion.objects.get()
    assert doses(draft, "A01") == {1: (10, 2), 2: (5, 3), 3: (20, 1), 4: (20, 1)}
    assert not draft.lines.filter(week=1, exercise_code="P07").exists()
    assert draft.lines.filter(week=2, exercise_code="E04").exists()

    # She publishes it and prints it.
    rosa.publishes("Ada")
    rosa.sees(
        "Extension programme Ada Sample, born 12 March 1979", "Weeks 1 to 2: Hold 3 minutes, 4 times a day"
    )
    rosa.sees("Stop if the pain moves further down your leg", "999")
    assert "Flatten your low back" not in rosa.at.text
    code = rosa.gives_a_code(record)

    # In the evening Ada scans the slip. Opening the page twice uses nothing up.
    it_is("2026-11-02 18:30")
    ada = at_home()
    ada.at.visit(f"/activate/?code={code.replace(' ', '')}")
    ada.at.visit(f"/activate/?code={code.replace(' ', '')}")
    ada.comes_in(code, born=datetime.date(1979, 12, 3), expect=422)
    ada.sees("This code and date of birth do not let you in.")
    ada.comes_in(code)

    # She sees today's exercises and says in three taps that she did them.
    ada.sees("Week 1 of 6. 2 exercises", "Lie on your front Hold 3 minutes 4 times a day")
    ada.sees("Walk on flat ground 10 minutes 2 times a day", "Call 999", "not watched all the time")
    ada.did_it_all(leg=5)
    ada.sees("Saved. Thank you, Ada.", "You have done 1 of 1 planned day this week.", "Leg pain 5.")
    log = SessionLog.objects.get()
    assert (log.performed_on, log.leg_pain, log.back_pain, log.done) == (monday, 5, None, "all")
    assert sorted(log.bouts.values_list("done", "due")) == [(2, 2), (4, 4)]

    # Rosa sees it, and her code lets nobody in a second time.
    rosa.opens(record)
    rosa.sees("Kept bouts 6 of 6", "week 1 of 6", "Extension, set 2 Nov 2026 by Rosa Vance")
    at_home().comes_in(code, expect=422)

    # Who did what is written down, in order.
    told = AuditEvent.objects.filter(action__in=MILESTONES, outcome="done").order_by("pk")
    assert list(told.values_list("action", "who__name")) == list(MILESTONES.items())


def doses(version, code) -> dict:
    """(minutes, times a day) of an exercise by week."""
    lines = version.lines.filter(exercise_code=code)
    return {line.week: (line.minutes, line.bouts_per_day) for line in lines}
