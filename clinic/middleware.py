"""What wraps every request: an id for log and audit trail, cookies that can be one, no caching of anything."""

import contextvars
import logging
import re
import uuid

from django.conf import settings

_request_id: contextvars.ContextVar[str] = contextvars.ContextVar("request_id", default="-")
_SESSION_KEY = re.compile(r"[a-z0-9]{1,64}")


def current_request_id() -> str:
    """The id of the request being answered, `-` outside of one."""
    return _request_id.get()


class RequestIdFilter(logging.Filter):
    """Lets every log line name its request."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = current_request_id()
        return True


class RequestIdMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.id = uuid.uuid4().hex[:16]
        token = _request_id.set(request.id)
        try:
            response = self.get_response(request)
        finally:
            _request_id.reset(token)
        response["X-Request-Id"] = request.id
        return response


class SessionCookieMiddleware:
    """Drops a session cookie that names no session of ours: not every database can be asked for any text."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        named = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
        if named is not None and not _SESSION_KEY.fullmatch(named):
            del request.COOKIES[settings.SESSION_COOKIE_NAME]
        return self.get_response(request)


class NeverCacheMiddleware:
    """Pages are never stored by browsers or proxies; static files pass WhiteNoise before this."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        response.setdefault("Cache-Control", "no-store")
        response.setdefault("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
        response.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
