"""Clinic visits: planned for a week, changed, held once, cancelled but kept."""

import datetime
import uuid

import pytest
from django.core.exceptions import ValidationError

from careplans import actions
from careplans.models import Visit
from careplans.queries.visits import visits_by_week
from clinic.errors import Conflict
from clinic.models import AuditEvent
from tests.careplans.signed import TODAY

DAY = datetime.timedelta(days=1)


@pytest.fixture
def visit(adas_plan, rosa):
    return actions.plan_visit(
        plan=adas_plan.plan,
        week=2,
        planned_on=TODAY + 8 * DAY,
        treatments={"manual_therapy": "Lumbar"},
        client_key=uuid.uuid4(),
        by=rosa,
    )


def held(visit, rosa, **changed):
    arguments = {
        "held_on": TODAY,
        "treatments": {"exercise_supervision": ""},
        "note": "Went well",
        "seen_revision": 1,
        **changed,
    }
    return actions.hold_visit(visit=visit, by=rosa, today=TODAY, **arguments)


def test_the_same_key_plans_once(adas_plan, rosa):
    key = uuid.uuid4()
    first = actions.plan_visit(plan=adas_plan.plan, week=2, client_key=key, by=rosa)
    assert actions.plan_visit(plan=adas_plan.plan, week=2, client_key=key, by=rosa) == first


@pytest.mark.parametrize("changed", [{"week": 3}, {"note": "Bring shoes"}, {"treatments": {"posture": ""}}])
def test_a_key_plans_nothing_else(changed, adas_plan, rosa):
    key = uuid.uuid4()
    planned = {"plan": adas_plan.plan, "week": 2, "client_key": key, "by": rosa}
    actions.plan_visit(**planned)
    with pytest.raises(ValidationError, match="Open the page again"):
        actions.plan_visit(**planned | changed)


@pytest.mark.parametrize(("week", "days"), [(1, 8), (2, 6), (2, -1)])
def test_the_date_lies_in_the_week(week, days, adas_plan, rosa):
    before = Visit.objects.count()
    with pytest.raises(ValidationError):
        actions.plan_visit(
            plan=adas_plan.plan, week=week, planned_on=TODAY + days * DAY, client_key=uuid.uuid4(), by=rosa
        )
    assert Visit.objects.count() == before


def test_what_was_done_replaces_what_was_planned(visit, rosa):
    stored = held(visit, rosa)
    assert (stored.held_on, stored.held_by, stored.note) == (TODAY, rosa, "Went well")
    assert [row.kind for row in stored.treatments.all()] == ["exercise_supervision"]


def test_a_visit_is_held_once(visit, rosa):
    held(visit, rosa)
    held(visit, rosa)
    assert AuditEvent.objects.filter(action="hold visit").count() == 1


def test_a_visit_held_with_other_treatments_is_not_the_same(visit, rosa):
    held(visit, rosa)
    with pytest.raises(Conflict) as refused:
        held(visit, rosa, treatments={"posture": ""})
    assert dict(refused.value.theirs)["Treatments"] == "Exercise supervision"
    assert dict(refused.value.mine)["Treatments"] == "Posture"


def test_a_change_sent_twice_is_made_once(visit, rosa):
    for _ in range(2):
        actions.change_visit(
            visit=visit, week=3, planned_on=None, treatments={}, note="", seen_revision=1, by=rosa
        )
    assert AuditEvent.objects.filter(action="change visit").count() == 1


def test_a_visit_is_not_held_tomorrow(visit, rosa):
    with pytest.raises(ValidationError):
        held(visit, rosa, held_on=TODAY + DAY)


def test_a_visit_is_not_held_before_the_episode_began(visit, rosa):
    opened_on = visit.plan.episode.opened_on
    with pytest.raises(ValidationError, match="began on"):
        held(visit, rosa, held_on=opened_on - DAY)
    assert held(visit, rosa, held_on=opened_on).held_on == opened_on


def test_the_slower_of_two_people_sees_both_versions(visit, rosa):
    actions.change_visit(
        visit=visit, week=3, planned_on=None, treatments={}, note="Moved", seen_revision=1, by=rosa
    )
    with pytest.raises(Conflict) as refused:
        held(visit, rosa)
    assert dict(refused.value.theirs)["Note"] == "Moved"
    assert dict(refused.value.mine)["Note"] == "Went well"


def test_a_cancelled_visit_stays_in_the_record(visit, adas_plan, rosa):
    for _ in range(2):
        actions.cancel_visit(visit=visit, seen_revision=1, by=rosa, today=TODAY)
    assert AuditEvent.objects.filter(action="cancel visit").count() == 1
    week_2 = next(week for week in visits_by_week(adas_plan.plan, today=TODAY) if week.number == 2)
    assert TODAY in [visit.cancelled_on for visit in week_2.visits]


def test_what_is_held_or_cancelled_is_not_changed_any_more(visit, rosa):
    held(visit, rosa)
    visit.refresh_from_db()
    with pytest.raises(ValidationError):
        actions.cancel_visit(visit=visit, seen_revision=visit.revision, by=rosa, today=TODAY)
