"""A clinician's home: who needs me, most urgent first."""

import datetime

import pytest

from assessments.models import Assessment
from careplans.models import Alert, Freeze, PlanVersion
from clinic.models import AuditEvent
from tests.builders import (
    make_episode,
    make_patient,
    make_published_plan,
    make_signed_assessment,
    make_staff,
    noon,
)
from tests.careplans.diary import asked_at_most, days, log_day
from tests.careplans.signed import TODAY
from tests.tables import rows_of

BEGAN = TODAY - datetime.timedelta(days=9)


@pytest.fixture
def admit(ashford, rosa, clock):
    """Somebody in care whose plan runs since 13 November, with a diary up to today."""

    def admit(
        given,
        *,
        by=rosa,
        location=ashford,
        planned=True,
        assessed=True,
        logged=True,
        began=BEGAN,
        pains=(6, 4),
    ):
        patient = make_patient(given, "Sample", location=location, by=by)
        episode = make_episode(patient, responsible=by)
        if assessed:
            assessment = make_signed_assessment(episode, on=began)
        if assessed and planned:
            version = make_published_plan(episode, assessment=assessment, from_day=began)
            if logged:
                log_day(version, began, leg_pain=pains[0])
                log_day(version, TODAY, leg_pain=pains[1])
        return episode

    return admit


def alert(episode, *rule_ids, severity="WARN", at=TODAY, sentence="Worse at home."):
    return Alert.objects.create(
        episode=episode,
        rule_ids=list(rule_ids),
        severity=severity,
        urgency="urgent_24h",
        sentence=sentence,
        raised_at=noon(at),
    )


def stop(episode):
    return Freeze.objects.create(
        episode=episode, source="self_report", rule_ids=["R40a"], page="emergency", started_at=noon(TODAY)
    )


def rows(page):
    return {row.name.split(", ")[1]: row for row in page.context["page"]}


def names(page):
    return list(rows(page))


def text_of(page):
    return " ".join(page.content.decode().split())


def test_the_list_is_sorted_by_need(admit, rosa, sign_in):
    admit("Zoe")
    alert(admit("Yan"), "R39")
    stop(admit("Xia"))
    admit("Will", logged=False)
    admit("Vic", began=TODAY - datetime.timedelta(days=14))
    admit("Uma", planned=False)
    alert(admit("Tom"), "R40d", sentence="More numbness: call today.")
    page = sign_in(rosa).get("/caseload/")
    assert names(page) == ["Xia", "Tom", "Yan", "Will", "Vic", "Uma", "Zoe"]
    assert [row.need.name for row in rows(page).values()] == [
        "SAFETY",
        "SAFETY",
        "WORSE",
        "SILENT",
        "REVIEW",
        "UNFINISHED",
        "NOTHING",
    ]


def test_every_reason_is_said_in_words_with_the_next_step(admit, rosa, sign_in):
    xia, yan, vic = admit("Xia"), admit("Yan"), admit("Vic", began=TODAY - datetime.timedelta(days=14))
    freeze, worse = stop(xia), alert(yan, "R39", sentence="Worse at home: call.")
    will, uma, ned = admit("Will", logged=False), admit("Uma", planned=False), admit("Ned", assessed=False)
    found = rows(sign_in(rosa).get("/caseload/"))
    said = {name: (row.reasons[0].words, row.step.words, row.step.url) for name, row in found.items()}
    at = "/patients/{}/".format
    assert said == {
        "Xia": (
            "Home programme stopped for safety.",
            "Record outcome",
            f"{at(xia.patient_id)}stops/{freeze.pk}/release/",
        ),
        "Yan": (
            "Worse at home: call.",
            "Deal with alert",
            f"{at(yan.patient_id)}alerts/{worse.pk}/acknowledge/",
        ),
        "Will": ("No log for 9 days.", "Open", at(will.patient_id)),
        "Vic": ("Reassessment due 22 Nov.", "Reassess", f"{at(vic.patient_id)}assessments/"),
        "Uma": ("Assessed, no plan yet.", "Build plan", f"{at(uma.patient_id)}plan/new/"),
        "Ned": ("Not assessed yet.", "Start assessment", f"{at(ned.patient_id)}assessments/"),
    }


def test_nobody_is_sent_where_they_may_not_go(admit, ashford, eli, sign_in):
    """An exercise professional deals with alerts; stops and plans are for licensed clinicians."""
    xia, uma, tom = admit("Xia"), admit("Uma", planned=False), admit("Tom")
    stop(xia)
    waiting = alert(tom, "R40d")
    found = rows(sign_in(eli).get(f"/caseload/?location={ashford.pk}"))
    assert {name: row.step.url for name, row in found.items()} == {
        "Xia": f"/patients/{xia.patient_id}/",
        "Uma": f"/patients/{uma.patient_id}/",
        "Tom": f"/patients/{tom.patient_id}/alerts/{waiting.pk}/acknowledge/",
    }


def test_drafts_that_nobody_signed_are_named(admit, rosa, sign_in):
    half, draft = admit("Hal", assessed=False), admit("Dot", planned=False)
    assessment = make_signed_assessment(half, signed_at=None, signed_by=None)
    version = make_published_plan(draft, assessment=Assessment.objects.get(episode=draft))
    rows_of(PlanVersion).filter(pk=version.pk).update(published_at=None, published_by=None)
    found = rows(sign_in(rosa).get("/caseload/"))
    assert (found["Hal"].reasons[0].words, found["Hal"].step.url) == (
        "Assessment not signed.",
        f"/patients/{half.patient_id}/assessments/{assessment.pk}/",
    )
    assert (found["Dot"].reasons[0].words, found["Dot"].step.url) == (
        "Plan not published.",
        f"/patients/{draft.patient_id}/plan/{version.pk}/",
    )


def test_a_row_says_who_where_and_how_it_goes(admit, rosa, sign_in):
    admit("Ada", pains=(7, 3))
    page = sign_in(rosa).get("/caseload/")
    row = rows(page)["Ada"]
    assert (row.side, row.week, row.pain, row.last_log) == ("Left leg", "week 2 of 6", "7 to 3", "22 Nov")
    assert "SAMPLE, Ada" in text_of(page)
    assert "Born 12 Mar 1979" in text_of(page)


def test_silence_is_not_told_of_a_stopped_plan_and_a_newer_assessment_ends_the_review(admit, rosa, sign_in):
    stop(admit("Will", logged=False))
    vic = admit("Vic", began=TODAY - datetime.timedelta(days=14))
    make_signed_assessment(vic, on=TODAY, kind="follow_up")
    found = rows(sign_in(rosa).get("/caseload/"))
    assert [reason.words for reason in found["Will"].reasons] == ["Home programme stopped for safety."]
    assert found["Vic"].reasons == ()


def test_dealt_with_and_released_is_gone(admit, rosa, sign_in):
    done = {"acknowledged_at": noon(TODAY), "acknowledged_by": rosa, "action_taken": "called"}
    Alert.objects.filter(pk=alert(admit("Yan"), "R39").pk).update(**done)
    assert rows(sign_in(rosa).get("/caseload/"))["Yan"].reasons == ()


def test_mine_are_those_i_am_responsible_for(admit, ashford, rosa, sign_in):
    otto = make_staff("Otto Berg", clinician_at=[ashford])
    admit("Ada")
    admit("Ben", by=otto)
    client = sign_in(rosa)
    assert names(client.get("/caseload/")) == ["Ada"]
    assert names(client.get(f"/caseload/?location={ashford.pk}")) == ["Ada", "Ben"]


def test_another_clinic_stays_out_of_sight(admit, halifax, stranger, rosa, sign_in):
    admit("Ada")
    admit("Cora", by=stranger, location=halifax)
    client = sign_in(rosa)
    assert names(client.get("/caseload/")) == ["Ada"]
    page = client.get(f"/caseload/?location={halifax.pk}")
    assert names(page) == []
    assert "Cora" not in text_of(page)
    assert "Halifax" not in text_of(page)


def test_somebody_who_left_a_clinic_no_longer_sees_its_patients(admit, rosa, sign_in):
    admit("Ada")
    rosa.postings.all().delete()
    assert sign_in(rosa).get("/caseload/").status_code == 403


def test_a_closed_episode_is_gone(admit, rosa, sign_in):
    episode = admit("Ada")
    episode.closed_on = TODAY
    episode.save()
    assert names(sign_in(rosa).get("/caseload/")) == []


@pytest.mark.parametrize("wanted", ["0", "x", "-1", "1e3", "9" * 40, "٣", "%00"])
def test_a_location_that_is_none_shows_nobody_elses(admit, rosa, sign_in, wanted):
    admit("Ada")
    page = sign_in(rosa).get(f"/caseload/?location={wanted}")
    assert page.status_code == 200
    assert names(page) in ([], ["Ada"])


def test_nobody_in_care(rosa, sign_in):
    assert "You are not responsible for anybody yet." in text_of(sign_in(rosa).get("/caseload/"))


def test_admins_and_patients_have_no_caseload(admin, ada, sign_in):
    assert sign_in(admin).get("/caseload/").status_code == 403
    assert sign_in(ada.user).get("/caseload/").status_code == 403


def test_the_list_is_one_event_in_the_trail(admit, rosa, sign_in):
    admit("Ada")
    admit("Ben")
    sign_in(rosa).get("/caseload/")
    event = AuditEvent.objects.get(action="read caseload")
    assert (event.who, event.patient_id, event.subject) == (rosa, None, "own")


def test_the_most_urgent_is_on_the_first_page(admit, rosa, sign_in):
    for number in range(26):
        admit(f"Person {number:02}", planned=False)
    stop(admit("Zoe"))
    client = sign_in(rosa)
    assert names(client.get("/caseload/"))[0] == "Zoe"
    assert len(names(client.get("/caseload/"))) == 25
    assert len(names(client.get("/caseload/?page=2"))) == 2


@pytest.mark.parametrize("people", [1, 20, 200])
def test_the_caseload_asks_the_database_the_same_for_any_number(admit, rosa, sign_in, people):
    for number in range(people):
        episode = admit(f"Person {number}")
        alert(episode, "R39")
        stop(episode)
    client = sign_in(rosa)
    with asked_at_most(7):
        assert client.get("/caseload/").status_code == 200


@pytest.mark.parametrize("entries", [10, 40])
def test_and_for_any_length_of_diary(admit, rosa, sign_in, entries):
    began = TODAY - datetime.timedelta(days=41)
    version = PlanVersion.objects.get(plan__episode=admit("Ada", began=began, logged=False))
    for day in days(began, entries):
        log_day(version, day, leg_pain=4)
    client = sign_in(rosa)
    with asked_at_most(7):
        client.get("/caseload/")


@pytest.mark.parametrize(
    ("weeks", "pains", "told"),
    [(6, (6, 5), True), (6, (6, 4), False), (5, (6, 5), False), (6, (1, 1), False)],
    ids=["six weeks, hardly better", "six weeks, better", "five weeks", "little pain from the start"],
)
def test_a_plan_that_does_not_help_by_six_weeks_is_for_review(admit, rosa, sign_in, weeks, pains, told):
    episode = admit("Ada", began=TODAY - datetime.timedelta(weeks=weeks), pains=pains)
    client = sign_in(rosa)
    for page in ("/caseload/", f"/patients/{episode.patient_id}/"):
        assert ("Not improving" in client.get(page).content.decode()) is told, page
