"""The yardstick: a bare signed-in Django page. Session, user, one query, 6 KB of HTML, standard middleware."""

import os

from django.contrib.auth.decorators import login_required
from django.http import HttpResponse
from django.template import Context, Engine
from django.urls import path

from clinic.settings.base import AUTH_USER_MODEL, BASE_DIR, database  # noqa: F401

DEBUG = False
SECRET_KEY = os.environ["SECRET_KEY"]
ALLOWED_HOSTS = ["127.0.0.1"]
ROOT_URLCONF = "benchmarks.bare"
WSGI_APPLICATION = None
USE_TZ = True
LOGIN_URL = "/sign-in/"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend", "clinic.accounts.CodeBackend"]
INSTALLED_APPS = [
    "clinic",
    "allauth",
    "allauth.account",
    "simple_history",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]
TEMPLATES = [
    {"BACKEND": "django.template.backends.django.DjangoTemplates", "OPTIONS": {"context_processors": []}}
]
DATABASES = {"default": database(os.environ["DATABASE_URL"])}

CARD = (
    '<section class="card"><div class="card-body"><h2>{{ title }}</h2><p>{{ text }}</p>'
    '<form method="post"><label>Answer <input name="answer" value="{{ number }}"></label>'
    "<button>Save</button></form></div></section>"
)
PAGE = (
    "<!doctype html><html lang=en><head><title>{{ user }}</title></head><body><h1>{{ user }}</h1>"
    "{% for title, text, number in cards %}" + CARD + "{% endfor %}</body></html>"
)


def page(request):
    """The bare page itself, rendered from a compiled template."""
    from clinic.models import Location

    place = Location.objects.first()
    cards = [(f"{place} {number}", "Words that fill a card. " * 22, number) for number in range(8)]
    return HttpResponse(_template().render(Context({"user": request.user, "cards": cards})))


_compiled = []


def _template():
    if not _compiled:
        _compiled.append(Engine().from_string(PAGE))
    return _compiled[0]


urlpatterns = [path("bare/", login_required(page))]
