"""The publish page: everything that is found, and the gate behind its button."""

import datetime
import uuid

import pytest
from django.urls import reverse

from careplans import actions
from careplans.actions import Scope
from careplans.models import Acknowledgement
from clinic.models import AuditEvent
from exercises.library import LIBRARY
from tests.builders import noon
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing
from tests.careplans.signed import TODAY, sign

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada, adas_draft):
    return reverse("careplans:publish", args=[ada.pk, adas_draft.pk])


def typed(**changed):
    return {
        "revision": "1",
        "effective_from": "2026-11-22",
        "review_due_on": "2026-12-06",
        **changed,
    }


def is_published(version):
    version.refresh_from_db()
    return version.is_published


def draft_on(episode, rosa, **found):
    """A draft of the extension programme on an assessment with these findings."""
    sign(episode, on=TODAY, **found)
    return actions.draft_plan(
        episode=episode,
        template="T1_EXT_DP",
        weeks=6,
        client_key=uuid.uuid4(),
        by=rosa,
        at=noon(TODAY),
        today=TODAY,
    )


def page_of(version):
    return reverse("careplans:publish", args=[version.plan.patient_id, version.pk])


def test_it_lists_what_is_found_and_proposes_the_dates(url, ada, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert "decision support" in page
    assert "Locked, hidden from the patient" in page
    assert 'value="2026-11-22"' in page
    assert 'value="2026-12-06"' in page
    read_is_audited("read publication", ada, rosa)


def test_publishing_leads_to_the_handout(url, adas_draft, ada, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):  # a double click publishes once
        response = client.post(url, typed())
        assert response.url == reverse("careplans:handout", args=[ada.pk, adas_draft.pk])
    assert is_published(adas_draft)
    assert AuditEvent.objects.filter(action="publish plan").count() == 1


def test_a_warning_asks_for_a_reason_and_keeps_it(episode, rosa, sign_in):
    draft = draft_on(episode, rosa, suspected_cause="spondylolisthesis")
    client = sign_in(rosa)
    response = client.post(page_of(draft), typed())
    assert response.status_code == 422
    assert "Say why the plan goes on in spite of rule R28." in body(response)
    assert not is_published(draft)
    assert AuditEvent.objects.filter(action="publish plan", outcome="refused").count() == 1
    client.post(page_of(draft), typed(ack_R28="Stable on examination"))
    assert is_published(draft)
    assert Acknowledgement.objects.get().reason == "Stable on examination"


def test_a_stopped_line_is_removed_or_gets_a_reason(url, adas_draft, rosa, sign_in):
    line = actions.add_line(
        version=adas_draft,
        exercise_code="F03",
        week=1,
        scope=Scope.WEEK,
        dose=LIBRARY["F03"].dose,
        side=None,
        client_key=uuid.uuid4(),
        by=rosa,
    )
    client = sign_in(rosa)
    page = body(client.get(url))
    assert "Exercises that a rule stops" in page
    assert reverse("careplans:remove_line", args=[adas_draft.plan.patient_id, adas_draft.pk, line.pk]) in page
    refusal = client.post(url, typed(revision="2"))
    assert refusal.status_code == 422
    assert "say why it may stand, or remove it" in body(refusal)
    reason = {f"let_R20_{line.thread.hex}": "Only under my eyes"}
    client.post(url, typed(revision="2", **reason))
    assert is_published(adas_draft)
    assert Acknowledgement.objects.get().thread == line.thread


def test_danger_shows_no_button_and_a_forged_post_is_refused(episode, adas_draft, rosa, sign_in):
    sign(episode, on=TODAY, flags={"ces_urinary_retention": "yes_new"})
    actions.update_draft(version=adas_draft, seen_revision=1, by=rosa, today=TODAY)
    client = sign_in(rosa)
    page = body(client.get(page_of(adas_draft)))
    assert "Stop: this plan cannot be published" in page
    assert "Publish the plan</button>" not in page
    response = client.post(
        page_of(adas_draft),
        typed(revision="2", ack_R01="I insist", let_R01_="I insist", effective_from="2026-11-22"),
    )
    assert response.status_code == 422
    assert "This cannot be overridden." in body(response)
    assert not is_published(adas_draft)
    assert not Acknowledgement.objects.exists()


def test_missing_paperwork_says_what_must_happen_first(episode, rosa, sign_in):
    draft = draft_on(episode, rosa, safety_net_on=None, safety_net_by=None)
    client = sign_in(rosa)
    assert "On hold: this must happen first" in body(client.get(page_of(draft)))
    assert "R49" in body(client.post(page_of(draft), typed(ack_R49="Later")))
    assert not is_published(draft)


def test_symptoms_in_both_legs_need_todays_discussion(episode, rosa, sign_in):
    draft = draft_on(episode, rosa, flags={"bilateral_leg_symptoms": "yes_new"})
    client = sign_in(rosa)
    reasons = {"ack_R04": "Talked", "ack_R04_with": "Dr Grey", "ack_R04_advice": "Go on, ask weekly"}
    without_time = client.post(page_of(draft), typed(**reasons))
    assert without_time.status_code == 422
    assert "Dr Grey" in body(without_time)
    wrong_time = client.post(page_of(draft), typed(**reasons, ack_R04_time="25:00"))
    assert "Enter a time such as 14:05." in body(wrong_time)
    client.post(page_of(draft), typed(**reasons, ack_R04_time="11:30"))
    assert is_published(draft)
    assert Acknowledgement.objects.get(rule_id="R04").discussed_at == noon(TODAY).replace(hour=11, minute=30)


@pytest.mark.parametrize(
    "wrong",
    [
        {"effective_from": ""},
        {"effective_from": "22/11/2026"},
        {"effective_from": "2026-11-21"},
        {"effective_from": "2027-01-01"},
        {"review_due_on": "2026-11-22"},
        {"review_due_on": "2026-02-30"},
        {"revision": ""},
    ],
    ids=str,
)
def test_wrong_dates_are_refused_and_kept(wrong, url, adas_draft, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(**wrong))
    assert response.status_code == 422
    assert "There is a problem" in body(response)
    assert not is_published(adas_draft)


def test_a_draft_changed_meanwhile_is_a_conflict(url, adas_draft, rosa, sign_in):
    assert sign_in(rosa).post(url, typed(revision="9")).status_code == 409
    assert not is_published(adas_draft)


def test_reasons_of_the_version_before_are_offered_again(episode, rosa, sign_in, give):
    draft = draft_on(episode, rosa, suspected_cause="spondylolisthesis")
    first = give(
        draft, answers=[Acknowledgement(kind="acknowledged", rule_id="R28", reason="Stable on examination")]
    )
    second = actions.revise_plan(
        plan=first.plan, reason="More", client_key=uuid.uuid4(), by=rosa, at=noon(TODAY), today=TODAY
    )
    assert 'value="Stable on examination"' in body(sign_in(rosa).get(page_of(second)))


def test_only_licensed_clinicians_of_this_clinic_publish(url, adas_draft, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [eli, admin, ada.user], url, typed())
    assert not is_published(adas_draft)


def test_weakness_proposes_to_look_again_within_a_week(episode, ada, rosa, sign_in):
    version = draft_on(episode, rosa, nerves={"power_L5_EHL_L": "4"})
    page = sign_in(rosa).get(reverse("careplans:publish", args=[ada.pk, version.pk]))
    assert page.context["form"].initial["review_due_on"] == TODAY + datetime.timedelta(days=7)
