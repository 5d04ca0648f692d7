"""Measuring slides: what is said where that cannot be done. tests/browser/test_slide_check.py measures."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from dmer.cli import main
from tests.content.editor import ROOT


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No browser is named or on the path."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))


def test_without_playwright_the_command_says_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    assert main(["check", "--slides"], ROOT) == 2
    assert capsys.readouterr().err == "dmer: Slides are measured with Playwright, which make test installs.\n"
