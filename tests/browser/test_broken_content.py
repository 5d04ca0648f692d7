"""A broken file never breaks a page: the app starts, says file, line and field, and mends itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import ROOT, Server
from tests.browser.people import Explorer


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the project that a test may break."""
    target = tmp_path / "lab"
    kept = shutil.ignore_patterns(".git", ".venv*", "__pycache__", ".mypy_cache", ".pytest_cache", ".hypothesis", "var")
    shutil.copytree(ROOT, target, ignore=kept)
    return target


@pytest.fixture
def own_server(copy: Path) -> Iterator[Server]:
    server = Server(copy)
    yield server
    server.stop()


def break_file(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_broken_at_start_then_mended(copy: Path, own_server: Server, context: BrowserContext) -> None:
    parameters = copy / "data" / "model" / "parameters.yaml"
    break_file(parameters, "  default: 15\n", "  default: 99\n")
    own_server.start()
    page = context.new_page()
    page.goto(own_server.address + "/timeline")
    warning = page.get_by_test_id("stAlert")
    expect(warning).to_contain_text("data/model/parameters.yaml", timeout=20_000)
    expect(warning).to_contain_text("T_feed")
    expect(page.get_by_role("heading", name="The let-down timeline")).to_be_visible()
    assert "Traceback" not in (page.text_content("body") or "")
    break_file(parameters, "  default: 99\n", "  default: 15\n")
    Explorer(page, own_server.address).open()
    expect(page.get_by_test_id("stAlert")).to_have_count(0)


def test_broken_later_keeps_the_last_good_words(copy: Path, own_server: Server, context: BrowserContext) -> None:
    own_server.start()
    explorer = Explorer(context.new_page(), own_server.address).open()
    words = copy / "content" / "wording" / "timeline.yaml"
    break_file(words, "  typical:\n    label: Typical\n", "  typical:\n    lable: Typical\n")
    explorer.open()
    expect(explorer.page.get_by_test_id("stAlert").first).to_contain_text("content/wording/timeline.yaml")
    expect(explorer.page.get_by_test_id("stAlert").first).to_contain_text("lable")
    explorer.choose("Whose let-down", "Typical")
    assert "No wave" in explorer.summary
