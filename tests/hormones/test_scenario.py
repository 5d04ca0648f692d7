"""From choices to numbers, and what is said about choices that do not exist."""

from __future__ import annotations

import pytest

from dmer.content.model_tables import ModelTables
from dmer.hormones.scenario import Scenario, ScenarioError, resolve


def test_a_scenario_has_a_number_for_every_symbol(tables: ModelTables) -> None:
    values = resolve(Scenario("typical"), tables)
    assert values == {symbol: entry.default for symbol, entry in tables.inputs.items()}
    assert all(type(value) is float for value in values.values())


def test_later_choices_win(tables: ModelTables) -> None:
    assert resolve(Scenario("dmer_mild"), tables)["T_i"] == 5.0
    assert resolve(Scenario("dmer_mild", "first week"), tables)["T_i"] == 2.0
    assert resolve(Scenario("dmer_mild", "first week", pump=True), tables)["T_i"] == 3.0
    assert resolve(Scenario("dmer_mild", "first week", pump=True, overrides={"T_i": 6.5}), tables)["T_i"] == 6.5


def test_each_choice_brings_its_values(tables: ModelTables) -> None:
    values = resolve(Scenario("dmer_severe", "month 6", pump=True, overrides={"stress": 1}), tables)
    expected = {"Delta": 0.88, "P_b": 59.0, "I_T": 0.31, "L_b": 1.15, "stress": 1.0, "T_feed": 15.0}
    assert {symbol: values[symbol] for symbol in expected} == expected


def test_month_1_is_the_default_stage(tables: ModelTables) -> None:
    assert resolve(Scenario("typical", "month 1"), tables) == resolve(Scenario("typical"), tables)


def test_a_scenario_leaves_the_tables_alone(tables: ModelTables) -> None:
    resolve(Scenario("dmer_severe", "month 6", overrides={"Delta": 0.3}), tables)["T_i"] = 99.0
    assert tables.profiles["dmer_severe"].overrides["Delta"] == 0.88
    assert resolve(Scenario("typical"), tables)["T_i"] == 5.0


def test_the_ends_of_a_range_are_allowed(tables: ModelTables) -> None:
    for end in tables.inputs["T_feed"].range:
        assert resolve(Scenario("typical", overrides={"T_feed": end}), tables)["T_feed"] == end


@pytest.mark.parametrize(
    ("scenario", "sentence"),
    [
        (Scenario("dmer_moderat"), "The profile 'dmer_moderat' is not known; did you mean 'dmer_moderate'"),
        (Scenario("xyz"), "The profile 'xyz' is not known; known: typical, dmer_mild, dmer_moderate, dmer_severe,"),
        (Scenario("typical", "month 7"), "The stage 'month 7' is not known; did you mean 'month 6'"),
        (Scenario("typical", overrides={"T_fed": 3.0}), "The symbol 'T_fed' is not known; did you mean 'T_feed'"),
        (Scenario("typical", overrides={"T_feed": 36.0}), "T_feed=36 is outside the plausible range 5 to 35 min."),
        (Scenario("typical", overrides={"rho": 0.0}), "rho=0 is outside the plausible range 0.1 to 1."),
        (Scenario("typical", overrides={"T_i": float("nan")}), "T_i=nan is outside the plausible range 2 to 8 min."),
    ],
)
def test_what_cannot_be_chosen_is_said(scenario: Scenario, sentence: str, tables: ModelTables) -> None:
    with pytest.raises(ScenarioError) as refused:
        resolve(scenario, tables)
    assert str(refused.value).startswith(sentence)
