"""Danger that somebody has typed but not signed: seen by everybody at once, and never published past."""

import pytest
from django.urls import reverse

from assessments.models import Assessment
from careplans import actions
from careplans.models import Freeze
from tests import builders_assessment as worked
from tests.careplans.asking import body
from tests.careplans.signed import TODAY

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def dangerous(episode, eli, adas_draft):
    """A reassessment by Eli, who may not sign: Ada cannot pass water since this morning."""
    draft = worked.start(episode, by=eli, on=TODAY)
    worked.save_all(draft, {"safety": {"ces_urinary_retention": "yes_new"}}, by=eli, on=TODAY)
    return draft


def test_the_caseload_puts_it_first(dangerous, rosa, sign_in):
    row = sign_in(rosa).get("/caseload/").context["page"][0]
    assert (row.need.name, row.reasons[0].words) == ("SAFETY", "Unsigned assessment with a danger sign.")
    assert row.step.url == reverse("assessments:detail", args=[dangerous.patient_id, dangerous.pk])


def test_the_overview_puts_it_first(dangerous, ada, rosa, sign_in):
    page = sign_in(rosa).get(reverse("careplans:overview", args=[ada.pk]))
    assert page.context["seen"].waits[0]["words"] == "Unsigned assessment with a danger sign."
    assert page.context["seen"].step.words == "Read and sign"


def test_no_plan_is_published_past_it(dangerous, adas_draft, give):
    with pytest.raises(actions.PublicationRefused) as refused:
        give(adas_draft)
    finding = refused.value.gate.open_blocks[0]
    assert finding.id == "R01"
    assert "Found in an assessment that is not signed yet: sign it first." in finding.because
    assert not Freeze.objects.exists()


def test_a_draft_with_gaps_but_no_danger_is_in_nobodys_way(episode, eli, adas_draft, give):
    draft = worked.start(episode, by=eli, on=TODAY)
    worked.save_all(draft, {"symptoms": {"leg_now": 3}}, by=eli, on=TODAY)
    assert Assessment.objects.get(pk=draft.pk).programme == "block"  # the screen is missing, which is a hold
    assert give(adas_draft).is_published


def test_it_is_signed_with_nothing_else_filled_in_and_stops_the_plan(dangerous, rosa, sign_in):
    client = sign_in(rosa)
    address = reverse("careplans:sign_assessment", args=[dangerous.patient_id, dangerous.pk])
    assert "Sign and stop the programme" in body(client.get(address))
    response = client.post(address)
    stop = Freeze.objects.get()
    assert response.url == reverse("careplans:release_freeze", args=[dangerous.patient_id, stop.pk])
    signed = Assessment.objects.get(pk=dangerous.pk)
    assert (signed.direction, signed.syndrome, signed.agrees) == ("blocked", "", None)
    for page in ("assessments:detail", "careplans:overview"):
        ids = [signed.patient_id, signed.pk][: 2 if page == "assessments:detail" else 1]
        assert client.get(reverse(page, args=ids)).status_code == 200


def test_the_suggestion_offers_to_sign_beside_the_red_box(dangerous, rosa, sign_in):
    own = {"own_direction": "inconclusive", "own_confidence": "low"}
    worked.save_all(dangerous, {"conclusion": own}, by=rosa, on=TODAY)
    client = sign_in(rosa)
    address = reverse("assessments:suggestion", args=[dangerous.patient_id, dangerous.pk])
    page = client.get(address)
    text = body(page)
    assert text.index("Sign and stop the programme</button>") < text.index("Your decision")
    offered = {key: page.context["form"].initial[key] for key in ("about", "seen_version")}
    assert client.post(address, {**offered, "agrees": "yes"}).status_code == 302
