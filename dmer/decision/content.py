"""What the decision aid is told with: its tables, the evidence behind them, and the words around its results."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from dmer.content.decision import Decision, load_decision
from dmer.content.decision_words import DecisionWords, load_decision_words
from dmer.content.deck_words import DeckWords, load_deck_words
from dmer.content.library import Library, load_library
from dmer.content.model_files import load_model_tables
from dmer.content.terms import Terms, load_terms


@dataclass(frozen=True)
class DecisionContent:
    """Checked content for questions and results. `marks` holds how strengths and contacts are worded everywhere."""

    tables: Decision
    library: Library
    words: DecisionWords
    marks: DeckWords
    terms: Terms


def load_decision_content(root: Path) -> DecisionContent:
    """Read all of it. Raises ContentError with every problem of the first broken part."""
    library = load_library(root)
    return DecisionContent(
        tables=load_decision(root, library, load_model_tables(root)),
        library=library,
        words=load_decision_words(root),
        marks=load_deck_words(root),
        terms=load_terms(root),
    )
