"""What the tests of the deck share."""

from __future__ import annotations

import datetime

import pytest

from dmer.deck.content import TalkContent, load_talk_content
from dmer.deck.talk import Talk, compose
from tests.content.editor import ROOT

TODAY = datetime.date(2026, 11, 21)


@pytest.fixture(scope="session")
def content() -> TalkContent:
    return load_talk_content(ROOT)


@pytest.fixture(scope="session")
def talks(content: TalkContent) -> dict[str, Talk]:
    """Every deck as a talk, in the words of breastfeeding."""
    decks = content.decks.decks.values()
    return {deck.id: compose(deck.title, deck.parts, content, "breastfeeding", TODAY) for deck in decks}
