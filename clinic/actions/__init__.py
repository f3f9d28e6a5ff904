"""What administrators do: run locations, and give people their roles there."""

from .locations import close_location, create_location, edit_location, reopen_location
from .staff import add_staff, change_staff

__all__ = [
    "add_staff",
    "change_staff",
    "close_location",
    "create_location",
    "edit_location",
    "reopen_location",
]
