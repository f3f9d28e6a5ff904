"""One exercise, as staff look it up."""

import pytest

from exercises.library import LIBRARY


@pytest.mark.parametrize("code", sorted(LIBRARY))
def test_every_exercise_has_a_page(sign_in, rosa, code):
    page = sign_in(rosa).get(f"/library/{code}/")
    assert page.status_code == 200
    assert LIBRARY[code].stop in page.text.replace("&#x27;", "'")
    assert ('class="fig"' in page.text) == bool(LIBRARY[code].figure)


def test_the_press_up_shows_words_tags_dose_and_ladder(sign_in, rosa):
    page = sign_in(rosa).get("/library/E04/").text
    for words in (
        "Extension in lying",
        "Extension, end range",
        "10 times, 6 times a day, every day",
        "5 to 15 repetitions, 1 to 8 times a day",
        "/library/E05/",
        "/library/E03/",
        "1 Start",
        "2 Finish",
    ):
        assert words in page


def test_a_glide_shows_the_side_that_was_asked_for(sign_in, rosa):
    client = sign_in(rosa)
    assert (
        "shoulders to the left and your hips to the right" in client.get("/library/L02/?side=glide_left").text
    )
    assert (
        "shoulders to the right and your hips to the left"
        in client.get("/library/L02/?side=glide_right").text
    )


@pytest.mark.parametrize(
    "url", ["/library/E99/", "/library/e04%00/", "/library/L02/?side=left", "/library/E04/?side=%00"]
)
def test_what_is_not_in_the_library_is_not_found(sign_in, rosa, url):
    assert sign_in(rosa).get(url).status_code == 404


def test_an_admin_has_no_library(sign_in, admin):
    assert sign_in(admin).get("/library/E04/").status_code == 403
