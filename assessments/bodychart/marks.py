"""What a tick on the body chart means.

A mark is sent and stored as one text, `kind:side:code:area`, for example `pain:L:CALF:calf_outer`; the
midline has the side `M`. Only texts made from the list of areas exist: nothing else is ever accepted.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from assessments.rules.case import Place
from assessments.rules.vocabulary import Kind, Region

from .areas import AREAS, Area

KINDS = {
    Kind.PAIN: "Pain",
    Kind.PARAESTHESIA: "Pins and needles",
    Kind.NUMBNESS: "Numbness",
}


@dataclass(frozen=True)
class Mark:
    """One kind of symptom in one area."""

    kind: Kind
    area: Area

    @property
    def value(self) -> str:
        return f"{self.kind}:{self.area.side or 'M'}:{self.area.code}:{self.area.key}"

    @property
    def label(self) -> str:
        return f"{self.area.label}, {KINDS[self.kind].lower()}"


MARKS: dict[str, Mark] = {mark.value: mark for mark in (Mark(kind, area) for kind in KINDS for area in AREAS)}


def read_mark(value: str) -> Mark:
    """The mark behind a stored text. Raises KeyError for a text that no area made."""
    return MARKS[value]


def in_order(values: Iterable[str]) -> list[str]:
    """The known marks among the values, each once, in the order of the chart."""
    ticked = set(values)
    return [value for value in MARKS if value in ticked]


def places(values: Iterable[str]) -> tuple[Place, ...]:
    """The marks as the rules see them: one place for each kind, region and side.

    Areas without a distance (mid back, tummy) are left out. Raises KeyError for an unknown mark.
    """
    found = {}
    for mark in map(read_mark, values):
        if isinstance(mark.area.code, Region):
            place = Place(region=mark.area.code, side=mark.area.side, kind=mark.kind)
            found[place] = None
    return tuple(found)


def described(values: Iterable[str]) -> list[tuple[str, list[str]]]:
    """In words, for pages and screen readers: (kind, [areas]) for each kind that was marked."""
    marks = [read_mark(value) for value in in_order(values)]
    by_kind = {word: [mark.area.label for mark in marks if mark.kind is kind] for kind, word in KINDS.items()}
    return [(word, labels) for word, labels in by_kind.items() if labels]
