"""Recording what was done at a visit."""

import pytest
from django.urls import reverse

from clinic.models import AuditEvent
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def visit(adas_plan):
    return adas_plan.plan.visits.first()


@pytest.fixture
def url(ada, visit):
    return reverse("careplans:hold_visit", args=[ada.pk, visit.pk])


def typed(**changed):
    return {
        "held_on": "2026-11-22",
        "treatments": ["manual_therapy", "dry_needling"],
        "about_dry_needling": "Piriformis",
        "note": "Centralised",
        "revision": "1",
        **changed,
    }


def test_today_is_proposed(url, ada, rosa, sign_in):
    assert 'value="2026-11-22"' in body(sign_in(rosa).get(url))
    read_is_audited("read visits", ada, rosa)


def test_an_exercise_professional_records_a_visit_once(url, visit, eli, sign_in):
    client = sign_in(eli)
    for _ in range(2):
        assert client.post(url, typed()).status_code == 302
    visit.refresh_from_db()
    assert (visit.held_on, visit.held_by, visit.note) == (TODAY, eli, "Centralised")
    assert [(row.kind, row.note) for row in visit.treatments.all()] == [
        ("manual_therapy", ""),
        ("dry_needling", "Piriformis"),
    ]
    assert AuditEvent.objects.filter(action="hold visit").count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"held_on": ""},
        {"held_on": "2026-11-23"},
        {"held_on": "1950-01-01"},
        {"held_on": "22.11.2026"},
        {"treatments": ["x"]},
        {"revision": "x"},
    ],
    ids=str,
)
def test_what_cannot_have_happened_is_refused_and_kept(wrong, url, visit, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(**wrong))
    assert response.status_code == 422
    assert "Centralised" in body(response)
    visit.refresh_from_db()
    assert visit.held_on is None


def test_what_somebody_else_recorded_first_is_a_conflict(url, rosa, eli, sign_in):
    sign_in(eli).post(url, typed())
    response = sign_in(rosa).post(url, typed(note="Another note"))
    assert response.status_code == 409
    assert "Another note" in body(response)


def test_others_are_kept_out(url, visit, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [admin, ada.user], url, typed())
    visit.refresh_from_db()
    assert visit.held_on is None
