"""Going on with a plan that runs: what is copied, what stays as it was, and which locks open."""

import datetime
import uuid

import pytest
from django.core.exceptions import ValidationError

from careplans import actions
from careplans.models import PlanVersion, Prescription, Visit
from careplans.queries.lines import plan_in_force
from clinic.errors import Conflict
from tests.builders import noon
from tests.careplans.signed import FORWARDS_IS_ALLOWED_AGAIN, TODAY, sign

WEEK_4 = TODAY + datetime.timedelta(days=23)


@pytest.fixture
def revise(adas_plan, rosa):
    def make(reason="Sitting is easier", *, on=WEEK_4, key=None, **arguments):
        return actions.revise_plan(
            plan=adas_plan.plan,
            reason=reason,
            client_key=key or uuid.uuid4(),
            by=rosa,
            at=noon(on),
            today=on,
            **arguments,
        )

    return make


def test_a_key_that_made_a_version_makes_no_other(revise):
    key = uuid.uuid4()
    assert revise(key=key) == revise(key=key)
    with pytest.raises(ValidationError, match="Open the page again"):
        revise("Another reason", key=key)


def test_this_and_the_later_weeks_are_copied_with_their_threads(revise, adas_plan):
    version = revise()
    assert [week.number for week in version.plan_weeks.all()] == [4, 5, 6]

    def lines(of):
        return set(of.lines.filter(week__gte=4).values_list("week", "thread", "exercise_code", "reps"))

    assert lines(version) == lines(adas_plan)
    assert (version.number, version.reason) == (2, "Sitting is easier")


def test_the_published_version_stays_as_it_was(revise, adas_plan):
    before = list(adas_plan.lines.order_by("pk").values())
    version = revise()
    Prescription.objects.filter(version=version).first().delete()
    assert list(adas_plan.lines.order_by("pk").values()) == before
    assert plan_in_force(adas_plan.plan.episode, WEEK_4) == adas_plan


def test_past_days_keep_the_version_that_counted_then(revise, adas_plan, episode, give):
    sign(episode, on=WEEK_4, kind="follow_up")
    second = give(revise(), on=WEEK_4)
    assert plan_in_force(adas_plan.plan.episode, WEEK_4 - datetime.timedelta(days=1)) == adas_plan
    assert plan_in_force(adas_plan.plan.episode, WEEK_4) == second
    assert plan_in_force(adas_plan.plan.episode, TODAY - datetime.timedelta(days=1)) is None


@pytest.mark.parametrize("reason", ["", "   "])
def test_a_change_has_a_reason(reason, revise):
    with pytest.raises(ValidationError, match="Say why"):
        revise(reason)


def test_more_weeks_repeat_the_last_one(revise):
    version = revise(weeks=8)
    last = set(version.lines.filter(week=6).values_list("exercise_code", flat=True))
    assert set(version.lines.filter(week=8).values_list("exercise_code", flat=True)) == last
    assert version.weeks == 8


@pytest.mark.parametrize("weeks", [3, 27])
def test_a_plan_neither_ends_before_today_nor_runs_for_ever(weeks, revise):
    with pytest.raises(ValidationError):
        revise(weeks=weeks)


def test_a_retest_that_allows_it_opens_the_lock(revise, adas_plan, episode):
    assert revise().lines.filter(locked=True, exercise_code="F07").exists()
    actions.discard_draft(
        version=PlanVersion.objects.get(published_at=None), seen_revision=1, by=episode.responsible
    )
    newer = sign(episode, on=WEEK_4, kind="follow_up", rows=FORWARDS_IS_ALLOWED_AGAIN)
    version = revise()
    assert version.assessment == newer
    assert version.lines.filter(exercise_code="F07").exists()
    assert not version.lines.filter(locked=True).exists()


def test_a_new_assessment_that_tests_nothing_opens_nothing(revise, episode):
    sign(episode, on=WEEK_4, kind="follow_up", rows=())
    version = revise()
    assert {line.locked for line in version.lines.filter(exercise_code="F07")} == {True}


def test_a_draft_is_brought_up_to_date_with_a_newer_assessment(adas_draft, episode, rosa):
    newer = sign(episode, on=TODAY, kind="follow_up", rows=FORWARDS_IS_ALLOWED_AGAIN)
    actions.update_draft(version=adas_draft, seen_revision=1, by=rosa, today=TODAY)
    adas_draft.refresh_from_db()
    assert adas_draft.assessment == newer
    assert not adas_draft.lines.filter(locked=True).exists()
    assert adas_draft.revision == 2


def test_a_draft_changed_by_somebody_else_is_not_discarded(adas_draft, rosa):
    actions.settle_shift(version=adas_draft, settled=True, seen_revision=1, by=rosa)
    adas_draft.refresh_from_db()
    with pytest.raises(Conflict):
        actions.discard_draft(version=adas_draft, seen_revision=1, by=rosa)
    assert PlanVersion.objects.filter(pk=adas_draft.pk).exists()


def test_discarding_takes_lines_and_untouched_visits_along(adas_draft, rosa):
    dated = adas_draft.plan.visits.first()
    actions.change_visit(
        visit=dated, week=1, planned_on=TODAY, treatments={}, note="", seen_revision=1, by=rosa
    )
    actions.discard_draft(version=adas_draft, seen_revision=1, by=rosa)
    assert not PlanVersion.objects.exists()
    assert not Prescription.objects.exists()
    assert list(Visit.objects.all()) == [dated]


def test_what_is_published_is_not_discarded(adas_plan, rosa):
    with pytest.raises(Conflict, match="published"):
        actions.discard_draft(version=adas_plan, seen_revision=adas_plan.revision, by=rosa)
    assert PlanVersion.objects.filter(pk=adas_plan.pk).exists()
