"""The one door: what it says when something is missing on the machine."""

import importlib.util
import os
import socket
import stat

import pytest

from tests.architecture.source import ROOT


@pytest.fixture
def dev():
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_an_old_python_is_told_what_to_do(dev, monkeypatch, capsys):
    monkeypatch.setattr(dev.sys, "version_info", (3, 10, 4))
    assert dev.main() == 1
    assert "needs Python 3.11 or newer" in capsys.readouterr().err


def test_a_taken_port_is_told_with_another(dev, monkeypatch, capsys):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setattr(dev.sys, "argv", ["dev.py", "demo", "--port", str(port)])
        assert dev.main() == 1
    assert f"Port {port} is taken" in capsys.readouterr().err


def test_the_demo_keeps_a_secret_key_of_its_own(dev, tmp_path):
    first = dev.demo_environment(tmp_path, 8000)
    again = dev.demo_environment(tmp_path, 8001)
    assert first["SECRET_KEY"] == again["SECRET_KEY"]
    assert len(first["SECRET_KEY"]) >= 50
    assert stat.S_IMODE(os.stat(tmp_path / "secret-key").st_mode) == 0o600
    assert again["BASE_URL"] == "http://127.0.0.1:8001"


@pytest.mark.parametrize(("in_ci", "verdict"), [(False, "not run"), (True, "failed")])
def test_a_missing_lane_is_named_and_fails_only_in_ci(dev, monkeypatch, capsys, in_ci, verdict):
    monkeypatch.setattr(dev, "IN_CI", in_ci)

    def needs_chromium():
        raise dev.Remedy("Chromium is missing. Install it (Debian: apt install chromium).")

    assert dev.lane("browser", needs_chromium)[:2] == ("browser", verdict)
    assert "apt install chromium" in capsys.readouterr().out


@pytest.mark.parametrize(("status", "verdict"), [(0, "passed"), (1, "failed"), (5, "failed")])
def test_a_lane_is_what_its_exit_status_says(dev, status, verdict):
    assert dev.lane("suite", lambda: status)[1] == verdict
