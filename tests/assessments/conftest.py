"""A Monday morning in Ashford, with a draft to work on."""

import datetime

import pytest
from django.urls import reverse

from tests import builders_assessment as worked

MONDAY = datetime.date(2026, 11, 16)


@pytest.fixture
def monday(time_machine):
    time_machine.move_to(datetime.datetime(2026, 11, 16, 9, tzinfo=datetime.UTC))
    return MONDAY


@pytest.fixture
def draft(monday, episode, rosa):
    """Rosa's empty draft for Ada."""
    return worked.start(episode, by=rosa, on=MONDAY)


@pytest.fixture
def answered(draft, rosa):
    """The draft with every section answered: bending backwards centralises."""
    worked.save_all(
        draft, worked.worked_answers("extension responder", on=MONDAY, by=rosa), by=rosa, on=MONDAY
    )
    return draft


@pytest.fixture
def signed(monday, episode, rosa):
    answers = worked.worked_answers("extension responder", on=MONDAY, by=rosa)
    return worked.assess(episode, answers, by=rosa, on=MONDAY)


@pytest.fixture
def page_of():
    """The address of a page about an assessment; a section by its name."""

    def address(assessment, page="detail", section=None):
        args = [assessment.patient_id, assessment.pk, *([section] if section else [])]
        return reverse(f"assessments:{page}", args=args)

    return address
