"""A blocking finding whose outcome a licensed clinician recorded: one note instead of a stop.

The release covers the very facts that were seen. Another fact, or 90 days, and the finding blocks again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from clinic.rules.decision import Finding, Severity, Urgency

SILENT_DAYS = 90


@dataclass(frozen=True)
class Release:
    """The recorded outcome of one finding: `because` is the finding's own, as it stood when released."""

    rule_id: str
    because: tuple[str, ...]
    result: str
    days_ago: int

    def covers(self, finding: Finding) -> bool:
        return (
            finding.severity is Severity.BLOCK
            and finding.id == self.rule_id
            and finding.because == self.because
            and bool(self.result.strip())
            and 0 <= self.days_ago <= SILENT_DAYS
        )


def apply_releases(findings: Iterable[Finding], releases: Iterable[Release]) -> list[Finding]:
    """The findings, each released one turned into a warning that shows its outcome."""
    known = tuple(releases)
    result = []
    for finding in findings:
        release = next((entry for entry in known if entry.covers(finding)), None)
        result.append(finding if release is None else _noted(finding, release))
    return result


def _noted(finding: Finding, release: Release) -> Finding:
    rule = replace(finding.rule, severity=Severity.WARN, urgency=Urgency.MONITOR)
    outcome = f"Outcome recorded {release.days_ago} days ago: {release.result}"
    return Finding(rule, (*finding.because, outcome), finding.item)
