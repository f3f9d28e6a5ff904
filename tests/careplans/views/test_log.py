"""Saving a day: in three taps, exactly once, and never with something that was not meant."""

import datetime
import uuid

import pytest

from careplans.models import Alert, BoutsDone, Freeze, Prescription, SessionLog
from clinic.models import AuditEvent
from tests.builders import make_episode, make_patient, make_published_plan, make_signed_assessment, noon
from tests.careplans.diary import asked_at_most, days, filled_in, log_day
from tests.careplans.signed import TODAY
from tests.tables import rows_of

BEGAN = datetime.date(2026, 11, 9)


def running_plan(episode, *, began=BEGAN, **given):
    assessment = make_signed_assessment(episode, on=began, leg_now=4, furthest_left=4)
    return make_published_plan(episode, assessment=assessment, from_day=began, **given)


@pytest.fixture
def plan(episode, clock):
    return running_plan(episode)


@pytest.fixture
def client_of_ada(ada, sign_in):
    return sign_in(ada.user)


@pytest.fixture
def form(plan, client_of_ada):
    """Ada's form of today as her browser would send it, with what she taps."""

    def tapped(**changed):
        page = client_of_ada.get("/today/")
        if page.context["form"] is None:
            page = client_of_ada.get(f"/today/{TODAY}/")
        return filled_in(page, **changed)

    return tapped


def send(client, sent):
    return client.post("/today/log/", sent)


def lines_of(plan):
    """The two lines of this week: press-up, bridge."""
    return list(plan.lines.filter(week=2).order_by("position"))


def text_of(page):
    return " ".join(page.content.decode().split())


def test_three_taps_save_a_day(plan, client_of_ada, form):
    """I did it all, a number for the leg, Save."""
    answer = send(client_of_ada, form(did_all="on", leg_pain="3"))
    assert answer.status_code == 302
    log = SessionLog.objects.get()
    assert (log.performed_on, log.done, log.leg_pain, log.back_pain) == (TODAY, "all", 3, None)
    assert list(log.bouts.values_list("due", "done")) == [(2, 2), (2, 2)]
    assert log.version == plan


def test_all_means_all_that_is_due_that_day(plan, client_of_ada, form):
    press_up, bridge = lines_of(plan)
    rows_of(Prescription).filter(pk=press_up.pk).update(bouts_per_day=6)
    rows_of(Prescription).filter(pk=bridge.pk).update(weekdays="1")
    send(client_of_ada, form(did_all="on", leg_pain="3"))
    assert list(BoutsDone.objects.values_list("line", "due", "done")) == [(press_up.pk, 6, 6)]


def test_each_exercise_can_be_answered_alone(plan, client_of_ada, form):
    press_up, bridge = lines_of(plan)
    sent = form(
        **{f"line_{press_up.pk}": "some", f"bouts_{press_up.pk}": "1", f"line_{bridge.pk}": "none"},
        leg_pain="5",
        back_pain="2",
        furthest_symptom="CALF",
        note="Stiff this morning",
        reason="time",
    )
    assert send(client_of_ada, sent).status_code == 302
    log = SessionLog.objects.get()
    assert (log.done, log.reason, log.back_pain) == ("some", "time", 2)
    assert (log.furthest_symptom, log.note) == ("CALF", "Stiff this morning")
    assert dict(log.bouts.values_list("line", "done")) == {press_up.pk: 1, bridge.pk: 0}


def test_nothing_done_needs_a_reason(plan, client_of_ada, form):
    page = send(client_of_ada, form(did_none="on", leg_pain="6"))
    assert page.status_code == 422
    assert "Choose why not today" in text_of(page)
    assert send(client_of_ada, form(did_none="on", leg_pain="6", reason="pain")).status_code == 302
    assert SessionLog.objects.get().done == "none"


def test_a_reason_without_anything_left_out_is_not_kept(plan, client_of_ada, form):
    """The question is hidden again once all is ticked, so what stood in it was taken back."""
    send(client_of_ada, form(did_all="on", leg_pain="6", reason="pain"))
    assert SessionLog.objects.get().reason == ""


REFUSED = [
    ({"leg_pain": ""}, "Choose a number from 0 to 10 for your leg pain."),
    ({"leg_pain": "11"}, "whole number from 0 to 10"),
    ({"leg_pain": "5,5"}, "whole number from 0 to 10"),
    ({"leg_pain": "1_0"}, "whole number from 0 to 10"),
    ({"leg_pain": "٧"}, "whole number from 0 to 10"),
    ({"leg_pain": "-1"}, "whole number from 0 to 10"),
    ({"leg_pain": "5\x00"}, "whole number from 0 to 10"),
    ({"back_pain": "11"}, "whole number from 0 to 10"),
    ({"furthest_symptom": "KNEE"}, "Choose one of the answers"),
    ({"reason": "bored"}, "Choose one of the answers"),
    ({"note": "a\x00b"}, "hidden characters"),
    ({"note": "\u200b"}, "hidden characters"),
    ({"client_key": "once"}, "Open the page again"),
    ({"day": "22/11/2026"}, "year-month-day"),
    ({"day": "2026-11-24"}, "on or before"),
    ({"lines": "1"}, "Your plan has changed"),
    ({"line_999999": "all"}, "Your plan has changed"),
    ({"did_none": "on"}, "Tick one of them"),
]


@pytest.mark.parametrize(("changed", "says"), REFUSED, ids=lambda value: str(value)[:40])
def test_what_cannot_be_meant_is_refused_and_kept_on_the_page(plan, client_of_ada, form, changed, says):
    sent = {**form(did_all="on", leg_pain="3", back_pain="8", note="my words"), **changed}
    page = send(client_of_ada, sent)
    assert page.status_code == 422
    text = text_of(page)
    assert says in text
    assert "There is a problem" in text
    if "note" not in changed:
        assert "my words" in text
    if "back_pain" not in changed:
        assert page.context["form"]["back_pain"].value() == "8"
    assert not SessionLog.objects.exists()


def test_a_megabyte_of_note_is_refused_and_given_back(plan, client_of_ada, form):
    page = send(client_of_ada, form(did_all="on", leg_pain="3", note="x" * 1_000_000))
    assert page.status_code == 422
    assert "at most 1000 characters" in text_of(page)
    assert "x" * 1_000_000 in page.content.decode()


@pytest.mark.parametrize(
    ("tapped", "says"),
    [
        ({}, "Tick “I did it all”"),
        ({"first": "all"}, "Exercise I03: Choose what you did."),
        ({"first": "some", "second": "all"}, "Type how many times, from 0 to 2"),
        ({"first": "some", "first_count": "3", "second": "all"}, "whole number from 0 to 2"),
        ({"first": "most", "second": "all"}, "Choose one of the answers"),
        ({"first": "none", "did_all": "on"}, "This does not fit “I did it all”"),
        ({"first_count": "1", "did_all": "on"}, "This does not fit “I did it all”"),
        ({"second": "all", "did_none": "on", "reason": "ill"}, "This does not fit “I did none of it today”"),
    ],
)
def test_open_or_contradicting_answers_are_asked_again(plan, client_of_ada, form, tapped, says):
    press_up, bridge = lines_of(plan)
    names = {
        "first": f"line_{press_up.pk}",
        "first_count": f"bouts_{press_up.pk}",
        "second": f"line_{bridge.pk}",
    }
    sent = form(leg_pain="3", **{names.get(name, name): value for name, value in tapped.items()})
    page = send(client_of_ada, sent)
    assert page.status_code == 422
    assert says in text_of(page)
    assert not SessionLog.objects.exists()


def test_a_double_tap_is_stored_once(plan, client_of_ada, form):
    sent = form(did_all="on", leg_pain="3")
    assert [send(client_of_ada, sent).status_code for _ in range(2)] == [302, 302]
    assert SessionLog.objects.count() == 1
    assert AuditEvent.objects.filter(action="log session").count() == 1


def test_the_same_key_with_other_content_is_a_conflict(plan, client_of_ada, form):
    sent = form(did_all="on", leg_pain="3")
    send(client_of_ada, sent)
    page = send(client_of_ada, {**sent, "leg_pain": "8"})
    assert page.status_code == 409
    assert SessionLog.objects.get().leg_pain == 3
    text = text_of(page)
    assert "You saved this day already" in text
    assert "<dd>3</dd>" in text
    assert "<dd>8</dd>" in text
    assert "omebody else" not in text


def test_a_day_saved_from_a_second_tab_says_that_it_replaces_the_first(plan, client_of_ada, form):
    first, second = form(did_all="on", leg_pain="3"), form(did_all="on", leg_pain="4")
    send(client_of_ada, first)
    replaced = "You had saved this day already; this replaces it. The earlier one is kept."
    assert replaced not in text_of(client_of_ada.get("/today/"))
    send(client_of_ada, second)
    assert replaced in text_of(client_of_ada.get("/today/"))


def test_a_correction_is_not_told_that_it_corrects(plan, client_of_ada, form):
    send(client_of_ada, form(did_all="on", leg_pain="3"))
    send(client_of_ada, form(did_all="on", leg_pain="4"))
    assert "replaces it" not in text_of(client_of_ada.get("/today/"))


def test_a_key_that_a_later_correction_overtook_is_still_stored_once(plan, client_of_ada, form):
    first, second = form(did_all="on", leg_pain="3"), form(did_all="on", leg_pain="4")
    for sent in (first, second, first):
        assert send(client_of_ada, sent).status_code == 302
    assert list(SessionLog.objects.order_by("pk").values_list("leg_pain", "is_current")) == [
        (3, False),
        (4, True),
    ]


def test_somebody_elses_key_is_a_conflict(plan, client_of_ada, form, ashford, rosa):
    ben = make_patient("Ben", "Other", location=ashford, by=rosa, with_account=True)
    his = running_plan(make_episode(ben, responsible=rosa))
    key = log_day(his, TODAY, leg_pain=3).client_key
    page = send(client_of_ada, form(did_all="on", leg_pain="4", client_key=str(key)))
    assert page.status_code == 409
    assert "<dd>3</dd>" not in text_of(page)


def test_a_second_log_of_the_day_corrects_the_first_which_stays(plan, client_of_ada, form):
    send(client_of_ada, form(did_all="on", leg_pain="3"))
    correcting = filled_in(client_of_ada.get(f"/today/{TODAY}/"), did_none="on", reason="ill", leg_pain="5")
    assert send(client_of_ada, correcting).status_code == 302
    old, new = SessionLog.objects.order_by("pk")
    assert (old.is_current, old.leg_pain, old.done) == (False, 3, "all")
    assert (new.is_current, new.leg_pain, new.done, new.supersedes) == (True, 5, "none", old)
    assert old.bouts.count() == 2


def test_two_phones_at_once_leave_one_standing_log_and_lose_none(plan, client_of_ada, form, monkeypatch):
    """The second was opened and sent before the first was stored, so it did not see it."""
    from careplans.actions import diary as saving

    mine = form(did_all="on", leg_pain="3")
    save = saving._save

    def the_other_phone_is_quicker(programme, client_key, content, due, bouts, supersedes, by):
        monkeypatch.setattr(saving, "_save", save)
        save(programme, uuid.uuid4(), {**content, "leg_pain": 9}, due, bouts, supersedes, by)
        return save(programme, client_key, content, due, bouts, supersedes, by)

    monkeypatch.setattr(saving, "_save", the_other_phone_is_quicker)
    assert send(client_of_ada, mine).status_code == 302
    assert list(SessionLog.objects.order_by("pk").values_list("leg_pain", "is_current")) == [
        (9, False),
        (3, True),
    ]


def test_two_corrections_at_once_follow_each_other(plan, client_of_ada, form, monkeypatch):
    from careplans.actions import diary as saving

    send(client_of_ada, form(did_all="on", leg_pain="3"))
    mine = form(did_all="on", leg_pain="5")
    save = saving._save

    def the_other_phone_is_quicker(programme, client_key, content, due, bouts, supersedes, by):
        monkeypatch.setattr(saving, "_save", save)
        save(programme, uuid.uuid4(), {**content, "leg_pain": 4}, due, bouts, supersedes, by)
        return save(programme, client_key, content, due, bouts, supersedes, by)

    monkeypatch.setattr(saving, "_save", the_other_phone_is_quicker)
    assert send(client_of_ada, mine).status_code == 302
    logs = SessionLog.objects.order_by("pk")
    assert [(log.leg_pain, log.supersedes_id) for log in logs] == [
        (3, None),
        (4, logs[0].pk),
        (5, logs[1].pk),
    ]
    assert [log.is_current for log in logs] == [False, False, True]


def test_a_page_left_open_over_midnight_saves_the_day_it_was_about(plan, ada, sign_in, form, clock):
    sent = form(did_all="on", leg_pain="3")
    clock.move_to(noon(TODAY + datetime.timedelta(days=1)))
    assert send(sign_in(ada.user), sent).status_code == 302
    assert SessionLog.objects.get().performed_on == TODAY


def test_a_plan_that_changed_meanwhile_is_shown_before_anything_is_stored(plan, client_of_ada, form):
    sent = form(did_all="on", leg_pain="3")
    rows_of(Prescription).filter(version=plan, exercise_code="I03").update(locked=True)
    page = send(client_of_ada, sent)
    assert page.status_code == 422
    assert "Your plan has changed" in text_of(page)
    assert "Exercise I03" not in text_of(page)
    assert not SessionLog.objects.exists()
    assert send(client_of_ada, filled_in(page, did_all="on", leg_pain="3")).status_code == 302
    assert SessionLog.objects.get().bouts.count() == 1


@pytest.mark.parametrize(
    ("pains", "now", "worse"),
    [
        ([4, 4, 4], "7", True),
        ([4, 4, 4], "6", False),
        ([2, 2, 2], "7", True),
        ([], "7", True),
        ([], "6", False),
    ],
)
def test_worse_at_home_raises_one_alert(plan, client_of_ada, form, pains, now, worse):
    """Leg pain of 3 or more above the usual; the assessment's 4 is the usual until three days are logged."""
    for day, pain in zip(days(TODAY - datetime.timedelta(days=4), 4), pains, strict=False):
        log_day(plan, day, leg_pain=pain)
    send(client_of_ada, form(did_all="on", leg_pain=now))
    assert list(Alert.objects.values_list("rule_ids", "severity")) == ([(["R39"], "WARN")] if worse else [])


def test_further_down_the_leg_raises_the_alert_too(plan, client_of_ada, form):
    send(client_of_ada, form(did_all="on", leg_pain="4", furthest_symptom="CALF"))
    assert "below the knee" in Alert.objects.get().sentence


def test_an_alert_is_not_repeated_while_it_waits(plan, ada, client_of_ada, sign_in, form, clock):
    send(client_of_ada, form(did_all="on", leg_pain="8"))
    clock.move_to(noon(TODAY + datetime.timedelta(days=1)))
    sign_in(ada.user)
    send(client_of_ada, filled_in(client_of_ada.get("/today/"), did_all="on", leg_pain="9"))
    assert Alert.objects.count() == 1


def test_a_correction_that_says_no_more_does_not_alert_again(plan, client_of_ada, form, rosa):
    send(client_of_ada, form(did_all="on", leg_pain="8"))
    Alert.objects.update(acknowledged_at=noon(TODAY), acknowledged_by=rosa, action_taken="called")
    send(client_of_ada, form(did_all="on", leg_pain="8", note="same"))
    assert Alert.objects.count() == 1


def test_while_stopped_only_symptoms_are_kept(plan, episode, client_of_ada, form):
    stale = form(did_all="on", leg_pain="3")
    Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page="emergency", started_at=noon(TODAY)
    )
    assert send(client_of_ada, stale).status_code == 422
    page = send(client_of_ada, form(leg_pain="6", furthest_symptom="CALF"))
    assert page.status_code == 302
    log = SessionLog.objects.get()
    assert (log.done, log.leg_pain, log.bouts.count()) == ("none", 6, 0)


def test_symptoms_after_a_stop_do_not_wipe_what_was_done_before_it(plan, episode, client_of_ada, form):
    send(client_of_ada, form(did_all="on", leg_pain="3"))
    Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page="emergency", started_at=noon(TODAY)
    )
    sent = filled_in(client_of_ada.get(f"/today/{TODAY}/"), leg_pain="9")
    assert send(client_of_ada, sent).status_code == 302
    log = SessionLog.objects.get(is_current=True)
    assert (log.done, log.leg_pain, log.bouts.count()) == ("all", 9, 2)


@pytest.mark.parametrize("day", ["2026-11-08", "2026-11-10"])
def test_a_day_without_a_plan_or_too_long_ago_is_refused(plan, client_of_ada, form, day):
    assert send(client_of_ada, form(did_all="on", leg_pain="3", day=day)).status_code == 422
    assert not SessionLog.objects.exists()


def test_tomorrow_is_refused(plan, client_of_ada, form):
    page = send(client_of_ada, form(did_all="on", leg_pain="3", day="2026-11-23"))
    assert page.status_code == 422
    assert "has not come yet" in text_of(page)


def test_without_a_plan_there_is_nothing_to_save(ada, sign_in, db):
    assert send(sign_in(ada.user), {}).status_code == 404


def test_staff_cannot_log_for_a_patient(plan, rosa, sign_in):
    assert send(sign_in(rosa), {}).status_code == 403


def test_a_get_saves_nothing(plan, client_of_ada):
    assert client_of_ada.get("/today/log/").status_code == 405


def test_saving_is_audited_by_who_did_it(plan, ada, client_of_ada, form):
    send(client_of_ada, form(did_all="on", leg_pain="3"))
    event = AuditEvent.objects.get(action="log session")
    assert (event.who, event.patient_id) == (ada.user, ada.pk)
    assert event.subject == f"careplans.SessionLog:{SessionLog.objects.get().pk}"


@pytest.mark.parametrize("entries", [0, 10, 60])
def test_saving_asks_the_database_little_however_long_the_diary(episode, ada, sign_in, clock, entries):
    plan = running_plan(episode, began=TODAY - datetime.timedelta(days=66), weeks=12)
    for day in days(TODAY - datetime.timedelta(days=61), entries):
        log_day(plan, day, leg_pain=4)
    client = sign_in(ada.user)
    first = filled_in(client.get("/today/"), did_all="on", leg_pain="4")
    with asked_at_most(7):
        assert send(client, first).status_code == 302
    worse = filled_in(client.get(f"/today/{TODAY}/"), did_all="on", leg_pain="9")
    with asked_at_most(9):
        assert send(client, worse).status_code == 302
    assert Alert.objects.count() == 1
    assert AuditEvent.objects.filter(action="log session, raise alert").count() == 1
