"""Putting an alert away: by name, with what was done, and only once."""

import pytest

from careplans.models import Alert
from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient, make_staff, noon
from tests.careplans.signed import TODAY


@pytest.fixture
def alert(episode, clock):
    return Alert.objects.create(
        episode=episode,
        rule_ids=["R40d"],
        severity="WARN",
        urgency="urgent_24h",
        sentence="More numbness: call today.",
        raised_at=noon(TODAY),
    )


@pytest.fixture
def address(alert, ada):
    return f"/patients/{ada.pk}/alerts/{alert.pk}/acknowledge/"


def text_of(page):
    return " ".join(page.content.decode().split())


@pytest.mark.parametrize("who", ["rosa", "eli"])
def test_any_clinician_can_say_what_was_done(alert, address, sign_in, request, who):
    person = request.getfixturevalue(who)
    client = sign_in(person)
    assert "More numbness: call today." in text_of(client.get(address))
    answer = client.post(address, {"action_taken": "Called, numbness is old, seen on Friday"})
    assert answer.status_code == 302
    alert.refresh_from_db()
    assert (alert.acknowledged_by, alert.acknowledged_at) == (person, noon(TODAY))
    assert alert.action_taken == "Called, numbness is old, seen on Friday"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("", "Write what you did about it."),
        ("  ", "Write what you did"),
        ("a\x00b", "hidden"),
        ("x" * 501, "at most 500"),
    ],
)
def test_without_what_was_done_it_stays(alert, address, rosa, sign_in, typed, says):
    page = sign_in(rosa).post(address, {"action_taken": typed})
    assert page.status_code == 422
    assert says in text_of(page)
    alert.refresh_from_db()
    assert alert.acknowledged_at is None


def test_who_comes_second_sees_what_the_first_one_did(alert, address, ashford, rosa, sign_in):
    otto = make_staff("Otto Berg", clinician_at=[ashford])
    sign_in(otto).post(address, {"action_taken": "Called her"})
    page = sign_in(rosa).post(address, {"action_taken": "Left a message"})
    assert page.status_code == 409
    assert "Called her" in text_of(page)
    assert "Left a message" in text_of(page)
    assert "Otto Berg" in text_of(sign_in(rosa).get(address))


def test_a_double_click_is_one_event(alert, address, rosa, sign_in):
    client = sign_in(rosa)
    codes = [client.post(address, {"action_taken": "Called her"}).status_code for _ in range(2)]
    assert codes == [302, 302]
    assert AuditEvent.objects.filter(action="acknowledge alert").count() == 1


def test_another_clinic_gets_nothing(alert, address, stranger, sign_in):
    client = sign_in(stranger)
    for page in (client.get(address), client.post(address, {"action_taken": "x"})):
        assert page.status_code == 404
        assert "numbness" not in text_of(page)


def test_the_alert_belongs_to_the_patient_in_the_address(alert, ashford, rosa, sign_in):
    ben = make_patient("Ben", "Other", location=ashford, by=rosa)
    make_episode(ben, responsible=rosa)
    assert sign_in(rosa).get(f"/patients/{ben.pk}/alerts/{alert.pk}/acknowledge/").status_code == 404


def test_admins_and_patients_are_refused(address, admin, ada, sign_in):
    assert sign_in(admin).get(address).status_code == 403
    assert sign_in(ada.user).get(address).status_code == 403


def test_reading_and_putting_away_are_audited(alert, address, ada, rosa, sign_in):
    client = sign_in(rosa)
    client.get(address)
    client.post(address, {"action_taken": "Called her"})
    events = AuditEvent.objects.filter(who=rosa).order_by("pk")
    assert [(event.action, event.patient_id) for event in events] == [
        ("read alert", ada.pk),
        ("acknowledge alert", ada.pk),
    ]
