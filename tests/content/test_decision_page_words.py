"""Words of the decision aid's page and of its sheet."""

from __future__ import annotations

import re
from pathlib import Path

from dmer.content.decision_page_words import DECISION_PAGE_FILE, load_decision_page_words
from dmer.content.evidence_page_words import load_evidence_page_words
from tests.content.editor import ROOT, Editor

ELSEWHERE = ("sheet.title", "sheet.no_script", "audit.holds", "audit.fails")
"""On the sheet's page itself, or by the outcome of a check."""


def test_the_browser_gets_all_words_and_the_names_of_the_kinds_of_evidence() -> None:
    words = load_decision_page_words(ROOT)
    sent = words.for_browser(load_evidence_page_words(ROOT))
    assert sent["levels"]["case-report"] == "case report"
    assert sent["sheet"]["heading"] == words.sheet.heading
    assert sent["start"]["title"] == "Nothing is answered yet"


def test_the_empty_page_says_what_this_is_not_and_that_nothing_is_stored() -> None:
    start = load_decision_page_words(ROOT).aid.start
    said = " ".join([start.what, *start.points])
    for part in ("It teaches", "no device for anyone's care", "nothing is stored", "No name, age or place"):
        assert part in said


def test_every_word_is_used_by_the_browser() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "dmer" / "player").glob("*.js") if used(path))
    words = load_decision_page_words(ROOT)
    for group, entries in {**words.aid.model_dump(), "sheet": words.sheet.model_dump()}.items():
        for name in entries if isinstance(entries, dict) else ():
            elsewhere = f"{group}.{name}" in ELSEWHERE
            assert elsewhere or re.search(rf"\b{name}\b", code), f"{group}.{name}"


def used(path: Path) -> bool:
    return path.name.startswith(("aid", "sheet"))


def test_a_sentence_that_the_app_cannot_fill_in_is_said(editor: Editor) -> None:
    editor.replaces(DECISION_PAGE_FILE, "{answered} of {asked} answered", "{answered} of {all} answered")
    [said] = editor.reads(load_decision_page_words)
    assert "{all} is not filled in here" in said
