"""A broken file never breaks a page: the app starts, says file, line and field, and mends itself."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import ROOT, Server
from tests.browser.people import Explorer
from tests.browser.reader import Reader

CLAIMS = "content/evidence/claims/mechanism.yaml"
GLOSSARY = "content/glossary.yaml"
PARAMETERS = "data/model/parameters.yaml"
SECTION = "content/decks/sections/why.yaml"
TIMELINE_WORDS = "content/wording/timeline.yaml"

TALK = "/player/data/talk.json?deck=seminar"


class Lab:
    """A copy of the project whose files are broken and mended, its server, and a window in which it is looked at."""

    def __init__(self, root: Path, page: Page) -> None:
        self.root = root
        self.server = Server(root)
        self.page = page

    def rewrite(self, path: str, old: str, new: str) -> None:
        text = (self.root / path).read_text(encoding="utf-8")
        assert old in text
        (self.root / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def mend(self) -> None:
        """Every file as it is in the project."""
        for path in (CLAIMS, GLOSSARY, PARAMETERS, SECTION, TIMELINE_WORDS):
            whole = (ROOT / path).read_text(encoding="utf-8")
            if (self.root / path).read_text(encoding="utf-8") != whole:
                (self.root / path).write_text(whole, encoding="utf-8")

    def place(self, path: str, text: str) -> str:
        """Where a text stands, as messages name it: file and line."""
        lines = (self.root / path).read_text(encoding="utf-8").splitlines()
        return next(f"{path}:{number}" for number, line in enumerate(lines, 1) if text in line)

    def explorer(self) -> Explorer:
        return Explorer(self.page, self.server.address)


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory, kept_context: BrowserContext) -> Iterator[Lab]:
    """A lab that was started while two of its files were broken."""
    kept = shutil.ignore_patterns(".*", "__pycache__", "var", "tests", "benchmarks")
    root = tmp_path_factory.mktemp("broken") / "lab"
    shutil.copytree(ROOT, root, ignore=kept)
    shutil.copytree(ROOT / ".streamlit", root / ".streamlit")
    lab = Lab(root, kept_context.new_page())
    lab.rewrite(PARAMETERS, "  default: 15\n", "  default: 99\n")
    lab.rewrite(SECTION, "    title: Why it matters\n", "    tittle: Why it matters\n")
    lab.server.start()
    yield lab
    lab.page.close()
    lab.server.stop()


def test_what_is_broken_at_the_start_is_named_and_the_rest_works(lab: Lab) -> None:
    page = lab.page
    page.goto(lab.server.address + "/timeline")
    warning = page.get_by_test_id("stAlert")
    expect(warning).to_contain_text(PARAMETERS, timeout=20_000)
    expect(warning).to_contain_text("T_feed")
    expect(page.get_by_role("heading", name="The let-down timeline")).to_be_visible()
    assert "Traceback" not in (page.text_content("body") or "")

    lab.rewrite(PARAMETERS, "  default: 99\n", "  default: 15\n")
    lab.explorer().open()
    expect(warning, "a mended file is read; a broken slide is the talk's alone").to_have_count(0)

    answer = page.request.get(lab.server.address + TALK)
    assert answer.status == 503
    assert f"{lab.place(SECTION, 'tittle')}: why-it-matters: tittle: This field is not known here" in answer.text()
    reader = Reader(page, lab.server.address)
    for path, text in (
        ("/evidence?claim=mech-05", "Milk release is caused by oxytocin rising"),
        ("/glossary?term=oxytocin", "The hormone that causes milk release."),
    ):
        reader.walks(path)
        expect(reader.main).to_contain_text(text)
        expect(warning.filter(has_text="cannot be read"), f"no broken slide at {path}").to_have_count(0)
    assert reader.errors == []
    lab.rewrite(SECTION, "    tittle: Why it matters\n", "    title: Why this matters\n")
    mended = page.request.get(lab.server.address + TALK)
    assert mended.ok
    assert "Why this matters" in mended.text()


def test_broken_later_keeps_the_last_good_words(lab: Lab) -> None:
    lab.mend()
    explorer = lab.explorer().open()
    lab.rewrite(TIMELINE_WORDS, "  typical:\n    label: Typical\n", "  typical:\n    lable: Typical\n")
    explorer.open()
    alert = explorer.page.get_by_test_id("stAlert").first
    expect(alert).to_contain_text(TIMELINE_WORDS)
    expect(alert).to_contain_text("lable")
    explorer.choose("Whose let-down", "Typical")
    assert "No wave" in explorer.summary


def test_broken_evidence_stays_as_it_was_until_it_is_mended(lab: Lab) -> None:
    lab.mend()
    reader = Reader(lab.page, lab.server.address).open("/evidence?claim=mech-05")
    alert = reader.page.get_by_test_id("stAlert").filter(has_text="cannot be read")
    expect(reader.main).to_contain_text("Milk release is caused by oxytocin rising")
    lab.rewrite(CLAIMS, "  statement: Milk release is caused by", "  statment: Milk release is caused by")
    lab.rewrite(GLOSSARY, "  definition: Making and releasing milk", "  definition: Making {mlik}")
    wrong_claim = f"{lab.place(CLAIMS, 'statment')}: mech-05: statment: This field is not known here"
    wrong_term = f"{lab.place(GLOSSARY, '{mlik}')}: lactation: definition: {{mlik}} is not filled in here"

    reader.open("/evidence?claim=mech-05")
    expect(alert).to_contain_text("What was last read well is still shown.")
    expect(alert).to_contain_text(wrong_claim)
    expect(alert).to_contain_text(wrong_term)
    expect(reader.main).to_contain_text("Milk release is caused by oxytocin rising")
    reader.walks("/glossary?term=lactation")
    expect(alert).to_contain_text(wrong_term)
    expect(reader.main).to_contain_text("Making and releasing milk")
    expect(reader.searches("oxitocin").first).to_have_text("oxytocin")
    lab.explorer().walks("/timeline")
    expect(alert).to_have_count(0)

    reader.walks("/glossary")
    lab.rewrite(CLAIMS, "  statment: Milk release is caused by", "  statement: Milk is released by")
    lab.rewrite(GLOSSARY, "  definition: Making {mlik}", "  definition: Making milk and letting it go")
    reader.main.get_by_label("Find a term").fill("lactation")
    expect(reader.main).to_contain_text("Making milk and letting it go")
    expect(alert).to_have_count(0)
    reader.walks("/evidence?claim=mech-05")
    expect(reader.main).to_contain_text("Milk is released by oxytocin rising")
    assert reader.errors == []
