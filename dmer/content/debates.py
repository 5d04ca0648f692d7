"""Where sources contradict each other, and what is not known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dmer.content.citing import Cites, Citing, Ids, Sourced, wrong_citations
from dmer.content.claims import Evidence, Topic
from dmer.content.entries import Word
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.placed import read_placed
from dmer.content.terms import WordedText

CONTRADICTIONS_FILE = "content/evidence/contradictions.yaml"

UNKNOWN_FILE = "content/evidence/unknown.yaml"


class Contradiction(Citing):
    """A question on which sources differ: what was said and by whom, and what later or other work says."""

    topic: Topic
    question: Word
    said: Word
    said_by: Ids
    later: Word
    later_by: Ids
    claims: Ids

    @property
    def reference_ids(self) -> tuple[str, ...]:
        return (*self.said_by, *self.later_by)


class Unknown(Sourced):
    """A question without an answer, and in plain words what is missing and what is known instead."""

    topic: Topic
    question: Word
    text: WordedText


@dataclass(frozen=True)
class Debates:
    """Both lists, in the order of their files."""

    contradictions: tuple[Contradiction, ...]
    unknown: tuple[Unknown, ...]


def load_debates(root: Path, evidence: Evidence | None = None) -> Debates:
    """Read both files. Raises ContentError with every problem; with `evidence`, what is cited must exist."""
    problems: list[Problem] = []

    def read(file: str, kind: type[Cites], fields: Sequence[str]) -> tuple[Cites, ...]:
        try:
            entries = read_placed(root, file, kind)
        except ContentError as error:
            problems.extend(error.problems)
            return ()
        if evidence:
            problems.extend(wrong_citations(entries, evidence, fields))
        return tuple(placed.entry for placed in entries)

    debates = Debates(
        contradictions=read(CONTRADICTIONS_FILE, Contradiction, ("said_by", "later_by")),
        unknown=read(UNKNOWN_FILE, Unknown, ("references",)),
    )
    if problems:
        raise ContentError(problems)
    return debates
