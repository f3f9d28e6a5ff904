"""One reading of a whole case: safety findings first, then the suggested direction.

The web form and the command that checks worked patients both call `evaluate_case`, so they cannot differ.
"""

from dataclasses import dataclass

from clinic.rules.decision import Finding, Programme, Urgency, by_precedence, most_urgent, programme

from .case import Case
from .coverage import R99
from .directional_preference import Suggestion, suggest
from .red_flags import cleared_sentences
from .safety import evaluate, is_blocked, rule_failed
from .vocabulary import Confidence, Direction


@dataclass(frozen=True)
class Evaluation:
    """What the rules say about a case, judged as if it were published today; the clinician decides.

    `cleared` names what was investigated and fires no rule for now, with its outcome and date.
    """

    findings: tuple[Finding, ...]
    suggestion: Suggestion
    programme: Programme
    urgency: Urgency
    cleared: tuple[str, ...] = ()

    @property
    def rule_ids(self) -> tuple[str, ...]:
        return tuple(sorted({finding.id for finding in self.findings}))


def evaluate_case(case: Case) -> Evaluation:
    """Findings, suggestion, programme and urgency of a case.

    Any BLOCK hides the direction. A suggestion that cannot be computed is inconclusive and a HOLD.
    """
    findings = evaluate(case)
    blocked = is_blocked(findings)
    try:
        suggestion = suggest(case.rows, shift=case.lateral_shift, blocked=blocked)
    except Exception as error:  # whatever broke, the answer must not be "allow"
        findings = by_precedence([*findings, rule_failed(R99, error)])
        suggestion = Suggestion(
            Direction.INCONCLUSIVE,
            Confidence.LOW,
            reasons=("The movement tests could not be evaluated: judge them by hand.",),
        )
    return Evaluation(
        tuple(findings), suggestion, programme(findings), most_urgent(findings), cleared_sentences(case)
    )
