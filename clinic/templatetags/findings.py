"""Severity and urgency in words and pictures, so that no page says them by colour alone."""

from django import template

from clinic.rules.decision import Severity, Urgency

register = template.Library()

_SEVERITY = {
    Severity.BLOCK: ("Stop", "hand-raised"),
    Severity.HOLD: ("On hold", "pause-circle"),
    Severity.ITEM_BLOCK: ("Not this exercise", "no-symbol"),
    Severity.WARN: ("Warning", "exclamation-triangle"),
    Severity.ADVISE: ("Advice", "information-circle"),
}
_URGENCY = {
    Urgency.EMERGENCY_SAME_DAY: "emergency department now",
    Urgency.URGENT_24H: "seen within 24 hours",
    Urgency.URGENT_24_72H: "seen within 24 to 72 hours",
    Urgency.URGENT_2WK: "seen within 2 weeks",
    Urgency.ROUTINE: "routine referral",
    Urgency.MONITOR: "watch for change",
    Urgency.NONE: "",
}


@register.filter
def severity_word(severity: str) -> str:
    """How far a finding reaches, in words. Raises ValueError for what is no severity."""
    return _SEVERITY[Severity(severity)][0]


@register.filter
def finding_word(finding) -> str:
    """How far this finding reaches: a rule that stops items, but names none, is about the patient as a whole."""
    if Severity(finding.severity) is Severity.ITEM_BLOCK and not getattr(finding, "item", None):
        return "Limits treatment"
    return severity_word(finding.severity)


@register.filter
def severity_icon(severity: str) -> str:
    """The heroicon that stands beside the word."""
    return _SEVERITY[Severity(severity)][1]


@register.filter
def urgency_word(urgency: str) -> str:
    """How soon somebody has to act, in words; empty for none. Raises ValueError for what is no urgency."""
    return _URGENCY[Urgency(urgency)]
