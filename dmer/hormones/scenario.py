"""Who is simulated, and in which situation: profile, stage, pump and overrides resolved to numbers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from dmer.content.entries import unknown_word
from dmer.content.model_tables import ModelTables


class ScenarioError(ValueError):
    """A profile, stage, symbol or value that does not exist or is out of range, said in one sentence."""


@dataclass(frozen=True)
class Scenario:
    """One choice of settings. `stage` None leaves the defaults, which are those of month 1."""

    profile: str
    stage: str | None = None
    pump: bool = False
    overrides: Mapping[str, float] = field(default_factory=dict)


def resolve(scenario: Scenario, tables: ModelTables) -> dict[str, float]:
    """Every symbol of `tables` with its value: defaults, then profile, stage, pump and overrides, later ones winning.

    Raises ScenarioError for an unknown name or a value outside the plausible range.
    """
    values = {symbol: float(parameter.default) for symbol, parameter in tables.inputs.items()}
    if scenario.profile not in tables.profiles:
        raise ScenarioError(f"The profile {unknown_word(scenario.profile, list(tables.profiles))}")
    values |= tables.profiles[scenario.profile].overrides
    if scenario.stage is not None:
        if scenario.stage not in tables.stages:
            raise ScenarioError(f"The stage {unknown_word(scenario.stage, list(tables.stages))}")
        values |= tables.stages[scenario.stage].overrides
    if scenario.pump:
        values |= tables.pump.overrides
    for symbol, value in scenario.overrides.items():
        if symbol not in tables.inputs:
            raise ScenarioError(f"The symbol {unknown_word(symbol, list(tables.inputs))}")
        parameter = tables.inputs[symbol]
        if not parameter.allows(value):
            raise ScenarioError(f"{symbol}={value:g} is outside the plausible range {parameter.range_in_words}.")
        values[symbol] = float(value)
    return values
