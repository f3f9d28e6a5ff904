"""Production: everything that differs comes from the environment, and what is unsafe stops the start."""

from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured
from environs import Env, EnvError

from .base import *  # noqa: F403

env = Env()


def _required(name: str) -> str:
    try:
        value = env.str(name)
    except EnvError:
        value = ""
    if not value.strip():
        raise ImproperlyConfigured(f"{name} is not set. README, “How to go to production”, says what it is.")
    return value


DEMO = False
DEBUG = env.bool("DEBUG", False)
if DEBUG:
    raise ImproperlyConfigured("DEBUG must be off in production: remove it from the environment.")

SECRET_KEY = _required("SECRET_KEY")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 10 or "insecure" in SECRET_KEY:
    raise ImproperlyConfigured("SECRET_KEY must be your own, random, and at least 50 characters long.")

ALLOWED_HOSTS = [host.strip() for host in _required("ALLOWED_HOSTS").split(",") if host.strip()]
if any(host in {"*", "."} for host in ALLOWED_HOSTS):
    raise ImproperlyConfigured("ALLOWED_HOSTS must name your hosts; * is refused.")

BASE_URL = _required("BASE_URL").rstrip("/")
if urlsplit(BASE_URL).scheme != "https" or not urlsplit(BASE_URL).hostname:
    raise ImproperlyConfigured("BASE_URL must be an https address such as https://clinic.example.")

DATABASES = {"default": database(_required("DATABASE_URL"))}  # noqa: F405

vars().update(
    {
        name: value
        for name, value in env.dj_email_url("EMAIL_URL", _required("EMAIL_URL")).items()
        if name.startswith("EMAIL_")
    }
)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", f"no-reply@{urlsplit(BASE_URL).hostname}")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

STATIC_ROOT = Path(env.str("STATIC_ROOT", str(STATIC_ROOT)))  # noqa: F405

CSRF_TRUSTED_ORIGINS = [BASE_URL]
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-sessionid"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_NAME = "__Host-csrftoken"
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
if env.bool("BEHIND_PROXY", True):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # How many proxies of one's own add to X-Forwarded-For: rate limits count the browser in front of them.
    ALLAUTH_TRUSTED_PROXY_COUNT = env.int("TRUSTED_PROXIES", 1)
    if ALLAUTH_TRUSTED_PROXY_COUNT < 1:
        raise ImproperlyConfigured("TRUSTED_PROXIES must be 1 or more, or set BEHIND_PROXY to false.")
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https"
