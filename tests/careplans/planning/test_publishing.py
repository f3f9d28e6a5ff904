"""The gate in front of the patient: what passes, what never passes, and what is kept of it."""

import datetime
import uuid

import pytest
from django.core.exceptions import PermissionDenied

from careplans import actions
from careplans.actions import Scope
from careplans.models import Acknowledgement, Freeze, SessionLog
from careplans.queries.lines import plan_in_force
from clinic.errors import Conflict
from clinic.models import AuditEvent
from clinic.rules.decision import RULES_VERSION
from exercises.library import LIBRARY
from patients.actions import record_precaution
from tests.builders import noon
from tests.careplans.signed import TODAY, sign

DAY = datetime.timedelta(days=1)
K = Acknowledgement.Kind


def says(rule_id, reason="Discussed with Ada", **fields):
    return Acknowledgement(kind=K.ACKNOWLEDGED, rule_id=rule_id, reason=reason, **fields)


def lets(rule_id, line, reason="Only in sitting, under my eyes"):
    return Acknowledgement(kind=K.OVERRIDDEN, rule_id=rule_id, thread=line.thread, reason=reason)


@pytest.fixture
def curled(adas_draft, rosa):
    """A bend to end range in the direction that made Ada worse, added to week 1."""
    return actions.add_line(
        version=adas_draft,
        exercise_code="F03",
        week=1,
        scope=Scope.WEEK,
        dose=LIBRARY["F03"].dose,
        side=None,
        client_key=uuid.uuid4(),
        by=rosa,
    )


def test_a_plan_without_open_findings_is_frozen_with_everything_it_rests_on(adas_draft, give, rosa):
    version = give(adas_draft)
    version.refresh_from_db()
    assert (version.published_by, version.effective_from) == (rosa, TODAY)
    assert version.rules_version == RULES_VERSION
    assert {finding["id"] for finding in version.findings} == {"R20b"}
    assert version.plan.starts_on == TODAY
    assert plan_in_force(version.plan.episode, TODAY) == version
    assert AuditEvent.objects.get(action="publish plan").outcome == "done"


def test_the_words_of_every_exercise_are_kept(adas_plan):
    line = adas_plan.lines.filter(exercise_code="E04").first()
    assert line.wording["name"] == LIBRARY["E04"].name
    assert line.wording["steps"] == list(LIBRARY["E04"].steps)
    assert all(row.wording["name"] for row in adas_plan.lines.all())


def test_locked_lines_are_published_locked(adas_plan):
    assert adas_plan.lines.filter(locked=True, exercise_code="F07").count() == 2


def test_publishing_twice_publishes_once(adas_draft, give):
    first = give(adas_draft)
    again = give(adas_draft, seen_revision=1)
    assert again == first
    assert AuditEvent.objects.filter(action="publish plan").count() == 1


def refused(give, version, **arguments):
    with pytest.raises(actions.PublicationRefused) as refusal:
        give(version, **arguments)
    version.refresh_from_db()
    assert not version.is_published
    assert version.plan.starts_on is None
    assert not Acknowledgement.objects.exists()
    assert AuditEvent.objects.filter(action="publish plan", outcome="refused").count() == 1
    return " ".join(refusal.value.reasons)


def test_danger_is_never_passed_whatever_is_acknowledged(adas_draft, episode, give, rosa):
    sign(episode, on=TODAY, flags={"ces_urinary_retention": "yes_new"})
    actions.update_draft(version=adas_draft, seen_revision=1, by=rosa, today=TODAY)
    forged = [says("R01"), Acknowledgement(kind=K.OVERRIDDEN, rule_id="R01", reason="I insist")]
    assert "R01" in refused(give, adas_draft, answers=forged)


def test_a_rule_that_stops_many_lines_asks_once(adas_draft, give, rosa):
    actions.add_line(
        version=adas_draft,
        exercise_code="F03",
        week=1,
        scope=actions.Scope.ONWARDS,
        dose=LIBRARY["F03"].dose,
        side=None,
        client_key=uuid.uuid4(),
        by=rosa,
    )
    asked = refused(give, adas_draft, seen_revision=2)
    assert asked.count("Rule R20: ") == 1


def test_an_open_stop_from_the_patients_own_answers_blocks(adas_draft, episode, give):
    Freeze.objects.create(
        episode=episode,
        source="self_report",
        rule_ids=["R40a"],
        snapshot=[
            {
                "id": "R40a",
                "severity": "BLOCK",
                "urgency": "emergency_same_day",
                "sentence": "The patient reports a sign of cauda equina syndrome.",
                "because": ["Numb between the legs"],
                "source": "CSP",
            }
        ],
        page="emergency",
        started_at=noon(TODAY),
    )
    assert "R40a" in refused(give, adas_draft)


@pytest.mark.parametrize(
    ("gap", "rule_id"),
    [
        ({"safety_net_on": None, "safety_net_by": None}, "R49"),
        ({"on": TODAY - 16 * DAY}, "R43"),
        ({"on": TODAY - 8 * DAY}, "R06"),
        ({"flags": {"ces_sexual_change": "not_asked"}}, "R06"),
    ],
    ids=["no safety-net advice", "old nerve examination", "old screen", "a question not asked"],
)
def test_missing_paperwork_holds(gap, rule_id, episode, rosa, give):
    sign(episode, **gap)
    draft = actions.draft_plan(
        episode=episode,
        template="T1_EXT_DP",
        weeks=6,
        client_key=uuid.uuid4(),
        by=rosa,
        at=noon(TODAY),
        today=TODAY,
    )
    assert rule_id in refused(give, draft, answers=[says(rule_id)])


def test_a_stopped_line_needs_a_reason_of_its_own(adas_draft, curled, give):
    assert "R20" in refused(give, adas_draft)


def test_a_stopped_line_may_stand_with_a_reason(adas_draft, curled, give, rosa):
    version = give(adas_draft, answers=[lets("R20", curled)])
    kept = version.acknowledgements.get()
    assert (kept.rule_id, kept.thread, kept.by) == ("R20", curled.thread, rosa)


@pytest.mark.parametrize("reason", ["", "   "])
def test_an_empty_reason_is_none(reason, adas_draft, curled, give):
    refused(give, adas_draft, answers=[lets("R20", curled, reason)])


def test_a_reason_for_another_line_does_not_count(adas_draft, curled, give):
    other = adas_draft.lines.filter(exercise_code="E04").first()
    refused(give, adas_draft, answers=[lets("R20", other)])


def test_a_removed_line_needs_no_reason(adas_draft, curled, give, rosa):
    adas_draft.refresh_from_db()
    actions.remove_line(line=curled, scope=Scope.WEEK, seen_revision=adas_draft.revision, by=rosa)
    assert give(adas_draft).is_published


def test_a_warning_is_acknowledged_with_a_reason(episode, rosa, give):
    sign(episode, suspected_cause="spondylolisthesis")
    draft = actions.draft_plan(
        episode=episode,
        template="T1_EXT_DP",
        weeks=6,
        client_key=uuid.uuid4(),
        by=rosa,
        at=noon(TODAY),
        today=TODAY,
    )
    assert "R28" in refused(give, draft)
    version = give(draft, answers=[says("R28"), says("R99", "Nobody asked")])
    assert [row.rule_id for row in version.acknowledgements.all()] == ["R28"]


def test_both_legs_need_todays_discussion(adas_draft, episode, give, rosa):
    sign(episode, on=TODAY, flags={"bilateral_leg_symptoms": "yes_new"})
    actions.update_draft(version=adas_draft, seen_revision=1, by=rosa, today=TODAY)
    assert "R04" in refused(give, adas_draft, answers=[says("R04", "Seen before")])
    talked = says(
        "R04", "Discussed", discussed_with="Dr Grey", discussed_at=noon(TODAY), advice="Go on, ask weekly"
    )
    others = [says(rule_id) for rule_id in ("R05", "R53")]
    assert give(adas_draft, answers=[talked, *others]).acknowledgements.filter(rule_id="R04").exists()


def test_a_precaution_recorded_a_minute_ago_counts(adas_draft, give, ada, rosa):
    record_precaution(patient=ada, code="vertebral_fracture_recent", by=rosa, today=TODAY)
    assert "R32c" in refused(give, adas_draft)


def test_a_draft_on_an_older_assessment_is_brought_up_to_date_first(adas_draft, episode, give):
    sign(episode, on=TODAY, kind="follow_up")
    assert "older assessment" in refused(give, adas_draft)


def test_a_draft_on_an_amended_assessment_is_brought_up_to_date_first(
    adas_draft, adas_assessment, episode, give
):
    sign(episode, on=adas_assessment.assessed_on, amends=adas_assessment, amendment_reason="Wrong leg")
    assert "older assessment" in refused(give, adas_draft)


def test_rules_that_fail_hold(adas_draft, give, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("out of order")

    monkeypatch.setattr("careplans.queries.gate.standing_on", broken)
    assert "could not be worked out" in refused(give, adas_draft)


def test_an_overdue_reassessment_holds_the_next_version(adas_plan, rosa, give, monkeypatch):
    late = adas_plan.review_due_on + 8 * DAY
    draft = actions.revise_plan(
        plan=adas_plan.plan, reason="More weeks", client_key=uuid.uuid4(), by=rosa, at=noon(late), today=late
    )
    with pytest.raises(actions.PublicationRefused, match="R42"):
        give(draft, on=late)


def test_an_empty_plan_is_not_published(adas_draft, give):
    adas_draft.lines.all().delete()
    assert "no exercise yet" in refused(give, adas_draft)


@pytest.mark.parametrize(
    "dates",
    [
        {"effective_from": TODAY - DAY},
        {"effective_from": TODAY + 15 * DAY},
        {"review_due_on": TODAY},
        {"review_due_on": TODAY + 43 * DAY},
    ],
)
def test_dates_that_make_no_sense_are_refused(dates, adas_draft, give):
    refused(give, adas_draft, **dates)


def test_two_people_publish_what_they_read(adas_draft, give, curled):
    with pytest.raises(Conflict, match="changed this draft"):
        give(adas_draft, seen_revision=1)
    adas_draft.refresh_from_db()
    assert not adas_draft.is_published


@pytest.mark.parametrize("who", ["eli", "stranger", "admin"])
def test_only_licensed_clinicians_of_this_clinic_publish(who, adas_draft, give, request):
    with pytest.raises(PermissionDenied):
        give(adas_draft, by=request.getfixturevalue(who))
    adas_draft.refresh_from_db()
    assert not adas_draft.is_published


@pytest.fixture
def second_version(adas_plan, rosa):
    return actions.revise_plan(
        plan=adas_plan.plan,
        reason="Less",
        client_key=uuid.uuid4(),
        by=rosa,
        at=noon(TODAY),
        today=TODAY,
    )


def test_a_day_with_diary_entries_keeps_its_version(adas_plan, second_version, give, ada):
    SessionLog.objects.create(
        client_key=uuid.uuid4(),
        patient=ada,
        plan=adas_plan.plan,
        version=adas_plan,
        performed_on=TODAY,
        received_at=noon(TODAY),
        done="all",
    )
    published = give(second_version)
    assert published.effective_from == TODAY + DAY
    assert plan_in_force(adas_plan.plan.episode, TODAY) == adas_plan
    assert plan_in_force(adas_plan.plan.episode, TODAY + DAY) == published


def test_a_version_never_begins_before_the_one_it_replaces(adas_plan, second_version, give, rosa):
    give(second_version, effective_from=TODAY + 7 * DAY, review_due_on=TODAY + 14 * DAY)
    third = actions.revise_plan(
        plan=adas_plan.plan, reason="Sooner", client_key=uuid.uuid4(), by=rosa, at=noon(TODAY), today=TODAY
    )
    with pytest.raises(actions.PublicationRefused, match="29 November 2026"):
        give(third)


def test_pauses_end_with_the_version_that_replaces_them(adas_plan, second_version, give, rosa):
    pause = adas_plan.plan.pauses.create(line=adas_plan.lines.first(), rule_id="R33", started_at=noon(TODAY))
    give(second_version)
    pause.refresh_from_db()
    assert pause.ended_reason == "Replaced by version 2."


def test_danger_that_comes_to_light_here_stops_the_programme(adas_draft, episode, give, rosa):
    sign(episode, on=TODAY, flags={"ces_urinary_retention": "yes_new"})
    actions.update_draft(version=adas_draft, seen_revision=1, by=rosa, today=TODAY)
    refused(give, adas_draft)
    assert Freeze.objects.get().rule_ids == ["R01"]
