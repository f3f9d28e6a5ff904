"""What an id in an address may be; anything else is no address."""

import pytest

from tests.builders import make_episode

NO_IDS = ["0", "007", "-1", "1.0", "٣", str(2**63), "9" * 25, "9" * 5000]


@pytest.mark.parametrize("number", NO_IDS, ids=lambda number: number[:12])
def test_what_is_no_id_is_no_address(sign_in, rosa, number):
    assert sign_in(rosa).get(f"/patients/{number}/").status_code == 404


@pytest.mark.parametrize("number", [2**63 - 1, 2**63, 10**18, 10**19])
def test_a_number_no_row_has_beside_one_that_a_row_has(sign_in, rosa, ada, number):
    episode = make_episode(ada, responsible=rosa)
    browser = sign_in(rosa)
    assert browser.get(f"/patients/{number}/episodes/{episode.pk}/close/").status_code == 404
    assert browser.get(f"/patients/{ada.pk}/episodes/{number}/close/").status_code == 404
    assert browser.get(f"/patients/{ada.pk}/visits/{number}/hold/").status_code == 404
