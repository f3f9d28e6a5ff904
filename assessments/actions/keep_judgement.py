"""Keep what the rules say beside the answers, so that other pages can ask for it without judging again."""

from assessments.models import Assessment
from assessments.queries.evaluation import Judgement
from clinic.rules.decision import RULES_VERSION


def keep_judgement(assessment: Assessment, judgement: Judgement) -> list[str]:
    """Fill the columns of findings, without saving; returns their names for `update_fields`."""
    assessment.findings = judgement.findings
    assessment.programme, assessment.urgency = judgement.programme, judgement.urgency
    assessment.blocked = judgement.blocked
    assessment.rules_version = RULES_VERSION
    return ["findings", "programme", "urgency", "blocked", "rules_version"]
