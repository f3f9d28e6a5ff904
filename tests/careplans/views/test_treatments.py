"""What the rules say about a treatment stands beside it, and a treatment that they stop needs a reason."""

import uuid

import pytest
from django.urls import reverse

from careplans.models import VisitTreatment
from careplans.queries import visits as queries
from patients.models import RecordedPrecaution
from tests.careplans.asking import body
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")

UNSAFE = "Needling is not safe for this patient."
ASKS = "Dry needling: a rule stops it. Write why it may be done, or untick it."


@pytest.fixture
def refusal(ada, rosa):
    """Ada wants no needles."""
    return RecordedPrecaution.objects.create(
        patient=ada, code="needle_refusal", recorded_on=TODAY, recorded_by=rosa
    )


@pytest.fixture
def visit(adas_plan):
    return adas_plan.plan.visits.filter(week=2).first()


def typed(**changed):
    return {
        **{"week": "2", "planned_on": "", "held_on": "2026-11-22", "note": "", "revision": "1"},
        **{"client_key": str(uuid.uuid4()), "treatments": ["dry_needling"], **changed},
    }


@pytest.fixture(params=["plan_visit", "change_visit", "hold_visit"])
def url(request, ada, visit):
    keys = [ada.pk] if request.param == "plan_visit" else [ada.pk, visit.pk]
    return reverse(f"careplans:{request.param}", args=keys)


def needled():
    return VisitTreatment.objects.filter(kind="dry_needling")


def test_what_the_rules_say_is_read_before_anything_is_ticked(url, refusal, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert UNSAFE in page
    assert "Needle refusal." in page
    assert 'aria-describedby="id_treatments_4_findings"' in page
    assert 'id="id_treatments_4_findings"' in page


def test_a_treatment_that_a_rule_stops_is_asked_about_and_nothing_is_lost(url, refusal, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(note="Bring the diary"))
    assert response.status_code == 422
    assert ASKS in body(response)
    assert "Bring the diary" in body(response)
    assert not needled().exists()


def test_with_a_reason_it_is_stored(url, refusal, rosa, sign_in):
    asked = typed(about_dry_needling="She asked for it today, after a talk")
    assert sign_in(rosa).post(url, asked).status_code == 302
    assert needled().get().note == "She asked for it today, after a talk"


def test_a_warning_asks_for_no_reason(url, rosa, sign_in):
    assert sign_in(rosa).post(url, typed()).status_code == 302
    assert needled().exists()


def test_rules_that_fail_stop_every_treatment(url, rosa, sign_in, monkeypatch):
    def fails(treatment, on):
        raise KeyError("Ada Sample")

    monkeypatch.setattr(queries, "treatment_findings", fails)
    response = sign_in(rosa).post(url, typed(treatments=["education"]))
    assert response.status_code == 422
    assert "The safety rules could not be worked out" in body(response)
    assert "Education: a rule stops it." in body(response)


def test_a_visit_to_come_shows_what_changed_since_it_was_planned(visit, ada, rosa, sign_in, refusal):
    VisitTreatment.objects.create(visit=visit, kind="dry_needling")
    url = reverse("careplans:visits", args=[ada.pk])
    assert UNSAFE in body(sign_in(rosa).get(url))
    visit.cancelled_on = TODAY
    visit.save()
    assert UNSAFE not in body(sign_in(rosa).get(url))
