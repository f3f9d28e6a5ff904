"""Which locked lines a new assessment opens."""

from clinic.rules.decision import Severity

from .contraindications import lifted
from .lines import Line, Standing
from .plan_safety import line_findings


def may_open(line: Line, retest: Standing) -> tuple[bool, tuple[str, ...]]:
    """Whether a locked line may be shown to the patient on the strength of a newer signed assessment.

    It may when a row in its locked direction ended no worse, no effect or better without a further region,
    and no rule stops the line any more. Returns the answer and the reasons against it.
    """
    against: list[str] = []
    if line.locked_direction and not lifted(line.locked_direction, retest.case.rows):
        against.append(f"No test of {line.locked_direction.replace(':', ', ')} has allowed it yet.")
    for finding in line_findings(line, retest):
        if finding.severity in {Severity.BLOCK, Severity.HOLD, Severity.ITEM_BLOCK}:
            against.append(finding.rule.sentence)
    return not against, tuple(against)
