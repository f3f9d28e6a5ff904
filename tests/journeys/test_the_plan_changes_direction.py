"""After two weeks bending backwards drives the pain down and bending forwards lifts it: the plan turns round."""

import datetime

import pytest

from careplans.models import Alert, LinePause, PlanVersion, SessionLog
from tests.journeys.steps import EXTENSION_RESPONDER, first_visit

pytestmark = pytest.mark.django_db


def row(test, during, after, ends, pain):
    """Ten times, from the left calf at 4 of 10."""
    return {
        "test": test,
        "reps": 10,
        "during": during,
        "after": after,
        "pre_region": "CALF",
        "pre_side": "L",
        "pre_nprs": 4,
        "post_region": ends,
        "post_side": "L",
        "post_nprs": pain,
    }


FORWARDS_HELPS_NOW = {
    "symptoms": {"leg_now": 4, "leg_worst": 6, "constant": False},
    "repeated": {
        "rows": [
            row("REIL", "peripheralising", "peripheralised", "ANKLE_FOOT", 6),
            row("REIS", "increase", "worse", "CALF", 6),
            row("RFIL", "centralising", "centralised", "BUTTOCK", 1),
            row("RFIS", "decrease", "better", "CALF", 2),
        ]
    },
}


def test_a_new_assessment_turns_the_plan_round(rosa, at_work, at_home, it_is):
    monday = it_is("2026-11-02 09:00")
    record, code = first_visit(at_work(rosa), on=monday)
    for day, pain in {2: 6, 9: 5, 16: 5}.items():
        it_is(f"2026-11-{day:02} 08:00")
        ada = at_home()
        ada.comes_in(code if day == 2 else at_work(rosa).gives_a_code(record))
        if day < 16:
            ada.did_it_all(leg=pain)
    ada.sees("Week 3 of 6.", "Bend back standing up", "Press-up on your front")
    ada.did_it_all(leg=5)

    # At the reassessment forwards helps. Rosa thinks so too, and signs.
    monday = it_is("2026-11-16 10:00")
    rosa = at_work(rosa)
    rosa.starts_an_assessment(record)
    rosa.examines(EXTENSION_RESPONDER, on=monday, own=("flexion", "high"), **FORWARDS_HELPS_NOW)
    rosa.sees("Suggested: Flexion", "Made worse in testing")
    rosa.agrees()
    rosa.signs()

    # What bends back is hidden from Ada at once, and Rosa has a task.
    paused = {pause.line.exercise_code for pause in LinePause.objects.select_related("line")}
    assert {"E04", "E07"} <= paused
    assert "A01" not in paused
    assert Alert.objects.get().acknowledged_at is None
    ada.at.visit("/today/")
    ada.sees("Paused.", "Lift your hips and hold")
    assert "Bend back standing up" not in ada.at.text
    rosa.opens(record)
    rosa.sees("Needs you", "Flexion, set 16 Nov 2026 by Rosa Vance")

    # Another programme for the same plan. Today is saved already, so it counts from tomorrow.
    first = PlanVersion.objects.get()
    rosa.opens(record, "Plan")
    rosa.at.press("Start another programme")
    rosa.sees("Programmes that fit Flexion programme")
    rosa.chooses("T2_FLEX_DP", weeks=6)
    rosa.publishes("Ada", from_day=monday)
    second = PlanVersion.objects.get(number=2)
    assert second.effective_from == datetime.date(2026, 11, 17)
    rosa.opens(record, "Plan")
    rosa.sees("In force: version 1", "From 17 November 2026: version 2")

    # The first version, its days and their logs stay as they were.
    for version, codes in ((first, {"E01", "E04", "E07"}), (second, {"F01"})):
        assert codes <= set(version.lines.values_list("exercise_code", flat=True))
    rosa.at.visit(f"{record}plan/{first.pk}/")
    rosa.sees("Published.", "It cannot be changed")
    assert not rosa.at.can_press("Dose")
    logs = SessionLog.objects.order_by("performed_on")
    assert [(log.performed_on.day, log.leg_pain, log.version_id) for log in logs] == [
        (2, 6, first.pk),
        (9, 5, first.pk),
        (16, 5, first.pk),
    ]

    # On Tuesday Ada does the new exercises; Monday still shows the old ones.
    it_is("2026-11-17 08:00")
    ada = at_home()
    ada.comes_in(at_work(rosa.user).gives_a_code(record))
    assert "Bend back standing up" not in ada.at.text
    assert "Paused." not in ada.at.text
    ada.did_it_all(leg=4)
    assert SessionLog.objects.latest("pk").version == second
    ada.at.visit("/today/2026-11-09/")
    ada.sees("Lie on your front Hold 3 minutes", "Leg pain 5")
    ada.at.press("Progress")
    ada.sees("Your leg pain went from 6 to 4 in 2 weeks.")
