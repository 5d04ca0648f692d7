"""Finding a browser."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.commands.chromium import NAMES, chromium_of, launch_flags, named_chromium


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A machine with one empty folder of programs."""
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def installed(folder: Path, name: str) -> str:
    program = folder / name
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    return str(program)


@pytest.mark.parametrize("name", NAMES)
def test_a_browser_on_the_path_is_found_under_any_of_its_names(name: str, bare: Path) -> None:
    assert named_chromium() is None
    program = installed(bare, name)
    assert named_chromium() == program


def test_one_that_is_named_comes_first(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(bare, NAMES[0])
    monkeypatch.setenv("CHROMIUM", "/my/own/chrome")
    assert named_chromium() == "/my/own/chrome"


def test_playwrights_own_is_taken_where_there_is_no_other(bare: Path) -> None:
    assert chromium_of(str(bare / "nothing")) is None
    own = installed(bare, "playwrights")
    assert chromium_of(own) == own
    other = installed(bare, NAMES[-1])
    assert chromium_of(own) == other


def test_the_browser_is_kept_from_calling_home() -> None:
    assert {"--disable-background-networking", "--disable-component-update", "--disable-sync"} <= set(launch_flags())
