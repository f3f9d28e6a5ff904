"""The publish page: every finding, sorted by what has to be done about it before a patient gets the plan."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from careplans.models import Acknowledgement, PlanVersion, Prescription
from careplans.queries.gate import gate_of
from careplans.queries.standing import Ground
from careplans.queries.versions import running_of
from careplans.rules.gate import NEEDS_DISCUSSION, Gate
from careplans.rules.review import proposed_review_days
from careplans.rules.templates import TEMPLATES
from clinic.rules.decision import Finding, Rule, Severity
from exercises.library import LIBRARY

DEFAULT_REVIEW_DAYS = 14


@dataclass(frozen=True)
class Question:
    """One warning to acknowledge, or one line to let stand: `name` is the form field of its reason."""

    name: str
    rule: Rule
    because: tuple[str, ...]
    thread: str | None = None
    line_id: int | None = None
    line_words: str = ""
    needs_discussion: bool = False
    suggested_reason: str = ""

    @property
    def id(self) -> str:
        return self.rule.id


@dataclass(frozen=True)
class Publication:
    """All findings of a draft today. `locked` are about lines that stay hidden from the patient."""

    gate: Gate
    blocks: list[Finding]
    holds: list[Finding]
    items: list[Question]
    warnings: list[Question]
    advice: list[Finding]
    locked: list[Finding]
    locked_lines: list[str]
    review_days: int

    @property
    def stopped(self) -> bool:
        return bool(self.blocks or self.holds)

    @property
    def questions(self) -> list[Question]:
        return [*self.items, *self.warnings]


def publication_of(version: PlanVersion, ground: Ground, *, today: datetime.date) -> Publication:
    """Two queries: the lines, and the reasons given for the version before, to start from."""
    rows = list(version.lines.all())
    gate = gate_of(version, ground, today=today, running=running_of(version), rows=rows)
    by_key = {str(row.pk): row for row in rows}
    hidden = {str(row.pk) for row in rows if row.locked}
    open_findings = [finding for finding in gate.findings if finding.item not in hidden]
    before = _reasons_before(version)

    def of(severity: Severity) -> list[Finding]:
        return [finding for finding in open_findings if finding.severity is severity]

    template = TEMPLATES.get(version.template)
    return Publication(
        gate=gate,
        blocks=of(Severity.BLOCK),
        holds=[finding for finding in gate.findings if finding.severity is Severity.HOLD],
        items=_items(of(Severity.ITEM_BLOCK), by_key, before),
        warnings=_warnings(of(Severity.WARN), before),
        advice=_once([*of(Severity.ADVISE), *(found for found in of(Severity.ITEM_BLOCK) if not found.item)]),
        locked=_once(finding for finding in gate.findings if finding.item in hidden),
        locked_lines=list(dict.fromkeys(_name(row) for row in rows if row.locked)),
        review_days=proposed_review_days(
            (finding.id for finding in gate.findings),
            usual=template.review_after_days if template else DEFAULT_REVIEW_DAYS,
        ),
    )


def answers_from(questions: Iterable[Question], given: dict[str, dict]) -> list[Acknowledgement]:
    """Acknowledgements, not saved, for the questions that got a reason.

    `given` maps a field name to reason, discussed_with, discussed_at and advice.
    """
    kinds = Acknowledgement.Kind
    return [
        Acknowledgement(
            kind=kinds.OVERRIDDEN if question.thread else kinds.ACKNOWLEDGED,
            rule_id=question.id,
            thread=question.thread,
            **given[question.name],
        )
        for question in questions
        if given[question.name]["reason"]
    ]


def _items(findings: list[Finding], rows: dict[str, Prescription], before: dict) -> list[Question]:
    """One question for each rule and thread, over all its weeks."""
    grouped: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.item in rows:
            grouped[finding.id, str(rows[finding.item].thread)].append(finding)
    questions = []
    for (rule_id, thread), group in grouped.items():
        lines = [rows[finding.item] for finding in group]
        questions.append(
            Question(
                name=f"let_{rule_id}_{thread.replace('-', '')}",
                rule=group[0].rule,
                because=_facts(group),
                thread=thread,
                line_id=lines[0].pk,
                line_words=f"{_name(lines[0])}, {_weeks([line.week for line in lines])}",
                suggested_reason=before.get((rule_id, thread), ""),
            )
        )
    return questions


def _warnings(findings: list[Finding], before: dict) -> list[Question]:
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        grouped[finding.id].append(finding)
    return [
        Question(
            name=f"ack_{rule_id}",
            rule=group[0].rule,
            because=_facts(group),
            needs_discussion=rule_id in NEEDS_DISCUSSION,
            suggested_reason="" if rule_id in NEEDS_DISCUSSION else before.get((rule_id, None), ""),
        )
        for rule_id, group in grouped.items()
    ]


def _reasons_before(version: PlanVersion) -> dict[tuple[str, str | None], str]:
    """Reasons of the newest published version, by rule and thread: offered again, given anew."""
    given = Acknowledgement.objects.filter(
        version__plan=version.plan_id, version__number__lt=version.number
    ).order_by("version__number")
    return {(row.rule_id, str(row.thread) if row.thread else None): row.reason for row in given}


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """One finding for each rule, with the facts of all."""
    grouped: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        grouped[finding.id].append(finding)
    return [Finding(group[0].rule, _facts(group), group[0].item) for group in grouped.values()]


def _facts(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(fact for finding in findings for fact in finding.because))


def _name(row: Prescription) -> str:
    return LIBRARY[row.exercise_code].name


def _weeks(numbers: list[int]) -> str:
    first, last = min(numbers), max(numbers)
    return f"week {first}" if first == last else f"weeks {first} to {last}"
