"""Production: its settings come from the environment, and what is unsafe does not start."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from tests.architecture.source import ROOT

SAFE = {
    "SECRET_KEY": "kZ3vQ8xR2mW7tY5uB9nC4jH6gF1dS0aLpOeIrUqXcVbNwMyTzGhJ",
    "ALLOWED_HOSTS": "clinic.example",
    "BASE_URL": "https://clinic.example",
    "DATABASE_URL": "sqlite://:memory:",
    "EMAIL_URL": "smtp://localhost:25",
}
BARE = {"PATH": os.environ["PATH"]}


def manage(*words, **environment):
    return subprocess.run(
        [sys.executable, "manage.py", *words],
        cwd=ROOT,
        env={**BARE, **environment},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_deployment_check_is_clean():
    done = manage("check", "--deploy", "--fail-level", "WARNING", **SAFE)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("SECRET_KEY", ""),
        ("SECRET_KEY", "short"),
        ("SECRET_KEY", "a" * 60),
        ("SECRET_KEY", "django-insecure-0123456789abcdefghijklmnopqrstuvwxyz-0123"),
        ("DEBUG", "true"),
        ("ALLOWED_HOSTS", ""),
        ("ALLOWED_HOSTS", "*"),
        ("ALLOWED_HOSTS", "clinic.example,*"),
        ("BASE_URL", ""),
        ("BASE_URL", "http://clinic.example"),
        ("DATABASE_URL", ""),
        ("EMAIL_URL", ""),
        ("TRUSTED_PROXIES", "0"),
    ],
)
def test_what_is_unsafe_does_not_start_and_is_named(setting, value):
    done = manage("check", **{**SAFE, setting: value})
    assert done.returncode != 0
    assert setting in done.stderr.splitlines()[-1]
    assert not value or value not in done.stderr.splitlines()[-1] or value in {"*", "true"}


def test_without_an_environment_it_is_production_and_refuses():
    done = manage("check")
    assert done.returncode != 0
    assert "SECRET_KEY is not set" in done.stderr


@pytest.mark.parametrize(
    ("behind", "counted"),
    [({}, " = 1 "), ({"TRUSTED_PROXIES": "2"}, " = 2 "), ({"BEHIND_PROXY": "false"}, None)],
    ids=["one proxy", "two proxies", "no proxy"],
)
def test_rate_limits_count_the_browser_and_not_the_proxy(behind, counted):
    settings = manage("diffsettings", **SAFE, **behind).stdout
    found = [line for line in settings.splitlines() if line.startswith("ALLAUTH_TRUSTED_PROXY_COUNT")]
    assert bool(found) is bool(counted)
    assert all(counted in f"{line} " for line in found)


def test_gunicorn_serves_it(tmp_path):
    """The real server with the production settings, once: pages, headers, static files, the redirect to https."""
    environment = {
        **BARE,
        **SAFE,
        "DATABASE_URL": f"sqlite:///{tmp_path}/steady.sqlite3",
        "STATIC_ROOT": str(tmp_path / "static"),
        "PYTHONPATH": str(ROOT),
    }
    for words in (["migrate"], ["createcachetable"], ["collectstatic", "--noinput"]):
        done = manage(*words, "--verbosity", "0", **environment)
        assert done.returncode == 0, done.stderr
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [sys.executable, "-m", "gunicorn", "clinic.wsgi", "--bind", f"127.0.0.1:{port}"],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        assert fetch(port, "/healthz").read() == b"ok"
        page = fetch(port, "/clinics/")
        assert page.status == 200
        assert page.headers["Strict-Transport-Security"].startswith("max-age=31536000")
        assert "default-src 'none'" in page.headers["Content-Security-Policy"]
        body = page.read().decode()
        stylesheet = body.split('rel="stylesheet" href="')[1].split('"')[0]
        assert fetch(port, stylesheet).headers["Cache-Control"] == "max-age=315360000, public, immutable"
        with pytest.raises(urllib.error.HTTPError, match="301"):
            fetch(port, "/clinics/", secure=False)
        with pytest.raises(urllib.error.HTTPError, match="400"):
            fetch(port, "/clinics/", host="evil.example")
    finally:
        server.terminate()
        server.wait(timeout=20)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    def redirect_request(self, *args):
        return None


def fetch(port, path, *, host="clinic.example", secure=True):
    """One request as the proxy in front would send it; waits until the server listens."""
    headers = {"Host": host, **({"X-Forwarded-Proto": "https"} if secure else {})}
    request = urllib.request.Request(f"http://127.0.0.1:{port}{path}", headers=headers)
    for _ in range(100):
        try:
            return urllib.request.build_opener(_NoRedirects).open(request, timeout=10)
        except urllib.error.HTTPError:
            raise
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError("the server never listened")
