"""Ending a stop: who may, what has to be said, and what happens when two people do it."""

import datetime

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from careplans import actions
from clinic.errors import Conflict
from clinic.models import AuditEvent
from tests.builders import noon
from tests.careplans.signed import TODAY, sign

OUTCOME = {
    "seen_where": "Emergency department, Ashford",
    "seen_on": TODAY,
    "result": "MRI without compression",
    "reason": "Cleared by the spinal team",
}


@pytest.fixture
def stop(adas_plan, episode, rosa):
    sign(episode, on=TODAY, kind="follow_up", flags={"ces_urinary_retention": "yes_new"})
    return actions.judge_episode(episode=episode, by=rosa, at=noon(TODAY), today=TODAY).freeze


@pytest.fixture
def release(stop, rosa):
    def end(*, by=rosa, **changed):
        return actions.release_freeze(
            freeze=stop, by=by, at=noon(TODAY), today=TODAY, **{**OUTCOME, **changed}
        )

    return end


def test_the_outcome_is_kept_with_name_and_time(release, stop, rosa):
    assert release() == actions.Judgement()
    stop.refresh_from_db()
    assert (stop.released_by, stop.released_at, stop.result) == (rosa, noon(TODAY), OUTCOME["result"])
    assert AuditEvent.objects.filter(action="release stop").count() == 1


def test_after_the_release_the_plan_can_be_published_again(release, stop, adas_plan, rosa, give):
    release()
    version = actions.revise_plan(
        plan=adas_plan.plan,
        reason="After the scan",
        client_key="5f0c4d3e-0000-4000-8000-000000000001",
        by=rosa,
        at=noon(TODAY),
        today=TODAY,
    )
    with pytest.raises(actions.PublicationRefused) as refused:
        give(version)
    assert not refused.value.gate.open_blocks
    assert [finding.id for finding in refused.value.gate.open_warnings] == ["R01"]


@pytest.mark.parametrize("missing", ["seen_where", "result", "reason"])
def test_every_part_of_the_outcome_is_asked_for(missing, release, stop):
    with pytest.raises(ValidationError):
        release(**{missing: "  "})
    stop.refresh_from_db()
    assert stop.released_at is None


@pytest.mark.parametrize("days", [-1, 1, 90])
def test_the_day_is_neither_to_come_nor_before_the_stop(days, release, stop):
    with pytest.raises(ValidationError, match="when this stop began"):
        release(seen_on=TODAY - datetime.timedelta(days=days))
    stop.refresh_from_db()
    assert stop.released_at is None


@pytest.mark.parametrize("who", ["eli", "stranger", "admin"])
def test_only_licensed_clinicians_of_this_clinic_release(who, release, stop, request):
    with pytest.raises(PermissionDenied):
        release(by=request.getfixturevalue(who))
    stop.refresh_from_db()
    assert stop.released_at is None


def test_the_same_outcome_twice_is_recorded_once(release):
    release()
    release()
    assert AuditEvent.objects.filter(action="release stop").count() == 1


def test_another_outcome_afterwards_is_a_conflict(release):
    release()
    with pytest.raises(Conflict) as refused:
        release(result="Something else")
    assert dict(refused.value.theirs)["Result"] == OUTCOME["result"]
