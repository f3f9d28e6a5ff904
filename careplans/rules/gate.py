"""The one gate in front of a patient: what may be published, and what may stay in front of them.

Danger (BLOCK) and missing paperwork (HOLD) are never passed. A line that a rule stops needs an override
with a reason by a licensed clinician, or is locked and therefore not shown. A warning needs an
acknowledgement with a reason. Advice stops nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assessments.rules.safety import publication_findings
from clinic.rules.decision import Finding, Severity, by_precedence

from .lines import Line, Standing
from .plan_safety import guarded, plan_findings

NEEDS_DISCUSSION = frozenset({"R04"})


@dataclass(frozen=True)
class Discussion:
    """Whom a finding was discussed with, when, and what they advised."""

    discussed_with: str
    at: str
    advice: str

    @property
    def complete(self) -> bool:
        return all(part.strip() for part in (self.discussed_with, self.at, self.advice))


@dataclass(frozen=True)
class Acknowledged:
    """A clinician read a warning and says why the plan goes on; without a strand it covers every line."""

    rule_id: str
    reason: str
    strand: str | None = None
    discussion: Discussion | None = None


@dataclass(frozen=True)
class Overridden:
    """A licensed clinician lets one line stand against one rule, with a reason."""

    rule_id: str
    strand: str
    reason: str
    licensed: bool


@dataclass(frozen=True)
class Gate:
    """All findings and what is still open. `withheld` are keys of lines that must not be shown."""

    findings: tuple[Finding, ...]
    open_blocks: tuple[Finding, ...] = ()
    open_holds: tuple[Finding, ...] = ()
    open_items: tuple[Finding, ...] = ()
    open_warnings: tuple[Finding, ...] = ()

    @property
    def allowed(self) -> bool:
        return not (self.open_blocks or self.open_holds or self.open_items or self.open_warnings)

    @property
    def freezes(self) -> bool:
        """Whether a running programme stops."""
        return bool(self.open_blocks)

    @property
    def withheld(self) -> frozenset[str]:
        """Lines of a running programme that are hidden until somebody decides."""
        return frozenset(finding.item for finding in self.open_items if finding.item)


def may_publish(
    lines: Sequence[Line],
    standing: Standing,
    *,
    acknowledged: Iterable[Acknowledged] = (),
    overridden: Iterable[Overridden] = (),
    others: Iterable[Finding] = (),
) -> Gate:
    """Judge the plan with the assessment it rests on.

    `others` are findings known elsewhere that count today: an overdue review, the diary, an open freeze.
    A condition that is listed for the patient as a whole stops no line by itself: its lines do.
    """
    acknowledged, overridden = tuple(acknowledged), tuple(overridden)
    of_patient = [
        *guarded("assessment rules", lambda: standing.findings),
        *guarded("publication rules", lambda: publication_findings(standing.case)),
        *others,
    ]
    said = {finding.id for finding in of_patient}
    of_plan = guarded("plan rules", lambda: plan_findings(lines, standing))
    news = [finding for finding in of_plan if finding.item is not None or finding.id not in said]
    unique = tuple(by_precedence(dict.fromkeys([*of_patient, *news])))
    strand = {line.key: line.strand for line in lines}
    hidden = {line.key for line in lines if line.locked} - {line.key for line in lines if not line.locked}

    def of(severity: Severity) -> list[Finding]:
        return [f for f in unique if f.severity is severity and f.item not in hidden]

    return Gate(
        findings=unique,
        open_blocks=tuple(f for f in unique if f.severity is Severity.BLOCK),
        open_holds=tuple(f for f in unique if f.severity is Severity.HOLD),
        open_items=tuple(f for f in of(Severity.ITEM_BLOCK) if f.item and not _stands(f, strand, overridden)),
        open_warnings=tuple(f for f in of(Severity.WARN) if not _read(f, strand, acknowledged)),
    )


def _stands(finding: Finding, strand: dict[str, str], overridden: tuple[Overridden, ...]) -> bool:
    return any(
        entry.licensed
        and entry.reason.strip()
        and entry.rule_id == finding.id
        and finding.item in strand
        and entry.strand == strand[finding.item]
        for entry in overridden
    )


def _read(finding: Finding, strand: dict[str, str], acknowledged: tuple[Acknowledged, ...]) -> bool:
    return any(
        entry.rule_id == finding.id
        and entry.reason.strip()
        and (entry.strand is None or entry.strand == strand.get(finding.item))
        and (
            finding.id not in NEEDS_DISCUSSION or (entry.discussion is not None and entry.discussion.complete)
        )
        for entry in acknowledged
    )
