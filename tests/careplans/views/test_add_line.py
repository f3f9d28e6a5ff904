"""Adding an exercise: choosing it from the library, then its dose."""

import uuid

import pytest
from django.urls import reverse

from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada, adas_draft):
    return reverse("careplans:add_line", args=[ada.pk, adas_draft.pk, 3])


def typed(**changed):
    return {
        "exercise": "X01",
        "sets": "1",
        "reps": "3",
        "hold_seconds": "20",
        "bouts_per_day": "1",
        "weekdays": ["1", "3", "5"],
        "side": "left",
        "note": "Gently",
        "scope": "week",
        "client_key": str(uuid.uuid4()),
        **changed,
    }


def added(adas_draft):
    return list(adas_draft.lines.filter(exercise_code="X01"))


def test_the_library_says_what_a_rule_stops_and_why(url, ada, rosa, sign_in):
    page = body(sign_in(rosa).get(url, {"q": "knees"}))
    assert "exercise=F03" in page
    assert "Not this exercise" in page
    read_is_audited("read exercise chooser", ada, rosa)


def test_an_exercise_that_cannot_be_judged_is_held(url, rosa, sign_in, monkeypatch):
    def broken(line, standing):
        raise RuntimeError("out of order")

    monkeypatch.setattr("careplans.queries.chooser.line_findings", broken)
    for asked in ({"q": "E04"}, {"exercise": "X01"}):
        assert "could not be worked out" in body(sign_in(rosa).get(url, asked))


def test_searching_finds_by_name_term_or_code(url, rosa, sign_in):
    page = body(sign_in(rosa).get(url, {"q": "E04"}))
    assert "1 exercise for" in page
    assert "exercise=E04" in page


def test_a_chosen_exercise_comes_with_its_usual_dose_and_the_painful_side(url, rosa, sign_in):
    page = body(sign_in(rosa).get(url, {"exercise": "X01"}))
    assert 'name="reps" value="3"' in page
    assert 'value="left"' in page
    assert "Usually" in page


def test_it_is_added_to_the_week(url, adas_draft, rosa, sign_in):
    response = sign_in(rosa).post(url, typed())
    assert response.url.endswith("#week-3")
    line = adas_draft.lines.get(exercise_code="X01")
    assert (line.week, line.side, line.hold_seconds, line.weekdays, line.note) == (
        3,
        "left",
        20,
        "135",
        "Gently",
    )


def test_or_to_this_and_all_later_weeks(url, adas_draft, rosa, sign_in):
    sign_in(rosa).post(url, typed(scope="onwards"))
    assert [line.week for line in added(adas_draft)] == [3, 4, 5, 6]


def test_a_double_click_adds_once(url, adas_draft, rosa, sign_in):
    client, asked = sign_in(rosa), typed()
    for _ in range(2):
        assert client.post(url, asked).status_code == 302
    assert len(added(adas_draft)) == 1


def test_a_second_dose_in_the_same_week_is_refused_until_it_is_to_replace_the_first(
    url, adas_draft, rosa, sign_in
):
    client = sign_in(rosa)
    client.post(url, typed())
    response = client.post(url, typed(scope="onwards", reps="4"))
    assert response.status_code == 422
    assert "is planned already in week 3" in body(response)
    assert 'name="replace"' in body(response)
    client.post(url, typed(scope="onwards", reps="4", replace="on"))
    assert [(line.week, line.reps) for line in added(adas_draft)] == [(3, 4), (4, 4), (5, 4), (6, 4)]


@pytest.mark.parametrize(
    "wrong",
    [
        {"reps": ""},
        {"reps": "0"},
        {"reps": "5,5"},
        {"reps": "1_0"},
        {"reps": "٧"},
        {"reps": "501"},
        {"hold_seconds": "x" * 1_000_000},
        {"bouts_per_day": "13"},
        {"weekdays": []},
        {"weekdays": ["8"]},
        {"side": ""},
        {"side": "glide_left"},
        {"scope": "always"},
        {"note": "a\x00b"},
        {"note": "x" * 201},
        {"client_key": "seven"},
    ],
    ids=str,
)
def test_what_cannot_be_prescribed_is_refused_and_kept(wrong, url, adas_draft, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(**wrong))
    assert response.status_code == 422
    assert "There is a problem" in body(response)
    if "note" not in wrong:
        assert "Gently" in body(response)
    assert not added(adas_draft)


@pytest.mark.parametrize("code", ["", "Z99", "E04\x00"])
def test_an_unknown_exercise_leads_back_to_the_library(code, url, adas_draft, rosa, sign_in):
    response = sign_in(rosa).post(url, typed(exercise=code))
    assert response.status_code == 422
    assert "Add an exercise to week 3" in body(response)


def test_a_week_outside_the_plan_is_not_found(ada, adas_draft, rosa, sign_in):
    url = reverse("careplans:add_line", args=[ada.pk, adas_draft.pk, 9])
    assert sign_in(rosa).get(url).status_code == 404


def test_a_published_version_takes_no_more_lines(url, adas_draft, give, rosa, sign_in):
    give(adas_draft)
    assert sign_in(rosa).post(url, typed()).status_code == 404
    assert not added(adas_draft)


def test_only_licensed_clinicians_of_this_clinic_add(url, adas_draft, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [eli, admin, ada.user], url, typed())
    assert not added(adas_draft)
