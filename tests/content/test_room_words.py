"""Words of a room: complete, and nothing in braces that is not filled in."""

from __future__ import annotations

import pytest

from dmer.content.located_yaml import ContentError
from dmer.content.room_words import load_room_words
from tests.content.editor import Editor


def test_the_words_are_read(editor: Editor) -> None:
    words = load_room_words(editor.root)
    assert words.behind.format(here=7, live=9) == "You are on 7, the talk is on 9"
    assert words.health.live == "Live"


def test_a_brace_that_is_not_filled_in_is_found(editor: Editor) -> None:
    editor.replaces("content/wording/room.yaml", "{here}", "{hier}")
    with pytest.raises(ContentError, match=r"room.yaml:\d+: behind: .*hier"):
        load_room_words(editor.root)
