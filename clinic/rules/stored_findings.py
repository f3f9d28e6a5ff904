"""Findings between their two forms: as the rules make them, and as plain JSON beside what they judged."""

from collections.abc import Iterable, Mapping

from .decision import Finding, Rule, Severity, Urgency

FAILED = Rule(
    "RULES",
    Severity.HOLD,
    Urgency.NONE,
    "The safety rules could not be worked out. Judge safety yourself; nothing can be published yet.",
    "Product safety design",
)


def rules_failed(error: Exception) -> Finding:
    """What an engine that fails says: hold, never go on."""
    return Finding(FAILED, (f"The software failed: {type(error).__name__}.",))


def as_json(findings: Iterable[Finding], strands: Mapping[str, str] | None = None) -> list[dict]:
    """Findings to be stored; `item` is the thread of the line it is about, from `strands` by line key."""
    return [
        {
            "id": finding.id,
            "severity": finding.severity.value,
            "urgency": finding.urgency.value,
            "sentence": finding.rule.sentence,
            "because": list(finding.because),
            "source": finding.rule.source,
            "item": (strands or {}).get(finding.item, finding.item),
        }
        for finding in findings
    ]


def from_json(stored: Iterable[Mapping]) -> list[Finding]:
    """Stored findings as the rules made them."""
    return [
        Finding(
            Rule(
                entry["id"],
                Severity(entry["severity"]),
                Urgency(entry["urgency"]),
                entry["sentence"],
                entry["source"],
            ),
            tuple(entry["because"]),
            entry.get("item"),
        )
        for entry in stored
    ]
