"""The pages about assessments, one file each."""

from .amend import amend
from .detail import detail
from .list import list
from .section import section
from .start import start
from .suggestion import suggestion

__all__ = ["amend", "detail", "list", "section", "start", "suggestion"]
