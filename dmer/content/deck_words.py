"""Words of the deck: around the slides, on its buttons, for a screen reader and on paper, and its keys."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field

from dmer.content.claims import Strength
from dmer.content.entries import Entry, read_one
from dmer.content.key_table import KeyRow, no_key_twice
from dmer.content.sentences import Count, Number, Text, Titled, filled_with, one_for_each

DECK_WORDS_FILE = "content/wording/deck.yaml"

Action = Literal[
    "next",
    "previous",
    "first",
    "last",
    "digit",
    "enter",
    "black",
    "white",
    "overview",
    "full_screen",
    "play",
    "timer",
    "notes",
    "presenter",
    "keys",
]


class StrengthMark(Entry):
    """How sure a statement is, as a sign and as a word."""

    sign: Annotated[str, Field(min_length=1, max_length=2)]
    label: Text


class ContactWords(Entry):
    """How to reach a resource, and when somebody last checked it."""

    phone: Annotated[str, filled_with("phone")]
    text: Annotated[str, filled_with("text")]
    checked: Annotated[str, filled_with("date")]
    overdue: Annotated[str, filled_with("date")]
    unchecked: Text


class ScreenWords(Entry):
    """What a screen reader says of a dark or white screen."""

    black: Text
    white: Text


class OverviewWords(Entry):
    """Words of the overview of all slides."""

    title: Text
    search: Text
    none: Text
    card: Annotated[str, filled_with("number", "title")]


class DeckButtons(Entry):
    """Words on buttons."""

    previous: Text
    next: Text
    play: Text
    pause: Text
    overview: Text
    full_screen: Text
    full_screen_leave: Text
    keys: Text
    close: Text


class PaperWords(Entry):
    """Words of the printed talk."""

    say: Text
    ask: Text
    objection: Text
    answer: Text
    print: Text
    with_notes: Text
    without_notes: Text
    no_notes: Text


class DeckKey(KeyRow):
    """One line of the key list."""

    action: Action


class DeckWords(Entry):
    """All words of the deck."""

    label: Titled
    slide: Annotated[str, filled_with("number", "count")]
    place: Annotated[str, filled_with("section", "number", "count")]
    more_sources: Count
    fictional: Text
    open_case: Text
    question: Text
    ahead: Text
    end: Text
    typed: Number
    timer: Annotated[str, filled_with("elapsed", "minutes")]
    strengths: Annotated[dict[Strength, StrengthMark], one_for_each(Strength)]
    contact: ContactWords
    screens: ScreenWords
    overview: OverviewWords
    buttons: DeckButtons
    paper: PaperWords
    keys: Annotated[list[DeckKey], AfterValidator(no_key_twice)]


def load_deck_words(root: Path) -> DeckWords:
    """Read content/wording/deck.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / DECK_WORDS_FILE, root, DeckWords)[0]
