"""Staff browse the library."""

import pytest

URL = "/library/"


def test_a_clinician_sees_every_category(client, sign_in, rosa):
    page = sign_in(rosa).get(URL)
    assert page.status_code == 200
    for heading in ("Extension", "Nerve sliders", "Isometric", "Advice"):
        assert f"<h2>{heading}</h2>" in page.text
    assert "Press-up on your front" in page.text
    assert "<svg" not in page.text.split("<main", 1)[1]


@pytest.mark.parametrize(
    ("query", "seen", "unseen"),
    [
        ("q=bridge", "Lift your hips and hold", "Press-up on your front"),
        ("q=E04", "Press-up on your front", "Half press-up"),
        ("category=lateral", "Hips to the wall", "Press-up on your front"),
        ("direction=flexion", "Both knees to your chest", "Press-up on your front"),
        ("direction=neutral", "Pull your belly in", "Both knees to your chest"),
        ("q=knee&category=flexion", "One knee to your chest", "Open your knees"),
    ],
)
def test_words_category_and_direction_narrow_the_list(sign_in, rosa, query, seen, unseen):
    page = sign_in(rosa).get(f"{URL}?{query}")
    assert seen in page.text
    assert unseen not in page.text


def test_a_short_list_shows_pictures(sign_in, rosa):
    page = sign_in(rosa).get(f"{URL}?category=lateral")
    assert page.text.count('class="fig"') == 3
    assert "css/figures" in page.text


def test_nothing_found_says_what_to_do(sign_in, rosa):
    assert "Try a shorter word" in sign_in(rosa).get(f"{URL}?q=zzz").text


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("category=yoga", "Choose a category from the list."),
        ("direction=up", "Choose a direction from the list."),
        ("q=" + "a" * 81, "Type at most 80 characters."),
        ("q=a%00b", "Null characters are not allowed."),
    ],
)
def test_what_is_not_understood_is_said(sign_in, rosa, query, sentence):
    page = sign_in(rosa).get(f"{URL}?{query}")
    assert page.status_code == 422
    assert sentence in page.text


def test_the_search_is_not_a_place_for_markup(sign_in, rosa):
    assert "<script>alert" not in sign_in(rosa).get(f"{URL}?q=<script>alert(1)</script>").text


def test_an_admin_and_a_patient_have_no_library(client, sign_in, admin, ada):
    assert sign_in(admin).get(URL).status_code == 403
    client.logout()
    assert sign_in(ada.user).get(URL).status_code == 403


def test_the_library_is_only_read(sign_in, rosa):
    assert sign_in(rosa).post(URL).status_code == 405
