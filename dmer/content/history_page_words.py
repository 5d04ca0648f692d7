"""The story on the history page: short sections, each with the claims that carry it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import Field

from dmer.content.citing import Citing, Ids, wrong_citations
from dmer.content.claims import Evidence
from dmer.content.entries import Entry, read_one
from dmer.content.history_events import Era
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.placed import Placed, repeated
from dmer.content.sentences import Text, filled_with
from dmer.content.terms import WordedText

HISTORY_PAGE_FILE = "content/pages/history.yaml"


class Section(Citing):
    """One part of the story, in a few sentences."""

    heading: Text
    era: Era
    text: WordedText
    claims: Ids


class HistoryPageWords(Entry):
    """Everything said on the history page around its figures."""

    title: Text
    intro: Text
    story: Text
    sources: Annotated[str, filled_with("sources")]
    growth: Text
    sections: Annotated[tuple[Section, ...], Field(min_length=1)]


def load_history_page_words(root: Path, evidence: Evidence | None = None) -> HistoryPageWords:
    """Read content/pages/history.yaml. Raises ContentError; with `evidence`, every claim cited must exist."""
    words, located = read_one(root / HISTORY_PAGE_FILE, root, HistoryPageWords)
    placed = [Placed(section, section.id, located, ("sections", index)) for index, section in enumerate(words.sections)]
    problems: list[Problem] = list(repeated(placed))
    if evidence:
        problems += wrong_citations(placed, evidence, fields=())
    if problems:
        raise ContentError(problems)
    return words
