"""Changing the dose of one line."""

import pytest
from django.urls import reverse

from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def line(adas_draft):
    return adas_draft.lines.get(exercise_code="I03", week=3)


@pytest.fixture
def url(ada, adas_draft, line):
    return reverse("careplans:edit_line", args=[ada.pk, adas_draft.pk, line.pk])


def typed(**changed):
    return {
        "sets": "3",
        "reps": "8",
        "hold_seconds": "5",
        "bouts_per_day": "1",
        "weekdays": ["2", "4"],
        "note": "Slowly",
        "scope": "week",
        "revision": "1",
        **changed,
    }


def test_the_form_shows_what_is_stored(url, ada, rosa, sign_in):
    page = body(sign_in(rosa).get(url))
    assert 'name="reps" value="6"' in page
    assert "Usually" in page
    read_is_audited("read plan line", ada, rosa)


def test_the_next_step_of_the_exercise_is_one_press_away(url, ada, adas_draft, rosa, sign_in):
    harder = reverse("careplans:add_line", args=[ada.pk, adas_draft.pk, 3]) + "?exercise=T01"
    client = sign_in(rosa)
    assert harder in body(client.get(url))
    assert "?exercise=E02" in body(client.get(harder.replace("T01", "E01")))


def test_a_change_is_stored_for_this_week(url, line, adas_draft, rosa, sign_in):
    assert sign_in(rosa).post(url, typed()).url.endswith("#week-3")
    line.refresh_from_db()
    assert (line.sets, line.reps, line.weekdays, line.note) == (3, 8, "24", "Slowly")
    assert adas_draft.lines.get(exercise_code="I03", week=4).reps == 6


def test_or_for_this_and_all_later_weeks(url, adas_draft, rosa, sign_in):
    sign_in(rosa).post(url, typed(scope="onwards"))
    assert adas_draft.lines.get(exercise_code="I03", week=4).reps == 8


def test_a_double_click_changes_once(url, line, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):
        assert client.post(url, typed()).status_code == 302
    line.version.refresh_from_db()
    assert line.version.revision == 2


def test_the_slower_of_two_people_sees_both_versions(url, line, rosa, sign_in):
    client = sign_in(rosa)
    client.post(url, typed())
    response = client.post(url, typed(reps="12"))
    assert response.status_code == 409
    assert "3 sets of 8" in body(response)
    assert "3 sets of 12" in body(response)
    line.refresh_from_db()
    assert line.reps == 8


@pytest.mark.parametrize(
    "wrong",
    [
        {"reps": ""},
        {"reps": "51"},
        {"reps": "5,5"},
        {"sets": "1_0"},
        {"weekdays": []},
        {"scope": ""},
        {"revision": ""},
        {"revision": "abc"},
        {"note": "a\x00"},
    ],
    ids=str,
)
def test_what_cannot_be_prescribed_is_refused_and_kept(wrong, url, line, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(**wrong))
    assert response.status_code == 422
    assert "There is a problem" in body(response)
    line.refresh_from_db()
    assert line.reps == 6


def test_a_line_of_another_version_is_not_found(ada, adas_draft, rosa, sign_in):
    url = reverse("careplans:edit_line", args=[ada.pk, adas_draft.pk, 10_000])
    assert sign_in(rosa).get(url).status_code == 404


def test_what_is_published_is_a_conflict(url, adas_draft, give, rosa, sign_in):
    give(adas_draft)
    assert sign_in(rosa).post(url, typed()).status_code == 409


def test_only_licensed_clinicians_of_this_clinic_edit(url, line, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [eli, admin, ada.user], url, typed())
    line.refresh_from_db()
    assert line.reps == 6
