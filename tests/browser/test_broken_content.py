"""A broken file never breaks a page: the app starts, says file, line and field, and mends itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import ROOT, Server
from tests.browser.people import Explorer
from tests.browser.reader import Reader

CLAIMS = "content/evidence/claims/mechanism.yaml"
GLOSSARY = "content/glossary.yaml"
SECTION = "content/decks/sections/why.yaml"


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


def line_of(path: Path, text: str) -> int:
    return path.read_text(encoding="utf-8").partition(text)[0].count("\n") + 1


def test_broken_evidence_stays_as_it_was_until_it_is_mended(
    copy: Path, own_server: Server, context: BrowserContext
) -> None:
    own_server.start()
    reader = Reader(context.new_page(), own_server.address).open("/evidence?claim=mech-05")
    alert = reader.page.get_by_test_id("stAlert").filter(has_text="cannot be read")
    expect(reader.main).to_contain_text("Milk release is caused by oxytocin rising")
    break_file(copy / CLAIMS, "  statement: Milk release is caused by", "  statment: Milk release is caused by")
    break_file(copy / GLOSSARY, "  definition: Making and releasing milk", "  definition: Making {mlik}")
    wrong_claim = f"{CLAIMS}:{line_of(copy / CLAIMS, 'statment')}: mech-05: statment: This field is not known here"
    wrong_term = (
        f"{GLOSSARY}:{line_of(copy / GLOSSARY, '{mlik}')}: lactation: definition: {{mlik}} is not filled in here"
    )

    reader.open("/evidence?claim=mech-05")
    expect(alert).to_contain_text("What was last read well is still shown.")
    expect(alert).to_contain_text(wrong_claim)
    expect(alert).to_contain_text(wrong_term)
    expect(reader.main).to_contain_text("Milk release is caused by oxytocin rising")
    reader.open("/glossary?term=lactation")
    expect(alert).to_contain_text(wrong_term)
    expect(reader.main).to_contain_text("Making and releasing milk")
    expect(reader.searches("oxitocin").first).to_have_text("oxytocin")
    Explorer(reader.page, own_server.address).open("/timeline")
    expect(alert).to_have_count(0)

    reader.open("/glossary")
    break_file(copy / CLAIMS, "  statment: Milk release is caused by", "  statement: Milk is released by")
    break_file(copy / GLOSSARY, "  definition: Making {mlik}", "  definition: Making milk and letting it go")
    reader.main.get_by_label("Find a term").fill("lactation")
    expect(reader.main).to_contain_text("Making milk and letting it go")
    expect(alert).to_have_count(0)
    reader.open("/evidence?claim=mech-05")
    expect(reader.main).to_contain_text("Milk is released by oxytocin rising")
    assert reader.errors == []


def test_a_broken_slide_is_the_talks_alone(copy: Path, own_server: Server, context: BrowserContext) -> None:
    break_file(copy / SECTION, "    title: Why it matters\n", "    tittle: Why it matters\n")
    own_server.start()
    talk = f"{own_server.address}/player/data/talk.json?deck=seminar"
    answer = context.request.get(talk)
    assert answer.status == 503
    wrong = f"{SECTION}:{line_of(copy / SECTION, 'tittle')}: why-it-matters: tittle: This field is not known here"
    assert wrong in answer.text()
    reader = Reader(context.new_page(), own_server.address)
    alert = reader.page.get_by_test_id("stAlert").filter(has_text="cannot be read")
    for path, text in (
        ("/evidence?claim=mech-05", "Milk release is caused by oxytocin rising"),
        ("/glossary?term=oxytocin", "The hormone that causes milk release."),
    ):
        reader.open(path)
        expect(reader.main).to_contain_text(text)
        expect(alert).to_have_count(0)
    Explorer(reader.page, own_server.address).open("/timeline")
    expect(alert).to_have_count(0)
    assert reader.errors == []
    break_file(copy / SECTION, "    tittle: Why it matters\n", "    title: Why this matters\n")
    mended = context.request.get(talk)
    assert mended.ok
    assert "Why this matters" in mended.text()
