"""What was investigated fires no rule for a while, but every page that lists findings says so."""

import datetime
import uuid

import pytest
from django.urls import reverse

from assessments.queries import answers_of
from assessments.queries.evaluation import cleared_on
from careplans import actions
from tests import builders_assessment as worked
from tests.builders import noon
from tests.careplans.asking import body
from tests.careplans.signed import TODAY, sign

pytestmark = pytest.mark.usefixtures("clock")

GAIT = {
    "gait_disturbance": "yes_old",
    "gait_disturbance_onset_on": "2025-01-10",
    "gait_disturbance_outcome": "Old ankle injury",
    "gait_disturbance_confirmed_on": "2026-11-01",
}
OUTCOME = "Unsteady gait: “Old ankle injury”, confirmed "


@pytest.fixture
def assessment(episode):
    return sign(episode, flags=GAIT)


def test_on_the_suggestion_and_where_it_is_signed(episode, ada, rosa, sign_in):
    draft = worked.start(episode, by=rosa, on=TODAY)
    answers = worked.worked_answers("extension responder", on=TODAY, by=rosa)
    answers["safety"] |= GAIT
    worked.save_all(draft, answers, by=rosa, on=TODAY)
    client = sign_in(rosa)
    for page in ("assessments:suggestion", "careplans:sign_assessment"):
        assert f"{OUTCOME}21 days ago." in body(client.get(reverse(page, args=[ada.pk, draft.pk])))


def test_in_a_signed_assessment_as_it_was_when_signed(assessment, ada, rosa, sign_in):
    url = reverse("assessments:detail", args=[ada.pk, assessment.pk])
    days = (assessment.signed_at.date() - datetime.date(2026, 11, 1)).days
    assert f"{OUTCOME}{days} days ago." in body(sign_in(rosa).get(url))


def test_before_a_plan_is_published(assessment, episode, ada, rosa, sign_in):
    draft = actions.draft_plan(
        episode=episode,
        template="T1_EXT_DP",
        weeks=6,
        client_key=uuid.uuid4(),
        by=rosa,
        at=noon(TODAY),
        today=TODAY,
    )
    url = reverse("careplans:publish", args=[ada.pk, draft.pk])
    assert f"{OUTCOME}21 days ago." in body(sign_in(rosa).get(url))


def test_after_90_days_it_counts_no_more(assessment):
    answers = answers_of(assessment)
    assert cleared_on(answers, datetime.date(2027, 1, 30))
    assert not cleared_on(answers, datetime.date(2027, 1, 31))
