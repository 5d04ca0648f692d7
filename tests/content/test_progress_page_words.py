"""The words of the page My progress."""

from __future__ import annotations

from dmer.content.progress_page_words import PROGRESS_PAGE_FILE, load_progress_page_words
from tests.content.editor import ROOT, Editor


def test_the_words_are_read() -> None:
    assert load_progress_page_words(ROOT).title == "My progress"


def test_what_the_app_fills_in_is_checked(editor: Editor) -> None:
    editor.replaces(PROGRESS_PAGE_FILE, "{count}", "{number_of_them}")
    said = "\n".join(editor.reads(load_progress_page_words))
    assert "{number_of_them} is not filled in here" in said
