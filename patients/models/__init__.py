"""People in care: who they are, their episodes, their precautions, and how they are let in."""

from .activation import ActivationCode
from .episode import Episode
from .patient import Patient
from .precaution import RecordedPrecaution

__all__ = ["ActivationCode", "Episode", "Patient", "RecordedPrecaution"]
