"""What a safety rule says when it fires, and what a list of such findings means for a programme.

Severities and urgencies are a closed vocabulary: nothing else is printed, stored or compared.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

RULES_VERSION = "2026.1"


class Severity(StrEnum):
    """How far a finding reaches, strongest first."""

    BLOCK = "BLOCK"  # danger: nothing is published, a running programme freezes
    HOLD = "HOLD"  # paperwork missing or stale: no publishing, a running programme goes on
    ITEM_BLOCK = "ITEM_BLOCK"  # this exercise cannot stand without an override with a reason
    WARN = "WARN"  # acknowledged with a reason
    ADVISE = "ADVISE"  # an inline note


class Urgency(StrEnum):
    """How soon somebody has to act, most urgent first."""

    EMERGENCY_SAME_DAY = "emergency_same_day"
    URGENT_24H = "urgent_24h"
    URGENT_24_72H = "urgent_24_72h"
    URGENT_2WK = "urgent_2wk"
    ROUTINE = "routine"
    MONITOR = "monitor"
    NONE = "none"


class Programme(StrEnum):
    """What the findings allow for a home programme."""

    ALLOW = "allow"
    WARN = "warn"
    BLOCK = "block"


@dataclass(frozen=True, order=True)
class Rule:
    """One safety rule as it is printed: the condition itself is the function that returns it."""

    id: str
    severity: Severity
    urgency: Urgency
    sentence: str
    source: str


@dataclass(frozen=True)
class Finding:
    """A rule that fired, with the facts that made it fire.

    `because` holds short sentences a clinician can check against the record.
    `item` names the prescription line (its key) when the finding is about one line only.
    """

    rule: Rule
    because: tuple[str, ...] = ()
    item: str | None = None

    @property
    def id(self) -> str:
        return self.rule.id

    @property
    def severity(self) -> Severity:
        return self.rule.severity

    @property
    def urgency(self) -> Urgency:
        return self.rule.urgency


_SEVERITIES = list(Severity)
_URGENCIES = list(Urgency)


def by_precedence(findings: Iterable[Finding]) -> list[Finding]:
    """All findings, strongest severity first, then most urgent, then by rule id."""
    return sorted(
        findings,
        key=lambda f: (_SEVERITIES.index(f.severity), _URGENCIES.index(f.urgency), f.id, f.item or ""),
    )


def programme(findings: Iterable[Finding]) -> Programme:
    """Block if a BLOCK or HOLD fires, else warn if a WARN fires, else allow."""
    severities = {finding.severity for finding in findings}
    if severities & {Severity.BLOCK, Severity.HOLD}:
        return Programme.BLOCK
    return Programme.WARN if Severity.WARN in severities else Programme.ALLOW


def most_urgent(findings: Iterable[Finding]) -> Urgency:
    """The most urgent among the rules that fired; `none` when nothing fired."""
    return min((finding.urgency for finding in findings), key=_URGENCIES.index, default=Urgency.NONE)
