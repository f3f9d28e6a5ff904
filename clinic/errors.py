"""What a person reads when something goes wrong. The 500 and 503 pages touch no database and no session."""

import logging
import sys
from urllib.parse import urlsplit

from django.core.exceptions import RequestDataTooBig, ValidationError
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import get_template

log = logging.getLogger(__name__)

ASKS_CODE = {"account_confirm_login_code", "patients:activate"}


class Conflict(Exception):
    """Somebody else changed the same thing first. Carries both versions as (label, value) pairs."""

    def __init__(self, sentence: str, *, theirs=(), mine=()):
        super().__init__(sentence)
        self.theirs = list(theirs)
        self.mine = list(mine)


def conflict(request, error: Conflict, *, back: str) -> HttpResponse:
    """The 409 page: both versions side by side, nothing typed is lost. `back` is where to go on."""
    context = {"sentence": str(error), "theirs": error.theirs, "mine": error.mine, "back": back}
    return render(request, "409.html", context, status=409)


def incomplete(request, refusal: ValidationError | None = None, *, back: str) -> HttpResponse:
    """The 422 page of a button: nothing was done, why not, and the page the button stands on."""
    context = {"sentences": refusal.messages if refusal else [], "back": back}
    return render(request, "422.html", context, status=422)


def unreadable(request, exception=None):
    """400, or 413 for more than we take. What was sent cannot be read, so nothing here looks at the request."""
    status = 413 if isinstance(exception, RequestDataTooBig) else 400
    return HttpResponse(get_template("400.html").render({"too_large": status == 413}), status=status)


def forbidden(request, exception=None):
    return render(request, "403.html", status=403)


def not_found(request, exception=None):
    return render(request, "404.html", status=404)


def server_error(request):
    """503 when the database cannot be reached, else 500; both from templates that need neither."""
    error = sys.exc_info()[1]
    log.error("unanswered request", exc_info=error)
    while error is not None:
        if isinstance(error, (OperationalError, InterfaceError)):
            response = HttpResponse(get_template("503.html").render(), status=503)
            response["Retry-After"] = "30"
            response["Cache-Control"] = "no-store"
            return response
        error = error.__cause__ or error.__context__
    return HttpResponse(get_template("500.html").render(), status=500)


def csrf_failure(request, reason=""):
    """Signed in again elsewhere: every typed field comes back in a form with a fresh token.

    Only for a form that came from a page of ours: another site must not get its words confirmed with one click.
    A view that must answer all the same (the patient's danger page) says so with `without_token`, a function
    of the request that writes nothing and returns None when this page will do.
    """
    answer = getattr(request.resolver_match.func, "without_token", None) if request.resolver_match else None
    if answer is not None and (response := answer(request)) is not None:
        return response
    if not _sent_by_our_own_page(request):
        return render(request, "csrf.html", {"typed": None}, status=403)
    typed = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if not _secret(name.lower(), request.resolver_match)
    ]
    get_token(request)
    return render(request, "csrf.html", {"typed": typed}, status=403)


def _sent_by_our_own_page(request) -> bool:
    """What the browser says, which no page can make it say otherwise; an old browser names the page itself."""
    said = request.headers.get("Sec-Fetch-Site")
    if said is not None:
        return said == "same-origin"
    named = request.headers.get("Origin") or request.headers.get("Referer") or ""
    page = urlsplit(named)
    return (page.scheme, page.netloc) == (request.scheme, request.get_host())


def _secret(name: str, match) -> bool:
    if name == "code":
        return match is not None and match.view_name in ASKS_CODE
    return name == "csrfmiddlewaretoken" or "password" in name
