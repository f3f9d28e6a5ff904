"""When a patient is told to leave out what hurts, before anybody has looked."""

import pytest

from careplans.rules.stop_advice import stop_advised


@pytest.mark.parametrize(
    ("now", "before", "advised"),
    [
        (7, 7, True),
        (7, None, True),
        (10, 10, True),
        (6, 5, False),
        (6, 4, True),
        (2, 0, True),
        (6, None, False),
        (0, 0, False),
        (None, 3, False),
        (None, None, False),
    ],
)
def test_severe_or_clearly_more_than_last_time(now, before, advised):
    assert stop_advised(now, before) is advised
