"""Simulated people: the same for everybody, different from each other, inside the plausible ranges."""

from __future__ import annotations

import numpy as np
import pytest

from dmer.content.model_tables import ModelTables
from dmer.hormones.measure import measure
from dmer.hormones.population import (
    GROUP_FINEST_MINUTES,
    GROUP_STEP_MINUTES,
    Variation,
    draw_people,
    person_values,
    simulate_group,
    surveyed_values,
)
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import simulate

CURVES = ("oxytocin", "dysphoria", "prolactin")


def group_of(tables: ModelTables, count: int, profile: str = "dmer_moderate") -> list[dict[str, float]]:
    values = resolve(Scenario(profile), tables)
    dmer = tables.profiles[profile].dmer
    return [person_values(tables, values, person, dmer=dmer) for person in draw_people(tables, count)]


def test_the_same_seed_gives_the_same_people(tables: ModelTables) -> None:
    assert draw_people(tables, 20) == draw_people(tables, 20)
    assert draw_people(tables, 20, seed=1) == draw_people(tables, 20, seed=1)
    assert draw_people(tables, 20, seed=1) != draw_people(tables, 20, seed=2)


def test_more_people_leave_the_first_ones_as_they_were(tables: ModelTables) -> None:
    assert draw_people(tables, 30)[:10] == draw_people(tables, 10)


def test_people_are_scattered_as_their_table_says(tables: ModelTables) -> None:
    people = draw_people(tables, 4000)
    amounts = {
        spread.symbol: np.array([person[spread.symbol].amount for person in people]) for spread in tables.population
    }
    spreads = {spread.symbol: spread for spread in tables.population}
    assert np.median(amounts["A_O"]) == pytest.approx(1.0, abs=0.03)
    assert np.std(amounts["A_O"]) / np.mean(amounts["A_O"]) == pytest.approx(spreads["A_O"].cv, rel=0.1)
    assert np.mean(amounts["T_feed"]) == pytest.approx(0.0, abs=0.3)
    assert np.std(amounts["T_feed"]) == pytest.approx(spreads["T_feed"].sd, rel=0.05)
    low, high = spreads["t_half_O"].limits or (0.0, 0.0)
    assert low <= amounts["t_half_O"].min() < low + 0.1
    assert high - 0.1 < amounts["t_half_O"].max() <= high
    assert set(amounts["rho"]) == set(spreads["rho"].values or ())
    assert np.mean(amounts["rho"] == 0.25) == pytest.approx(spreads["rho"].share_of_first, abs=0.03)


@pytest.mark.parametrize(
    ("variation", "value"),
    [(Variation("times", 1.5), 6.0), (Variation("plus", -1.0), 3.0), (Variation("is", 0.25), 0.25)],
)
def test_how_a_person_differs(variation: Variation, value: float) -> None:
    assert variation.applied(4.0) == value


def test_everybody_stays_inside_the_plausible_ranges(tables: ModelTables) -> None:
    for values in group_of(tables, 300, "dmer_severe"):
        assert all(tables.inputs[symbol].allows(value) for symbol, value in values.items())


def test_without_dmer_the_symbols_of_dmer_stay_as_they_are(tables: ModelTables) -> None:
    typical = resolve(Scenario("typical"), tables)
    people = group_of(tables, 30, "typical")
    for symbol in ("Delta", "tau_rec", "rho"):
        assert {values[symbol] for values in people} == {typical[symbol]}
    assert len({values["A_O"] for values in people}) == 30
    assert len({values["Delta"] for values in group_of(tables, 30)}) > 10


def test_a_value_that_is_kept_is_the_same_for_everybody(tables: ModelTables) -> None:
    values = resolve(Scenario("dmer_moderate", overrides={"T_feed": 20.0}), tables)
    people = [person_values(tables, values, p, dmer=True, keep=("T_feed",)) for p in draw_people(tables, 20)]
    assert {own["T_feed"] for own in people} == {20.0}
    assert len({own["T_i"] for own in people}) > 10


def test_surveyed_people_vary_around_the_centers_of_the_table(tables: ModelTables) -> None:
    values = surveyed_values(tables, resolve(Scenario("dmer_severe"), tables))
    assert (values["Delta"], values["tau_rec"], values["T_i"]) == (0.68, 1.7, 5.0)
    assert values["V"] == 1.4


def test_a_group_is_its_people_one_by_one(tables: ModelTables) -> None:
    people = group_of(tables, 4)
    group = simulate_group(people, CURVES)
    assert set(group.curves) == set(CURVES)
    for index, values in enumerate(people):
        run = simulate(values, -2.0, 40.0, GROUP_STEP_MINUTES, GROUP_FINEST_MINUTES)
        np.testing.assert_array_equal(group.minutes, run.minutes)
        np.testing.assert_array_equal(group.curves["dysphoria"][index], run.dysphoria)
        assert group.measurements[index] == measure(run)


def test_the_coarser_steps_of_a_group_cost_next_to_nothing(tables: ModelTables) -> None:
    [values] = group_of(tables, 1)
    group, fine = simulate_group([values], CURVES), simulate(values, -2.0, 40.0, GROUP_STEP_MINUTES)
    for name in CURVES:
        curve = getattr(fine, name)
        np.testing.assert_allclose(group.curves[name][0], curve, atol=0.01 * np.ptp(curve), err_msg=name)


def test_progress_is_told_after_each_person(tables: ModelTables) -> None:
    told: list[tuple[int, int]] = []
    simulate_group(group_of(tables, 3), CURVES, progress=lambda done, whole: told.append((done, whole)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_a_band_holds_most_people_and_widens_with_its_limits(tables: ModelTables) -> None:
    group = simulate_group(group_of(tables, 40), CURVES)
    (low, high), (inner_low, inner_high) = group.band("oxytocin"), group.band("oxytocin", 25.0, 75.0)
    assert (low <= inner_low).all()
    assert (inner_low <= inner_high).all()
    assert (inner_high <= high).all()
    assert high.max() - low.min() > 5.0
    inside = (group.curves["oxytocin"] >= low) & (group.curves["oxytocin"] <= high)
    assert inside.mean() == pytest.approx(0.9, abs=0.05)


def test_a_group_scatters_as_published(tables: ModelTables) -> None:
    """Let-downs per feed: 2.5 with a standard deviation of 1.5. Oxytocin peaks: 10 to 47 pg/mL between women."""
    group = simulate_group(group_of(tables, 150, "typical"), ("oxytocin",))
    let_downs = [len(measured.let_downs) for measured in group.measurements]
    assert 2.0 < np.mean(let_downs) < 4.0
    assert 0.8 < np.std(let_downs) < 2.2
    peaks = [measured.oxytocin_peak_pg_per_ml for measured in group.measurements]
    low, high = np.percentile(peaks, [2.5, 97.5])
    assert 4.0 < low < 12.0
    assert 25.0 < high < 60.0
