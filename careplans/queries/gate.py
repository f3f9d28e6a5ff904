"""What stands between a version of a plan and the patient, with everything that counts today."""

import datetime
import logging
from collections.abc import Iterable

from careplans.models import Acknowledgement, PlanVersion, Prescription
from careplans.queries.lines import line_of
from careplans.queries.standing import Ground, standing_on, unsigned_dangers
from careplans.queries.versions import Running
from careplans.rules.gate import Acknowledged, Discussion, Gate, Overridden, may_publish
from careplans.rules.review import overdue_review
from clinic.rules.decision import Finding
from clinic.rules.stored_findings import from_json, rules_failed

log = logging.getLogger(__name__)


def gate_of(
    version: PlanVersion,
    ground: Ground,
    *,
    today: datetime.date,
    answers: Iterable[Acknowledgement] = (),
    licensed: bool = False,
    running: Running | None = None,
    rows: Iterable[Prescription] | None = None,
) -> Gate:
    """Judge a version on the latest assessment, as if published today; no query but for its lines.

    `answers` may be rows not saved yet. `running` is the newest published version, whose review may be overdue.
    A failure anywhere is a hold.
    """
    answers = list(answers)
    rows = version.lines.all() if rows is None else rows
    try:
        standing = standing_on(ground, today=today, version=version)
        return may_publish(
            [line_of(row) for row in rows],
            standing,
            acknowledged=[_acknowledged(row) for row in answers if row.kind == row.Kind.ACKNOWLEDGED],
            overridden=[
                Overridden(row.rule_id, str(row.thread), row.reason, licensed)
                for row in answers
                if row.kind == row.Kind.OVERRIDDEN
            ],
            others=other_findings(ground, running, today=today),
        )
    except Exception as error:
        log.exception("the rules failed for plan version %s", version.pk)
        failed = (rules_failed(error),)
        return Gate(findings=failed, open_holds=failed)


def other_findings(ground: Ground, running: Running | None, *, today: datetime.date) -> list[Finding]:
    """What counts beside plan and assessment: stops not released, danger not signed yet, an overdue review."""
    found = [finding for freeze in ground.open_freezes for finding in from_json(freeze.snapshot)]
    found += unsigned_dangers(ground, today)
    if running is not None and running.review_due_on and ground.latest is not None:
        overdue = overdue_review(
            due_on=running.review_due_on,
            rests_on=running.rests_on,
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
