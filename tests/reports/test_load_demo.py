"""The demo clinic comes into an empty database of the demo only, or not at all."""

import datetime

import pytest
from django.core.management import CommandError, call_command

from clinic.models import AuditEvent, Location
from patients.models import Patient
from reports.demo.days import Calendar
from reports.demo.diary import bouts, days
from reports.demo.steps import Diary

UTC = datetime.UTC


def test_a_database_with_other_patients_is_left_alone(ada):
    with pytest.raises(CommandError, match="Start the demo with an empty folder"):
        call_command("load_demo")
    assert list(Patient.objects.all()) == [ada]
    assert Location.objects.count() == 1


def test_outside_the_demo_it_refuses_in_one_sentence(db, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="settings of the demo only"):
        call_command("load_demo")
    del settings.DEMO
    with pytest.raises(CommandError, match="settings of the demo only"):
        call_command("load_demo")
    assert not Patient.objects.exists()
    assert not AuditEvent.objects.exists()


@pytest.mark.parametrize(
    ("days_ago", "day"),
    [
        (0, "2026-11-25"),  # a Wednesday
        (3, "2026-11-20"),  # Sunday: the Friday before
        (4, "2026-11-20"),  # Saturday: the Friday before
        (5, "2026-11-20"),
        (-3, "2026-11-30"),  # Saturday to come: the Monday after
        (-4, "2026-11-30"),
    ],
)
def test_the_clinic_works_from_monday_to_friday(ashford, days_ago, day):
    calendar = Calendar(ashford, datetime.datetime(2026, 11, 25, 9, tzinfo=UTC))
    assert calendar.working_day(days_ago).isoformat() == day


def test_today_is_the_day_at_the_clinic(ashford, halifax):
    night = datetime.datetime(2026, 11, 25, 2, tzinfo=UTC)
    assert Calendar(ashford, night).today.day == 25
    assert Calendar(halifax, night).today.day == 24
    assert (
        Calendar(halifax, night).at(datetime.date(2026, 7, 1), "09:30").utcoffset().total_seconds()
        == -3 * 3600
    )


def test_the_columns_of_a_diary_are_read_as_days():
    read = list(days(Diary(1, done="a.p", leg="5.x", back="-.3", reach="c.0", notes={1: "Oh."})))
    assert [(day.days_ago, day.share, day.reason, day.leg_pain, day.back_pain) for day in read] == [
        (3, "all", "", 5, None),
        (1, "none", "pain", 10, 3),
    ]
    assert [(day.furthest_symptom, day.note) for day in read] == [("CALF", ""), ("NONE", "Oh.")]


def test_a_diary_whose_columns_do_not_match_is_refused():
    with pytest.raises(ValueError, match="1 days ago is logged in one row"):
        list(days(Diary(1, done="a", leg=".", back="3", reach="c")))
    with pytest.raises(ValueError, match="shorter"):
        list(days(Diary(1, done="aa", leg="5", back="33", reach="cc")))


@pytest.mark.parametrize(
    ("share", "done"), [("all", {1: 4, 2: 1}), ("some", {1: 2, 2: 0}), ("none", {1: 0, 2: 0})]
)
def test_some_is_about_half(share, done):
    assert bouts(share, {1: 4, 2: 1}) == done
