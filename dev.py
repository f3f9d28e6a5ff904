#!/usr/bin/env python3
"""One door for people who work on Steady or try it out. Needs only Python 3.11 with venv.

python3 dev.py demo [--port N] [--data DIR]   the demo clinic on this machine
python3 dev.py test [words for pytest]        lint, both databases, browser
python3 dev.py bench                          speed, as ratios to a bare Django page
python3 dev.py manage COMMAND …               Django's commands with the demo's settings
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import os
import pathlib
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts" if os.name == "nt" else "bin") / "python"
IN_CI = os.environ.get("CI", "").lower() == "true"


def main() -> int:
    if sys.version_info < (3, 11):
        return fail("Steady needs Python 3.11 or newer. Install it and start this with that python3.")
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    commands = parser.add_subparsers(dest="command", required=True)
    demo = commands.add_parser("demo", help="the demo clinic on this machine")
    demo.add_argument("--port", type=int, default=8000)
    demo.add_argument("--data", type=pathlib.Path, default=ROOT / ".demo", help="database and outgoing mail")
    test = commands.add_parser("test", help="lint, both databases, browser")
    test.add_argument("words", nargs="*", help="passed on to pytest")
    commands.add_parser("bench", help="speed, as ratios to a bare Django page")
    manage = commands.add_parser("manage", help="Django's commands with the demo's settings")
    manage.add_argument("words", nargs=argparse.REMAINDER)
    chosen = parser.parse_args()
    try:
        if chosen.command == "demo":
            return run_demo(chosen.port, chosen.data.resolve())
        if chosen.command == "manage":
            install("requirements.txt")
            return call(["manage.py", *chosen.words], demo_environment(ROOT / ".demo", 8000))
        install("requirements-dev.txt")
        return run_tests(chosen.words) if chosen.command == "test" else run_bench()
    except Remedy as remedy:
        return fail(str(remedy))
    except KeyboardInterrupt:
        return 130


class Remedy(Exception):
    """Something is missing on this machine; the sentence says what to do."""


def fail(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1


# The virtual environment


def install(requirements: str) -> None:
    """Make `.venv` and install pinned requirements, again only when they change."""
    if not PYTHON.exists():
        try:
            import ensurepip  # noqa: F401
            import venv
        except ImportError:
            raise Remedy(
                "Python's venv is missing. Install it (Debian, Ubuntu: apt install python3-venv)."
            ) from None
        print("Making .venv …", flush=True)
        venv.create(VENV, with_pip=True)
    files = [ROOT / "requirements.txt", ROOT / requirements]
    wanted = hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()
    stamp = VENV / f".installed-{requirements}"
    if stamp.exists() and stamp.read_text() == wanted:
        return
    print(f"Installing {requirements} …", flush=True)
    done = subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", ROOT / requirements]
    )
    if done.returncode:
        raise Remedy(f"Installing {requirements} failed. Check the network, then start this again.")
    stamp.write_text(wanted)


def call(words: list, environment: dict[str, str] | None = None) -> int:
    """Run Python in the virtual environment; the exit status comes back."""
    return subprocess.call([PYTHON, *map(str, words)], cwd=ROOT, env={**os.environ, **(environment or {})})


# The demo


def demo_environment(data: pathlib.Path, port: int) -> dict[str, str]:
    """What tells Django that it is the demo, with a secret key of this folder's own."""
    data.mkdir(parents=True, exist_ok=True)
    key = data / "secret-key"
    if not key.exists():
        key.touch(mode=0o600)
        key.write_text(secrets.token_urlsafe(60))
    return {
        "DJANGO_SETTINGS_MODULE": "clinic.settings.demo",
        "STEADY_DATA": str(data),
        "SECRET_KEY": key.read_text(),
        "BASE_URL": f"http://127.0.0.1:{port}",
    }


def run_demo(port: int, data: pathlib.Path) -> int:
    if not port_is_free(port):
        raise Remedy(f"Port {port} is taken. Choose another: python3 dev.py demo --port {port + 1}")
    install("requirements.txt")
    environment = demo_environment(data, port)
    for words in (
        ["migrate", "--verbosity", "0"],
        ["createcachetable", "--verbosity", "0"],
        ["collectstatic", "--noinput", "--verbosity", "0"],
        ["load_demo"],
    ):
        if call(["manage.py", *words], environment):
            return 1
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server below ends as well
    bind = f"127.0.0.1:{port}"
    words = ["-m", "gunicorn", "clinic.wsgi", "--bind", bind, "--workers", "1", "--threads", "4"]
    server = subprocess.Popen(
        [PYTHON, *words, "--log-level", "warning"], cwd=ROOT, env={**os.environ, **environment}
    )
    try:
        while server.poll() is None and port_is_free(port):
            time.sleep(0.1)
        if server.poll() is None:
            print(f"Ready: http://{bind}", flush=True)
        return server.wait()
    finally:
        server.terminate()
        server.wait()


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
        return True


# The tests


def run_tests(words: list[str]) -> int:
    """Every lane, one after the other; all are run, and any that failed makes the run fail."""
    pytest = ["-m", "pytest", *words]
    results = [
        lane("lint", lint),
        lane("migrations", lambda: call(["manage.py", "makemigrations", "--check", "--dry-run"], suite())),
        lane("SQLite", lambda: call([*pytest, "-n", "2", "-m", "not browser"], suite(""))),
        lane("PostgreSQL", lambda: on_postgres([*pytest, "-n", "2", "-m", "not browser"])),
        lane("browser", lambda: in_browser([*pytest, "-n", "2", "-m", "browser"])),
    ]
    print("\n" + "\n".join(f"{name:12} {verdict:8} {seconds:6.1f} s" for name, verdict, seconds in results))
    return 1 if any(verdict == "failed" for _, verdict, _ in results) else 0


def lane(name: str, run) -> tuple[str, str, float]:
    print(f"\n=== {name}", flush=True)
    started = time.monotonic()
    try:
        verdict = "failed" if run() else "passed"
    except Remedy as remedy:
        print(remedy, flush=True)
        verdict = "failed" if IN_CI else "not run"
    return name, verdict, time.monotonic() - started


def suite(database: str | None = None) -> dict[str, str]:
    """The environment of the suite; an empty `database` means the embedded one."""
    environment = {"DJANGO_SETTINGS_MODULE": "tests.settings"}
    if database is not None:
        environment["DATABASE_URL"] = database
    return environment


def lint() -> int:
    return max(
        call(["-m", "ruff", "check", "."]),
        call(["-m", "ruff", "format", "--check", "."]),
        call(["-m", "djlint", "--lint", "--quiet", "templates"]),
    )


def on_postgres(words: list) -> int:
    with postgres() as url:
        return call(words, suite(url))


def in_browser(words: list) -> int:
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        raise Remedy("Chromium is missing. Install it (Debian: apt install chromium).")
    return call(words, suite(""))


def run_bench() -> int:
    with postgres() as url:
        return call(["-m", "benchmarks.run"], {"DATABASE_URL": url})


# A PostgreSQL of our own for the length of a run


@contextlib.contextmanager
def postgres():
    """The URL of DATABASE_URL, or of a temporary cluster reached by a socket in its own folder."""
    if os.environ.get("DATABASE_URL", "").startswith("postgres"):
        yield os.environ["DATABASE_URL"]
        return
    programs = postgres_programs()
    as_postgres = []
    if hasattr(os, "geteuid") and os.geteuid() == 0:  # initdb and pg_ctl refuse to run as root
        as_postgres = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", "--"]
    home = pathlib.Path(tempfile.mkdtemp(prefix="pg-"))  # short: a socket's path ends at 107 bytes
    if as_postgres:
        shutil.chown(home, "postgres", "postgres")
    data, environment = home / "data", {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "HOME": str(home)}

    def run(program: str, *words) -> None:
        done = subprocess.run(
            [*as_postgres, programs / program, *map(str, words)],
            cwd=home,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        if done.returncode:
            raise Remedy(f"PostgreSQL's {program} failed: {done.stdout[-800:]}")

    fast = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=128MB"
    try:
        run(
            "initdb", "-D", data, "-U", "clinic", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"
        )
        options = f"-k {home} -c listen_addresses='' {fast}"
        run("pg_ctl", "-D", data, "-w", "-t", "60", "-l", home / "log", "-o", options, "start")
        yield f"postgresql://clinic@/postgres?host={home}"
    finally:
        if (data / "postmaster.pid").exists():
            run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
        shutil.rmtree(home, ignore_errors=True)


def postgres_programs() -> pathlib.Path:
    """The folder of the newest installed server programs."""

    def release(folder: pathlib.Path) -> int:
        return int(folder.parent.name) if folder.parent.name.isdigit() else 0

    installed = pathlib.Path("/usr/lib/postgresql").glob("*/bin")
    for folder in sorted(installed, key=release, reverse=True):
        if (folder / "initdb").exists():
            return folder
    found = shutil.which("pg_ctl")
    if found:
        return pathlib.Path(found).resolve().parent
    raise Remedy("PostgreSQL is missing. Install it (Debian: apt install postgresql) or set DATABASE_URL.")


if __name__ == "__main__":
    sys.exit(main())
