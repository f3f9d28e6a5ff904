"""A first plan from a template for this patient: one line per week and exercise, already judged by the rules.

Lines that would bring back a direction that made the patient worse, or that wait for a change of the
patient, are drafted locked. Lines that no rule would let stand are swapped or left out, and said so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from assessments.rules.movement_grading import Load, load_of
from assessments.rules.vocabulary import After, Direction, During, Test
from assessments.rules.wording import DIRECTIONS
from clinic.rules.decision import Finding, Severity
from exercises.rules.exercise import Dose, Exercise, SideKind
from patients.rules.vocabulary import Side

from .direction import lateral_preference
from .irritability import SEVERE_REPS, severe_now
from .lines import Line, Standing
from .matching import contraindicated, directional, end_range, far
from .plan_safety import line_findings
from .plan_templates import Phase, Prescribed, Template

WAITS_FOR_A_RETEST = frozenset({"R20"})
WAITS_FOR_THE_GLIDE = frozenset({"R22"})
WAITS_FOR_CALM = frozenset({"R34", "R24b"})
WAITS_FOR_TIME = frozenset({"R36", "R10c"})
LOCKABLE = WAITS_FOR_A_RETEST | WAITS_FOR_THE_GLIDE | WAITS_FOR_CALM | WAITS_FOR_TIME
CALM_PAIN = 5


@dataclass(frozen=True)
class DraftWeek:
    number: int
    phase: str
    goal: str
    visits: int


@dataclass(frozen=True)
class LeftOut:
    """An exercise of the template that is not in the draft, and why, for the clinician."""

    code: str
    reason: str


@dataclass(frozen=True)
class Draft:
    template: Template
    weeks: tuple[DraftWeek, ...]
    lines: tuple[Line, ...]
    left_out: tuple[LeftOut, ...]


def draft(
    template: Template,
    standing: Standing,
    *,
    weeks: int,
    side: Side,
    library: Mapping[str, Exercise],
) -> Draft:
    """Expand a template into lines.

    `weeks` is 6, 7 or 8: a shorter plan ends earlier, a longer one stays in the last phase. `side` is the
    painful side of the episode. ValueError for any other number of weeks.
    """
    if weeks not in (6, 7, 8):
        raise ValueError("A plan from a template has 6, 7 or 8 weeks.")
    standing = replace(standing, template=template.code)
    lines: list[Line] = []
    left_out: dict[LeftOut, None] = {}
    for week in range(1, weeks + 1):
        phase = template.phase_of(week)
        seen: set[str] = set()
        for prescribed in phase.lines:
            answer = _line(prescribed, phase, week, standing, side, library)
            if isinstance(answer, LeftOut):
                left_out[answer] = None
            elif answer.code not in seen:
                seen.add(answer.code)
                lines.append(answer)
    return Draft(template, tuple(_weeks(template, weeks)), tuple(lines), tuple(left_out))


def _weeks(template: Template, weeks: int) -> list[DraftWeek]:
    found = []
    for number in range(1, weeks + 1):
        phase = template.phase_of(number)
        position = number - phase.first_week
        visits = phase.visits[position] if position < len(phase.visits) else 0
        if number == weeks:
            visits = max(visits, 1)  # every plan ends with a visit
        found.append(DraftWeek(number, phase.name, phase.goal, visits))
    return found


def _line(
    prescribed: Prescribed,
    phase: Phase,
    week: int,
    standing: Standing,
    side: Side,
    library: Mapping[str, Exercise],
) -> Line | LeftOut:
    if prescribed.only_if:
        against = CONDITIONS[prescribed.only_if](standing)
        if against:
            return LeftOut(prescribed.code, against)
    first_reason = ""
    for code in (prescribed.code, *prescribed.instead):
        answer = _candidate(code, prescribed, phase, week, standing, side, library)
        if isinstance(answer, Line):
            return answer
        first_reason = first_reason or answer.reason
    return LeftOut(prescribed.code, first_reason)


def _candidate(
    code: str,
    prescribed: Prescribed,
    phase: Phase,
    week: int,
    standing: Standing,
    side: Side,
    library: Mapping[str, Exercise],
) -> Line | LeftOut:
    exercise = library.get(code)
    if exercise is None:
        return LeftOut(code, "Not in the library.")
    line_side = _side(exercise, prescribed.each_side, standing, side)
    if line_side is None and exercise.side_kind is not SideKind.NONE:
        return LeftOut(code, "The side to work towards is not known.")
    own = code == prescribed.code
    line = Line(
        key=f"w{week}-{code}",
        thread=code,
        week=week,
        exercise=exercise,
        dose=(prescribed.dose if own and prescribed.dose else exercise.dose),
        side=line_side,
        note=prescribed.note if own else "",
    )
    line = replace(line, dose=_careful(line, standing))
    stops = [finding for finding in line_findings(line, standing) if finding.severity in _STOPS]
    back = prescribed.brings_back
    if back and own and contraindicated(back, standing):
        return _locked_for(line, back)
    if not stops:
        return line
    if {finding.id for finding in stops} <= _lockable(phase) and own:
        return _locked(line, stops, standing)
    return LeftOut(code, stops[0].rule.sentence)


_STOPS = frozenset({Severity.BLOCK, Severity.HOLD, Severity.ITEM_BLOCK})


def _lockable(phase: Phase) -> frozenset[str]:
    """In the first phase only the order of side-glide and bending may wait; the rest is not drafted now."""
    return WAITS_FOR_THE_GLIDE if phase.first_week == 1 else LOCKABLE


def _side(exercise: Exercise, each_side: bool, standing: Standing, side: Side) -> str | None:
    if exercise.side_kind is SideKind.LIMB:
        return side.value if side in (Side.LEFT, Side.RIGHT) and not each_side else "both"
    preference = lateral_preference(standing)
    if exercise.side_kind is SideKind.GLIDE:
        return {Direction.LATERAL_L: "glide_left", Direction.LATERAL_R: "glide_right"}.get(preference)
    if exercise.side_kind is SideKind.GAP:
        return side.value if side in (Side.LEFT, Side.RIGHT) else None
    return None


def _careful(line: Line, standing: Standing) -> Dose:
    """While the pain is severe a directional end-range exercise is done once, at most 10 times."""
    if not (severe_now(standing) and directional(line) and end_range(line)):
        return line.dose
    return replace(line.dose, sets=1, reps=min(line.dose.reps or SEVERE_REPS, SEVERE_REPS))


def _locked(line: Line, stops: list[Finding], standing: Standing) -> Line:
    ids = {finding.id for finding in stops}
    if ids & WAITS_FOR_A_RETEST:
        worse = sorted(direction for direction in far(line) if contraindicated(direction, standing))
        return _locked_for(line, worse[0])
    if ids & WAITS_FOR_THE_GLIDE:
        reason = "Opens when the sideways change has held, or the shift is recorded as settled."
    elif ids & WAITS_FOR_CALM:
        reason = "Opens when a new assessment finds the pain calmer."
    else:
        reason = "Opens when enough time has passed and power is shown to be stable."
    return replace(line, locked=True, lock_reason=reason)


def _locked_for(line: Line, direction: Direction) -> Line:
    reason = f"Opens when a retest of {DIRECTIONS[direction]} ends no worse."
    return replace(line, locked=True, locked_direction=direction.value, lock_reason=reason)


def _eased(standing: Standing, *tests: Test) -> bool:
    """Whether a test of that posture eased the symptoms, and none made them worse."""
    rows = [row for row in standing.case.rows if row.test in tests]
    worse = any(row.after in (After.WORSE, After.PERIPHERALISED) for row in rows)
    return not worse and any(
        row.during in (During.DECREASE, During.ABOLISH, During.CENTRALISING)
        or row.after in (After.BETTER, After.CENTRALISED)
        for row in rows
    )


def _curled_rest(standing: Standing) -> str:
    eased = _eased(standing, Test.FIL, Test.RFIL)
    return "" if eased else "Only when bending in lying eased the pain on testing."


def _prone_rest(standing: Standing) -> str:
    if not _curled_rest(standing):
        return "One position of rest is enough: the curled one eased the pain."
    eased = _eased(standing, Test.PRONE_LIE)
    return "" if eased else "Only when lying on the front eased the pain on testing."


def _calm(standing: Standing) -> str:
    pain = standing.case.nprs_leg_now
    if pain is None:
        return "Only when the nerve is calm: leg pain now is not recorded."
    calm = pain <= CALM_PAIN and not standing.case.irritability_high
    return "" if calm else "Only when the nerve is calm: leg pain now 5 or less, not irritable."


def _arched(standing: Standing) -> str:
    """Sitting with a roll holds extension under load."""
    worse = standing.contraindicated & {"extension", "extension:loaded", "all"}
    upright = [row for row in standing.case.rows if row.test in (Test.SIT_ERECT, Test.STAND_ERECT)]
    held = any(
        load_of(row.test) is Load.LOADED and row.after in (After.WORSE, After.PERIPHERALISED)
        for row in upright
    )
    return "Not while extension upright makes it worse." if worse or held else ""


CONDITIONS: dict[str, Callable[[Standing], str]] = {
    "curled_rest_eased": _curled_rest,
    "prone_rest_eased": _prone_rest,
    "nerve_is_calm": _calm,
    "sitting_arched_no_worse": _arched,
}
