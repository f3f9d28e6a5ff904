"""Every plan and diary rule stands in docs/clinical-rules.md with its module and its test."""

from pathlib import Path

import pytest

from careplans.rules import diary, plan_safety, review, self_report, treatments

ROOT = Path(__file__).resolve().parents[3]
RULES = (*plan_safety.RULES, *diary.RULES, *review.RULES, *self_report.RULES, *treatments.RULES)


def documented():
    text = (ROOT / "docs" / "clinical-rules.md").read_text(encoding="utf-8")
    section = text.split("## Plan and diary rules", 1)[1].split("\n## ", 1)[0]
    rows = [line.strip("| \n").split(" | ") for line in section.splitlines() if line.startswith("| `R")]
    return {row[0].strip("`"): row for row in rows}


@pytest.mark.parametrize("rule_id", sorted({rule.id for rule in RULES}))
def test_a_rule_is_documented_with_an_existing_module_and_test(rule_id):
    _, says, source, module, test = documented()[rule_id]
    assert says
    assert source in {rule.source for rule in RULES if rule.id == rule_id}
    assert (ROOT / module.strip("`")).is_file()
    assert (ROOT / "tests" / "rules" / "careplans" / test.strip("`")).is_file()


def test_nothing_is_documented_that_does_not_exist():
    assert set(documented()) == {rule.id for rule in RULES}
