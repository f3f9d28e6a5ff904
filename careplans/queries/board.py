"""The week board: every week of a version side by side, each line with its dose and what the rules say."""

import datetime
from collections import defaultdict
from dataclasses import dataclass

from assessments.rules.vocabulary import Direction
from assessments.rules.wording import DIRECTIONS
from careplans.models import PlanVersion, PlanWeek, Prescription, Visit
from careplans.queries.gate import gate_of
from careplans.queries.lines import days_of_week, dose_of, week_of
from careplans.queries.standing import Ground
from careplans.queries.versions import running_of
from careplans.rules.plan_templates.template import Phase, Template
from careplans.rules.templates import TEMPLATES
from clinic.rules.decision import Finding, Severity
from clinic.rules.stored_findings import from_json
from exercises.library import LIBRARY
from exercises.rules import dosing
from exercises.rules.exercise import Dose, Exercise
from exercises.rules.wording import side_phrase


@dataclass(frozen=True)
class BoardLine:
    """One line in one week. `raised` are the chips that went up since the week before.

    `next_step` is the exercise that the programme offers after this one; empty when there is none.
    """

    row: Prescription
    exercise: Exercise
    chips: list[str]
    raised: list[str]
    side: str
    findings: list[Finding]
    unusual: list[str]
    place: int
    last: bool
    reasons: list[str]
    next_step: str

    @property
    def lock(self) -> str:
        """What a locked line waits for, in words; empty for an open one."""
        if not self.row.locked:
            return ""
        if not self.row.locked_direction:
            return f"Locked, hidden from the patient. {self.row.lock_reason}"
        direction = DIRECTIONS[Direction(self.row.locked_direction.partition(":")[0])]
        return f"Locked until a retest in {direction} allows it. Hidden from the patient."


@dataclass(frozen=True)
class BoardWeek:
    """`progress_if` says when to go on to the next phase of the programme."""

    number: int
    phase: str
    goal: str
    progress_if: str
    first_day: datetime.date | None
    current: bool
    lines: list[BoardLine]
    visits: list[Visit]
    minutes: int


@dataclass(frozen=True)
class Board:
    """A version with its findings; `about_plan` are those about no single line."""

    version: PlanVersion
    weeks: list[BoardWeek]
    findings: list[Finding]
    about_plan: list[Finding]
    counts: list[tuple[str, int]]

    @property
    def may_be_published(self) -> bool:
        stops = {Severity.BLOCK, Severity.HOLD}
        return not any(finding.severity in stops for finding in self.findings)


def board_of(version: PlanVersion, ground: Ground | None, *, today: datetime.date) -> Board:
    """A draft judged as of today on its ground; a published version with the findings of its publication.

    Three queries (lines, weeks, visits), and the reasons given for a published version.
    """
    rows = list(version.lines.all())
    if version.is_published:
        findings, by_line = _stored(version, rows)
        reasons = _reasons(version)
    else:
        gate = gate_of(version, ground, today=today, running=running_of(version), rows=rows)
        findings = list(gate.findings)
        by_line = _by_line(findings)
        reasons = {}
    weeks = _weeks(version, rows, by_line, reasons, today)
    hidden = {str(row.pk) for row in rows if row.locked} | {str(row.thread) for row in rows if row.locked}
    shown = [finding for finding in findings if finding.item not in hidden]
    return Board(
        version=version,
        weeks=weeks,
        findings=findings,
        about_plan=[finding for finding in findings if not finding.item],
        counts=_counts(shown),
    )


def _by_line(findings: list[Finding]) -> dict[str, list[Finding]]:
    found = defaultdict(list)
    for finding in findings:
        if finding.item:
            found[finding.item].append(finding)
    return found


def _stored(version: PlanVersion, rows: list[Prescription]) -> tuple[list[Finding], dict[str, list[Finding]]]:
    """Findings of the publication; stored by thread, shown on every week of it."""
    findings = from_json(version.findings)
    by_thread = _by_line(findings)
    by_line = {str(row.pk): list(dict.fromkeys(by_thread.get(str(row.thread), []))) for row in rows}
    return list(dict.fromkeys(findings)), by_line


def _reasons(version: PlanVersion) -> dict[str, list[str]]:
    found = defaultdict(list)
    for entry in version.acknowledgements.all():
        if entry.thread:
            found[str(entry.thread)].append(f"Let stand against {entry.rule_id}: {entry.reason}")
    return found


def _weeks(version, rows, by_line, reasons, today) -> list[BoardWeek]:
    lines = defaultdict(list)
    for row in rows:
        lines[row.week].append(row)
    visits = defaultdict(list)
    for visit in version.plan.visits.all():
        if visit.cancelled_on is None:
            visits[visit.week].append(visit)
    doses = {(row.thread, row.week): dose_of(row) for row in rows}
    running = version.plan.starts_on is not None
    now = week_of(version.plan, today) if running else None
    template = TEMPLATES.get(version.template)
    planned = list(version.plan_weeks.all())
    phases = {week.number: template and template.phase_named(week.phase) for week in planned}
    return [
        BoardWeek(
            number=week.number,
            phase=week.phase,
            goal=week.goal,
            progress_if=phases[week.number].progress_if if phases[week.number] else "",
            first_day=_first_day(version, week),
            current=week.number == now,
            lines=[
                _line(
                    row,
                    place,
                    len(lines[week.number]),
                    doses,
                    by_line,
                    reasons,
                    _next_step(template, phases[week.number], row),
                )
                for place, row in enumerate(lines[week.number])
            ],
            visits=visits[week.number],
            minutes=minutes_a_day([row for row in lines[week.number] if not row.locked]),
        )
        for week in planned
    ]


def _first_day(version: PlanVersion, week: PlanWeek) -> datetime.date | None:
    days = days_of_week(version.plan, week.number)
    return days[0] if days else None


def _next_step(template: Template | None, phase: Phase | None, row: Prescription) -> str:
    steps = template.next_steps(row.exercise_code, phase) if phase else ()
    return LIBRARY[steps[0]].name if steps else ""


def _line(row, place, count, doses, by_line, reasons, next_step) -> BoardLine:
    exercise = LIBRARY[row.exercise_code]
    dose = doses[row.thread, row.week]
    return BoardLine(
        row=row,
        exercise=exercise,
        chips=dosing.chips(dose),
        raised=raised_chips(doses.get((row.thread, row.week - 1)), dose),
        side=side_phrase(exercise, row.side or None),
        findings=by_line.get(str(row.pk), []),
        unusual=dosing.above_usual_range(dose, exercise.dose_range),
        place=place,
        last=place == count - 1,
        reasons=reasons.get(str(row.thread), []),
        next_step=next_step,
    )


def raised_chips(before: Dose | None, now: Dose) -> list[str]:
    """The chips that say more than the week before; none in the first week of a line."""
    if before is None:
        return []
    old, new = dosing.chips(before), dosing.chips(now)
    grown = any((getattr(now, name) or 0) > (getattr(before, name) or 0) for name in dosing.LIMITS) or len(
        now.weekdays
    ) > len(before.weekdays)
    return [chip for chip in new if chip not in old] if grown else []


def minutes_a_day(rows: list[Prescription]) -> int:
    """About how many minutes the busiest day of these lines takes."""
    by_day: dict[int, int] = defaultdict(int)
    for row in rows:
        dose = dose_of(row)
        for day in dose.weekdays:
            by_day[day] += dosing.minutes_per_bout(dose) * dose.bouts_per_day
    return max(by_day.values(), default=0)


def _counts(findings: list[Finding]) -> list[tuple[str, int]]:
    """How many rules speak, by severity, strongest first; one rule about many lines counts once.

    What limits treatment of the patient as a whole is no exercise that is stopped.
    """
    rules = {
        (finding.severity, finding.id)
        for finding in findings
        if finding.item or finding.severity is not Severity.ITEM_BLOCK
    }
    return [
        (severity.value, count)
        for severity in Severity
        if (count := sum(1 for found, _ in rules if found is severity))
    ]
