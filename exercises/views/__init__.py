"""Pages of the exercise library, one a file."""

from exercises.views.detail import detail
from exercises.views.list import list

__all__ = ["detail", "list"]
