"""A section is saved, read back, kept when it is refused, and never overwritten by the slower of two people."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assessments.forms import SECTION_FORMS
from assessments.models import AssessmentSection
from clinic.models import AuditEvent
from tests import builders_assessment as worked
from tests.tables import rows_of

NAMES = list(SECTION_FORMS)


@pytest.fixture
def monday_answers(monday, rosa):
    return worked.worked_answers("lateral shift", on=monday, by=rosa)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_saved_comes_back(name, draft, rosa, sign_in, page_of, monday_answers):
    client = sign_in(rosa)
    sent = worked.typed(monday_answers[name])
    assert client.post(page_of(draft, "section", name), sent).status_code == 302
    section = draft.sections.get(name=name)
    assert section.answers == monday_answers[name]
    assert (section.version, section.saved_by) == (1, rosa)
    page = client.get(page_of(draft, "section", name))
    form = page.context["form"]
    offered = {name: field.initial for name, field in ((f.name, f) for f in form.visible_fields())}
    kept = {key: value for key, value in section.answers.items() if key in offered and key != "rows"}
    assert {key: offered[key] for key in kept} == kept
    assert "Saved 16 Nov 2026" in page.content.decode()


@pytest.mark.parametrize(("name", "following"), list(zip(NAMES, [*NAMES[1:], None], strict=True)))
def test_save_and_next_goes_on(name, following, draft, rosa, sign_in, page_of, monday_answers):
    response = sign_in(rosa).post(page_of(draft, "section", name), worked.typed(monday_answers[name]))
    expected = page_of(draft, "section", following) if following else page_of(draft, "suggestion")
    assert response.url == expected


def test_save_and_close_goes_to_the_list(draft, rosa, sign_in, page_of):
    response = sign_in(rosa).post(page_of(draft, "section", "symptoms"), {"seen_version": 0, "go": "close"})
    assert response.url.endswith(f"/patients/{draft.patient_id}/assessments/")


def test_another_part_is_opened_only_after_this_one_is_saved(draft, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(draft, "section", "symptoms")
    assert 'name="go" value="nerves"' in client.get(address).content.decode()
    response = client.post(address, {"seen_version": 0, "leg_now": "6", "go": "nerves"})
    assert response.url == page_of(draft, "section", "nerves")
    assert draft.sections.get().answers == {"leg_now": 6}


def test_what_cannot_be_saved_does_not_let_go(draft, rosa, sign_in, page_of):
    address = page_of(draft, "section", "symptoms")
    response = sign_in(rosa).post(address, {"seen_version": 0, "leg_now": "six", "go": "nerves"})
    assert response.status_code == 422
    assert not draft.sections.exists()


def test_looking_at_an_empty_part_stores_nothing(draft, rosa, sign_in, page_of):
    client = sign_in(rosa)
    for go, expected in (
        ("nerves", page_of(draft, "section", "nerves")),
        ("suggestion", page_of(draft, "suggestion")),
    ):
        response = client.post(page_of(draft, "section", "symptoms"), {"seen_version": 0, "go": go})
        assert response.url == expected
    assert not draft.sections.exists()


def test_the_step_list_says_done_only_when_the_rules_have_what_they_need(draft, rosa, sign_in, page_of):
    client = sign_in(rosa)
    worked.save_all(
        draft, {"safety": {"history_of_cancer": "no"}, "symptoms": {"leg_now": 0}}, by=rosa, on=worked.day(16)
    )
    steps = client.get(page_of(draft, "section", "nerves")).context["steps"]
    assert [(step["label"], step["status"]) for step in steps][:3] == [
        ("Safety screen", "to do"),  # the cauda equina questions are open
        ("Symptoms", "done"),  # zero pain is an answer
        ("Body chart", "to do"),
    ]
    assert steps[-1]["apart"]


def test_two_people_at_once_the_second_sees_both_versions(draft, rosa, eli, client, page_of, sign_in):
    address = page_of(draft, "section", "symptoms")
    sign_in(rosa).post(address, {"seen_version": 0, "leg_now": "6"})
    response = sign_in(eli).post(address, {"seen_version": 0, "leg_now": "3", "note": "told me on the phone"})
    text = response.content.decode()
    assert response.status_code == 409
    assert "<dd>6</dd>" in text
    assert "<dd>3</dd>" in text
    assert "told me on the phone" in text
    assert draft.sections.get(name="symptoms").answers == {"leg_now": 6}


def test_the_same_answers_twice_are_stored_once(draft, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(draft, "section", "symptoms")
    for _ in range(2):
        assert client.post(address, {"seen_version": 0, "leg_now": "6"}).status_code == 302
    assert draft.sections.get().version == 1


def test_a_signed_assessment_takes_no_answers(signed, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(signed, "section", "symptoms")
    assert client.get(address).url == page_of(signed)
    response = client.post(address, {"seen_version": 1, "leg_now": "1"})
    assert response.status_code == 409
    assert "was signed meanwhile" in response.content.decode()
    assert "leg_now" not in signed.sections.get(name="symptoms").answers


def test_add_a_row_keeps_what_was_typed_and_saves_nothing(draft, rosa, sign_in, page_of):
    typed = {
        "seen_version": "0",
        "note": "half done",
        "rows-TOTAL_FORMS": "2",
        "rows-INITIAL_FORMS": "2",
        "rows-0-test": "RFIS",
        "rows-0-during": "produce",
        "rows-1-test": "REIS",
        "rows-1-reps": "ten",
        "go": "add",
    }
    response = sign_in(rosa).post(page_of(draft, "section", "repeated"), typed)
    text = response.content.decode()
    assert response.status_code == 200
    assert 'name="rows-TOTAL_FORMS" value="3"' in text
    assert 'value="ten"' in text
    assert "half done" in text
    assert not draft.sections.exists()


def test_rows_left_open_are_ignored_and_order_is_kept(draft, rosa, sign_in, page_of):
    typed = {
        "seen_version": "0",
        "rows-TOTAL_FORMS": "4",
        "rows-INITIAL_FORMS": "4",
        **{"rows-0-test": "RFIS"},
        **{"rows-1-test": "PRONE_LIE", "rows-1-during": "no_effect", "rows-1-after": "no_effect"},
        **{"rows-2-test": "RFIL", "rows-2-reps": "10", "rows-2-take_out": "on"},
        **{"rows-3-test": "EIL", "rows-3-during": "no_effect", "rows-3-after": "no_effect"},
    }
    assert sign_in(rosa).post(page_of(draft, "section", "repeated"), typed).status_code == 302
    assert [row["test"] for row in draft.sections.get().answers["rows"]] == ["PRONE_LIE", "EIL"]


def test_an_unusual_row_is_saved_with_a_question(draft, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(draft, "section", "repeated")
    typed = {
        "seen_version": "0",
        **{"rows-TOTAL_FORMS": "1", "rows-INITIAL_FORMS": "0"},
        **{"rows-0-test": "RFIS", "rows-0-during": "decrease", "rows-0-after": "worse"},
    }
    response = client.post(address, typed, follow=True)
    assert "unusual pair" in response.content.decode()
    notes = client.get(address).context["form"].rows.forms[0].notes
    assert any("unusual pair" in note for note in notes)
    assert any("single movement" in note for note in notes)


def test_a_note_names_the_test_and_few_repetitions_are_pointed_out(draft, rosa, sign_in, page_of):
    typed = {
        "seen_version": "0",
        **{"rows-TOTAL_FORMS": "2", "rows-INITIAL_FORMS": "2"},
        **{"rows-0-test": "RFIS"},
        **{"rows-1-test": "REIS", "rows-1-reps": "5", "rows-1-during": "decrease", "rows-1-after": "better"},
    }
    response = sign_in(rosa).post(page_of(draft, "section", "repeated"), typed, follow=True)
    assert (
        "REIS extension, standing: Fewer than 6 repetitions count as a single movement."
        in response.content.decode()
    )


def test_nothing_in_the_nerve_examination_is_normal_before_somebody_says_so(draft, rosa, sign_in, page_of):
    page = sign_in(rosa).get(page_of(draft, "section", "nerves"))
    text, form = page.content.decode(), page.context["form"]
    assert "Left: tested, the rest is normal" in text
    assert "data-rest-buttons hidden" in text  # only a script shows the buttons, and only a press answers
    marked = {
        name: field.widget.attrs["data-normal"]
        for name, field in form.fields.items()
        if "data-normal" in field.widget.attrs
    }
    assert {marked[name] for name in marked if name.startswith("power_")} == {"5"}
    assert marked["reflex_ankle_L"] == "2+"
    assert "reflex_hamstring_L" not in marked
    assert not any(form[name].value() for name in marked)


def test_last_visit_stands_beside_empty_fields(signed, episode, rosa, sign_in, page_of):
    later = worked.start(episode, by=rosa, on=worked.day(16))
    page = sign_in(rosa).get(page_of(later, "section", "nerves"))
    assert "Last visit, 16 November 2026" in page.content.decode()
    assert page.context["form"]["power_L5_EHL_L"].initial is None


def test_the_marks_of_the_last_visit_are_outlined_and_not_ticked(signed, episode, rosa, sign_in, page_of):
    later = worked.start(episode, by=rosa, on=worked.day(16))
    text = sign_in(rosa).get(page_of(later, "section", "body_chart")).content.decode()
    assert text.count("(last visit)") == 4
    assert re.search(r'name="marks"[^>]* checked', text) is None


def test_the_suggestion_joins_the_steps_after_the_own_conclusion(draft, answered, rosa, sign_in, page_of):
    steps = sign_in(rosa).get(page_of(answered, "section", "safety")).context["steps"]
    assert [(step["label"], step["status"]) for step in steps][-1] == ("Suggestion and signing", "to do")


def test_the_side_glide_is_explained(draft, rosa, sign_in, page_of):
    text = sign_in(rosa).get(page_of(draft, "section", "repeated")).content.decode()
    assert "Left side-glide = shoulders to the left, hips to the right." in text


@pytest.mark.parametrize("name", NAMES)
def test_who_may_open_a_section(name, draft, eli, stranger, admin, ada, sign_in, page_of):
    address = page_of(draft, "section", name)
    assert sign_in(eli).get(address).status_code == 200
    refused = sign_in(stranger).get(address)
    assert refused.status_code == 404
    assert "Sample" not in refused.content.decode()
    for nobody in (admin, ada.user):
        assert sign_in(nobody).get(address).status_code == 403


def test_a_section_that_does_not_exist(draft, rosa, sign_in, page_of):
    assert sign_in(rosa).get(page_of(draft, "section", "horoscope")).status_code == 404


def test_reading_and_saving_are_audited(draft, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(draft, "section", "symptoms")
    client.get(address)
    client.post(address, {"seen_version": 0, "leg_now": "6"})
    actions = AuditEvent.objects.filter(patient_id=draft.patient_id).values_list("action", flat=True)
    assert {"read assessment section", "save assessment section symptoms"} <= set(actions)


@pytest.mark.parametrize("name", NAMES)
def test_queries_do_not_grow_with_the_history(name, draft, episode, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(draft, "section", name)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    answers = worked.worked_answers("extension responder", on=worked.day(16), by=rosa)
    worked.save_all(draft, answers, by=rosa, on=worked.day(16))
    for number in range(3, 9):
        visit = worked.builders.make_signed_assessment(episode, on=worked.day(number))
        rows_of(AssessmentSection).bulk_create(
            AssessmentSection(
                assessment=visit, name=section, answers=content, saved_at=visit.signed_at, saved_by=rosa
            )
            for section, content in answers.items()
        )
    with CaptureQueriesContext(connection) as many:
        client.get(address)
    assert len(many) <= len(few) + 2 <= 14  # the two: sections of earlier visits, and who saved the draft's


RETENTION = {"ces_urinary_retention": "yes_new"}


def test_a_danger_sign_in_a_draft_stops_on_every_page_of_it(draft, rosa, sign_in, page_of):
    client = sign_in(rosa)
    saved = client.post(page_of(draft, "section", "safety"), {**worked.typed(RETENTION)}, follow=True)
    text = saved.content.decode()
    assert "A danger sign stands in this unsigned assessment." in text
    assert "alert-success" not in text
    for address in (
        page_of(draft, "section", "safety"),
        page_of(draft, "section", "repeated"),
        page_of(draft),
    ):
        text = client.get(address).content.decode()
        assert "Stop: emergency department now" in text
        assert "Emergency number: <a href=" in text
        assert "Phone ahead" in text
        assert "Sign now to stop the home programme" in text


def test_who_may_not_sign_is_told_whom_to_call(draft, eli, rosa, sign_in, page_of):
    client = sign_in(eli)
    client.post(page_of(draft, "section", "safety"), worked.typed(RETENTION))
    text = client.get(page_of(draft, "section", "symptoms")).content.decode()
    assert f"call a licensed colleague now, {rosa}" in text
    assert "Go and sign now" not in text


def test_a_dangerous_draft_is_closed_onto_a_page_that_says_so(draft, rosa, sign_in, page_of):
    sent = {**worked.typed(RETENTION), "go": "close"}
    assert sign_in(rosa).post(page_of(draft, "section", "safety"), sent).url == page_of(draft)


def test_the_danger_goes_when_the_answer_was_a_slip_of_the_hand(draft, rosa, sign_in, page_of):
    client, address = sign_in(rosa), page_of(draft, "section", "safety")
    client.post(address, worked.typed(RETENTION))
    draft.refresh_from_db()
    assert (draft.blocked, draft.urgency) == (True, "emergency_same_day")
    client.post(address, worked.typed({"ces_urinary_retention": "no"}, seen_version=1))
    draft.refresh_from_db()
    assert not draft.blocked
    assert "Phone ahead" not in client.get(address).content.decode()
