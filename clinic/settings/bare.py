"""For commands that only run pure rules: no database, no secrets, no environment."""

from .base import *  # noqa: F403

SECRET_KEY = "no session, cookie or token is ever signed with these settings"  # noqa: S105
DATABASES: dict = {}
