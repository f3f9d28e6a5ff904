"""What is known from assessments, shaped for pages and for the rules."""

from .case import case_of
from .evaluation import Judgement, judge
from .screen import ces_screen, unasked
from .standing import answers_of, earlier_visits, latest_standing, timeline
from .summary import REACH_WORDS, Furthest, furthest_symptoms

__all__ = [
    "REACH_WORDS",
    "Furthest",
    "Judgement",
    "answers_of",
    "case_of",
    "ces_screen",
    "earlier_visits",
    "furthest_symptoms",
    "judge",
    "latest_standing",
    "timeline",
    "unasked",
]
