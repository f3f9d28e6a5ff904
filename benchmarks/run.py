"""Speed as ratios: our pages against a bare Django page, in turns, in one run, on one database.

Started by `python3 dev.py bench`. Absolute figures differ from machine to machine; the ratios are the goal.
"""

import contextlib
import os
import secrets
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import uuid

ROUNDS = 3
SECONDS = float(os.environ.get("BENCH_SECONDS", "4"))
PATIENTS = int(os.environ.get("BENCH_PATIENTS", "4000"))
CASELOAD = 60
GOALS = {"today": 0.55, "caseload": 0.45, "overview": None, "log POST": 0.70}


def main() -> int:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "benchmarks.settings")
    os.environ.setdefault("SECRET_KEY", secrets.token_urlsafe(60))
    with tempfile.TemporaryDirectory() as static:
        os.environ["STATIC_ROOT"] = static
        import django
        from django.core.management import call_command

        django.setup()
        call_command("migrate", verbosity=0)
        call_command("createcachetable", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
        print(f"Building {PATIENTS} patients, {CASELOAD} of them in the caseload …", flush=True)
        pages = _pages()
        with (
            _server("benchmarks.settings", "clinic.wsgi") as ours,
            _server("benchmarks.bare", "benchmarks.wsgi") as bare,
        ):
            results = _measure(pages, {"ours": ours, "bare": bare})
    _print(results)
    return 0


def _pages():
    """name → (server, expected status, request generator)."""
    from django.db import connection

    from benchmarks import client, data

    clinician, users = data.build(patients=PATIENTS, caseload=CASELOAD)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    staff, patients = [data.sign_in(clinician)], [data.sign_in(user) for user in users]
    overview = f"/patients/{users[0].patient.pk}/"
    unused = iter(patients)  # each patient logs a first time once
    plain = [data.sign_in(user, "django.contrib.auth.backends.ModelBackend") for user in users]
    return {
        "bare": ("bare", 200, client.get("/bare/", plain)),
        "today": ("ours", 200, client.get("/today/", patients)),
        "caseload": ("ours", 200, client.get("/caseload/", staff)),
        "overview": ("ours", 200, client.get(overview, staff)),
        "log POST": ("ours", 302, client.post("/today/log/", unused, log_of(users, patients))),
    }


def log_of(users, keys):
    """The form of a whole day done, by session key, as the page of each patient would send it."""
    from django.utils import timezone

    today = timezone.localdate(timezone=users[0].patient.location.zone)
    lines = _lines_by_session(users, keys)

    def body(key: str) -> str:
        shown = ",".join(map(str, lines[key]))
        return f"client_key={uuid.uuid4()}&day={today}&did_all=on&leg_pain=3&lines={shown}"

    return body


def _lines_by_session(users, keys):
    """The lines a patient sees this week, which the form of the day names."""
    from benchmarks import data
    from careplans.models import Prescription

    by_user: dict[int, list[int]] = {}
    this_week = Prescription.objects.filter(week=data.DIARY_DAYS // 7 + 1).order_by("position", "pk")
    for user_id, line in this_week.order_by("position").values_list("version__plan__patient__user", "pk"):
        by_user.setdefault(user_id, []).append(line)
    return {key: by_user[user.pk] for user, key in zip(users, keys, strict=True)}


def _measure(pages, ports):
    from benchmarks import client

    results: dict[str, list[tuple[float, float]]] = {name: [] for name in pages}
    for name, (server, expected, requests) in pages.items():
        print(f"Warming up {name} …", flush=True)
        client.load(ports[server], requests, seconds=0.5, expected=expected)
    for _ in range(ROUNDS):
        for name, (server, expected, requests) in pages.items():
            seconds = SECONDS if name != "log POST" else SECONDS / 2
            results[name].append(client.load(ports[server], requests, seconds=seconds, expected=expected))
    return results


def _print(results):
    rate = {name: statistics.median(r for r, _ in runs) for name, runs in results.items()}
    p95 = {name: statistics.median(t for _, t in runs) for name, runs in results.items()}
    print(f"\n{'page':10} {'req/s':>8} {'p95 ms':>8} {'÷ bare':>8} {'p95 ÷':>8}   aim")
    for name in results:
        aim = f"≥ {GOALS[name]:.2f}" if GOALS.get(name) else ""
        print(
            f"{name:10} {rate[name]:8.0f} {p95[name]:8.1f} {rate[name] / rate['bare']:8.2f} "
            f"{p95[name] / p95['bare']:8.2f}   {aim}"
        )


@contextlib.contextmanager
def _server(settings, application):
    """gunicorn with two sync workers; yields its port."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "gunicorn",
            application,
            "-b",
            f"127.0.0.1:{port}",
            "-w",
            "2",
            "--log-level",
            "error",
        ],
        env={**os.environ, "DJANGO_SETTINGS_MODULE": settings},
    )
    try:
        for _ in range(200):
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.1)
        yield port
    finally:
        process.terminate()
        process.wait(timeout=20)


if __name__ == "__main__":
    sys.exit(main())
