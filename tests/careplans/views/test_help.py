"""Help: the emergency first, then how the pages work."""

import pytest

from clinic.models import AuditEvent


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


def test_staff_are_refused_and_reading_is_audited(ada, rosa, sign_in):
    assert sign_in(rosa).get("/help/").status_code == 403
    sign_in(ada.user).get("/help/")
    assert AuditEvent.objects.get(action="read help").patient_id == ada.pk
