"""What a long section says at a glance: the answers that stand out, and the usual ones counted and folded."""

from collections.abc import Mapping
from dataclasses import dataclass

from assessments.forms.section import Pairs

FEWEST_TO_FOLD = 3


@dataclass(frozen=True)
class FoldedGroup:
    """Answers under one title. `usual` are all (question, answer) of a usual answer; `summary` counts them."""

    title: str
    shown: Pairs
    usual: Pairs
    summary: str


def folded(groups: list[tuple[str, Pairs]], usual: Mapping[str, frozenset[str]]) -> list[FoldedGroup]:
    """Every group of a section; `usual` names the usual answers by title, and a title without any is not folded."""
    return [_folded(title, pairs, usual.get(title, frozenset())) for title, pairs in groups]


def _folded(title: str, pairs: Pairs, words: frozenset[str]) -> FoldedGroup:
    usual = [pair for pair in pairs if pair[1] in words]
    if len(usual) < FEWEST_TO_FOLD:
        return FoldedGroup(title, pairs, [], "")
    said = " or ".join(dict.fromkeys(answer for _, answer in usual))
    which = f"all {len(usual)}" if len(usual) == len(pairs) else f"the other {len(usual)}"
    return FoldedGroup(title, [pair for pair in pairs if pair not in usual], usual, f"{said}: {which}")
