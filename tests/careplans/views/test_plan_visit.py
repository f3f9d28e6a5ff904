"""Planning a visit."""

import uuid

import pytest
from django.urls import reverse

from careplans.models import Visit
from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada, adas_plan):
    return reverse("careplans:plan_visit", args=[ada.pk])


@pytest.fixture
def planned(adas_plan):
    before = set(Visit.objects.values_list("pk", flat=True))
    return lambda: Visit.objects.exclude(pk__in=before)


def typed(**changed):
    return {
        "week": "2",
        "planned_on": "2026-11-30",
        "treatments": ["education"],
        "about_education": "Pacing",
        "note": "Bring the diary",
        "client_key": str(uuid.uuid4()),
        **changed,
    }


def test_the_page_says_what_guidance_advises_against(url, ada, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert "NICE NG59 advises against traction" in page
    assert "NICE NG59 advises against acupuncture" in page
    read_is_audited("read visits", ada, rosa)


def test_a_visit_is_planned_once(url, planned, rosa, sign_in):
    client, asked = sign_in(rosa), typed()
    for _ in range(2):
        assert client.post(url, asked).status_code == 302
    visit = planned().get()
    assert (visit.week, str(visit.planned_on), visit.note) == (2, "2026-11-30", "Bring the diary")
    assert [(row.kind, row.note) for row in visit.treatments.all()] == [("education", "Pacing")]


def test_the_date_may_stay_open(url, planned, rosa, sign_in):
    sign_in(rosa).post(url, typed(planned_on=""))
    assert planned().get().planned_on is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"week": ""},
        {"week": "0"},
        {"week": "1.5"},
        {"planned_on": "30/11/2026"},
        {"planned_on": "2026-11-23"},
        {"treatments": ["magic"]},
        {"treatments": []},
        {"about_education": "a\x00"},
        {"note": "x" * 2001},
        {"client_key": "x"},
    ],
    ids=str,
)
def test_what_cannot_be_planned_is_refused_and_kept(wrong, url, planned, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(**wrong))
    assert response.status_code == 422
    assert "There is a problem" in body(response)
    assert not planned().exists()


def test_a_note_without_its_treatment_is_asked_about(url, planned, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(treatments=[]))
    assert "Tick “Education”, or clear what is written about it." in body(response)


def test_without_a_plan_there_is_no_visit_to_plan(ada, episode, rosa, sign_in):
    url = reverse("careplans:plan_visit", args=[ada.pk])
    assert sign_in(rosa).post(url, typed()).url == reverse("careplans:visits", args=[ada.pk])
    assert not Visit.objects.exists()


def test_an_exercise_professional_plans_visits_too(url, planned, eli, sign_in):
    assert sign_in(eli).post(url, typed()).status_code == 302
    assert planned().exists()


def test_others_are_kept_out(url, planned, ada, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [admin, ada.user], url, typed())
    assert not planned().exists()
