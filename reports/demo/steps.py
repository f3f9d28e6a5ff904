"""What can happen in a story of the demo. A story is a list of steps, oldest first."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """Something that happens so many days ago, on a working day of the clinic."""

    days_ago: int


@dataclass(frozen=True)
class Register(Step):
    """The patient is registered."""


@dataclass(frozen=True)
class Open(Step):
    """An episode is opened."""


@dataclass(frozen=True)
class Assess(Step):
    """Examination number `visit` is recorded and signed, by the responsible clinician unless `by` says another."""

    visit: int = 1
    by: str = ""


@dataclass(frozen=True)
class Begin(Step):
    """An examination is begun and left as a draft, without these sections."""

    left_open: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True)
class Add:
    """The clinician adds an exercise to these weeks of a draft, in the library's dose but for `bouts` a day."""

    code: str
    weeks: tuple[int, ...]
    bouts: int | None = None
    side: str | None = None
    note: str = ""


@dataclass(frozen=True)
class Remove:
    """The clinician takes an exercise out of these weeks of a draft."""

    code: str
    weeks: tuple[int, ...]


@dataclass(frozen=True)
class Plan(Step):
    """A plan is drafted from a template, edited, and published for `review_after` days; 0 leaves it a draft.

    `acknowledged` gives the reason for going on by the id of each warning.
    """

    template: str = ""
    weeks: int = 8
    edits: tuple[Add | Remove, ...] = ()
    review_after: int = 21
    acknowledged: Mapping[str, str] = field(default_factory=dict)
    by: str = ""


@dataclass(frozen=True)
class Revise(Step):
    """The running plan goes on with changes: a new version."""

    reason: str = ""
    edits: tuple[Add | Remove, ...] = ()
    review_after: int = 21
    acknowledged: Mapping[str, str] = field(default_factory=dict)
    by: str = ""


@dataclass(frozen=True)
class LetIn(Step):
    """The patient gets a code and uses it."""


@dataclass(frozen=True)
class Visit(Step):
    """A visit at the clinic: what was done, and a note. Below zero: a visit still to come."""

    treatments: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Diary(Step):
    """The home diary, its last column so many days ago: one character a day, spaces between weeks do not count.

    `leg` and `back` are pain 0 to 9 (x is 10), `reach` how far down it goes, `done` how much was done;
    "." no log that day, "-" not said. `notes` are the patient's words by days ago.
    """

    done: str = ""
    leg: str = ""
    back: str = ""
    reach: str = ""
    notes: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Answer(Step):
    """The patient answers the safety questions, no to all but these."""

    clock: str = "18:30"
    yes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Acknowledge(Step):
    """A clinician deals with the alerts that wait, on whatever day it is."""

    action_taken: str = ""
    clock: str = "09:20"
