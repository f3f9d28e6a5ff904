"""How far a finding reaches, in words."""

import pytest

from clinic.rules.decision import Finding, Rule, Severity, Urgency
from clinic.templatetags.findings import finding_word


@pytest.mark.parametrize(
    ("severity", "item", "word"),
    [
        (Severity.BLOCK, None, "Stop"),
        (Severity.ITEM_BLOCK, "line 7", "Not this exercise"),
        (Severity.ITEM_BLOCK, None, "Limits treatment"),
        (Severity.WARN, None, "Warning"),
    ],
)
def test_only_a_named_line_is_called_this_exercise(severity, item, word):
    rule = Rule("R36", severity, Urgency.NONE, "Wound not healed.", "Surgeon's protocol")
    assert finding_word(Finding(rule, (), item)) == word
