"""From a signed assessment to a draft: weeks, lines, locks and visits of a programme."""

import datetime
import uuid

import pytest
from django.core.exceptions import ValidationError

from careplans import actions
from careplans.models import CarePlan, PlanVersion
from careplans.queries.standing import NothingSigned
from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient, noon
from tests.careplans.signed import NOTHING_HELPS, TODAY, row, sign


@pytest.fixture
def draft(episode, rosa):
    def make(template="T1_EXT_DP", *, weeks=6, key=None, on=TODAY, **arguments):
        return actions.draft_plan(
            episode=episode,
            template=template,
            weeks=weeks,
            client_key=key or uuid.uuid4(),
            by=rosa,
            at=noon(on),
            today=on,
            **arguments,
        )

    return make


def test_a_key_that_drafted_drafts_nothing_else(draft, adas_assessment, ashford, rosa):
    key = uuid.uuid4()
    bela = make_patient("Bela", "SAMPLE", location=ashford, by=rosa)
    draft(key=key)
    with pytest.raises(ValidationError, match="Open the page again"):
        draft("T2_FLEX_DP", key=key)
    belas = make_episode(bela, responsible=rosa)
    with pytest.raises(ValidationError, match="Open the page again"):
        actions.draft_plan(
            episode=belas,
            template="T1_EXT_DP",
            weeks=6,
            client_key=key,
            by=rosa,
            at=noon(TODAY),
            today=TODAY,
        )


def codes(version, week):
    return [line.exercise_code for line in version.lines.filter(week=week)]


@pytest.mark.parametrize("weeks", [6, 7, 8])
def test_a_programme_fills_as_many_weeks_as_were_asked_for(weeks, draft, adas_assessment):
    version = draft(weeks=weeks)
    assert [week.number for week in version.plan_weeks.all()] == list(range(1, weeks + 1))
    assert set(version.lines.values_list("week", flat=True)) == set(range(1, weeks + 1))
    assert version.assessment == adas_assessment
    assert not version.is_published


def test_one_exercise_keeps_its_thread_over_the_weeks(draft, adas_assessment):
    version = draft()
    threads = {line.thread for line in version.lines.filter(exercise_code="E04")}
    assert len(threads) == 1


def test_what_bends_forwards_again_is_drafted_locked(draft, adas_assessment):
    version = draft()
    locked = version.lines.filter(locked=True)
    assert {(line.exercise_code, line.week, line.locked_direction) for line in locked} == {
        ("F07", 5, "flexion"),
        ("F07", 6, "flexion"),
    }
    assert all("retest" in line.lock_reason for line in locked)


def test_clinic_visits_of_the_programme_are_planned_without_a_date(draft, adas_assessment):
    version = draft()
    assert list(version.plan.visits.values_list("week", "planned_on")) == [
        (1, None),
        (1, None),
        (2, None),
        (3, None),
        (4, None),
        (5, None),
        (6, None),
    ]


def test_the_same_key_drafts_once(draft, adas_assessment):
    key = uuid.uuid4()
    assert draft(key=key) == draft(key=key)
    assert PlanVersion.objects.count() == 1
    assert AuditEvent.objects.filter(action="draft plan").count() == 1


def test_one_draft_at_a_time(draft, adas_assessment):
    first = draft()
    with pytest.raises(actions.DraftExists) as refused:
        draft()
    assert refused.value.version == first


def test_without_a_signed_assessment_nothing_is_drafted(draft):
    with pytest.raises(NothingSigned):
        draft()
    assert not CarePlan.objects.exists()


def test_nothing_is_drafted_while_a_finding_blocks(draft, episode):
    sign(episode, flags={"ces_urinary_retention": "yes_new"})
    with pytest.raises(ValidationError, match="safety finding blocks"):
        draft()
    assert not CarePlan.objects.exists()


def test_an_unknown_programme_is_refused(draft, adas_assessment):
    with pytest.raises(ValidationError, match="Choose one of the programmes"):
        draft("T9_MAGIC")


def test_a_closed_episode_gets_no_plan(draft, episode, adas_assessment):
    episode.closed_on = TODAY
    episode.save()
    with pytest.raises(ValidationError, match="closed"):
        draft()


def test_without_a_direction_the_settling_programme_can_be_drafted(draft, episode):
    sign(episode, rows=NOTHING_HELPS, leg_now=7, direction="none", suggested_direction="none")
    version = draft("T4_NO_DP_IRRITABLE")
    assert "P03" in codes(version, 1)
    assert not [code for code in codes(version, 1) if code.startswith("E0")]


def test_side_glides_go_to_the_side_that_helped(draft, episode):
    sideways = (
        row("RFIS", "increase", "worse", "CALF", 7),
        row("REIL", "increase", "worse", "CALF", 7),
        row("RSGIS_R", "centralising", "centralised", "BUTTOCK", 2),
    )
    sign(episode, rows=sideways, direction="lateral_R", suggested_direction="lateral_R")
    version = draft("T3_LATERAL_SHIFT")
    glides = version.lines.filter(exercise_code="L01")
    assert {line.side for line in glides} == {"glide_right"}


@pytest.fixture
def third_week(adas_plan, episode):
    """Rosa assesses again in the middle of week 3."""
    day = TODAY + datetime.timedelta(days=17)
    sign(episode, on=day, kind="follow_up")
    return day


def test_the_week_that_has_begun_is_not_counted(draft, third_week):
    version = draft(weeks=6, on=third_week)
    assert [week.number for week in version.plan_weeks.all()] == [3, 4, 5, 6, 7, 8, 9]
    assert codes(version, 3) == codes(version, 4)
    assert version.number == 2


def test_visits_that_are_planned_already_are_not_planned_again(draft, third_week, adas_plan):
    before = adas_plan.plan.visits.filter(week=3).count()
    draft(weeks=6, on=third_week)
    assert adas_plan.plan.visits.filter(week=3).count() == max(before, 2)


def test_a_plan_does_not_run_on_for_ever(draft, adas_plan, episode):
    late = TODAY + datetime.timedelta(weeks=22)
    sign(episode, on=late, kind="follow_up")
    with pytest.raises(ValidationError, match="at most 26 weeks"):
        draft(weeks=6, on=late)
