"""Which programmes fit what was found, best first, each with its reasons: the clinician chooses.

Measured direction leads; a suspected cause only adds a choice. The risk of long-lasting pain sets how many
visits, not which programme.
"""

from dataclasses import dataclass

from assessments.rules.vocabulary import Direction, SuspectedCause
from assessments.rules.wording import DIRECTIONS
from clinic.rules.decision import Severity

from .conditions import operated
from .irritability import severe_now
from .lines import LATERAL, Standing
from .plan_templates import TEMPLATES, Template

_OTHER_CARE = {
    SuspectedCause.DEEP_GLUTEAL: "The hip is the likely source: this programme is written for the spine.",
    SuspectedCause.HIP: "The hip is the likely source: this programme is written for the spine.",
    SuspectedCause.SIJ: "The sacroiliac joint is the likely source: this programme is written for the spine.",
}
_NO_DIRECTION = frozenset({Direction.NONE, Direction.INCONCLUSIVE})


@dataclass(frozen=True)
class Proposal:
    """A template with what speaks for it and against it; `fits` is a proposal, never a decision."""

    template: Template
    fits: bool
    reasons: tuple[str, ...]


def propose(standing: Standing) -> list[Proposal]:
    """Every template, the fitting ones first; nothing at all while a finding blocks."""
    blocked = standing.suggestion.direction is Direction.BLOCKED
    if blocked or any(finding.severity is Severity.BLOCK for finding in standing.findings):
        return []
    proposals = [_judge(TEMPLATES[code], standing) for code in _order(standing)]
    return sorted(proposals, key=lambda proposal: not proposal.fits)


def _order(standing: Standing) -> list[str]:
    """Best first, were all of them to fit."""
    stenosis = standing.case.suspected_cause is SuspectedCause.SPINAL_STENOSIS
    measured = {
        Direction.EXTENSION: "T1_EXT_DP",
        Direction.FLEXION: "T2_FLEX_DP",
        Direction.LATERAL_L: "T3_LATERAL_SHIFT",
        Direction.LATERAL_R: "T3_LATERAL_SHIFT",
    }.get(standing.suggestion.direction)
    second = "T2_FLEX_STENOSIS" if stenosis else "T4_NO_DP_IRRITABLE"
    wanted = [measured, second, "T4_NO_DP_IRRITABLE", *TEMPLATES]
    return list(dict.fromkeys(code for code in wanted if code))


def _judge(template: Template, standing: Standing) -> Proposal:
    found = standing.suggestion.direction
    matches = found in template.directions
    said = DIRECTIONS[found]
    reasons: list[str] = []
    against: list[str] = []
    if (
        template.code == "T2_FLEX_STENOSIS"
        and standing.case.suspected_cause is not SuspectedCause.SPINAL_STENOSIS
    ):
        against.append("A narrowed spine is not suspected.")
    if not matches:
        against.append(f"Written for another finding than this one ({said}): rule R26 will warn.")
    elif found in _NO_DIRECTION:
        reasons.append(f"No lasting direction was found ({said}).")
    else:
        reasons.append(f"The suggestion is {said}.")
    if template.code == "T2_FLEX_STENOSIS" and matches and not against:
        reasons.append("A narrowed spine is suspected: bending forwards and walking in bouts.")
    if template.code == "T4_NO_DP_IRRITABLE" and matches:
        severe = severe_now(standing)
        reasons.append(
            f"{severe}: settle first." if severe else "Isometric work first; shorten phase 1 if calm."
        )
    if template.code == "T1_EXT_DP" and standing.case.lateral_shift and not standing.shift_settled:
        against.append("A lateral shift is recorded and not settled: side-glide first.")
    if template.code == "T3_LATERAL_SHIFT" and found in LATERAL and standing.case.lateral_shift:
        reasons.append(f"The trunk is shifted to the {standing.case.lateral_shift.value}.")
    against.extend(_care_of_another_kind(template, standing))
    return Proposal(template, not against, (*reasons, *against))


def _care_of_another_kind(template: Template, standing: Standing) -> list[str]:
    found = []
    if operated(standing):
        found.append("After spinal surgery: this programme is not written for recovery from an operation.")
    other = _OTHER_CARE.get(standing.case.suspected_cause)
    if other and standing.suggestion.direction in _NO_DIRECTION:
        found.append(other)
    return found
