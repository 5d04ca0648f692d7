"""Words of the statement: as they are, and mistakes in them."""

from __future__ import annotations

from pathlib import Path

from dmer.content.statement_words import STATEMENT_FILE, load_statement_words
from tests.content.editor import ROOT, Editor


def test_the_words_are_whole_and_no_provider_is_set() -> None:
    words = load_statement_words(ROOT)
    assert words.provider.header is None
    assert "not a" in words.no_certificate


def test_a_provider_sets_header_and_text(tmp_path: Path) -> None:
    editor = Editor(tmp_path / "lab").replaces(STATEMENT_FILE, "header: null", "header: School of Lactation")
    assert load_statement_words(editor.root).provider.header == "School of Lactation"


def test_a_brace_that_is_not_filled_is_said(tmp_path: Path) -> None:
    editor = Editor(tmp_path / "lab").replaces(STATEMENT_FILE, "For {name}", "For {nam}")
    [problem] = editor.reads(load_statement_words)
    assert f"{STATEMENT_FILE}:" in problem
    assert "{nam} is not filled in here" in problem
