"""The yardstick: a bare signed-in Django page as `startproject` sets it up.

Standard middleware and context processors, session, user, one query, a base template, 6 KB of HTML.
"""

import os

from django.contrib.auth.decorators import login_required
from django.shortcuts import render
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
AUTHENTICATION_BACKENDS = ["django.contrib.auth.backends.ModelBackend"]
INSTALLED_APPS = [
    "clinic",
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
]
PAGES = {
    "base.html": (
        "<!doctype html><html lang=en><head><title>{% block title %}{% endblock %}</title></head>"
        "<body><header>{{ user }}{% for message in messages %}<p>{{ message }}</p>{% endfor %}</header>"
        "<main>{% block main %}{% endblock %}</main></body></html>"
    ),
    "page.html": (
        '{% extends "base.html" %}{% block title %}{{ place }}{% endblock %}{% block main %}<h1>{{ place }}</h1>'
        '{% for title, text in cards %}<section class="card"><div class="card-body"><h2>{{ title }}</h2>'
        "<p>{{ text }}</p></div></section>{% endfor %}"
        '<form method="post">{% csrf_token %}<label>Answer <input name="answer"></label>'
        "<button>Save</button></form>{% endblock %}"
    ),
}
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {
            "loaders": [
                ("django.template.loaders.cached.Loader", [("django.template.loaders.locmem.Loader", PAGES)])
            ],
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
DATABASES = {"default": database(os.environ["DATABASE_URL"])}


def page(request):
    """The bare page itself: one query, eight cards, a form."""
    from clinic.models import Location

    place = Location.objects.first()
    cards = [(f"{place} {number}", "Words that fill a card. " * 26) for number in range(8)]
    return render(request, "page.html", {"place": place, "cards": cards})


urlpatterns = [path("bare/", login_required(page))]
