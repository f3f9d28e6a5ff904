"""Settings of the test suite: the engine comes from DATABASE_URL, everything else is as in the demo."""

import os
import tempfile

os.environ.setdefault("SECRET_KEY", "only for tests, never signs anything that lives longer than a test run")
os.environ.setdefault("STEADY_DATA", tempfile.mkdtemp(prefix="steady-tests-"))

from clinic.settings.base import database
from clinic.settings.demo import *  # noqa: F403

DATABASES = {"default": database(os.environ.get("DATABASE_URL") or f"sqlite:///{DATA_DIR}/tests.sqlite3")}  # noqa: F405
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Threads of a live server share one file; an in-memory database would lose their rows.
    DATABASES["default"]["TEST"] = {"NAME": str(DATA_DIR / "test.sqlite3")}  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    **STORAGES,  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = True
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
