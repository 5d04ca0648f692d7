"""What talks are made of: the slides and decks, the evidence behind them, and the general words for feeding."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dmer.content.cases import case_names
from dmer.content.decks import Decks, load_decks
from dmer.content.library import Library, load_library
from dmer.content.model_files import load_model_tables
from dmer.content.terms import Terms, load_terms


@dataclass(frozen=True)
class TalkContent:
    """Checked content for `compose` and `compose_notes`."""

    decks: Decks
    library: Library
    terms: Terms


def load_talk_content(root: Path) -> TalkContent:
    """Read all of it. Raises ContentError with every problem of the first broken part."""
    library = load_library(root)
    return TalkContent(load_decks(root, library, load_model_tables(root), case_names(root)), library, load_terms(root))
