"""The ground floor's rows: people who sign in, clinic locations, roles there, and the audit trail."""

from .audit import AuditEvent
from .location import Location
from .posting import Posting
from .user import User

__all__ = ["AuditEvent", "Location", "Posting", "User"]
