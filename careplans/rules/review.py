"""When the direction is too old to build on: a reassessment is due, and a week of grace after it."""

from collections.abc import Iterable
from datetime import date, timedelta

from clinic.rules.decision import Finding, Rule, Severity, Urgency

R42 = Rule(
    "R42",
    Severity.HOLD,
    Urgency.NONE,
    "Reassessment is overdue: assess again before the plan is extended. The present programme goes on.",
    "Product safety design",
)

GRACE_DAYS = 7
RULES = (R42,)

LOOK_AGAIN_DAYS = {"R34": 3, "R25": 3, "R10": 7}
"""How soon these rules themselves ask for another look, in days."""


def proposed_review_days(rule_ids: Iterable[str], *, usual: int) -> int:
    """Days until the reassessment that is proposed: the programme's usual ones, or what a finding asks for sooner."""
    asked = [LOOK_AGAIN_DAYS[rule_id] for rule_id in rule_ids if rule_id in LOOK_AGAIN_DAYS]
    return min([usual, *asked])


def overdue_review(*, due_on: date, rests_on: date, last_assessed_on: date, today: date) -> Finding | None:
    """R42: no assessment newer than the one the plan rests on, more than 7 days after the due date."""
    if last_assessed_on > rests_on or today <= due_on + timedelta(days=GRACE_DAYS):
        return None
    late = (today - due_on).days
    return Finding(R42, (f"Reassessment was due {late} days ago, last assessed {rests_on:%-d %B %Y}",))
