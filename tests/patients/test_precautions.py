"""Precautions: recorded once, ended with a reason, never deleted."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from clinic.models import AuditEvent
from patients.actions import end_precaution, record_precaution
from patients.queries import banner, precaution_words, standing_precautions

DAY = datetime.date(2026, 11, 22)


def test_recorded_twice_with_the_same_content_stands_once(ada, rosa):
    first, second = (
        record_precaution(patient=ada, code="pregnancy", weeks=18, by=rosa, today=DAY) for _ in range(2)
    )
    assert first == second
    assert AuditEvent.objects.filter(action="record precaution").count() == 1


def test_recorded_with_other_details_is_refused_with_a_way_on(ada, rosa):
    record_precaution(patient=ada, code="pregnancy", weeks=18, by=rosa, today=DAY)
    with pytest.raises(ValidationError, match="End that entry first"):
        record_precaution(patient=ada, code="pregnancy", weeks=20, by=rosa, today=DAY)


@pytest.mark.parametrize(
    ("given", "says"),
    [({"code": "dragon"}, "Choose one"), ({"code": "diabetes", "weeks": 3}, "for a pregnancy only")],
)
def test_what_makes_no_sense_is_refused(ada, rosa, given, says):
    with pytest.raises(ValidationError, match=says):
        record_precaution(patient=ada, by=rosa, today=DAY, **given)


def test_ending_needs_a_reason_and_keeps_the_first_one(ada, rosa, eli):
    row = record_precaution(patient=ada, code="anticoagulant", by=rosa, today=DAY)
    with pytest.raises(ValidationError, match="Say why"):
        end_precaution(precaution=row, reason="  ", by=rosa, today=DAY)
    end_precaution(precaution=row, reason="Course finished", by=rosa, today=DAY)
    ended = end_precaution(precaution=row, reason="Again", by=eli, today=DAY)
    assert (ended.ended_on, ended.ended_by, ended.ended_reason) == (DAY, rosa, "Course finished")
    assert standing_precautions(ada) == []


def test_what_has_ended_can_be_recorded_anew(ada, rosa):
    row = record_precaution(patient=ada, code="anticoagulant", by=rosa, today=DAY)
    end_precaution(precaution=row, reason="Course finished", by=rosa, today=DAY)
    anew = record_precaution(patient=ada, code="anticoagulant", by=rosa, today=DAY)
    assert anew != row


@pytest.mark.parametrize(
    ("recorded", "words"),
    [
        ({"code": "pregnancy", "weeks": 18}, "Pregnancy (week 21)"),
        ({"code": "pregnancy"}, "Pregnancy"),
        ({"code": "spinal_fusion", "since_on": datetime.date(2026, 5, 4)}, "Spinal fusion (4 May 2026)"),
        (
            {"code": "hip_replacement", "cleared_on": datetime.date(2026, 6, 1)},
            "Hip replacement (cleared 1 Jun 2026)",
        ),
    ],
)
def test_a_precaution_in_words(ada, rosa, recorded, words):
    row = record_precaution(patient=ada, by=rosa, today=DAY, **recorded)
    assert precaution_words(row, DAY + datetime.timedelta(days=21)) == words


def test_the_banner_names_the_patient_and_every_standing_precaution(ada, rosa, episode):
    record_precaution(patient=ada, code="osteoporosis", by=rosa, today=DAY)
    record_precaution(patient=ada, code="pregnancy", weeks=18, by=rosa, today=DAY)
    shown = banner(ada, episode, today=DAY, stop="Seen the same day", week="week 3 of 6")
    assert shown == {
        "name": "SAMPLE, Ada",
        "url": f"/patients/{ada.pk}/",
        "born": "12 Mar 1979",
        "age": 47,
        "number": "",
        "episode": "Left leg, since 20 Sep 2026, week 3 of 6",
        "precautions": ["Osteoporosis", "Pregnancy (week 18)"],
        "stop": "Seen the same day",
    }


def test_without_an_onset_the_banner_says_when_the_episode_was_opened(ada, episode):
    episode.onset_on = None
    assert banner(ada, episode, today=DAY)["episode"] == "Left leg, episode opened 1 Oct 2026"


def test_a_pregnancy_of_somebody_recorded_as_male_asks_for_the_details_first(ada, rosa):
    ada.sex = "M"
    with pytest.raises(ValidationError, match="The details say male"):
        record_precaution(patient=ada, code="pregnancy", weeks=18, by=rosa, today=DAY)
    assert not ada.precautions.exists()
