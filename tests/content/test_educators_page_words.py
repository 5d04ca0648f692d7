"""The words of the page For educators."""

from __future__ import annotations

from dmer.content.educators_page_words import EDUCATORS_PAGE_FILE, load_educators_page_words
from tests.content.editor import ROOT, Editor


def test_the_words_are_read() -> None:
    assert load_educators_page_words(ROOT).title == "For educators"


def test_what_the_app_fills_in_is_checked(editor: Editor) -> None:
    editor.replaces(EDUCATORS_PAGE_FILE, "{count}", "{number_of_them}")
    said = "\n".join(editor.reads(load_educators_page_words))
    assert "{number_of_them} is not filled in here; {count} is" in said
