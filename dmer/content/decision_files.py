"""The decision aid's files as they are read: tables, and each of their entries with the place where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from dmer.content.conditions import Condition, Place
from dmer.content.decision_rows import Feature
from dmer.content.decision_tables import Table
from dmer.content.entries import Entry, problems_of
from dmer.content.located_yaml import ContentError, LocatedYaml, Problem, read_yaml
from dmer.content.placed import Placed

Kept = TypeVar("Kept", bound=Table)


@dataclass(frozen=True)
class When:
    """A condition, the entry and the field it stands in, and its table."""

    placed: Placed[Any]
    field: Place
    condition: Condition
    table: str


@dataclass
class DecisionReader:
    """Reads tables under `root`, and keeps their entries with their places, and every problem."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    entries: dict[tuple[str, str], list[Placed[Any]]] = field(default_factory=dict)
    """The entries of each list, by the name of the table and of the list."""

    def table(self, name: str, file: str, kind: type[Kept], lists: Mapping[str, type[Entry]]) -> Kept | None:
        """The table `name`, or None where it has problems. The entries of its `lists` are read one by one, so that a
        mistake is said with the entry it is in.
        """
        try:
            located = read_yaml(self.root / file, self.root)
        except ContentError as error:
            self.problems += error.problems
            return None
        raw: Any = located.data
        raws = {key: raw[key] for key in lists if isinstance(raw, dict) and isinstance(raw.get(key), list)}
        before = len(self.problems)
        for key, items in raws.items():
            self.entries[name, key] = self._entries(located, key, items, lists[key])
        try:
            frame = kind.model_validate({**raw, **{key: [] for key in raws}} if raws else raw)
        except ValidationError as error:
            self.problems += problems_of(error, located, (), "")
            return None
        if len(self.problems) > before:
            return None
        self._place_frame(name, frame, located)
        read = {key: tuple(placed.entry for placed in self.entries[name, key]) for key in raws}
        return frame.model_copy(update=read)

    def _entries(self, located: LocatedYaml, key: str, items: list[Any], kind: type[Entry]) -> list[Placed[Any]]:
        entries: list[Placed[Any]] = []
        for index, raw in enumerate(items):
            name = str(raw.get("id", "")) if isinstance(raw, dict) else ""
            try:
                entries.append(Placed(kind.model_validate(raw), name, located, (key, index)))
            except ValidationError as error:
                self.problems += problems_of(error, located, (key, index), name)
        return entries

    def _place_frame(self, name: str, frame: Table, located: LocatedYaml) -> None:
        """Places for the entries that stand beside the lists: names, groups, the routine row."""
        for key in ("names", "groups"):
            found = getattr(frame, key, ())
            self.entries[name, key] = [Placed(one, one.id, located, (key, index)) for index, one in enumerate(found)]
        routine = getattr(frame, "routine", None)
        self.entries[name, "routine"] = [Placed(routine, routine.id, located, ("routine",))] if routine else []

    @property
    def features(self) -> list[Placed[Feature]]:
        """The features of every pattern."""
        return [
            Placed(feature, feature.id, placed.located, (*placed.at, "features", index))
            for placed in self.entries["pattern", "rows"]
            for index, feature in enumerate(placed.entry.features)
        ]

    @property
    def all(self) -> list[Placed[Any]]:
        """Every entry that has an id."""
        return [*(placed for entries in self.entries.values() for placed in entries), *self.features]

    @property
    def conditions(self) -> Iterator[When]:
        """Every condition."""
        for (table, _), entries in self.entries.items():
            for placed in entries:
                for key in ("when", "ask_when"):
                    if (condition := getattr(placed.entry, key, None)) is not None:
                        yield When(placed, (key,), condition, table)
        for placed in self.entries["pattern", "rows"]:
            for index, advice in enumerate(placed.entry.next):
                if advice.when is not None:
                    yield When(placed, ("next", index, "when"), advice.when, "pattern")
        for feature in self.features:
            yield When(feature, ("when",), feature.entry.when, "pattern")
