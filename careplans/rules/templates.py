"""Plan templates in one place: what there is, which fit, and a first draft."""

from .draft import Draft, DraftWeek, LeftOut, draft
from .plan_templates import TEMPLATES, Phase, Prescribed, Template
from .propose import Proposal, propose

__all__ = [
    "TEMPLATES",
    "Draft",
    "DraftWeek",
    "LeftOut",
    "Phase",
    "Prescribed",
    "Proposal",
    "Template",
    "draft",
    "propose",
]
