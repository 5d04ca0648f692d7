"""The words of the Learn page."""

from __future__ import annotations

from dmer.content.learn_page_words import LEARN_PAGE_FILE, load_learn_page_words
from tests.content.editor import ROOT, Editor


def test_the_page_has_a_title() -> None:
    assert load_learn_page_words(ROOT).title == "Learn"


def test_a_field_that_does_not_exist_is_said(editor: Editor) -> None:
    editor.replaces(LEARN_PAGE_FILE, "title: Learn", "title: Learn\nsubtitle: More")
    [problem] = editor.reads(load_learn_page_words)
    assert "subtitle" in problem
