"""How it goes: one sentence, one chart with its gaps, the same numbers as a table."""

import datetime

import pytest

from clinic.models import AuditEvent
from tests.builders import make_published_plan, make_signed_assessment
from tests.careplans.diary import log_day
from tests.careplans.signed import TODAY


@pytest.fixture
def plan(episode, clock):
    began = TODAY - datetime.timedelta(days=21)
    assessment = make_signed_assessment(episode, on=began, leg_now=7)
    return make_published_plan(episode, assessment=assessment, from_day=began + datetime.timedelta(days=1))


@pytest.fixture
def open_progress(ada, sign_in):
    def get():
        return sign_in(ada.user).get("/progress/")

    return get


def text_of(page):
    return " ".join(page.content.decode().split())


def test_one_sentence_says_where_the_pain_went(plan, open_progress):
    log_day(plan, TODAY, leg_pain=3)
    assert "Your leg pain went from 7 to 3 in 3 weeks." in text_of(open_progress())


@pytest.mark.parametrize(
    ("pains", "sentence"),
    [
        ({0: 5}, "Your leg pain went from 7 to 5 in 3 weeks."),
        ({15: 0}, "Your leg pain went from 7 to 0 in 6 days."),
        ({0: 7}, "Your leg pain is 7, as it was 3 weeks before."),
        ({0: 9}, "Your leg pain went from 7 to 9 in 3 weeks."),
    ],
)
def test_better_worse_and_the_same_are_said_plainly(plan, open_progress, pains, sentence):
    for days_ago, pain in pains.items():
        log_day(plan, TODAY - datetime.timedelta(days=days_ago), leg_pain=pain)
    assert sentence in text_of(open_progress())


def test_the_table_holds_every_day_and_says_what_is_missing(plan, open_progress):
    log_day(plan, TODAY - datetime.timedelta(days=2), leg_pain=5, back_pain=0, furthest_symptom="TOES")
    log_day(plan, TODAY, leg_pain=3)
    chart = open_progress().context["course"].chart
    assert chart.columns == ["Day", "Leg pain", "Back pain", "Furthest symptom"]
    assert chart.rows[-3:] == [
        ["20 Nov", "5", "0", "Toes"],
        ["21 Nov", "not recorded", "not recorded", "not recorded"],
        ["22 Nov", "3", "not recorded", "not recorded"],
    ]


def test_an_earlier_version_of_a_corrected_day_is_not_counted(plan, open_progress):
    log_day(plan, TODAY, leg_pain=9, is_current=False)
    log_day(plan, TODAY, leg_pain=3)
    assert open_progress().context["course"].chart.rows[-1][1] == "3"


def test_without_a_diary_the_page_says_how_to_begin(plan, open_progress):
    text = text_of(open_progress())
    assert "Nothing to show yet." in text
    assert "/today/" in text


def test_without_a_plan_or_an_episode(ada, open_progress):
    assert "Nothing to show yet." in text_of(open_progress())


def test_staff_are_refused_and_reading_is_audited(plan, ada, rosa, sign_in, open_progress):
    assert sign_in(rosa).get("/progress/").status_code == 403
    open_progress()
    assert AuditEvent.objects.get(action="read own progress").patient_id == ada.pk
