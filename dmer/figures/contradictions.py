"""Where sources contradict each other, as a table: what was said, by whom, and what other work says."""

from __future__ import annotations

from collections.abc import Iterable

from dmer.content.figure_words import ContradictionWords
from dmer.content.library import Library
from dmer.figures.picture import Picture, Table


def contradictions(library: Library, words: ContradictionWords) -> Picture:
    """Every contradiction; the table itself is what is shown."""
    found = library.debates.contradictions

    def named(ids: Iterable[str]) -> str:
        return "; ".join(library.evidence.references[reference].short for reference in ids)

    rows = tuple((one.question, one.said, named(one.said_by), one.later, named(one.later_by)) for one in found)
    return Picture(
        title=words.title,
        takeaway=words.takeaway.format(count=len(found)),
        note=words.note,
        table=Table(tuple(words.columns.model_dump().values()), rows),
    )
