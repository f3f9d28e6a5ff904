"""The ground floor's pages, one file each."""

from .add_staff import add_staff
from .close_location import close_location
from .create_location import create_location
from .edit_location import edit_location
from .edit_staff import edit_staff
from .find import find
from .health import alive, ready
from .home import home
from .location import location
from .locations import locations
from .staff import staff

__all__ = [
    "add_staff",
    "alive",
    "close_location",
    "create_location",
    "edit_location",
    "edit_staff",
    "find",
    "home",
    "location",
    "locations",
    "ready",
    "staff",
]
