"""Registering a patient."""

import datetime
import uuid

import pytest

from clinic.models import AuditEvent, Posting
from patients.models import Patient
from tests.builders import make_location, make_patient
from tests.patients import typed

URL = "/patients/new/"


def test_everything_typed_is_stored(ashford, rosa, sign_in):
    answer = sign_in(rosa).post(URL, typed.registration(ashford))
    patient = Patient.objects.get()
    assert answer.status_code == 302
    assert answer.url == f"/patients/{patient.pk}/episodes/new/"
    assert (patient.family_name, patient.given_name) == ("Sample", "Ada")
    assert patient.born_on == datetime.date(1979, 3, 12)
    assert (patient.sex, patient.nhs_number, patient.email) == ("F", "9990000018", "ada@example.com")
    assert (patient.manual_work, patient.driving, patient.frequent_bending) == (True, False, None)
    assert patient.physical_demand == "heavy"
    assert (patient.location, patient.registered_by) == (ashford, rosa)
    assert patient.history.get().history_user == rosa
    event = AuditEvent.objects.get(action="register patient")
    assert (event.who, event.patient_id) == (rosa, patient.pk)


def test_a_family_name_date_of_birth_and_sex_are_enough(ashford, rosa, sign_in):
    everything = typed.registration(ashford)
    needed = {"family_name", "born_on_day", "born_on_month", "born_on_year", "sex", "location", "client_key"}
    sign_in(rosa).post(URL, {name: value for name, value in everything.items() if name in needed})
    patient = Patient.objects.get()
    assert (patient.given_name, patient.nhs_number, patient.physical_demand) == ("", "", "")
    assert patient.manual_work is patient.driving is patient.frequent_bending is None


def test_a_child_may_be_registered(ashford, rosa, sign_in):
    year = datetime.date.today().year - 10
    answer = sign_in(rosa).post(URL, typed.registration(ashford, born_on_year=str(year)))
    assert answer.status_code == 302


NEXT_YEAR = str(datetime.date.today().year + 1)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"family_name": ""}, "Family name"),
        ({"family_name": "\u200b\u200b\u200b"}, "hidden characters"),
        ({"family_name": "\u200d"}, "at least one letter"),
        ({"family_name": "..."}, "at least one letter"),
        ({"family_name": "Sam\x00ple"}, "hidden characters"),
        ({"family_name": "Sam\u202eple"}, "hidden characters"),
        ({"family_name": "S" * 121}, "at most 120"),
        ({"given_name": "1234"}, "at least one letter"),
        (typed.born("", "", ""), "Date of birth"),
        (typed.born("01/02/2026", "", ""), "all in numbers"),
        (typed.born("1", "2", "79"), "four digits"),
        (typed.born("٧", "2", "1979"), "all in numbers"),
        (typed.born("1_0", "2", "1979"), "all in numbers"),
        (typed.born("30", "2", "1979"), "not in the calendar"),
        (typed.born("1", "2", NEXT_YEAR), "on or before"),
        (typed.born("1", "2", "1850"), "on or after"),
        (typed.born("1", "2\x00", "1979"), "all in numbers"),
        ({"sex": ""}, "Sex"),
        ({"sex": "X"}, "Choose one of the answers"),
        ({"nhs_number": "999 000 0019"}, "do not fit together"),
        ({"nhs_number": "999 000"}, "ten digits"),
        ({"nhs_number": "٩٩٩٠٠٠٠٠١٨"}, "ten digits"),
        ({"nhs_number": "9990000018\x00"}, "hidden characters"),
        ({"phone": "call me"}, "phone number with digits"),
        ({"phone": "01632\x00960001"}, "phone number with digits"),
        ({"email": "ada"}, "e-mail address"),
        ({"email": "ada@example.com\x00"}, "e-mail address"),
        ({"email": f"{'a' * 260}@example.com"}, "E-mail"),
        ({"address": "Mill\x00Lane"}, "hidden characters"),
        ({"occupation": "n" * 1_000_000}, "at most 120"),
        ({"physical_demand": "extreme"}, "Choose one of the answers"),
        ({"manual_work": "maybe"}, "Choose yes, no or not asked"),
        ({"precautions": ["osteoporosis", "dragon"]}, "Choose from the answers"),
        ({"precautions": ["pregnancy"], "pregnancy_weeks": "43"}, "from 1 to 42 weeks"),
        ({"precautions": ["pregnancy"], "pregnancy_weeks": "5,5"}, "from 1 to 42 weeks"),
        ({"pregnancy_weeks": "20"}, "Tick “Pregnancy” as well"),
        (
            typed.day("spinal_fusion_since_on", "1", "2", "2020"),
            "Tick “Spinal fusion” as well",
        ),
        ({"client_key": "not a key"}, "Open the page again"),
        ({"location": "999999"}, "one of your locations"),
        ({"location": "\x00"}, "Null characters"),
    ],
)
def test_wrong_input_is_refused_and_kept(ashford, rosa, sign_in, change, says):
    answer = sign_in(rosa).post(URL, typed.registration(ashford, **change))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "There is a problem" in page
    assert says in page
    assert 'value="3 Mill Lane"' in page or "address" in change
    assert Patient.objects.count() == 0


def test_typed_dates_come_back_as_they_were(ashford, rosa, sign_in):
    answer = sign_in(rosa).post(URL, typed.registration(ashford, **typed.born("x1", "2", "79")))
    page = answer.content.decode()
    assert 'value="x1"' in page
    assert 'value="79"' in page


def test_another_clinics_location_is_no_choice(ashford, halifax, rosa, sign_in):
    answer = sign_in(rosa).post(URL, typed.registration(halifax))
    assert answer.status_code == 422
    assert "Halifax" not in answer.content.decode()


def test_a_closed_location_is_no_choice(ashford, rosa, sign_in):
    ashford.is_open = False
    ashford.save()
    assert sign_in(rosa).post(URL, typed.registration(ashford)).status_code == 422


def test_precautions_are_recorded_with_what_is_known(ashford, rosa, sign_in):
    sign_in(rosa).post(
        URL,
        typed.registration(
            ashford,
            precautions=["pregnancy", "spinal_fusion", "diabetes"],
            pregnancy_weeks="18",
            **typed.day("spinal_fusion_since_on", "4", "5", "2024"),
            **typed.day("spinal_fusion_cleared_on", "4", "12", "2024"),
        ),
    )
    recorded = {row.code: row for row in Patient.objects.get().precautions.all()}
    assert set(recorded) == {"pregnancy", "spinal_fusion", "diabetes"}
    assert recorded["pregnancy"].weeks == 18
    assert recorded["spinal_fusion"].since_on == datetime.date(2024, 5, 4)
    assert recorded["spinal_fusion"].cleared_on == datetime.date(2024, 12, 4)
    assert recorded["diabetes"].recorded_by == rosa
    assert AuditEvent.objects.filter(action="record precaution").count() == 3


def test_a_clearance_before_what_it_clears_is_refused(ashford, rosa, sign_in):
    dates = typed.day("hip_replacement_since_on", "4", "5", "2024")
    dates |= typed.day("hip_replacement_cleared_on", "4", "4", "2024")
    answer = sign_in(rosa).post(URL, typed.registration(ashford, precautions=["hip_replacement"], **dates))
    assert answer.status_code == 422
    assert "before the date it clears" in answer.content.decode()


def test_sent_twice_stored_once(ashford, rosa, sign_in):
    sent = typed.registration(ashford, precautions=["diabetes"])
    client = sign_in(rosa)
    first, second = client.post(URL, sent), client.post(URL, sent)
    assert Patient.objects.count() == 1
    assert (first.status_code, second.status_code) == (302, 302)
    assert first.url == second.url


def test_the_same_key_for_somebody_else_is_not_swallowed(ashford, rosa, sign_in):
    sent = typed.registration(ashford)
    client = sign_in(rosa)
    client.post(URL, sent)
    other = {**sent, "family_name": "Other", "given_name": "Olga", "nhs_number": "", "email": ""}
    answer = client.post(URL, {**other, **typed.born("1", "1", "1960")})
    assert answer.status_code == 422
    assert "Open the form again" in answer.content.decode()
    assert Patient.objects.count() == 1


@pytest.mark.parametrize(
    ("given", "family", "born_on", "number"),
    [
        ("Ada", "Sample", datetime.date(1979, 3, 12), ""),
        ("Ada", "Sampel", datetime.date(1979, 3, 12), ""),
        ("Adah", "Sample", datetime.date(1979, 3, 12), ""),
        ("ÁDA", "SAMPLE", datetime.date(1979, 3, 12), ""),
        ("Ada", "Newname", datetime.date(1979, 3, 12), ""),
    ],
)
def test_a_likely_duplicate_is_shown_and_needs_a_tick(ashford, rosa, sign_in, given, family, born_on, number):
    twin = make_patient(given, family, location=ashford, by=rosa, born_on=born_on, nhs_number=number)
    client = sign_in(rosa)
    sent = typed.registration(ashford)
    warned = client.post(URL, sent)
    page = warned.content.decode()
    assert warned.status_code == 422
    assert "This is somebody else" in page
    assert f"/patients/{twin.pk}/details/" in page
    assert 'value="3 Mill Lane"' in page
    assert AuditEvent.objects.get(action="read likely duplicate").patient_id == twin.pk
    told_apart = {**sent, "somebody_else": "on", "candidates_shown": str(twin.pk)}
    assert client.post(URL, told_apart).status_code == 302
    assert Patient.objects.count() == 2


@pytest.mark.parametrize(
    ("given", "family", "born_on"),
    [
        ("Ada", "Sample", datetime.date(1979, 3, 13)),
        ("Bert", "Other", datetime.date(1979, 3, 12)),
    ],
)
def test_another_name_or_another_day_is_no_duplicate(ashford, rosa, sign_in, given, family, born_on):
    make_patient(given, family, location=ashford, by=rosa, born_on=born_on)
    assert sign_in(rosa).post(URL, typed.registration(ashford)).status_code == 302


def test_a_tick_counts_only_for_those_who_were_shown(ashford, rosa, sign_in):
    first = make_patient("Ada", "Sample", location=ashford, by=rosa)
    make_patient("Ada", "Sampel", location=ashford, by=rosa)
    sent = typed.registration(ashford, somebody_else="on", candidates_shown=str(first.pk))
    assert sign_in(rosa).post(URL, sent).status_code == 422


def test_the_same_number_at_another_location_of_mine_is_a_duplicate(ashford, rosa, sign_in):
    hythe = make_location("Hythe", postcode="CT21 1AA")
    Posting.objects.create(user=rosa, location=hythe, role="clinician")
    there = make_patient(
        "Other", "Name", location=hythe, by=rosa, nhs_number="9990000018", born_on=datetime.date(1950, 1, 1)
    )
    answer = sign_in(rosa).post(URL, typed.registration(ashford))
    assert answer.status_code == 422
    assert f"/patients/{there.pk}/details/" in answer.content.decode()


def test_the_same_number_at_the_same_location_is_refused_for_good(ashford, rosa, sign_in):
    there = make_patient("Ada", "Sample", location=ashford, by=rosa, nhs_number="9990000018")
    sent = typed.registration(ashford, somebody_else="on", candidates_shown=str(there.pk))
    answer = sign_in(rosa).post(URL, sent)
    assert answer.status_code == 422
    assert "has this number" in answer.content.decode()


def test_another_clinics_patient_is_never_shown(ashford, halifax, rosa, stranger, sign_in):
    make_patient("Ada", "Sample", location=halifax, by=stranger, nhs_number="9990000018", with_account=True)
    assert sign_in(rosa).post(URL, typed.registration(ashford)).status_code == 302


def test_a_taken_address_is_refused_without_saying_whose(ashford, halifax, rosa, stranger, sign_in):
    make_patient("Zoe", "Zebrano", location=halifax, by=stranger, email="ada@example.com", with_account=True)
    answer = sign_in(rosa).post(URL, typed.registration(ashford))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "cannot be used to sign in" in page
    assert "Zebrano" not in page
    assert "Halifax" not in page


@pytest.mark.parametrize("who", ["admin", "patient"])
def test_admins_and_patients_may_not_register(ashford, admin, ada, sign_in, who):
    answer = sign_in(admin if who == "admin" else ada.user).post(URL, typed.registration(ashford))
    assert answer.status_code == 403
    assert Patient.objects.count() == 1


def test_an_exercise_professional_may_register(ashford, eli, sign_in):
    assert sign_in(eli).post(URL, typed.registration(ashford)).status_code == 302


def test_an_empty_form_carries_a_fresh_key_and_nothing_chosen(ashford, rosa, sign_in):
    page = sign_in(rosa).get(URL)
    form = page.context["form"]
    assert uuid.UUID(str(form["client_key"].value()))
    assert [name for name in form.fields if form[name].value() not in (None, "", [])] == [
        "client_key",
        "location",
    ]
