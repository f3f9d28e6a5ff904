"""When to look again: as soon as the most pressing finding asks, else as the programme usually has it."""

import pytest

from careplans.rules.review import proposed_review_days


@pytest.mark.parametrize(
    ("found", "days"),
    [([], 14), (["R20b"], 14), (["R10"], 7), (["R25"], 3), (["R10", "R34"], 3)],
)
def test_the_shortest_interval_among_the_findings_counts(found, days):
    assert proposed_review_days(found, usual=14) == days


def test_a_finding_never_makes_it_later():
    assert proposed_review_days(["R10"], usual=5) == 5
