"""Access that cannot be forgotten: every route says who may open it, or the server does not start.

`@requires(Permission.X)` and `@public` mark our own views and name the methods they answer; `THIRD_PARTY`
names the few routes of others that exist at all. A system check reads the whole URL table; the middleware
refuses what is undeclared.
"""

import functools

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.core.checks import Error
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseNotAllowed
from django.urls import URLResolver, get_resolver, include, path

from clinic.audit import REFUSED, write_event
from clinic.permissions import Permission

__all__ = ["PUBLIC", "SIGNED_IN", "AccessMiddleware", "Permission", "SignInMiddleware", "public", "requires"]

PUBLIC = "public"
SIGNED_IN = "anyone signed in"
READ = ("GET", "HEAD")
FORM = ("GET", "HEAD", "POST")
POST_ONLY = ("POST",)

THIRD_PARTY = {
    "account_login": PUBLIC,
    "account_logout": PUBLIC,
    "account_inactive": PUBLIC,
    "account_request_login_code": PUBLIC,
    "account_confirm_login_code": PUBLIC,
    "account_reset_password": PUBLIC,
    "account_reset_password_done": PUBLIC,
    "account_reset_password_from_key": PUBLIC,
    "account_reset_password_from_key_done": PUBLIC,
    "account_reauthenticate": Permission.BE_STAFF,
    "account_change_password": Permission.BE_STAFF,
}


def public(view=None, *, methods=READ):
    """Nobody needs to sign in for this view."""
    if view is None:
        return functools.partial(public, methods=methods)
    checked = _only(methods, view)
    checked.access = PUBLIC
    return login_not_required(checked)


def requires(access, *, methods=READ):
    """Only people who hold this permission somewhere may open this view; its queries decide whose rows."""

    def wrap(view):
        allowed = _only(methods, view)

        @functools.wraps(view)
        def checked(request, *args, **kwargs):
            refuse_unless_allowed(request.user, access)
            return allowed(request, *args, **kwargs)

        checked.access = access
        return checked

    return wrap


def _only(methods, view):
    """The view for these methods, 405 for all others."""

    @functools.wraps(view)
    def answered(request, *args, **kwargs):
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        return view(request, *args, **kwargs)

    return answered


def refuse_unless_allowed(user, access) -> None:
    """Raise PermissionDenied unless this person may open what asks for `access`."""
    if access == PUBLIC:
        return
    if not user.is_authenticated:
        raise PermissionDenied
    if access == SIGNED_IN:
        return
    if not user.may(access):
        raise PermissionDenied


def only_declared(patterns):
    """Of somebody else's URL patterns those named in THIRD_PARTY; all the others do not exist here."""
    for pattern in patterns:
        if isinstance(pattern, URLResolver):
            inner = list(only_declared(pattern.url_patterns))
            if inner:
                yield path(str(pattern.pattern), include(inner))
        elif pattern.name in THIRD_PARTY:
            yield pattern


def every_route(resolver=None, prefix="", namespaces=()):
    """(route, full name, view) of every URL of the project."""
    for pattern in (resolver or get_resolver()).url_patterns:
        if isinstance(pattern, URLResolver):
            inner = (*namespaces, pattern.namespace) if pattern.namespace else namespaces
            yield from every_route(pattern, prefix + str(pattern.pattern), inner)
        else:
            yield prefix + str(pattern.pattern), ":".join((*namespaces, pattern.name or "")), pattern.callback


def declared(name, view):
    """The access a route declares, or None."""
    return getattr(view, "access", None) or THIRD_PARTY.get(name)


def every_route_is_declared(app_configs, **kwargs):
    """System check: an undeclared or wrongly declared route stops the start."""
    found, problems = set(), []
    for route, name, view in every_route():
        found.add(name)
        access, asks_sign_in = declared(name, view), getattr(view, "login_required", True)
        if access is None:
            problems.append(
                Error(
                    f"/{route} ({name or 'no name'}) does not say who may open it.",
                    hint="Add @requires(Permission.…) or @public, or THIRD_PARTY in clinic/access.py.",
                    id="clinic.E001",
                )
            )
        elif access == PUBLIC and asks_sign_in:
            problems.append(
                Error(f"/{route} ({name}) is declared public but asks for sign-in.", id="clinic.E002")
            )
        elif access != PUBLIC and not asks_sign_in:
            problems.append(
                Error(f"/{route} ({name}) skips sign-in but asks for: {access}.", id="clinic.E003")
            )
    problems += [
        Error(f"THIRD_PARTY names {name}, which no route has.", id="clinic.E004")
        for name in THIRD_PARTY
        if name not in found
    ]
    return problems


class SignInMiddleware(LoginRequiredMiddleware):
    """Django's own asks who is there before it looks whether the view wants to know, and so reads the session.

    A public page must not need the database: health, the clinic finder, the patient's stop page.
    """

    def process_view(self, request, view_func, view_args, view_kwargs):
        if not getattr(view_func, "login_required", True):
            return None
        return super().process_view(request, view_func, view_args, view_kwargs)


class AccessMiddleware:
    """Refuses at run time what the system check refuses at start, and third-party views by the table."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if (
            request.method == "POST"
            and request.resolver_match
            and request.resolver_match.view_name == "account_logout"
        ):
            response["Clear-Site-Data"] = '"cache", "storage"'
        return response

    def process_view(self, request, view, args, kwargs):
        name = request.resolver_match.view_name
        access = declared(name, view)
        if access is None:
            raise PermissionDenied(f"{name} is not declared")
        if access == PUBLIC:
            return None
        try:
            refuse_unless_allowed(request.user, access)
        except PermissionDenied:
            write_event(f"open {name}", by=request.user, outcome=REFUSED)
            raise
        return None

    def process_exception(self, request, exception):
        """What an action refuses to this person; its own transaction is over by now."""
        if isinstance(exception, PermissionDenied) and request.user.is_authenticated:
            write_event(f"use {request.resolver_match.view_name}", by=request.user, outcome=REFUSED)
