"""Weeks of a plan in words, for sentences that name where something stands."""

from collections.abc import Iterable


def in_weeks(weeks: Iterable[int]) -> str:
    """`week 3`, `weeks 3 to 6` or `weeks 3, 5`; ValueError without any."""
    known = sorted(set(weeks))
    if not known:
        raise ValueError("There is no week to name.")
    if len(known) == 1:
        return f"week {known[0]}"
    if known == list(range(known[0], known[-1] + 1)):
        return f"weeks {known[0]} to {known[-1]}"
    return f"weeks {', '.join(map(str, known))}"
