"""Reading data/model: every table, and whether the tables fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dmer.content.entries import Kind, read_one, unknown_word
from dmer.content.located_yaml import ContentError, Problem
from dmer.content.model_symbols import PARAMETER_SYMBOLS, STIMULUS_SYMBOLS, impossible_values
from dmer.content.model_tables import (
    DEFINITION,
    ILLUSTRATIVE,
    Ids,
    ModelTables,
    Parameter,
    Profile,
    Pump,
    Quantity,
    Spread,
    Stage,
    Target,
    as_list,
)
from dmer.content.placed import Placed, by_name, read_placed
from dmer.content.references import Reference, load_references

MODEL_FILES = {
    name: f"data/model/{name}.yaml"
    for name in (
        "parameters",
        "stimulus",
        "profiles",
        "stages",
        "pump",
        "population",
        "targets",
        "quantities",
    )
}
"""The files that `load_model_tables` reads, relative to the project's root."""

PERMANENT_IDS = {
    "profiles": ("typical", "dmer_first_letdown_only", "dmer_mild", "dmer_moderate", "dmer_severe"),
    "stages": ("month 1", "month 6"),
}
"""Entries that other parts of the app ask for by name."""


@dataclass(frozen=True)
class _Reader:
    """Reads one file after another and collects what is wrong with each."""

    root: Path
    problems: list[Problem]

    def entries(self, file: str, kind: type[Kind], key: str) -> list[Placed[Kind]]:
        """Every entry of a file that is a list; none when the file has a problem."""
        try:
            return read_placed(self.root, MODEL_FILES[file], kind, key)
        except ContentError as error:
            self.problems.extend(error.problems)
            return []

    def references(self) -> Mapping[str, Reference]:
        """Every source that may be cited; none when their files have a problem."""
        try:
            return load_references(self.root)
        except ContentError as error:
            self.problems.extend(error.problems)
            return {}

    def entry(self, file: str, kind: type[Kind]) -> list[Placed[Kind]]:
        """The entry of a file that is a single one; none when the file has a problem."""
        try:
            entry, located = read_one(self.root / MODEL_FILES[file], self.root, kind)
        except ContentError as error:
            self.problems.extend(error.problems)
            return []
        return [Placed(entry, "", located, ())]


def load_model_tables(root: Path) -> ModelTables:
    """Read and cross-check the tables under `root`/data/model. Raises ContentError with every problem found."""
    reader = _Reader(root, [])
    parameters = reader.entries("parameters", Parameter, "symbol")
    stimulus = reader.entries("stimulus", Parameter, "symbol")
    profiles = reader.entries("profiles", Profile, "id")
    stages = reader.entries("stages", Stage, "id")
    pump = reader.entry("pump", Pump)
    population = reader.entries("population", Spread, "symbol")
    targets = reader.entries("targets", Target, "id")
    quantities = reader.entries("quantities", Quantity, "id")
    references = reader.references()
    if reader.problems:
        raise ContentError(reader.problems)
    tables = ModelTables(
        parameters=by_name(parameters),
        stimulus=by_name(stimulus),
        profiles=by_name(profiles),
        stages=by_name(stages),
        pump=pump[0].entry,
        population=tuple(placed.entry for placed in population),
        targets=tuple(placed.entry for placed in targets),
        quantities=by_name(quantities),
        references=references,
    )
    based: list[Placed[Any]] = [*parameters, *stimulus, *profiles, *stages, *pump, *population]
    found = [
        *_wrong_symbols(parameters, PARAMETER_SYMBOLS, MODEL_FILES["parameters"]),
        *_wrong_symbols(stimulus, STIMULUS_SYMBOLS, MODEL_FILES["stimulus"]),
        *_missing_ids("profiles", profiles),
        *_missing_ids("stages", stages),
        *_wrong_overrides([*profiles, *stages, *pump], tables.inputs),
        *_wrong_spreads(population, tables.inputs),
        *_wrong_ids(based, "basis", ILLUSTRATIVE, tables.quantities),
        *_wrong_ids(targets, "source", DEFINITION, tables.quantities),
        *_wrong_sources(quantities, tables.references),
    ]
    if found:
        raise ContentError(found)
    return tables


def _wrong_symbols(table: Sequence[Placed[Parameter]], needed: frozenset[str], file: str) -> Iterator[Problem]:
    given = {placed.name for placed in table}
    for symbol in sorted(needed - given):
        yield Problem(file, 1, symbol, "symbol", "The model needs this symbol, and no entry has it.")
    for placed in table:
        if placed.name not in needed:
            yield placed.problem(f"The model's symbol {unknown_word(placed.name, sorted(needed))}", "symbol")
        for sentence in impossible_values(placed.name, *placed.entry.range):
            yield placed.problem(sentence, "range")


def _missing_ids(file: str, table: Sequence[Placed[Any]]) -> Iterator[Problem]:
    given = {placed.name for placed in table}
    for name in PERMANENT_IDS[file]:
        if name not in given:
            yield Problem(MODEL_FILES[file], 1, name, "id", "The app asks for this id, and no entry has it.")


def _wrong_overrides(
    table: Sequence[Placed[Profile] | Placed[Stage] | Placed[Pump]], inputs: Mapping[str, Parameter]
) -> Iterator[Problem]:
    for placed in table:
        for symbol, value in placed.entry.overrides.items():
            if symbol not in inputs:
                yield placed.problem(f"The symbol {unknown_word(symbol, list(inputs))}", "overrides", symbol)
            elif not inputs[symbol].allows(value):
                sentence = f"{value:g} is outside the plausible range {inputs[symbol].range_in_words}."
                yield placed.problem(sentence, "overrides", symbol)


def _wrong_spreads(table: Sequence[Placed[Spread]], inputs: Mapping[str, Parameter]) -> Iterator[Problem]:
    for placed in table:
        if placed.name not in inputs:
            yield placed.problem(f"The symbol {unknown_word(placed.name, list(inputs))}", "symbol")
            continue
        for field, values in placed.entry.stated.items():
            for value in values:
                if not inputs[placed.name].allows(value):
                    sentence = f"{value:g} is outside the plausible range {inputs[placed.name].range_in_words}."
                    yield placed.problem(sentence, field)


def _wrong_ids(
    table: Sequence[Placed[Any]], field: str, besides: str, quantities: Mapping[str, Quantity]
) -> Iterator[Problem]:
    for placed in table:
        ids: Ids = getattr(placed.entry, field)
        for wanted in as_list(ids):
            if wanted != besides and wanted not in quantities:
                yield placed.problem(f"The quantity {unknown_word(wanted, [*quantities, besides])}", field)


def _wrong_sources(table: Sequence[Placed[Quantity]], references: Mapping[str, Reference]) -> Iterator[Problem]:
    for placed in table:
        if placed.entry.source not in references:
            yield placed.problem(f"The reference {unknown_word(placed.entry.source, list(references))}", "source")
