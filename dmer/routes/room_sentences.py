"""What the plain routes of a room say: content/wording/room_pages.yaml, read again when it changes."""

from __future__ import annotations

from dmer.content.last_good import LastGood
from dmer.content.located_yaml import ContentError
from dmer.content.room_page_words import Refusals, RoomPageWords, load_room_page_words
from dmer.routes.player import ROOT

room_page_words: LastGood[RoomPageWords] = LastGood(load_room_page_words, ROOT, ("content/wording",))
"""The last good words."""


def page_words() -> RoomPageWords:
    """All of them. Raises ContentError where they could never be read."""
    words, problems = room_page_words.current()
    if words is None:
        raise ContentError(problems)
    return words


def refusals() -> Refusals:
    """The sentences for what cannot be done. Raises ContentError like `page_words`."""
    return page_words().refusals
