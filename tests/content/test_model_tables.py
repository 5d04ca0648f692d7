"""The typed tables: what an entry can say about itself."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.model_files import load_model_tables
from dmer.content.model_tables import ModelTables, Parameter, Spread, as_list
from tests.content.editor import ROOT


@pytest.fixture(scope="module")
def tables() -> ModelTables:
    return load_model_tables(ROOT)


def parameter(**changes: Any) -> Parameter:
    fields = {"symbol": "T_i", "meaning": "interval", "default": 5, "range": [2, 8], "unit": "min", "basis": "x"}
    return Parameter.model_validate(fields | changes)


def test_a_range_includes_its_ends() -> None:
    assert [parameter().allows(value) for value in (1.99, 2.0, 5.0, 8.0, 8.01)] == [False, True, True, True, False]
    assert not parameter().allows(float("nan"))


@pytest.mark.parametrize(
    ("unit", "said"), [("min", "2 to 8 min"), ("pg/mL", "2 to 8 pg/mL"), ("1", "2 to 8"), ("fraction", "2 to 8")]
)
def test_a_range_is_said_with_its_unit(unit: str, said: str) -> None:
    assert parameter(unit=unit).range_in_words == said


def test_a_default_lies_in_its_range() -> None:
    with pytest.raises(ValidationError, match="the default is outside the range 2 to 8 min"):
        parameter(default=9)
    assert parameter(default=8).default == 8.0


def test_a_broken_range_is_said_once() -> None:
    with pytest.raises(ValidationError) as refused:
        parameter(default=9, range=[8, 2])
    assert [error["loc"] for error in refused.value.errors()] == [("range",)]


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"shape": "lognormal", "median": 5}, "a lognormal spread also needs cv"),
        ({"shape": "normal"}, "a normal spread also needs mean and sd"),
        ({"shape": "uniform"}, "a uniform spread also needs limits"),
        ({"shape": "two_values", "values": [1, 2]}, "a two_values spread also needs share_of_first"),
    ],
)
def test_a_spread_has_what_its_shape_needs(fields: dict[str, Any], missing: str) -> None:
    with pytest.raises(ValidationError, match=missing):
        Spread.model_validate({"symbol": "T_i", "basis": "illustrative"} | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"shape": "lognormal", "median": 5, "cv": 0},
        {"shape": "lognormal", "median": -5, "cv": 0.5},
        {"shape": "normal", "mean": 1, "sd": -0.1},
        {"shape": "uniform", "limits": [3, 2]},
        {"shape": "two_values", "values": [1, 2], "share_of_first": 1.2},
        {"shape": "triangle"},
    ],
)
def test_a_spread_that_cannot_be_drawn_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Spread.model_validate({"symbol": "T_i", "basis": "illustrative"} | fields)


def test_a_spread_names_the_values_it_states() -> None:
    spread = Spread(symbol="rho", shape="two_values", values=(0.25, 0.9), share_of_first=0.7, basis="illustrative")
    assert spread.stated == {"values": (0.25, 0.9)}
    assert Spread(symbol="T_i", shape="lognormal", median=5, cv=0.4, basis="x").stated == {"median": (5.0,)}


def test_parameters_and_stimulus_can_both_be_set(tables: ModelTables) -> None:
    assert set(tables.inputs) == set(tables.parameters) | set(tables.stimulus)
    assert {"T_feed", "stress", "cue_start"} <= set(tables.inputs)


def test_every_number_says_what_it_rests_on(tables: ModelTables) -> None:
    for entry in tables.inputs.values():
        assert all(basis == "illustrative" or basis in tables.quantities for basis in as_list(entry.basis))


def test_one_id_or_several() -> None:
    assert as_list("a") == ["a"]
    assert as_list(["a", "b"]) == ["a", "b"]
