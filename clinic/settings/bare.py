"""For commands that only run pure rules: no database, no secrets, no environment."""

SECRET_KEY = "no session, cookie or token is ever signed with these settings"  # noqa: S105
INSTALLED_APPS = ["careplans"]
DATABASES: dict = {}
USE_TZ = True
