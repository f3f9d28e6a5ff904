"""The week board: every week side by side, with what the rules say about each line."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from careplans import actions
from careplans.actions import Scope
from exercises.library import LIBRARY
from tests.builders import make_patient
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import FORWARDS_IS_ALLOWED_AGAIN, TODAY, sign

pytestmark = pytest.mark.usefixtures("clock")
MOST_QUERIES = 12


@pytest.fixture
def url(ada, adas_draft):
    return reverse("careplans:board", args=[ada.pk, adas_draft.pk])


def add(version, code, by, week=1, scope=Scope.WEEK, side=None):
    return actions.add_line(
        version=version,
        exercise_code=code,
        week=week,
        scope=scope,
        dose=LIBRARY[code].dose,
        side=side,
        client_key=uuid.uuid4(),
        by=by,
    )


def queries(client, url):
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return [
        entry["sql"]
        for entry in captured.captured_queries
        if not entry["sql"].startswith(("BEGIN", "SAVEPOINT", "RELEASE", "COMMIT"))
    ]


def test_every_week_shows_its_phase_goal_lines_and_load(url, ada, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    for week in range(1, 7):
        assert f'id="week-{week}"' in page
    assert "Goal: Bring the pain up out of the leg and keep it there." in page
    assert "10 times" in page
    assert "4 times a day" in page
    assert "minutes on the busiest day" in page
    read_is_audited("read plan board", ada, rosa)


def test_a_locked_line_says_what_it_waits_for(url, rosa, sign_in):
    assert "Locked until a retest in flexion allows it." in body(sign_in(rosa).get(url))


def test_a_stopped_line_says_so_where_it_stands(url, adas_draft, rosa, sign_in):
    add(adas_draft, "F03", rosa)
    page = body(sign_in(rosa).get(url))
    assert "Not this exercise: 1" in page
    assert "R20" in page


def test_a_line_names_the_step_that_the_programme_offers_next(url, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert f"Next step: {LIBRARY['E02'].name}" in page
    assert "Furthest symptom no lower than the buttock" in page


def test_a_dose_that_went_up_says_so_in_words(url, adas_draft, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert "more than before: " in page


def test_a_newer_assessment_is_offered(url, episode, rosa, sign_in):
    sign(episode, on=TODAY, kind="follow_up", rows=FORWARDS_IS_ALLOWED_AGAIN)
    assert "A newer assessment is signed" in body(sign_in(rosa).get(url))


def test_a_published_version_shows_its_findings_and_no_buttons(url, adas_draft, give, ada, rosa, sign_in):
    give(adas_draft)
    page = body(sign_in(rosa).get(url))
    assert "Findings at publication" in page
    assert "R20b" in page
    assert reverse("careplans:publish", args=[ada.pk, adas_draft.pk]) not in page
    assert "/lines/" not in page


def test_an_exercise_professional_reads_it_without_buttons(url, eli, sign_in):
    page = body(sign_in(eli).get(url))
    assert "Extension programme" in page
    assert "/lines/" not in page
    assert "Give plan to" not in page


def test_the_queries_stay_few_and_constant(url, adas_draft, rosa, sign_in, episode):
    client = sign_in(rosa)
    before = queries(client, url)
    assert len(before) <= MOST_QUERIES
    for code, side in (("E05", None), ("X01", "left"), ("T01", None), ("N01", "left")):
        add(adas_draft, code, rosa, scope=Scope.ONWARDS, side=side)
    sign(episode, on=TODAY, kind="follow_up")
    assert len(queries(client, url)) == len(before)


def test_a_published_board_stays_within_the_same_number(url, adas_draft, give, rosa, sign_in):
    give(adas_draft)
    assert len(queries(sign_in(rosa), url)) <= MOST_QUERIES


def test_a_version_of_somebody_else_is_not_found_under_this_patient(url, adas_draft, ashford, rosa, sign_in):
    ben = make_patient("Ben", "Other", location=ashford, by=rosa)
    assert sign_in(rosa).get(reverse("careplans:board", args=[ben.pk, adas_draft.pk])).status_code == 404


def test_others_are_kept_out(url, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url)
    refused(sign_in, [admin, ada.user], url)
