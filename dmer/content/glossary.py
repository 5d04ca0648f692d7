"""The terms of the field: what each means in plain words, how it is said, and spellings that are not used here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import Field

from dmer.content.citing import Citing, wrong_citations
from dmer.content.claims import Evidence
from dmer.content.entries import Word
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.placed import Placed, by_name, read_placed, unknown_ids
from dmer.content.terms import WordedText

GLOSSARY_FILE = "content/glossary.yaml"


class Term(Citing):
    """A term: `also` are other names it is found by, `avoid` spellings that this project's own text does not use."""

    term: Word
    also: list[Word] = Field(default_factory=list)
    avoid: list[Word] = Field(default_factory=list)
    say: str = ""
    definition: WordedText
    see: list[Word] = Field(default_factory=list)


def load_glossary(root: Path, evidence: Evidence | None = None) -> Mapping[str, Term]:
    """Read content/glossary.yaml, by id. Raises ContentError with every problem; with `evidence`, claims must exist."""
    terms = read_placed(root, GLOSSARY_FILE, Term)
    problems = [*unknown_ids(terms, "see", by_name(terms), "term"), *_seen_at_itself(terms), *_ambiguous_names(terms)]
    if evidence:
        problems += wrong_citations(terms, evidence, fields=())
    if problems:
        raise ContentError(problems)
    return by_name(terms)


def _seen_at_itself(terms: Sequence[Placed[Term]]) -> Iterator[Problem]:
    for placed in terms:
        if placed.name in placed.entry.see:
            yield placed.problem("A term does not point to itself.", "see", placed.entry.see.index(placed.name))


def _ambiguous_names(terms: Sequence[Placed[Term]]) -> Iterator[Problem]:
    """A name finds one term only, and what one entry avoids is not what another one is called."""
    owner: dict[str, str] = {}
    for placed in terms:
        for field, name in (("term", placed.entry.term), *(("also", name) for name in placed.entry.also)):
            other = owner.setdefault(name.casefold(), placed.name)
            if other != placed.name:
                yield placed.problem(f"{name!r} already leads to the term {other!r}.", field)
    for placed in terms:
        for index, name in enumerate(placed.entry.avoid):
            if any(name == other.entry.term for other in terms):
                yield placed.problem(f"{name!r} is the name of a term.", "avoid", index)
