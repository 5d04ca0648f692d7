"""Published group means that are drawn over the model's curves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from dmer.content.entries import Entry, Number, WholeNumber, read_list, unknown_word
from dmer.content.located_yaml import ContentError, LocatedYaml, Problem
from dmer.content.model_tables import ModelTables

PUBLISHED_POINTS_FILE = "data/model/published_points.yaml"

CURVE_UNITS = {"oxytocin": ("pg/mL", "ng/L"), "prolactin": ("ng/mL", "ug/L")}
"""The unit of each curve, and what it is also called."""


class PointEntry(Entry):
    """Which published quantity is drawn where; its number stays in quantities.yaml.

    Without `minutes` the source gives no time, and the point stands at the highest point of the curve. Without
    `stages` it is drawn whatever stage of lactation is on show.
    """

    id: str
    curve: Literal["oxytocin", "prolactin"]
    quantity: str
    words: str
    minutes: Number | None = None
    stages: list[str] = Field(default_factory=list)
    convert: str = ""
    index: Annotated[WholeNumber, Field(ge=0)] | None = None
    error: Number | None = None


@dataclass(frozen=True)
class PublishedPoint:
    """A group mean in the unit of its curve (pg/mL or ng/mL), with one standard error when there is one."""

    curve: str
    minutes: float | None
    stages: tuple[str, ...]
    value: float
    error: float | None
    words: str
    source: str


def read_points(root: Path) -> tuple[list[PointEntry], LocatedYaml]:
    """Read `PUBLISHED_POINTS_FILE` by itself. Raises ContentError with every problem found."""
    return read_list(root / PUBLISHED_POINTS_FILE, root, PointEntry, "id")


def load_published_points(root: Path, tables: ModelTables) -> list[PublishedPoint]:
    """Read data/model/published_points.yaml against `tables`. Raises ContentError with every problem found."""
    entries, located = read_points(root)
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
    stages = list(tables.stages)
    for place, stage in enumerate(entry.stages):
        if stage not in stages:
            sentence = f"The stage {unknown_word(stage, stages)}"
            found.append(Problem(located.file, located.line_of((index, "stages", place)), entry.id, "stages", sentence))
    if not found:
        try:
            _point(entry, tables)
        except (TypeError, IndexError):
            field = "quantity" if entry.index is None else "index"
            sentence = "This quantity has no number there; is the index right?"
            found.append(Problem(located.file, located.line_of((index, field)), entry.id, field, sentence))
        unit, wanted = _unit(entry, tables), CURVE_UNITS[entry.curve]
        if unit not in wanted:
            sentence = f"The point is in {unit or 'no unit'} and its curve in {wanted[0]}; which quantity converts it?"
            found.append(Problem(located.file, located.line_of((index, "convert")), entry.id, "convert", sentence))
    return found


def _unit(entry: PointEntry, tables: ModelTables) -> str:
    """The unit of the converted number: "uU/mL" with "pg per uU" gives "pg/mL"."""
    printed = tables.quantities[entry.quantity].units
    if not entry.convert:
        return printed
    into, _, out_of = tables.quantities[entry.convert].units.partition(" per ")
    amount, _, volume = printed.partition("/")
    return f"{into}/{volume}" if amount == out_of else printed


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
        stages=tuple(entry.stages),
        value=float(number * factor),
        error=None if error is None else float(error * factor),
        words=entry.words,
        source=tables.references[quantity.source].short,
    )
