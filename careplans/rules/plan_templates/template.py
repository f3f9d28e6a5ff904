"""The shape of a plan template: phases of weeks with the exercises, visits and conditions of each."""

from dataclasses import dataclass

from assessments.rules.vocabulary import Direction
from exercises.rules.exercise import Dose

MON_WED_FRI = (1, 3, 5)
TUE_THU_SAT = (2, 4, 6)
FOUR_DAYS = (1, 3, 5, 7)
FIVE_DAYS = (1, 2, 3, 4, 5)


@dataclass(frozen=True)
class Prescribed:
    """One exercise of a phase.

    Without a dose the library's own counts. `then` are the next steps to offer, in order; one is
    prescribed at a time. `instead` are tried, in order, when a rule stops the exercise for this patient.
    `brings_back` names a direction the exercise recovers: while it is contraindicated the line is locked.
    `only_if` names a condition (see `draft.CONDITIONS`). `each_side`: done on both sides whatever hurts.
    """

    code: str
    dose: Dose | None = None
    then: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    brings_back: Direction | None = None
    only_if: str = ""
    each_side: bool = False
    note: str = ""


@dataclass(frozen=True)
class Phase:
    """Weeks with one aim. `goal` is in the patient's words; `visits` are clinic visits week by week.

    `entry` is what must be true before the phase starts, '' when nothing special.
    """

    name: str
    goal: str
    first_week: int
    last_week: int
    visits: tuple[int, ...]
    clinic: str
    progress_if: str
    lines: tuple[Prescribed, ...]
    entry: str = ""
    regress_if: str = ""


@dataclass(frozen=True)
class Template:
    """A programme of weeks. `directions` are the suggestions it is written for (R26 warns on others)."""

    code: str
    title: str
    directions: frozenset[Direction]
    phases: tuple[Phase, ...]
    evidence: str
    refer_if: str
    review_after_days: int = 14

    @property
    def own_weeks(self) -> int:
        return self.phases[-1].last_week

    def phase_of(self, week: int) -> Phase:
        """The phase of a week; a plan that runs on longer stays in the last phase."""
        return next((p for p in self.phases if p.first_week <= week <= p.last_week), self.phases[-1])

    def codes_by_week(self, week: int) -> frozenset[str]:
        """Every exercise the template has prescribed or offered by this week."""
        return frozenset(
            code
            for phase in self.phases
            if phase.first_week <= week
            for line in phase.lines
            for code in (line.code, *line.then, *line.instead)
        )

    def phase_named(self, name: str) -> Phase | None:
        """The phase of a week that was drafted from it, whichever week of the plan that is."""
        return next((phase for phase in self.phases if phase.name == name), None)

    def next_steps(self, code: str, phase: Phase) -> tuple[str, ...]:
        """What to offer after an exercise of this phase, in order."""
        for line in phase.lines:
            chain = (line.code, *line.then)
            if code in chain:
                return chain[chain.index(code) + 1 :]
        return ()
