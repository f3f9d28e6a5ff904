"""What is known from assessments, shaped for pages and for the rules."""

from .case import case_of
from .evaluation import Judgement, judge
from .standing import answers_of, earlier_visits, latest_standing, timeline

__all__ = [
    "Judgement",
    "answers_of",
    "case_of",
    "earlier_visits",
    "judge",
    "latest_standing",
    "timeline",
]
