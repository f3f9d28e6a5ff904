"""What people do with assessments: start, answer, decide, sign, amend."""

from .amend_assessment import AmendmentRefused, amend_assessment
from .record_decision import record_decision
from .save_section import save_section
from .sign_assessment import NotReadyToSign, sign_assessment
from .start_assessment import DraftExists, EpisodeClosed, start_assessment

__all__ = [
    "AmendmentRefused",
    "DraftExists",
    "EpisodeClosed",
    "NotReadyToSign",
    "amend_assessment",
    "record_decision",
    "save_section",
    "sign_assessment",
    "start_assessment",
]
