"""Who is in the stories: each person has a browser of their own."""

import datetime

import pytest

from tests.journeys.steps import Clinician, Patient
from tests.journeys.visitor import Reader


@pytest.fixture
def it_is(time_machine):
    """`it_is("2026-11-02 09:00")`: the clock in Ashford stands there from now on."""

    def move(when: str) -> datetime.date:
        moment = datetime.datetime.fromisoformat(when).replace(tzinfo=datetime.UTC)
        time_machine.move_to(moment)
        return moment.date()

    return move


@pytest.fixture
def at_work():
    """`at_work(rosa)`: this person of the clinic opens a browser and signs in."""
    return lambda user: Clinician(user, Reader()).signs_in()


@pytest.fixture
def at_home():
    """`at_home()`: somebody at home opens a browser."""
    return lambda: Patient(Reader())
