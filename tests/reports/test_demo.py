"""The demo clinic: who is in it, that it is the same every time, and that every page of it opens."""

import datetime
from collections import Counter

import pytest
from django.core.management import call_command
from django.db.models import Max, Min

from assessments.answers.movement_rows import movement_rows
from assessments.models import Assessment, AssessmentSection
from assessments.rules.movement_checks import row_errors
from careplans.models import Alert, Freeze, PlanVersion, SessionLog
from careplans.queries.caseload import caseload
from clinic.models import AuditEvent, Location, User
from patients.models import Episode, Patient
from reports.demo.loading import patient_of
from reports.demo.people import PEOPLE
from reports.demo.places import PASSWORD
from reports.demo.sign_in import COME_IN_BY_CODE
from tests.reports.contents import contents
from tests.reports.walk import pages_about, pages_of_clinic, pages_of_patient

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo")]


def staff(name: str) -> User:
    return User.objects.get(email=f"{name}@steady.example")


# Who and where


def test_two_clinics_in_two_time_zones_can_let_patients_in():
    zones = {place.time_zone for place in Location.objects.listed() if place.can_activate_patients}
    assert zones == {"Europe/London", "America/Halifax"}


def test_staff_are_an_administrator_and_three_professions_one_of_them_at_both_clinics():
    assert set(User.objects.filter(kind="staff").values_list("profession", flat=True)) == {
        "",
        "physiotherapist",
        "chiropractor",
        "exercise_professional",
    }
    assert set(staff("chiro").postings.values_list("location__town", flat=True)) == {"Ashford", "Halifax"}
    assert all(user.check_password(PASSWORD) for user in User.objects.filter(kind="staff"))
    assert len(PASSWORD) >= 12


def test_patients_are_many_and_plainly_made_up():
    patients = Patient.objects.all()
    assert len(patients) >= 12
    for patient in patients:
        assert patient.nhs_number == "" or patient.nhs_number.startswith("999")
        assert patient.email == "" or patient.email.endswith("@example.com")
        assert patient.phone.startswith(("01632 960", "+1 902 555 01"))


# What happened to them


def test_six_and_more_patients_keep_a_diary_for_two_weeks_and_longer():
    spans = (
        SessionLog.objects.filter(is_current=True)
        .values("patient")
        .annotate(days=Max("performed_on") - Min("performed_on"))
        .values_list("days", flat=True)
    )
    assert sum(days >= datetime.timedelta(days=14) for days in spans) >= 6


def test_nobody_has_logged_today_yet(demo):
    assert SessionLog.objects.aggregate(last=Max("performed_on"))["last"] == datetime.date(2026, 11, 24)


def test_one_programme_is_stopped_for_a_danger_that_the_patient_told():
    stopped = Freeze.objects.standing().get()
    assert stopped.episode.patient == patient_of("ivy")
    assert stopped.rule_ids == ["R40a"]


def test_two_alerts_wait_and_two_were_dealt_with():
    waiting = Alert.objects.standing().values_list("episode__patient__given_name", "rule_ids")
    assert {(name, *rule_ids) for name, rule_ids in waiting} == {("Ivy", "R40a"), ("Łukasz", "R39")}
    assert Alert.objects.exclude(acknowledged_at=None).count() == 2
    assert all(alert.sentence[-2:] not in {"?.", ".."} for alert in Alert.objects.all())


def test_all_five_programmes_are_in_use():
    used = set(PlanVersion.objects.published().values_list("template", flat=True))
    assert used == {"T1_EXT_DP", "T2_FLEX_DP", "T2_FLEX_STENOSIS", "T3_LATERAL_SHIFT", "T4_NO_DP_IRRITABLE"}


def test_ben_was_bent_backwards_first_and_forwards_after_the_second_examination():
    versions = PlanVersion.objects.published().filter(plan__patient=patient_of("ben"))
    assert [(v.template, v.assessment.direction) for v in versions.order_by("number")] == [
        ("T1_EXT_DP", "extension"),
        ("T2_FLEX_DP", "flexion"),
    ]


def test_what_was_locked_until_a_retest_is_open_after_it():
    first, second = PlanVersion.objects.filter(plan__patient=patient_of("ada")).order_by("number")
    assert first.lines.filter(locked_direction="flexion").exists()
    assert not second.lines.filter(locked=True).exists()


def test_beginnings_stand_where_a_visitor_can_go_on():
    assert not Episode.objects.filter(patient=patient_of("jomo")).exists()
    assert not Assessment.objects.get(patient=patient_of("nikos")).is_signed
    assert Assessment.objects.get(patient=patient_of("kit")).is_signed
    assert not PlanVersion.objects.get(plan__patient=patient_of("irina")).is_published
    assert patient_of("noe").user is None


def test_the_list_begins_with_the_danger_and_names_what_waits(demo):
    """Rosa's own patients, as her list says why they stand where they stand."""
    rows, _ = caseload(staff("physio"), location=None, at=demo.at)
    assert rows[0].name == "PRETEND, Ivy"
    assert rows[1].name == "PRZYKŁAD, Łukasz"
    others, _ = caseload(staff("chiro"), location=None, at=demo.at)
    assert others[0].name == "BEISPIEL, Hugo"
    silent, _ = caseload(staff("sport"), location=None, at=demo.at)
    assert [(row.name, bool(row.reasons)) for row in silent] == [("IMAGINARY, Grace", True)]


def test_every_tested_movement_is_one_the_form_would_take():
    for section in AssessmentSection.objects.filter(name="repeated"):
        for row in movement_rows(section.answers["rows"]):
            assert row_errors(row) == []


def test_everything_was_done_by_somebody_and_is_in_the_trail():
    done = Counter(AuditEvent.objects.values_list("action", flat=True))
    assert done["register patient"] == len(PEOPLE)
    logged = done["log session"] + done["log session, raise alert"]
    assert logged == SessionLog.objects.count()
    assert done["sign assessment"] == Assessment.objects.signed().count()
    assert done["publish plan"] == PlanVersion.objects.published().count()


# Once, and always the same


def test_two_loads_on_the_same_day_bring_the_same(demo):
    assert contents() == demo.loaded_early


def test_a_second_start_changes_nothing_but_the_activation_codes(capsys):
    call_command("load_demo")
    before, codes = contents(), _codes_in(capsys.readouterr().out)
    call_command("load_demo")
    assert contents() == before
    again = _codes_in(capsys.readouterr().out)
    assert len(codes) == len(again) == len(COME_IN_BY_CODE)
    assert codes != again


def test_a_start_says_how_everybody_signs_in(capsys):
    call_command("load_demo")
    said = capsys.readouterr().out
    for user in User.objects.filter(kind="staff"):
        assert user.email in said
    assert PASSWORD in said
    assert "ada@example.com" in said
    assert "31 January 1962" in said
    assert "Sign-in codes that are mailed are also printed here." in said


def _codes_in(said: str) -> list[str]:
    """The codes of the last table."""
    names = [PEOPLE[name].family_name for name in COME_IN_BY_CODE]
    return [line.split("  ")[2].strip() for line in said.splitlines() if any(name in line for name in names)]


# Every page


@pytest.mark.parametrize("name", PEOPLE)
def test_every_page_about_a_patient_opens(name, sign_in):
    client = sign_in(staff("chiro"))
    refused = {
        page: status for page in pages_about(patient_of(name)) if (status := _opened(client, page)) != 200
    }
    assert refused == {}


@pytest.mark.parametrize(
    "name", [name for name in PEOPLE if name not in {"jomo", "nikos", "kit", "irina", "noe"}]
)
def test_every_page_of_a_patient_opens(name, sign_in):
    client = sign_in(patient_of(name).user)
    refused = {page: status for page in pages_of_patient() if (status := _opened(client, page)) != 200}
    assert refused == {}


@pytest.mark.parametrize("name", ["physio", "chiro", "sport"])
def test_the_lists_of_the_clinic_open(name, sign_in):
    client = sign_in(staff(name))
    assert {page: _opened(client, page) for page in pages_of_clinic()} == dict.fromkeys(
        pages_of_clinic(), 200
    )


def _opened(client, page: str) -> int:
    return client.get(page).status_code
