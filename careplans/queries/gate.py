"""What stands between a version of a plan and the patient, with everything that counts today."""

import datetime
import logging
from collections.abc import Iterable

from careplans.models import Acknowledgement, PlanVersion
from careplans.queries.findings import from_json, rules_failed
from careplans.queries.lines import line_of
from careplans.queries.standing import Ground, standing_on
from careplans.rules.gate import Acknowledged, Discussion, Gate, Overridden, may_publish
from careplans.rules.review import overdue_review
from clinic.rules.decision import Finding

log = logging.getLogger(__name__)


def gate_of(
    version: PlanVersion,
    ground: Ground,
    *,
    today: datetime.date,
    answers: Iterable[Acknowledgement] = (),
    licensed: bool = False,
    in_force: PlanVersion | None = None,
) -> Gate:
    """Judge a version on the latest assessment, as if published today; no query but for its lines.

    `answers` may be rows not saved yet. `in_force` is the version that runs, whose review may be overdue.
    A failure anywhere is a hold.
    """
    answers = list(answers)
    try:
        standing = standing_on(ground, today=today, version=version)
        return may_publish(
            [line_of(row) for row in version.lines.all()],
            standing,
            acknowledged=[_acknowledged(row) for row in answers if row.kind == row.Kind.ACKNOWLEDGED],
            overridden=[
                Overridden(row.rule_id, str(row.thread), row.reason, licensed)
                for row in answers
                if row.kind == row.Kind.OVERRIDDEN
            ],
            others=other_findings(ground, in_force, today=today),
        )
    except Exception as error:
        log.exception("the rules failed for plan version %s", version.pk)
        failed = (rules_failed(error),)
        return Gate(findings=failed, open_holds=failed)


def other_findings(ground: Ground, in_force: PlanVersion | None, *, today: datetime.date) -> list[Finding]:
    """What counts beside plan and assessment: stops that are not released, a review that is overdue."""
    found = [finding for freeze in ground.open_freezes for finding in from_json(freeze.snapshot)]
    if in_force is not None and in_force.review_due_on and ground.latest is not None:
        overdue = overdue_review(
            due_on=in_force.review_due_on,
            rests_on=in_force.assessment.assessed_on,
            last_assessed_on=ground.latest.assessed_on,
            today=today,
        )
        if overdue:
            found.append(overdue)
    return found


def _acknowledged(row: Acknowledgement) -> Acknowledged:
    discussion = None
    if row.discussed_with or row.discussed_at or row.advice:
        at = row.discussed_at.isoformat() if row.discussed_at else ""
        discussion = Discussion(row.discussed_with, at, row.advice)
    strand = str(row.thread) if row.thread else None
    return Acknowledged(row.rule_id, row.reason, strand, discussion)
