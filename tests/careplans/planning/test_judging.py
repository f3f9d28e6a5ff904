"""A running plan is judged again at every change: what stops it, what hides a line, what becomes a task."""

import datetime

import pytest

from careplans import actions
from careplans.models import Acknowledgement, Alert, Freeze, LinePause
from clinic.models import AuditEvent
from patients.actions import record_precaution
from tests.builders import noon
from tests.careplans.signed import TODAY, sign

DAY = datetime.timedelta(days=1)
SADDLE = {"ces_saddle_sensory_loss": "yes_new", "ces_saddle_sensory_loss_onset_on": "2026-11-22"}


@pytest.fixture
def judge(episode, rosa):
    def on(day=TODAY, **arguments):
        return actions.judge_episode(episode=episode, by=rosa, at=noon(day), today=day, **arguments)

    return on


@pytest.fixture
def release(rosa):
    def end(freeze, *, on=TODAY, by=rosa, **changed):
        outcome = {
            "seen_where": "Emergency department, Ashford",
            "seen_on": on,
            "result": "MRI without compression",
            "reason": "Cleared by the spinal team",
            **changed,
        }
        return actions.release_freeze(freeze=freeze, by=by, at=noon(on), today=on, **outcome)

    return end


def test_an_episode_without_a_signed_assessment_has_nothing_to_judge(judge):
    assert judge() == actions.Judgement()


def test_a_safe_plan_stays_untouched(judge, adas_plan):
    assert judge() == actions.Judgement()
    assert not Alert.objects.exists()


def test_danger_stops_the_programme_with_a_task(judge, adas_plan, episode):
    sign(episode, on=TODAY, kind="follow_up", flags=SADDLE)
    found = judge()
    assert found.freeze.rule_ids == ["R01"]
    assert found.freeze.snapshot[0]["because"]
    assert [alert.severity for alert in found.alerts] == ["BLOCK"]
    assert AuditEvent.objects.filter(action="stop plan").count() == 1
    event = AuditEvent.objects.get(action="raise alert")
    assert (event.patient_id, event.subject) == (episode.patient_id, f"careplans.Alert:{found.alerts[0].pk}")


def test_danger_is_recorded_before_there_is_any_plan(judge, episode):
    sign(episode, on=TODAY, flags=SADDLE)
    assert judge().freeze is not None


def test_the_same_danger_stops_once(judge, adas_plan, episode):
    sign(episode, on=TODAY, kind="follow_up", flags=SADDLE)
    judge()
    assert judge().freeze is None
    assert (Freeze.objects.count(), Alert.objects.count()) == (1, 1)


def test_a_second_danger_stops_again(judge, adas_plan, episode):
    sign(episode, on=TODAY, kind="follow_up", flags=SADDLE)
    judge()
    sign(episode, on=TODAY, kind="follow_up", flags=SADDLE | {"acute_limb_ischaemia": "yes_new"})
    assert judge().freeze.rule_ids == ["R54a"]


@pytest.mark.parametrize("days", [0, 30, 89, 90])
def test_a_released_finding_stays_silent_for_90_days(days, judge, release, adas_plan, episode):
    sign(episode, on=TODAY, kind="follow_up", flags=SADDLE)
    release(judge().freeze)
    assert judge(TODAY + days * DAY).freeze is None


def test_after_90_days_it_asks_again(judge, release, adas_plan, episode):
    sign(episode, on=TODAY, kind="follow_up", flags=SADDLE)
    release(judge().freeze)
    assert judge(TODAY + 91 * DAY).freeze is not None


def test_a_changed_finding_stops_again_at_once(judge, release, adas_plan, episode):
    sign(episode, on=TODAY, kind="follow_up", flags=SADDLE)
    release(judge().freeze)
    sign(episode, on=TODAY + DAY, kind="follow_up", flags=SADDLE | {"ces_urinary_retention": "yes_new"})
    assert judge(TODAY + DAY).freeze.rule_ids == ["R01"]


def test_a_new_precaution_hides_the_lines_it_forbids(adas_plan, ada, rosa):
    recorded = actions.record_precaution(
        patient=ada, code="pregnancy", weeks=20, by=rosa, at=noon(TODAY), today=TODAY
    )
    paused = {pause.line.exercise_code for pause in LinePause.objects.all()}
    assert paused == {"E01", "E04"}
    alert = Alert.objects.get()
    assert (alert.severity, alert.rule_ids) == ("ITEM_BLOCK", ["R33"])
    actions.end_precaution(
        precaution=recorded, reason="Entered in error", by=rosa, at=noon(TODAY), today=TODAY
    )
    assert LinePause.objects.filter(ended_at=None).count() == len(LinePause.objects.all())


def test_a_line_is_hidden_once(judge, adas_plan, ada, rosa):
    actions.record_precaution(patient=ada, code="pregnancy", by=rosa, at=noon(TODAY), today=TODAY)
    before = LinePause.objects.count()
    assert judge() == actions.Judgement()
    assert LinePause.objects.count() == before


def test_weeks_that_are_over_are_left_alone(adas_plan, ada, rosa):
    week_3 = TODAY + 15 * DAY
    actions.record_precaution(patient=ada, code="pregnancy", by=rosa, at=noon(week_3), today=week_3)
    assert min(pause.line.week for pause in LinePause.objects.all()) == 3


def test_an_overridden_line_stays_in_sight(adas_draft, ada, rosa, give, judge, episode):
    lines = [adas_draft.lines.filter(exercise_code=code).first() for code in ("E01", "E04")]
    record_precaution(patient=ada, code="pregnancy", weeks=20, by=rosa, today=TODAY)
    answers = [
        Acknowledgement(kind="overridden", rule_id="R33", thread=line.thread, reason="Lies on a wedge")
        for line in lines
    ] + [
        Acknowledgement(kind="acknowledged", rule_id=rule_id, reason="Short on the back")
        for rule_id in ("R33b",)
    ]
    give(adas_draft, answers=answers)
    assert judge() == actions.Judgement()
    assert not LinePause.objects.exists()


def test_an_overdue_reassessment_is_a_task_once_and_the_plan_goes_on(judge, adas_plan, episode):
    late = adas_plan.review_due_on + 8 * DAY
    assert [alert.rule_ids for alert in judge(late).alerts] == [["R42"]]
    Alert.objects.update(
        acknowledged_at=noon(late), acknowledged_by=episode.responsible, action_taken="Booked"
    )
    assert judge(late + DAY) == actions.Judgement()
    assert not Freeze.objects.exists()


def test_rules_that_fail_are_a_task_never_an_all_clear(judge, adas_plan, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("out of order")

    monkeypatch.setattr("careplans.actions.judging.standing_on", broken)
    assert [alert.severity for alert in judge().alerts] == ["HOLD"]
    assert not Freeze.objects.exists()


def test_what_only_ages_is_no_task(judge, adas_plan):
    """Screen and nerve examination are older than a week, but that counts at publication only."""
    assert judge(TODAY + 13 * DAY) == actions.Judgement()


def test_judging_is_one_transaction(judge, adas_plan, episode, monkeypatch):
    sign(episode, on=TODAY, kind="follow_up", flags=SADDLE)

    def failing(**kwargs):
        raise RuntimeError("no alert today")

    monkeypatch.setattr("careplans.actions.judging.raise_alert", failing)
    with pytest.raises(RuntimeError):
        judge()
    assert not Freeze.objects.exists()
