"""A real Chromium for the tests in this folder, at a phone's and a desk's width, with and without scripts."""

import contextlib
import os
import shutil

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect, sync_playwright

expect.set_options(timeout=15_000)

PHONE, DESK, NARROWEST = 360, 1280, 320
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


def pytest_collection_modifyitems(items):
    for item in items:
        if "tests/browser" in str(item.path):
            item.add_marker("browser")
            item.add_marker(pytest.mark.django_db(transaction=True, serialized_rollback=False))


@pytest.fixture(scope="session")
def chromium():
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    quiet = [
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    as_root = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*quiet, *as_root])
        yield browser
        browser.close()


@pytest.fixture
def open_browser(chromium, live_server):
    """`with open_browser(width=…, scripts=…, scheme=…, user=…) as page:` a page, signed in if a user is given."""

    @contextlib.contextmanager
    def opened(*, width=DESK, scripts=True, scheme="light", user=None):
        context = chromium.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 800},
            java_script_enabled=scripts,
            color_scheme=scheme,
            has_touch=width < 700,
        )
        if user is not None:
            context.add_cookies([session_cookie(user, live_server.url)])
        page = context.new_page()
        page.refused = []
        page.on(
            "console", lambda line: page.refused.append(line.text) if "Security Policy" in line.text else None
        )
        page.on("pageerror", lambda error: page.refused.append(str(error)))
        yield page
        assert page.refused == []
        context.close()

    return opened


def session_cookie(user, url) -> dict:
    client = Client()
    client.force_login(user, backend="clinic.accounts.CodeBackend")
    name = settings.SESSION_COOKIE_NAME
    return {"name": name, "value": client.cookies[name].value, "url": url}


def mistakes_for_screen_readers(page) -> list[str]:
    """What axe finds against WCAG 2.2 AA, and references to ids that do not exist (axe misses those)."""
    found = Axe().run(page, options=RULES).response["violations"]
    dangling = page.evaluate(
        """() => [...document.querySelectorAll('[aria-describedby],[aria-labelledby],label[for]')].flatMap(e =>
            ['aria-describedby', 'aria-labelledby', 'for'].flatMap(a => (e.getAttribute(a) || '').split(/\\s+/)))
            .filter(id => id && !document.getElementById(id))"""
    )
    return [f"{x['id']}: {x['nodes'][0]['html'][:200]}" for x in found] + [
        f"no element #{id}" for id in dangling
    ]


def scrolls_sideways(page) -> bool:
    return page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
