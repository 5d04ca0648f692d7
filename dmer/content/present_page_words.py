"""Words of the Present page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from dmer.content.entries import Entry, read_one
from dmer.content.sentences import Text, Titled, filled_with

PRESENT_PAGE_FILE = "content/pages/present.yaml"


class OwnTalkWords(Entry):
    """Words around a talk of one's own."""

    switch: Text
    switch_help: Text
    title: Text
    usual_title: Text
    what_for: Text
    length: Annotated[str, filled_with("slides", "minutes")]
    section: Annotated[str, filled_with("title", "chosen", "slides", "minutes")]
    slides: Titled
    slide: Annotated[str, filled_with("title", "minutes")]
    none: Text
    save: Text
    load: Text
    loaded: Titled
    not_loaded: Text


class PresentPageWords(Entry):
    """Everything said on the Present page around the deck."""

    title: Text
    intro: Text
    deck: Text
    deck_option: Annotated[str, filled_with("title", "minutes")]
    unknown: Annotated[str, filled_with("deck")]
    print: Text
    start: Text
    start_help: Text
    not_started: Annotated[str, filled_with("reason")]
    room_gone: Annotated[str, filled_with("code")]
    room_unread: Annotated[str, filled_with("code", "reason")]
    opened: Annotated[str, filled_with("title", "minutes")]
    own: OwnTalkWords


def load_present_page_words(root: Path) -> PresentPageWords:
    """Read content/pages/present.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / PRESENT_PAGE_FILE, root, PresentPageWords)[0]
