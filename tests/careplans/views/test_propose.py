"""Choosing a programme for what was found."""

import uuid

import pytest
from django.urls import reverse

from careplans.models import PlanVersion
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY, row, sign

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada):
    return reverse("careplans:propose", args=[ada.pk])


def choice(**changed):
    return {"template": "T1_EXT_DP", "weeks": "6", "client_key": str(uuid.uuid4()), **changed}


def test_the_fitting_programme_is_chosen_beforehand_with_its_reason(url, adas_assessment, ada, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert 'value="T1_EXT_DP" id="id_template_0" checked' in page
    assert "The suggestion is extension." in page
    assert "Programmes that do not fit (4)" in page
    assert "You decide" in page
    read_is_audited("read programmes", ada, rosa)


def test_choosing_one_opens_its_week_board(url, adas_assessment, ada, rosa, sign_in):
    response = sign_in(rosa).post(url, choice())
    draft = PlanVersion.objects.get()
    assert response.url == reverse("careplans:board", args=[ada.pk, draft.pk])
    assert (draft.template, draft.weeks, draft.created_by) == ("T1_EXT_DP", 6, rosa)


def test_a_double_click_drafts_once(url, adas_assessment, rosa, sign_in):
    client, asked = sign_in(rosa), choice()
    assert client.post(url, asked).url == client.post(url, asked).url
    assert PlanVersion.objects.count() == 1


def test_a_second_draft_is_refused_in_words(url, adas_draft, rosa, sign_in):
    response = sign_in(rosa).post(url, choice(weeks="8"))
    assert response.status_code == 422
    assert "A draft of this plan is open already" in body(response)


@pytest.mark.parametrize(
    "wrong",
    [
        {"template": ""},
        {"template": "T9"},
        {"template": "T1\x00"},
        {"weeks": "5"},
        {"weeks": "٧"},
        {"weeks": "6_0"},
        {"client_key": ""},
        {"client_key": "seven"},
    ],
)
def test_what_cannot_be_drafted_is_refused_and_kept(wrong, url, adas_assessment, rosa, sign_in):
    response = sign_in(rosa).post(url, choice(**wrong))
    assert response.status_code == 422
    assert "There is a problem" in body(response)
    assert not PlanVersion.objects.exists()


def test_without_a_signed_assessment_nothing_is_offered(url, episode, rosa, sign_in):
    client = sign_in(rosa)
    assert "No assessment is signed yet" in body(client.get(url))
    assert client.post(url, choice()).status_code == 422
    assert not PlanVersion.objects.exists()


def test_while_a_finding_blocks_nothing_is_offered(url, episode, rosa, sign_in):
    sign(episode, on=TODAY, flags={"ces_urinary_retention": "yes_new"})
    client = sign_in(rosa)
    page = body(client.get(url))
    assert "Nothing can be drafted now" in page
    assert "Make the draft" not in page
    assert client.post(url, choice()).status_code == 422
    assert not PlanVersion.objects.exists()


def test_a_sideways_preference_asks_about_the_shift(url, episode, rosa, sign_in):
    sideways = (
        row("REIL", "increase", "worse", "CALF", 7),
        row("RSGIS_R", "centralising", "centralised", "BUTTOCK", 2),
    )
    sign(episode, rows=sideways, direction="lateral_R", suggested_direction="lateral_R")
    client = sign_in(rosa)
    assert "The lateral shift is corrected" in body(client.get(url))
    client.post(url, choice(template="T3_LATERAL_SHIFT", shift_settled="on"))
    assert PlanVersion.objects.get().shift_settled


def test_only_licensed_clinicians_of_this_clinic_draft(
    url, adas_assessment, ada, eli, admin, stranger, sign_in
):
    strangers_learn_nothing(sign_in, stranger, url, choice())
    refused(sign_in, [eli, admin, ada.user], url, choice())
    assert not PlanVersion.objects.exists()
