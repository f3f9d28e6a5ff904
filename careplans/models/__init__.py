"""Plans, their versions and lines, clinic visits, the home diary, and what stops or worries."""

from .alert import Alert
from .diary import BoutsDone, SelfReport, SessionLog
from .freeze import Freeze, LinePause
from .plan import Acknowledgement, CarePlan, PlanVersion, PlanWeek, Prescription
from .visit import Visit, VisitTreatment

__all__ = [
    "Acknowledgement",
    "Alert",
    "BoutsDone",
    "CarePlan",
    "Freeze",
    "LinePause",
    "PlanVersion",
    "PlanWeek",
    "Prescription",
    "SelfReport",
    "SessionLog",
    "Visit",
    "VisitTreatment",
]
