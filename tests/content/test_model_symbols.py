"""Which values the equations can compute with."""

from __future__ import annotations

import re

import pytest

from dmer.content.model_files import load_model_tables
from dmer.content.model_symbols import (
    ABOVE_ZERO,
    FROM_ZERO,
    FROM_ZERO_BELOW_ONE,
    PARAMETER_SYMBOLS,
    STIMULUS_FROM_ZERO,
    STIMULUS_SYMBOLS,
    impossible_values,
)
from tests.content.editor import ROOT


def test_the_tables_hold_exactly_the_symbols_of_the_equations() -> None:
    tables = load_model_tables(ROOT)
    assert set(tables.parameters) == PARAMETER_SYMBOLS
    assert set(tables.stimulus) == STIMULUS_SYMBOLS


def test_the_code_asks_for_exactly_these_symbols() -> None:
    code = "".join(
        (ROOT / "dmer" / "hormones" / f"{name}.py").read_text() for name in ("bursts", "simulate", "measure")
    )
    assert set(re.findall(r"values\[\"(\w+)\"\]", code)) == PARAMETER_SYMBOLS | STIMULUS_SYMBOLS


def test_no_symbol_is_in_two_groups() -> None:
    groups = (ABOVE_ZERO, FROM_ZERO, FROM_ZERO_BELOW_ONE, STIMULUS_FROM_ZERO)
    assert sum(map(len, groups)) == len(frozenset.union(*groups))


@pytest.mark.parametrize("symbol", sorted(ABOVE_ZERO))
def test_times_and_levels_are_more_than_nothing(symbol: str) -> None:
    [said] = impossible_values(symbol, 0.0, 1.0)
    assert said == f"The model cannot compute with {symbol} at 0 or below, and the range starts at 0."
    assert list(impossible_values(symbol, 0.01, 1.0)) == []


@pytest.mark.parametrize("symbol", sorted(FROM_ZERO | FROM_ZERO_BELOW_ONE | STIMULUS_FROM_ZERO))
def test_amounts_are_not_negative(symbol: str) -> None:
    [said] = impossible_values(symbol, -0.5, 0.9)
    assert said == f"The model cannot compute with {symbol} below 0, and the range starts at -0.5."
    assert list(impossible_values(symbol, 0.0, 0.9)) == []


@pytest.mark.parametrize("symbol", sorted(FROM_ZERO_BELOW_ONE))
def test_a_fall_leaves_something(symbol: str) -> None:
    [said] = impossible_values(symbol, 0.0, 1.0)
    assert said == f"The model cannot compute with {symbol} at 1 or above, and the range ends at 1."


def test_a_cue_may_come_before_the_feed() -> None:
    assert list(impossible_values("cue_start", -15.0, 60.0)) == []
