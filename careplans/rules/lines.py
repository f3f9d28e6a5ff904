"""A prescribed line and everything a plan rests on: what every plan rule is given, and nothing else."""

from dataclasses import dataclass
from functools import cached_property

from assessments.rules.case import Case
from assessments.rules.directional_preference import Suggestion
from assessments.rules.safety import assessment_findings
from assessments.rules.vocabulary import Direction, LoadLimit, Precaution
from clinic.rules.decision import Finding
from exercises.rules.exercise import Dose, Exercise

from .release import Release, apply_releases

LATERAL = frozenset({Direction.LATERAL_L, Direction.LATERAL_R})
SAGITTAL = frozenset({Direction.EXTENSION, Direction.FLEXION})
FOUR_DIRECTIONS = SAGITTAL | LATERAL


@dataclass(frozen=True)
class Line:
    """One exercise in one week of a plan.

    `key` is unique within the plan; `thread` joins the same line over the weeks (the key when there is none).
    `side` is left, right, both, glide_left or glide_right, or None for an exercise without a side. A locked
    line is hidden from the patient until a new assessment opens it (`locks.may_open`): `locked_direction` is
    the direction a retest must allow, empty when the lock waits for something else, which `lock_reason` says.
    `note` is for the patient.
    """

    key: str
    week: int
    exercise: Exercise
    dose: Dose
    side: str | None = None
    locked: bool = False
    thread: str = ""
    locked_direction: str = ""
    lock_reason: str = ""
    note: str = ""

    @property
    def code(self) -> str:
        return self.exercise.code

    @property
    def strand(self) -> str:
        """The thread, or the key of a line that stands alone."""
        return self.thread or self.key


@dataclass(frozen=True)
class Standing:
    """What a plan rests on: the latest signed assessment with the precautions known today.

    `direction` is what the clinician chose; `shift_settled` is true once the clinician recorded the shift
    as corrected or excluded, or a later row showed the lateral change retained. `cleared` names precautions
    a doctor released (hip replacement, fusion, fracture). `power_stable`: two equal gradings at least 7 days
    apart. `carried` are contraindications of earlier assessments that no later row has lifted
    (`contraindications.carried`); `releases` are the outcomes recorded for blocking findings.
    `assessed_in_week` is the plan week of the assessment; when it is None,
    no time limit is taken to run out during the plan.
    """

    case: Case
    suggestion: Suggestion
    direction: Direction | None = None
    template: str | None = None
    shift_settled: bool = False
    foot_pulses_recorded: bool = False
    cleared: frozenset[Precaution] = frozenset()
    prone_uncomfortable: bool = False
    power_stable: bool = False
    carried: tuple[str, ...] = ()
    assessed_in_week: int | None = None
    releases: tuple[Release, ...] = ()

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What the assessment alone says, with released findings turned into notes; computed once."""
        return tuple(apply_releases(assessment_findings(self.case), self.releases))

    def stands(self, rule_id: str) -> bool:
        return any(finding.id == rule_id for finding in self.findings)

    @property
    def contraindicated(self) -> frozenset[str]:
        """Directions that made this patient worse: `flexion`, `extension:loaded`, or `all`."""
        return frozenset(self.suggestion.contraindicated) | frozenset(self.carried)

    @property
    def preferences(self) -> frozenset[Direction]:
        """The suggested direction and the second one, without the answers that name no direction."""
        return frozenset({self.suggestion.direction, self.suggestion.secondary}) & FOUR_DIRECTIONS

    def limit_of(self, direction: Direction) -> LoadLimit | None:
        if direction is self.suggestion.direction:
            return self.suggestion.load_limit
        if direction is self.suggestion.secondary:
            return self.suggestion.secondary_load_limit
        return None

    def has(self, *precautions: Precaution) -> bool:
        return not self.case.precautions.isdisjoint(precautions)

    def weeks_later(self, line: Line) -> int:
        """Whole weeks between the assessment and the line; 0 while the week of the assessment is unknown."""
        return 0 if self.assessed_in_week is None else max(0, line.week - self.assessed_in_week)
