"""The words of the Cases page."""

from __future__ import annotations

from dmer.content.cases_page_words import CASES_PAGE_FILE, load_cases_page_words
from tests.content.editor import ROOT, Editor


def test_the_words_are_read() -> None:
    assert load_cases_page_words(ROOT).title == "Cases"


def test_a_field_that_does_not_exist_is_said(editor: Editor) -> None:
    editor.replaces(CASES_PAGE_FILE, "title:", "titel:")
    assert "titel: This field is not known here" in "\n".join(editor.reads(load_cases_page_words))
