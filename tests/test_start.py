"""Starting: an old Python, a taken port and a missing venv module each get a clear sentence."""

from __future__ import annotations

import ast
import socket
import subprocess
import sys
from pathlib import Path

import pytest

import start

ROOT = Path(__file__).resolve().parents[1]


def test_a_taken_port_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("", 0))
        other.listen()
        port = other.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        with pytest.raises(SystemExit) as stopped:
            start.check_port(start.port_from_environment())
    assert stopped.value.code == 1
    assert f"Port {port} is taken" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["abc", "0", "70000", "-1"])
def test_a_bad_port_is_said(given: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("PORT", given)
    with pytest.raises(SystemExit):
        start.port_from_environment()
    assert "PORT should be a number" in capsys.readouterr().err


def test_an_old_python_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(start.sys, "version_info", (3, 9, 2))
    with pytest.raises(SystemExit):
        start.check_python()
    assert "needs Python 3.11 or newer; this is 3.9" in capsys.readouterr().err


def test_a_python_without_venv_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    with pytest.raises(SystemExit):
        start.check_python()
    assert "venv" in capsys.readouterr().err


def test_the_script_has_no_syntax_newer_than_it_promises() -> None:
    source = (ROOT / "start.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 4))


def test_an_unknown_word_gets_the_usage() -> None:
    ran = subprocess.run([sys.executable, "start.py", "dance"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert ran.stderr.startswith("Usage:")


def test_a_second_set_up_installs_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    start.set_up("requirements-dev.txt")
    capsys.readouterr()
    start.set_up("requirements-dev.txt")
    assert capsys.readouterr().out == ""
