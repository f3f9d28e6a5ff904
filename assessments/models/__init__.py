"""What was found on a day: an assessment, section by section, and what was concluded."""

from .assessment import Assessment
from .section import AssessmentSection

__all__ = ["Assessment", "AssessmentSection"]
