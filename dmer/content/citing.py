"""Entries that cite claims and sources, and whether what they cite exists and belongs together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Annotated, TypeVar

from pydantic import Field

from dmer.content.claims import Evidence
from dmer.content.entries import Entry, Word
from dmer.content.located_yaml import Problem
from dmer.content.placed import Placed, unknown_ids

Ids = Annotated[list[Word], Field(min_length=1)]
"""At least one id."""


class Citing(Entry):
    """An entry with an id that may cite claims."""

    id: Word
    claims: list[Word] = Field(default_factory=list)

    @property
    def all_claims(self) -> tuple[str, ...]:
        """The claims that the entry rests on, those of its parts included, each once."""
        return tuple(dict.fromkeys(self.claims))

    @property
    def reference_ids(self) -> tuple[str, ...]:
        """The sources that the entry names itself, beside those of its claims."""
        return ()


class Sourced(Citing):
    """An entry that may cite claims and sources of them."""

    references: list[Word] = Field(default_factory=list)

    @property
    def reference_ids(self) -> tuple[str, ...]:
        return tuple(self.references)


class Cited(Sourced):
    """An entry that rests on at least one claim and one of its sources; the first reference is the main one."""

    claims: Ids
    references: Ids


Cites = TypeVar("Cites", bound=Citing)


def wrong_citations(
    entries: Sequence[Placed[Cites]], evidence: Evidence, fields: Sequence[str] = ("references",)
) -> Iterator[Problem]:
    """Claims and references that do not exist, and references that are no source of a claim cited beside them.

    `fields` are those of an entry that hold ids of references.
    """
    yield from unknown_ids(entries, "claims", evidence.claims, "claim")
    for field in fields:
        yield from unknown_ids(entries, field, evidence.references, "reference")
    for placed in entries:
        cited = [evidence.claims[claim] for claim in placed.entry.claims if claim in evidence.claims]
        sources = {source for claim in cited for source in claim.sources}
        for field in fields:
            for index, reference in enumerate(getattr(placed.entry, field)):
                if cited and reference in evidence.references and reference not in sources:
                    sentence = f"The reference {reference!r} is no source of a claim that stands here."
                    yield placed.problem(sentence, field, index)
