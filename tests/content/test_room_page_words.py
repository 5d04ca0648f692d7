"""Words of a room's plain pages: complete, and nothing in braces that is not filled in."""

from __future__ import annotations

import pytest

from dmer.content.located_yaml import ContentError
from dmer.content.room_page_words import ROOM_PAGE_WORDS_FILE, load_room_page_words
from tests.content.editor import Editor


def test_the_words_are_read(editor: Editor) -> None:
    words = load_room_page_words(editor.root)
    assert words.titles.presenter.format(title="A talk") == "Presenter: A talk"
    assert words.refusals.wrong_method.format(method="POST") == "This address answers to POST only."
    assert words.form.button == "Follow"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("'Clicker: {title}'", "'Clicker: {deck}'", r"room_pages.yaml:\d+: titles.clicker: .*deck"),
        ("  room_closed: ", "  room_close: ", r"room_pages.yaml:\d+: refusals.room_closed: This field is missing"),
    ],
)
def test_mistakes_are_said_with_their_line(old: str, new: str, said: str, editor: Editor) -> None:
    editor.replaces(ROOM_PAGE_WORDS_FILE, old, new)
    with pytest.raises(ContentError, match=said):
        load_room_page_words(editor.root)
