"""The demo on one's own machine: an embedded database, mail kept in a folder, DEBUG off all the same."""

import os
from pathlib import Path

from .base import *  # noqa: F403

DATA_DIR = Path(os.environ.get("STEADY_DATA", BASE_DIR / ".demo"))  # noqa: F405
DEMO = True
DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
BASE_URL = os.environ.get("BASE_URL", "http://127.0.0.1:8000")
DATABASES = {
    "default": database(os.environ.get("DATABASE_URL") or f"sqlite:///{DATA_DIR}/steady.sqlite3")  # noqa: F405
}
EMAIL_BACKEND = "clinic.mail.PrintedFileBackend"
EMAIL_FILE_PATH = DATA_DIR / "mail"
DEFAULT_FROM_EMAIL = "Steady demo <no-reply@steady.example>"
STATIC_ROOT = DATA_DIR / "static"
