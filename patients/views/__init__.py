"""The pages about patients, one file each."""

from .activate import activate
from .close_episode import close_episode
from .details import details
from .edit import edit
from .issue_code import issue_code
from .names import names
from .open_episode import open_episode
from .register import register
from .search import search

__all__ = [
    "activate",
    "close_episode",
    "details",
    "edit",
    "issue_code",
    "names",
    "open_episode",
    "register",
    "search",
]
