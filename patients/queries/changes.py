"""What was changed about a patient's details, by whom and when."""

import datetime
import itertools
from dataclasses import dataclass

from patients.labels import DETAILS
from patients.models import Patient


@dataclass(frozen=True)
class Change:
    at: datetime.datetime
    by: str
    labels: tuple[str, ...]


def recent_changes(patient: Patient, *, limit: int = 10) -> list[Change]:
    """The latest edits of details, newest first; saves that touched none of them are left out. One query."""
    versions = list(patient.history.select_related("history_user")[: limit + 1])
    changes = []
    for newer, older in itertools.pairwise(versions):
        labels = tuple(
            label for name, label in DETAILS.items() if getattr(newer, name) != getattr(older, name)
        )
        if labels:
            changes.append(Change(newer.history_date, str(newer.history_user or "the system"), labels))
    return changes
