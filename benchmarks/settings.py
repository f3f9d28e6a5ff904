"""The product as production runs it, on the benchmark's own database, over plain http on this machine."""

import os

from clinic.settings.base import *  # noqa: F403

DEMO = False
DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["127.0.0.1"]
BASE_URL = "http://127.0.0.1"
DATABASES = {"default": database(os.environ["DATABASE_URL"])}  # noqa: F405
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
STATIC_ROOT = os.environ["STATIC_ROOT"]
