"""Published group means that are drawn over the model's curves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from dmer.content.entries import Entry, read_list, unknown_word
from dmer.content.located_yaml import ContentError, LocatedYaml, Problem
from dmer.content.model_tables import ModelTables


class PointEntry(Entry):
    """Which published quantity is drawn where; its number stays in quantities.yaml."""

    id: str
    curve: Literal["oxytocin", "prolactin"]
    minutes: float
    quantity: str
    words: str
    convert: str = ""
    index: int | None = None
    error: float | None = None


@dataclass(frozen=True)
class PublishedPoint:
    """A group mean in the unit of its curve (pg/mL or ng/mL), with one standard error when there is one."""

    curve: str
    minutes: float
    value: float
    error: float | None
    words: str
    source: str


def load_published_points(root: Path, tables: ModelTables) -> list[PublishedPoint]:
    """Read data/model/published_points.yaml against `tables`. Raises ContentError with every problem found."""
    entries, located = read_list(root / "data" / "model" / "published_points.yaml", root, PointEntry, "id")
    problems = [problem for index, entry in enumerate(entries) for problem in _problems(entry, index, tables, located)]
    if problems:
        raise ContentError(problems)
    return [_point(entry, tables) for entry in entries]


def _problems(entry: PointEntry, index: int, tables: ModelTables, located: LocatedYaml) -> list[Problem]:
    found = []
    for field in ("quantity", "convert"):
        name = getattr(entry, field)
        if name and name not in tables.quantities:
            sentence = f"The quantity {unknown_word(name, list(tables.quantities))}"
            found.append(Problem(located.file, located.line_of((index, field)), entry.id, field, sentence))
    if not found:
        try:
            _point(entry, tables)
        except (TypeError, IndexError):
            sentence = "This quantity has no number there; is the index right?"
            found.append(Problem(located.file, located.line_of((index, "quantity")), entry.id, "quantity", sentence))
    return found


def _point(entry: PointEntry, tables: ModelTables) -> PublishedPoint:
    quantity = tables.quantities[entry.quantity]
    printed = quantity.mean if quantity.mean is not None else quantity.value
    number = printed[entry.index] if isinstance(printed, list) and entry.index is not None else printed
    factor = tables.quantities[entry.convert].value if entry.convert else 1.0
    error = entry.error if entry.error is not None else quantity.sem
    if not isinstance(number, int | float) or not isinstance(factor, int | float):
        raise TypeError("not a number")
    return PublishedPoint(
        curve=entry.curve,
        minutes=entry.minutes,
        value=float(number * factor),
        error=None if error is None else float(error * factor),
        words=entry.words,
        source=tables.references[quantity.source].short,
    )
