"""What the rules say about an assessment today, as plain JSON that can be shown, stored and compared."""

import datetime
import logging
from collections.abc import Mapping
from dataclasses import dataclass

from assessments.answers.red_flags import reports
from assessments.models import Assessment, AssessmentSection
from assessments.queries.case import case_of
from assessments.queries.standing import earlier_visits
from assessments.rules.case import Case
from assessments.rules.directional_preference import Suggestion
from assessments.rules.evaluation import evaluate_case
from assessments.rules.red_flags import cleared_sentences
from assessments.rules.vocabulary import Confidence, Direction
from clinic.rules.decision import Programme, Severity, Urgency
from clinic.rules.stored_findings import as_json, rules_failed
from patients.models import RecordedPrecaution

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Judgement:
    """`suggestion` and `findings` as they are stored with a signed assessment.

    `cleared` are sentences about what was investigated and fires no rule for now.
    """

    suggestion: dict
    findings: list[dict]
    programme: str
    urgency: str
    cleared: tuple[str, ...] = ()

    @property
    def blocked(self) -> bool:
        """A danger sign stands: nothing is prescribed, and a signature stops what was."""
        return any(finding["severity"] == Severity.BLOCK for finding in self.findings)

    def matches(self, decision: Mapping) -> bool:
        """The decision was taken about this very suggestion."""
        about = decision.get("about", {})
        return all(about.get(key) == self.suggestion[key] for key in ("direction", "confidence"))


def judge(assessment: Assessment, *, today: datetime.date) -> Judgement:
    """Evaluate the draft or signed assessment as of `today`. A failure of the rules is a HOLD."""
    precautions = RecordedPrecaution.objects.filter(patient_id=assessment.patient_id, ended_on=None)
    try:
        case = case_of(assessment, precautions=precautions, today=today, previous=earlier_visits(assessment))
        evaluation = evaluate_case(case)
    except Exception as error:
        log.exception("rules failed for assessment %s", assessment.pk)
        return Judgement(
            _no_suggestion(), as_json([rules_failed(error)]), Programme.BLOCK.value, Urgency.NONE.value
        )
    return Judgement(
        suggestion_as_json(evaluation.suggestion),
        as_json(evaluation.findings),
        evaluation.programme.value,
        evaluation.urgency.value,
        evaluation.cleared,
    )


def cleared_on(answers: Mapping[str, dict], day: datetime.date) -> tuple[str, ...]:
    """What these answers name as investigated and still counts as such on that day, with its outcome."""
    return cleared_sentences(Case(red_flags=reports(answers.get(AssessmentSection.Name.SAFETY, {}), day)))


def suggestion_as_json(suggestion: Suggestion) -> dict:
    """Keys as in Suggestion; codes as text, a missing code as None."""
    return {
        "direction": suggestion.direction.value,
        "confidence": suggestion.confidence.value,
        "secondary": _text(suggestion.secondary),
        "load_limit": _text(suggestion.load_limit),
        "secondary_load_limit": _text(suggestion.secondary_load_limit),
        "contraindicated": list(suggestion.contraindicated),
        "worse_in": list(suggestion.worse_in),
        "reasons": list(suggestion.reasons),
        "opposing": list(suggestion.opposing),
        "alerts": list(suggestion.alerts),
    }


def _text(code) -> str | None:
    return code.value if code is not None else None


def _no_suggestion() -> dict:
    nothing = Suggestion(
        Direction.INCONCLUSIVE,
        Confidence.NOT_APPLICABLE,
        reasons=("The suggestion could not be worked out.",),
    )
    return suggestion_as_json(nothing)
