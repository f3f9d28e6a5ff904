"""Requests that no browser sends by itself: each gets a page of ours, and none is a fault."""

import pytest
from django.test import Client

from clinic.middleware import SessionCookieMiddleware

FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def browser(rosa):
    """Signed in, and shown what a visitor sees when something breaks."""
    client = Client(raise_request_exception=False)
    client.force_login(rosa, backend="clinic.accounts.CodeBackend")
    return client


@pytest.mark.parametrize(
    "path", ["/patients/new/", "/accounts/login/", "/today/change/answer/", "/activate/"]
)
@pytest.mark.parametrize("sort", [f"{FORM}; charset=utf-16", "multipart/form-data"])
@pytest.mark.parametrize("asks_token", [False, True], ids=["with token", "without token"])
def test_a_body_that_cannot_be_read(browser, path, sort, asks_token):
    browser.handler.enforce_csrf_checks = asks_token
    response = browser.generic(
        "POST", path, b"\xff\xfea=1", content_type=sort, headers={"sec-fetch-site": "same-origin"}
    )
    assert response.status_code == 400
    assert "We could not read what was sent" in response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"name=" + b"a" * (2 * 1024 * 1024 + 1), 413), (b"&".join([b"a=1"] * 2001), 400)],
    ids=["too long", "too many fields"],
)
def test_more_than_any_page_asks_for(browser, body, status):
    response = browser.generic("POST", "/patients/new/", body, content_type=FORM)
    assert response.status_code == status
    assert "We could not read what was sent" in response.content.decode()


@pytest.mark.parametrize("cookie", ["\x00", "a\x00b", "'; --", "A" * 32, "a" * 65, "é", ""], ids=ascii)
def test_a_session_cookie_that_names_no_session(db, cookie):
    client = Client(raise_request_exception=False)
    client.cookies["sessionid"] = cookie
    assert client.get("/accounts/login/").status_code == 200
    response = client.get("/caseload/")
    assert (response.status_code, "/accounts/login/" in response["Location"]) == (302, True)


@pytest.mark.parametrize("cookie", ["\x00", "a\x00b", "A" * 32, "a" * 65])
def test_such_a_cookie_never_reaches_the_sessions(rf, cookie):
    request = rf.get("/")
    request.COOKIES = {"sessionid": cookie, "csrftoken": "kept"}
    SessionCookieMiddleware(lambda request: request)(request)
    assert request.COOKIES == {"csrftoken": "kept"}
