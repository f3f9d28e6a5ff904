"""Every plan rule on every line: all findings, and a rule that fails is a hold, never a pass."""

from collections.abc import Callable, Iterable, Sequence

from clinic.rules.decision import Finding, Rule, Severity, Urgency, by_precedence

from . import burden, conditions, direction, irritability
from .lines import Line, Standing

UNCHECKED = Rule(
    "R99",
    Severity.HOLD,
    Urgency.NONE,
    "A safety rule could not be worked out: nothing is published until it can.",
    "Product safety design",
)

LINE_RULES = (*direction.LINE_RULES, *conditions.LINE_RULES, *irritability.LINE_RULES)
PLAN_RULES = (*direction.PLAN_RULES, *conditions.PLAN_RULES, *burden.PLAN_RULES)
RULES = (*direction.RULES, *conditions.RULES, *irritability.RULES, *burden.RULES)


def plan_findings(lines: Sequence[Line], standing: Standing) -> list[Finding]:
    """All plan findings, strongest first. Findings about one line carry its key in `item`."""
    found: list[Finding] = []
    for rule in PLAN_RULES:
        found.extend(guarded(rule.__name__, lambda rule=rule: rule(lines, standing)))
    for line in lines:
        found.extend(line_findings(line, standing))
    return by_precedence(found)


def line_findings(line: Line, standing: Standing) -> list[Finding]:
    """What the rules say about one line."""
    found: list[Finding] = []
    for rule in LINE_RULES:
        found.extend(guarded(rule.__name__, lambda rule=rule: rule(line, standing)))
    return found


def guarded(name: str, judge: Callable[[], Finding | Iterable[Finding] | None]) -> list[Finding]:
    """The findings of one rule; an exception inside it becomes a hold that names the rule."""
    try:
        answer = judge()
        if answer is None:
            return []
        return [answer] if isinstance(answer, Finding) else list(answer)
    except Exception as error:
        return [Finding(UNCHECKED, (f"{name}: {type(error).__name__}",))]
