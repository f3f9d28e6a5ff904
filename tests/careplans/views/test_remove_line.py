"""Taking a line out of the plan."""

import pytest
from django.urls import reverse

from tests.careplans.asking import body, read_is_audited, refused, strangers_learn_nothing

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def url(ada, adas_draft):
    line = adas_draft.lines.get(exercise_code="I03", week=3)
    return reverse("careplans:remove_line", args=[ada.pk, adas_draft.pk, line.pk])


def weeks(adas_draft):
    return list(adas_draft.lines.filter(exercise_code="I03").values_list("week", flat=True))


def typed(**changed):
    return {"scope": "week", "revision": "1", **changed}


def test_it_asks_first(url, adas_draft, ada, rosa, sign_in):
    assert "Remove Lift your hips and hold from week 3?" in body(sign_in(rosa).get(url))
    assert weeks(adas_draft) == [3, 4]
    read_is_audited("read plan line", ada, rosa)


@pytest.mark.parametrize(("scope", "left"), [("week", [4]), ("onwards", [])])
def test_it_goes_from_this_week_or_onwards(scope, left, url, adas_draft, rosa, sign_in):
    client = sign_in(rosa)
    for _ in range(2):  # a double click removes once
        assert client.post(url, typed(scope=scope)).status_code == 302
    assert weeks(adas_draft) == left


@pytest.mark.parametrize("wrong", [{"scope": "all"}, {"scope": ""}, {"revision": ""}], ids=str)
def test_an_incomplete_form_removes_nothing(wrong, url, adas_draft, rosa, sign_in):
    assert sign_in(rosa).post(url, typed(**wrong)).status_code == 422
    assert weeks(adas_draft) == [3, 4]


def test_a_draft_changed_meanwhile_is_a_conflict(url, adas_draft, rosa, sign_in):
    assert sign_in(rosa).post(url, typed(revision="7")).status_code == 409
    assert weeks(adas_draft) == [3, 4]


def test_only_licensed_clinicians_of_this_clinic_remove(url, adas_draft, ada, eli, admin, stranger, sign_in):
    strangers_learn_nothing(sign_in, stranger, url, typed())
    refused(sign_in, [eli, admin, ada.user], url, typed())
    assert weeks(adas_draft) == [3, 4]
