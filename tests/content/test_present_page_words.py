"""Words of the Present page: complete, and nothing in braces that is not filled in."""

from __future__ import annotations

import pytest

from dmer.content.present_page_words import PRESENT_PAGE_FILE, load_present_page_words
from tests.content.editor import Editor


def test_the_words_are_read(editor: Editor) -> None:
    words = load_present_page_words(editor.root)
    assert words.deck_option.format(title="A talk", minutes="5") == "A talk (5 min)"
    assert words.own.length.format(slides=3, minutes="2.5") == "3 slides, 2.5 min"
    assert "{reason}" in words.not_started


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("'{title} ({minutes} min)'", "'{title} ({minuts} min)'", "{minuts} is not filled in here"),
        ("  none: Tick at least one slide.\n", "", "own.none: This field is missing."),
        ("start: Start the talk", "start: [Start]", "start: Text is needed here"),
        ("intro: Choose", "intro: Choose {deck}", "{deck} is not filled in here; nothing is"),
    ],
)
def test_mistakes_are_said_with_file_and_line(old: str, new: str, said: str, editor: Editor) -> None:
    editor.replaces(PRESENT_PAGE_FILE, old, new)
    [problem] = editor.reads(load_present_page_words)
    assert problem.startswith(f"{PRESENT_PAGE_FILE}:")
    assert said in problem
