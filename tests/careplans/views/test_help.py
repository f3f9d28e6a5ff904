"""Help: the emergency first, then how the pages work."""

import pytest

from careplans.models import Freeze
from clinic.models import AuditEvent
from clinic.rules.emergency import GO_AT_ONCE_IF
from tests.builders import noon
from tests.careplans.signed import TODAY


def text_of(page):
    return " ".join(page.content.decode().split())


@pytest.mark.parametrize("in_care", [True, False])
def test_help_says_whom_to_call_and_that_nobody_watches(ada, sign_in, request, in_care):
    if in_care:
        request.getfixturevalue("episode")
    text = text_of(sign_in(ada.user).get("/help/"))
    assert "In an emergency call 999" in text
    assert "01632 960 001" in text
    assert "not all the time and not at night" in text
    assert ("/today/change/" in text) is in_care


def test_somebody_who_is_stopped_reads_it_here_too(ada, episode, sign_in):
    Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page="emergency", started_at=noon(TODAY)
    )
    for page in ("/help/", "/progress/"):
        assert "Your exercises are stopped." in text_of(sign_in(ada.user).get(page))


def test_every_emergency_card_says_when(ada, sign_in, db):
    text = text_of(sign_in(ada.user).get("/help/"))
    assert "Go at once if" in text
    assert all(sign in text for sign in GO_AT_ONCE_IF)


def test_staff_are_refused_and_reading_is_audited(ada, rosa, sign_in):
    assert sign_in(rosa).get("/help/").status_code == 403
    sign_in(ada.user).get("/help/")
    assert AuditEvent.objects.get(action="read help").patient_id == ada.pk
