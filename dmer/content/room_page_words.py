"""Words of the plain pages of a room, and of the answers when something cannot be done."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from dmer.content.entries import Entry, read_one
from dmer.content.sentences import Text, Titled, filled_with

ROOM_PAGE_WORDS_FILE = "content/wording/room_pages.yaml"

Title = Titled


class PageTitles(Entry):
    """Titles of the windows, by the module of the player that fills them."""

    wall: Title
    presenter: Title
    clicker: Title
    follow: Title
    print: Title


class CodeForm(Entry):
    """Words of the page on which one types a code."""

    title: Text
    what: Text
    label: Text
    button: Text
    another: Text


class Refusals(Entry):
    """One sentence for each thing that cannot be done."""

    no_such_room: Text
    room_closed: Text
    wrong_key: Text
    too_many_guesses: Text
    too_many_moves: Text
    too_many_listeners: Text
    no_such_deck: Text
    parts_gone: Text
    wrong_method: Annotated[str, filled_with("method")]
    wrong_type: Text
    body_too_large: Text
    body_too_slow: Text
    wrong_role: Text
    wrong_qr: Text
    wrong_address: Text


class RoomPageWords(Entry):
    """All of them."""

    titles: PageTitles
    no_script: Text
    no_module: Text
    form: CodeForm
    refusals: Refusals


def load_room_page_words(root: Path) -> RoomPageWords:
    """Read content/wording/room_pages.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / ROOM_PAGE_WORDS_FILE, root, RoomPageWords)[0]
