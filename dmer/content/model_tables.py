"""Typed tables of data/model: parameters, profiles, stages, targets, published quantities and their sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeVar

from pydantic import field_validator, model_validator

from dmer.content.entries import Entry, read_list, read_one, unknown_word
from dmer.content.located_yaml import ContentError, LocatedYaml, Path_, Problem

ILLUSTRATIVE = "illustrative"
"""The basis of a value chosen for teaching; any other basis is the id of a published quantity."""

Unit = Literal["min", "1", "pg/mL", "ng/mL", "fraction", "relative"]
Ids = str | list[str]
Read = TypeVar("Read")


class Parameter(Entry):
    """One number of the model with its plausible range (both ends included) and what it rests on."""

    symbol: str
    meaning: str
    default: float
    range: tuple[float, float]
    unit: Unit
    basis: Ids
    note: str = ""

    @model_validator(mode="after")
    def default_in_range(self) -> Parameter:
        if not self.range[0] <= self.default <= self.range[1]:
            raise ValueError(f"the default {self.default:g} is outside the range {self.range[0]:g} to {self.range[1]:g}")
        return self


class ExpectedResults(Entry):
    """What the model's description prints for a profile, for a 15-minute breastfeed."""

    dopamine_nadir: float
    index_peaks: list[float]
    episode_s: list[float]
    onset_before_release_s: list[float]
    index_peaks_oxytocin: list[float]
    episode_s_oxytocin: list[float]


class Profile(Entry):
    """A simulated parent: the parameters in which they differ from the defaults."""

    id: str
    dmer: bool
    overrides: dict[str, float]
    basis: Ids
    expected: ExpectedResults


class Stage(Entry):
    """A stage of lactation: the parameters that change with it."""

    id: str
    overrides: dict[str, float]
    basis: Ids
    note: str = ""


class Pump(Entry):
    """The parameters that change when a pump replaces the baby."""

    overrides: dict[str, float]
    basis: Ids
    note: str = ""


class Spread(Entry):
    """How one parameter varies between simulated people. Which fields are given depends on `shape`."""

    symbol: str
    shape: Literal["lognormal", "normal", "uniform", "two_values"]
    median: float | None = None
    mean: float | None = None
    sd: float | None = None
    cv: float | None = None
    limits: tuple[float, float] | None = None
    values: tuple[float, float] | None = None
    share_of_first: float | None = None
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


class Target(Entry):
    """A published finding that the model is held against: what counts as matching it, and as still usable."""

    id: str
    target: str
    measure: str
    published: str
    published_range: tuple[float, float]
    accept: tuple[float, float]
    unit: str
    source: Ids
    note: str = ""


class Quantity(Entry):
    """A published quantity around milk ejection, as printed by its source."""

    id: str
    quantity: str
    symbol: str = ""
    value: float | str | list[float] | None = None
    mean: float | list[float] | None = None
    sd: float | None = None
    sem: float | None = None
    range: tuple[float, float] | tuple[str, str] | None = None
    stat: str = ""
    n: int | None = None
    units: str = ""
    condition: str
    source: str
    seen_as: str
    note: str = ""


class Reference(Entry):
    """Where a quantity was published, and how much of it was read."""

    id: str
    authors: str | None
    year: int | None
    title: str
    journal: str | None
    doi: str | None
    pmid: str | None
    access_seen: str
    seen_as: str
    note: str = ""

    @field_validator("doi")
    @classmethod
    def doi_well_formed(cls, doi: str | None) -> str | None:
        if doi is not None and not doi.startswith("10."):
            raise ValueError("a DOI starts with '10.'")
        return doi

    @property
    def short(self) -> str:
        """First author and year, as in a figure's caption."""
        author = (self.authors or self.title.split(":")[0]).split(",")[0]
        return f"{author} {self.year}" if self.year else author


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


def load_model_tables(root: Path) -> ModelTables:
    """Read and cross-check the tables under `root`/data/model. Raises ContentError with every problem found."""
    folder = root / "data" / "model"
    problems: list[Problem] = []

    def attempt(read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except ContentError as error:
            problems.extend(error.problems)
            return None

    parameters = attempt(lambda: read_list(folder / "parameters.yaml", root, Parameter, "symbol"))
    stimulus = attempt(lambda: read_list(folder / "stimulus.yaml", root, Parameter, "symbol"))
    profiles = attempt(lambda: read_list(folder / "profiles.yaml", root, Profile, "id"))
    stages = attempt(lambda: read_list(folder / "stages.yaml", root, Stage, "id"))
    pump = attempt(lambda: read_one(folder / "pump.yaml", root, Pump))
    population = attempt(lambda: read_list(folder / "population.yaml", root, Spread, "symbol"))
    targets = attempt(lambda: read_list(folder / "targets.yaml", root, Target, "id"))
    quantities = attempt(lambda: read_list(folder / "quantities.yaml", root, Quantity, "id"))
    references = attempt(lambda: read_list(folder / "references.yaml", root, Reference, "id"))
    read = (parameters, stimulus, profiles, stages, pump, population, targets, quantities, references)
    if problems or any(table is None for table in read):
        raise ContentError(problems)
    assert parameters and stimulus and profiles and stages and pump  # narrowed for the type checker
    assert population and targets and quantities and references
    tables = ModelTables(
        parameters={entry.symbol: entry for entry in parameters[0]},
        stimulus={entry.symbol: entry for entry in stimulus[0]},
        profiles={entry.id: entry for entry in profiles[0]},
        stages={entry.id: entry for entry in stages[0]},
        pump=pump[0],
        population=tuple(population[0]),
        targets=tuple(targets[0]),
        quantities={entry.id: entry for entry in quantities[0]},
        references={entry.id: entry for entry in references[0]},
    )
    found = [
        *_bad_overrides(tables.inputs, [(e.id, e.overrides, (i,)) for i, e in enumerate(profiles[0])], profiles[1]),
        *_bad_overrides(tables.inputs, [(e.id, e.overrides, (i,)) for i, e in enumerate(stages[0])], stages[1]),
        *_bad_overrides(tables.inputs, [("", pump[0].overrides, ())], pump[1]),
        *_bad_symbols(tables.inputs, population[0], population[1]),
        *_bad_basis(tables, [(e.symbol, e.basis, (i, "basis")) for i, e in enumerate(parameters[0])], parameters[1]),
        *_bad_basis(tables, [(e.symbol, e.basis, (i, "basis")) for i, e in enumerate(stimulus[0])], stimulus[1]),
        *_bad_basis(tables, [(e.id, e.basis, (i, "basis")) for i, e in enumerate(profiles[0])], profiles[1]),
        *_bad_basis(tables, [(e.id, e.basis, (i, "basis")) for i, e in enumerate(stages[0])], stages[1]),
        *_bad_basis(tables, [("", pump[0].basis, ("basis",))], pump[1]),
        *_bad_basis(tables, [(e.symbol, e.basis, (i, "basis")) for i, e in enumerate(population[0])], population[1]),
        *_bad_basis(tables, [(e.id, e.source, (i, "source")) for i, e in enumerate(targets[0])], targets[1]),
        *_bad_sources(tables, quantities[0], quantities[1]),
    ]
    if found:
        raise ContentError(found)
    return tables


def _bad_overrides(
    inputs: Mapping[str, Parameter], owners: Iterable[tuple[str, Mapping[str, float], Path_]], located: LocatedYaml
) -> Iterable[Problem]:
    for owner, overrides, at in owners:
        for symbol, value in overrides.items():
            line = located.line_of((*at, "overrides", symbol))
            if symbol not in inputs:
                yield Problem(located.file, line, owner, symbol, f"The symbol {unknown_word(symbol, list(inputs))}")
            elif not inputs[symbol].range[0] <= value <= inputs[symbol].range[1]:
                low, high = inputs[symbol].range
                sentence = f"{value:g} is outside the plausible range {low:g} to {high:g} {inputs[symbol].unit}."
                yield Problem(located.file, line, owner, symbol, sentence)


def _bad_symbols(inputs: Mapping[str, Parameter], spreads: list[Spread], located: LocatedYaml) -> Iterable[Problem]:
    for index, spread in enumerate(spreads):
        if spread.symbol not in inputs:
            sentence = f"The symbol {unknown_word(spread.symbol, list(inputs))}"
            yield Problem(located.file, located.line_of((index, "symbol")), spread.symbol, "symbol", sentence)


def as_list(ids: Ids) -> list[str]:
    """One id or several, as a list."""
    return [ids] if isinstance(ids, str) else list(ids)


def _bad_basis(
    tables: ModelTables, owners: Iterable[tuple[str, Ids, Path_]], located: LocatedYaml
) -> Iterable[Problem]:
    for owner, ids, at in owners:
        for wanted in as_list(ids):
            if wanted not in (ILLUSTRATIVE, "definition") and wanted not in tables.quantities:
                sentence = f"The quantity {unknown_word(wanted, list(tables.quantities))}"
                yield Problem(located.file, located.line_of(at), owner, str(at[-1]), sentence)


def _bad_sources(tables: ModelTables, quantities: list[Quantity], located: LocatedYaml) -> Iterable[Problem]:
    for index, quantity in enumerate(quantities):
        if quantity.source not in tables.references:
            sentence = f"The reference {unknown_word(quantity.source, list(tables.references))}"
            yield Problem(located.file, located.line_of((index, "source")), quantity.id, "source", sentence)
