"""Every safety rule that an assessment alone can decide, in one list, and the one way to run them.

All findings are returned, never only the first. A rule that fails is a HOLD with its own id: a failure is
never taken for an all-clear.
"""

from collections.abc import Callable, Iterable

from clinic.rules.decision import Finding, Rule, Severity, Urgency, by_precedence

from . import (
    bilateral,
    cauda_equina,
    conditions,
    coverage,
    fracture,
    infection,
    inflammatory,
    malignancy,
    nerves,
    presentation,
    publication,
    surgery,
    vascular,
    weakness,
)
from .case import Case
from .vocabulary import SuspectedCause

Check = Callable[[Case], Finding | None]
CheckedRules = tuple[tuple[Rule, Check], ...]

PUBLICATION_RULES: CheckedRules = publication.RULES

_READING_RULES: CheckedRules = (
    *cauda_equina.RULES,
    *bilateral.RULES,
    *weakness.RULES,
    *nerves.RULES,
    *malignancy.RULES,
    *infection.RULES,
    *fracture.RULES,
    *vascular.RULES,
    *inflammatory.RULES,
    *presentation.RULES,
    *surgery.RULES,
)


def r28b(case: Case) -> Finding | None:
    """Needs to know whether anything blocks, which is worked out for a suspected slip only."""
    slip = case.suspected_cause is SuspectedCause.SPONDYLOLISTHESIS
    return conditions.r28b(case, blocked=is_blocked(run(case, _READING_RULES))) if slip else None


CONDITION_RULES: CheckedRules = (*conditions.RULES, (conditions.R28B, r28b), *surgery.CONDITION_RULES)
"""Limits of exercise that are listed as soon as their condition is recorded."""

IMPLEMENTED_IDS = coverage.TREATMENT_RULE_IDS | {rule.id for rule, _ in (*_READING_RULES, *CONDITION_RULES)}


def unread_code_is_recorded(case: Case) -> Finding | None:
    return coverage.r99(case, IMPLEMENTED_IDS)


ASSESSMENT_RULES: CheckedRules = (*_READING_RULES, (coverage.R99, unread_code_is_recorded))


def assessment_findings(case: Case) -> list[Finding]:
    """Findings that the assessment alone decides, with the conditions that limit exercise."""
    return by_precedence(run(case, (*ASSESSMENT_RULES, *CONDITION_RULES)))


def publication_findings(case: Case) -> list[Finding]:
    """What keeps this assessment from being published on the day its ages in days are counted to."""
    return by_precedence(run(case, PUBLICATION_RULES))


def evaluate(case: Case) -> list[Finding]:
    """All findings of an assessment as if it were published today, most serious first."""
    return by_precedence(run(case, (*ASSESSMENT_RULES, *CONDITION_RULES, *PUBLICATION_RULES)))


def run(case: Case, rules: Iterable[tuple[Rule, Check]]) -> list[Finding]:
    """Every finding of these rules, in their order; a rule that raises becomes a HOLD."""
    findings = []
    for rule, check in rules:
        try:
            finding = check(case)
        except Exception as error:  # whatever broke, the answer must not be "allow"
            finding = rule_failed(rule, error)
        if finding is not None:
            findings.append(finding)
    return findings


def is_blocked(findings: Iterable[Finding]) -> bool:
    """A BLOCK finding stands, so no direction is shown."""
    return any(finding.severity is Severity.BLOCK for finding in findings)


def rule_failed(rule: Rule, error: Exception) -> Finding:
    """The finding for a rule that could not be evaluated; the error's text stays out, it may name a patient."""
    return Finding(
        Rule(
            rule.id,
            Severity.HOLD,
            Urgency.NONE,
            "This safety rule could not be evaluated, so nothing is published: judge it by hand and report the fault.",
            rule.source,
        ),
        (f"Rule {rule.id} says: {rule.sentence}", f"The fault: {type(error).__name__}."),
    )
