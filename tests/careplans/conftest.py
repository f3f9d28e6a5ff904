"""Ada's plan at its stages: assessed, drafted, running. Today is 22 November 2026 where a test asks for the clock."""

import datetime
import uuid

import pytest
import time_machine

from careplans import actions
from tests.builders import noon
from tests.careplans.signed import TODAY, sign


@pytest.fixture
def clock():
    """Midday of 22 November 2026; shift it with `move_to`."""
    with time_machine.travel(noon(TODAY), tick=False) as traveller:
        yield traveller


@pytest.fixture
def adas_assessment(episode):
    """Signed two days ago: bending backwards helps, bending forwards does not, nothing dangerous."""
    return sign(episode)


@pytest.fixture
def adas_draft(episode, rosa, adas_assessment):
    """Six weeks of the extension programme, not published."""
    return actions.draft_plan(
        episode=episode,
        template="T1_EXT_DP",
        weeks=6,
        client_key=uuid.uuid4(),
        by=rosa,
        at=noon(TODAY),
        today=TODAY,
    )


@pytest.fixture
def give(rosa):
    """Publish a draft as of a day, with the answers its findings ask for."""

    def publish(version, *, on=TODAY, answers=(), by=rosa, **changed):
        version.refresh_from_db()
        arguments = {
            "effective_from": on,
            "review_due_on": on + datetime.timedelta(days=14),
            "seen_revision": version.revision,
            **changed,
        }
        return actions.publish_plan(
            version=version, answers=answers, by=by, at=noon(on), today=on, **arguments
        )

    return publish


@pytest.fixture
def adas_plan(adas_draft, give):
    """The extension programme, published today."""
    return give(adas_draft)
