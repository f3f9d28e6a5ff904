"""The index of clinical rules names every rule that runs here, as it is written and where it is tested."""

import re
from pathlib import Path

import pytest

from assessments.rules.safety import ASSESSMENT_RULES, CONDITION_RULES, PUBLICATION_RULES

ROOT = Path(__file__).resolve().parents[3]
INDEX = (ROOT / "docs" / "clinical-rules.md").read_text(encoding="utf-8")
SECTION = INDEX.split("\n## Assessment and publication rules\n")[1].split("\n## ")[0]
LINES = {line.split("|")[1].strip(): line for line in SECTION.splitlines() if re.match(r"\| R\d", line)}


@pytest.mark.parametrize(
    ("rule", "check"),
    [*ASSESSMENT_RULES, *CONDITION_RULES, *PUBLICATION_RULES],
    ids=lambda part: getattr(part, "id", ""),
)
def test_every_rule_is_in_the_index_as_it_runs(rule, check):
    cells = [cell.strip() for cell in LINES[rule.id].strip("|").split("|")]
    _, fires_on, says, severity, urgency, source, module, test = cells
    assert fires_on
    assert (says, severity, urgency, source) == (rule.sentence, rule.severity, rule.urgency, rule.source)
    assert (ROOT / "assessments" / "rules" / f"{module.strip('`')}.py").is_file()
    assert (Path(__file__).parent / f"{test.strip('`')}.py").is_file()


def test_the_index_says_that_it_awaits_sign_off():
    assert "awaits the sign-off of a physiotherapist and of a\nclinical safety officer" in INDEX
