"""Typed tables of data/model: parameters, profiles, stages, targets, published quantities and their sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from dmer.content.entries import Entry, Number, WholeNumber, Word
from dmer.content.references import Reference

ILLUSTRATIVE = "illustrative"
"""The basis of a value chosen for teaching; any other basis is the id of a published quantity."""

DEFINITION = "definition"
"""The source of a target that holds by definition; any other source is the id of a published quantity."""


def _rising(span: tuple[float, float]) -> tuple[float, float]:
    if span[0] > span[1]:
        raise ValueError(f"the range runs backwards, from {span[0]:g} to {span[1]:g}")
    return span


def _span_in_words(span: tuple[float, float], unit: str) -> str:
    return f"{span[0]:g} to {span[1]:g}" + ("" if unit in ("1", "fraction", "relative") else f" {unit}")


Ids = Word | Annotated[list[Word], Field(min_length=1)]
Span = Annotated[tuple[Number, Number], AfterValidator(_rising)]
Share = Annotated[Number, Field(ge=0.0, le=1.0)]
AboveZero = Annotated[Number, Field(gt=0.0)]
Unit = Literal["min", "1", "pg/mL", "ng/mL", "fraction", "relative"]


class Parameter(Entry):
    """One number of the model with its plausible range (both ends included) and what it rests on."""

    symbol: Word
    meaning: Word
    unit: Unit
    range: Span
    default: Number
    basis: Ids
    note: str = ""

    @field_validator("default")
    @classmethod
    def default_in_range(cls, default: float, others: ValidationInfo) -> float:
        """Needs the fields above it; when one of those is wrong itself, that says enough."""
        if {"range", "unit"} <= others.data.keys():
            low, high = others.data["range"]
            if not low <= default <= high:
                span = _span_in_words((low, high), others.data["unit"])
                raise ValueError(f"the default is outside the range {span}")
        return default

    def allows(self, value: float) -> bool:
        """Whether `value` is inside the plausible range."""
        return self.range[0] <= value <= self.range[1]

    @property
    def range_in_words(self) -> str:
        """Such as "0.3 to 3 min"; a plain ratio has no unit."""
        return _span_in_words(self.range, self.unit)


class ExpectedResults(Entry):
    """What the model's description prints for a profile, for a 15-minute breastfeed."""

    dopamine_nadir: Number
    index_peaks: list[Number]
    episode_s: list[Number]
    onset_before_release_s: list[Number]
    index_peaks_oxytocin: list[Number]
    episode_s_oxytocin: list[Number]


class Profile(Entry):
    """A simulated parent: the parameters in which they differ from the defaults."""

    id: Word
    dmer: bool
    overrides: dict[str, Number]
    basis: Ids
    expected: ExpectedResults


class Stage(Entry):
    """A stage of lactation: the parameters that change with it."""

    id: Word
    overrides: dict[str, Number]
    basis: Ids
    note: str = ""


class Pump(Entry):
    """The parameters that change when a pump replaces the baby."""

    overrides: dict[str, Number]
    basis: Ids
    note: str = ""


class Spread(Entry):
    """How one parameter varies between simulated people. Which fields are given depends on `shape`."""

    symbol: Word
    shape: Literal["lognormal", "normal", "uniform", "two_values"]
    median: AboveZero | None = None
    mean: Number | None = None
    sd: AboveZero | None = None
    cv: AboveZero | None = None
    limits: Span | None = None
    values: tuple[Number, Number] | None = None
    share_of_first: Share | None = None
    basis: Ids
    dmer_only: bool = False

    @model_validator(mode="after")
    def fields_fit_shape(self) -> Spread:
        needed = {
            "lognormal": ("median", "cv"),
            "normal": ("mean", "sd"),
            "uniform": ("limits",),
            "two_values": ("values", "share_of_first"),
        }[self.shape]
        missing = [name for name in needed if getattr(self, name) is None]
        if missing:
            raise ValueError(f"a {self.shape} spread also needs {' and '.join(missing)}")
        return self

    @property
    def stated(self) -> dict[str, tuple[float, ...]]:
        """The values of the symbol that the spread names, by field."""
        single = {"median": self.median, "mean": self.mean}
        pairs = {"limits": self.limits, "values": self.values}
        given: dict[str, tuple[float, ...]] = {name: (value,) for name, value in single.items() if value is not None}
        return given | {name: pair for name, pair in pairs.items() if pair is not None}


class Target(Entry):
    """A published finding that the model is held against: what counts as matching it, and as still usable."""

    id: Word
    target: Word
    measure: Word
    published: Word
    published_range: Span
    accept: Span
    unit: Word
    source: Ids
    note: str = ""


class Quantity(Entry):
    """A published quantity around milk ejection, as printed by its source."""

    id: Word
    quantity: Word
    symbol: str = ""
    value: Number | str | list[Number] | None = None
    mean: Number | list[Number] | None = None
    sd: Number | None = None
    sem: Number | None = None
    range: tuple[Number, Number] | tuple[str, str] | None = None
    stat: str = ""
    n: WholeNumber | None = None
    units: str = ""
    condition: Word
    source: Word
    seen_as: Word
    note: str = ""


@dataclass(frozen=True)
class ModelTables:
    """Everything the let-down model is fed with, each table keyed by symbol or id."""

    parameters: Mapping[str, Parameter]
    stimulus: Mapping[str, Parameter]
    profiles: Mapping[str, Profile]
    stages: Mapping[str, Stage]
    pump: Pump
    population: tuple[Spread, ...]
    targets: tuple[Target, ...]
    quantities: Mapping[str, Quantity]
    references: Mapping[str, Reference]

    @property
    def inputs(self) -> dict[str, Parameter]:
        """Parameters and stimulus together: everything that can be set for a run."""
        return {**self.parameters, **self.stimulus}


def as_list(ids: Ids) -> list[str]:
    """One id or several, as a list."""
    return [ids] if isinstance(ids, str) else list(ids)
