"""Entries with the place where each stands, so that what does not fit another file can be said with its line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Generic

from dmer.content.entries import Kind, field_name, read_list, unknown_word
from dmer.content.located_yaml import ContentError, LocatedYaml, Path_, Problem


@dataclass(frozen=True)
class Placed(Generic[Kind]):
    """An entry, its name, and where it stands in its file."""

    entry: Kind
    name: str
    located: LocatedYaml
    at: Path_

    def problem(self, sentence: str, *field: str | int) -> Problem:
        """A problem with the value at `field` of this entry."""
        line = self.located.line_of((*self.at, *field))
        words = tuple(part for part in field if isinstance(part, str))
        return Problem(self.located.file, line, self.name, field_name(words), sentence)


def read_placed(root: Path, file: str, kind: type[Kind], key: str = "id") -> list[Placed[Kind]]:
    """Every entry of `root`/`file`, a list of entries named by `key`. Raises ContentError with every problem of it."""
    entries, located = read_list(root / file, root, kind, key)
    return [Placed(entry, str(getattr(entry, key)), located, (index,)) for index, entry in enumerate(entries)]


def read_files(root: Path, files: Iterable[str], kind: type[Kind]) -> list[Placed[Kind]]:
    """The entries of several files, whose ids must differ over all of them. Raises ContentError with every problem."""
    entries: list[Placed[Kind]] = []
    problems: list[Problem] = []
    for file in files:
        try:
            entries += read_placed(root, file, kind)
        except ContentError as error:
            problems += error.problems
    problems += used_twice(entries)
    if problems:
        raise ContentError(problems)
    return entries


def used_twice(entries: Sequence[Placed[Kind]]) -> Iterator[Problem]:
    """Entries whose id another file has used before them."""
    seen: dict[str, Placed[Kind]] = {}
    for placed in entries:
        first = seen.setdefault(placed.name, placed)
        if first is not placed and first.located.file != placed.located.file:
            where = f"{first.located.file}:{first.located.line_of(first.at)}"
            yield placed.problem(f"This id was already used in {where}.", "id")


def repeated(entries: Sequence[Placed[Kind]]) -> Iterator[Problem]:
    """Entries of one file whose id an entry above them has."""
    seen: dict[str, Placed[Kind]] = {}
    for placed in entries:
        first = seen.setdefault(placed.name, placed)
        if first is not placed:
            sentence = f"This id was already used on line {first.located.line_of(first.at)}."
            yield placed.problem(sentence, "id")


def unknown_ids(entries: Sequence[Placed[Kind]], field: str, known: Iterable[str], noun: str) -> Iterator[Problem]:
    """A problem for each id in the list `field` of an entry that is not among `known`; `noun` says what it names."""
    names = list(known)
    lookup = set(names)
    for placed in entries:
        for index, wanted in enumerate(getattr(placed.entry, field)):
            if wanted not in lookup:
                yield placed.problem(f"The {noun} {unknown_word(wanted, names)}", field, index)


def by_name(entries: Sequence[Placed[Kind]]) -> dict[str, Kind]:
    """The entries by their names, in the order of their files."""
    return {placed.name: placed.entry for placed in entries}
