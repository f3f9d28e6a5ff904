"""What a plan rests on today: the newest assessment, with what earlier ones and precautions still say."""

import datetime

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments.models import AssessmentSection
from careplans.queries.standing import NothingSigned, ground_of, shift_matters, standing_on
from patients.actions import record_precaution
from patients.rules.vocabulary import Precaution
from tests.careplans.signed import (
    BACKWARDS_HELPS,
    FORWARDS_IS_ALLOWED_AGAIN,
    TODAY,
    row,
    sign,
)
from tests.tables import rows_of

DAY = datetime.timedelta(days=1)


def test_without_a_signed_assessment_there_is_nothing_to_rest_on(episode):
    with pytest.raises(NothingSigned):
        standing_on(ground_of(episode), today=TODAY)


def test_what_was_worse_stays_so_until_it_is_tested_again(episode):
    sign(episode, on=TODAY - 7 * DAY)
    sign(episode, on=TODAY, kind="follow_up", rows=BACKWARDS_HELPS[1:])
    assert standing_on(ground_of(episode), today=TODAY).carried == ("flexion",)


def test_a_later_test_that_allows_it_lifts_it(episode):
    sign(episode, on=TODAY - 7 * DAY)
    sign(episode, on=TODAY, kind="follow_up", rows=FORWARDS_IS_ALLOWED_AGAIN)
    standing = standing_on(ground_of(episode), today=TODAY)
    assert (standing.carried, standing.contraindicated) == ((), frozenset())


@pytest.mark.parametrize(
    ("grades", "apart", "stable"),
    [(("4", "4"), 7, True), (("4", "4"), 6, False), (("4", "4+"), 7, False), (("5", "4"), 7, False)],
)
def test_power_is_stable_after_two_equal_tests_a_week_apart(grades, apart, stable, episode):
    before, now = ({"power_L5_EHL_L": grade} for grade in grades)
    sign(episode, on=TODAY - apart * DAY, nerves=before)
    sign(episode, on=TODAY, kind="follow_up", nerves=now)
    assert standing_on(ground_of(episode), today=TODAY).power_stable is stable


def test_one_test_shows_nothing_stable(episode, adas_assessment):
    assert not standing_on(ground_of(episode), today=TODAY).power_stable


def test_a_sideways_change_that_held_settles_the_order(episode):
    glide = row("RSGIS_R", "centralising", "centralised", "BUTTOCK", 2)
    sign(episode, on=TODAY - 7 * DAY, rows=(glide,), direction="lateral_R")
    sign(
        episode,
        on=TODAY,
        kind="follow_up",
        rows=(row("REIL", "decrease", "better", "LUMBAR_MID", 1, starts="BUTTOCK"),),
    )
    assert standing_on(ground_of(episode), today=TODAY).shift_settled


def test_the_shift_is_a_question_only_where_something_is_sideways(episode, adas_assessment):
    assert not shift_matters(ground_of(episode))
    sign(episode, on=TODAY, kind="follow_up", direction="lateral_L")
    assert shift_matters(ground_of(episode))


def test_a_precaution_that_a_doctor_cleared_is_named(episode, ada, rosa, adas_assessment):
    record_precaution(patient=ada, code="hip_replacement", cleared_on=TODAY - DAY, by=rosa, today=TODAY)
    standing = standing_on(ground_of(episode), today=TODAY)
    assert standing.cleared == {Precaution.HIP_REPLACEMENT}
    assert Precaution.HIP_REPLACEMENT in standing.case.precautions


def test_time_runs_on_for_conditions_but_not_for_what_was_seen(episode):
    onset = (TODAY - 3 * DAY).isoformat()
    flags = {"ces_urinary_change": "yes_new", "ces_urinary_change_onset_on": onset}
    sign(episode, on=TODAY, flags=flags)
    standing = standing_on(ground_of(episode), today=TODAY + 30 * DAY)
    assert {report.onset_days for report in standing.case.red_flags.values()} == {3}
    assert standing.case.ces_screen_days_ago == 30


def test_a_blocked_assessment_keeps_the_clinicians_own_conclusion(episode):
    sign(episode, direction="blocked", own_direction="flexion")
    assert standing_on(ground_of(episode), today=TODAY).direction == "flexion"


def test_the_ground_is_four_queries_however_long_the_story(episode):
    for weeks in range(5, 0, -1):
        sign(episode, on=TODAY - weeks * 7 * DAY)
        with CaptureQueriesContext(connection) as captured:
            ground = ground_of(episode)
        assert len(captured) == 4
    with CaptureQueriesContext(connection) as captured:
        assert ground.latest.assessed_on == TODAY - 7 * DAY
    assert len(captured) == 0


@pytest.mark.parametrize(("told", "stands"), [(True, True), (False, False), (None, False)])
def test_lying_on_the_front_counts_only_when_it_was_asked_and_is_uncomfortable(told, stands, episode):
    assessment = sign(episode, on=TODAY)
    movement = {} if told is None else {"prone_uncomfortable": told}
    rows_of(AssessmentSection).filter(assessment=assessment, name="movement").update(answers=movement)
    assert standing_on(ground_of(episode), today=TODAY).prone_uncomfortable is stands
