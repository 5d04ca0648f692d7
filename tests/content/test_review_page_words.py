"""The words of the page Review."""

from __future__ import annotations

from dmer.content.review_page_words import REVIEW_PAGE_FILE, load_review_page_words
from tests.content.editor import ROOT, Editor


def test_the_words_are_read() -> None:
    assert load_review_page_words(ROOT).title == "Review"


def test_what_the_app_fills_in_is_checked(editor: Editor) -> None:
    editor.replaces(REVIEW_PAGE_FILE, "{count}", "{number_of_them}")
    said = "\n".join(editor.reads(load_review_page_words))
    assert "{number_of_them} is not filled in here; {count} is" in said
