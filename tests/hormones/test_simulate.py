"""A run as its users meet it: grids, rest, hypotheses and limits. Its exactness: test_accuracy.py."""

from __future__ import annotations

import numpy as np
import pytest

from dmer.content.model_tables import ModelTables
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import Run, simulate


def run_of(tables: ModelTables, profile: str, **overrides: float) -> Run:
    return simulate(resolve(Scenario(profile, overrides=overrides), tables))


def test_a_run_covers_what_was_asked_in_even_steps(tables: ModelTables) -> None:
    run = simulate(resolve(Scenario("typical"), tables), -2.0, 40.0, 0.05)
    np.testing.assert_allclose(run.minutes, np.linspace(-2.0, 40.0, 841), atol=1e-12)
    assert {getattr(run, name).shape for name in Run.curve_names()} == {(841,)}


def test_everything_starts_at_rest(tables: ModelTables) -> None:
    run = run_of(tables, "dmer_severe")
    at_rest = dict.fromkeys(Run.curve_names(), 0.0)
    at_rest |= {"oxytocin": 2.2, "prolactin": 119.0}
    at_rest |= dict.fromkeys(("dopamine_brake", "dopamine_mood", "prolactin_secretion"), 1.0)
    before = run.minutes <= 0.0
    for name, level in at_rest.items():
        np.testing.assert_allclose(getattr(run, name)[before], level, atol=1e-9, err_msg=name)


def test_the_part_shown_is_the_same_whatever_part_is_asked_for(tables: ModelTables) -> None:
    overrides = {"cue_start": -8.0, "cue_minutes": 2.0, "cue_strength": 1.0}
    values = resolve(Scenario("dmer_moderate", overrides=overrides), tables)
    whole, part = simulate(values), simulate(values, 3.0, 20.0)
    inside = (whole.minutes > 3.0 - 1e-6) & (whole.minutes < 20.0 + 1e-6)
    for name in Run.curve_names():
        curve = getattr(whole, name)
        np.testing.assert_allclose(getattr(part, name), curve[inside], atol=1e-4 * np.ptp(curve), err_msg=name)


def test_long_steps_are_divided_inside(tables: ModelTables) -> None:
    values = resolve(Scenario("dmer_severe"), tables)
    fine, coarse = simulate(values), simulate(values, step=1.0)
    for name in Run.curve_names():
        np.testing.assert_allclose(getattr(coarse, name), getattr(fine, name)[::100], rtol=1e-9, atol=1e-9)


def test_a_step_longer_than_the_run_gives_its_first_point(tables: ModelTables) -> None:
    assert simulate(resolve(Scenario("typical"), tables), step=200.0).minutes.tolist() == [-10.0]


def test_a_run_needs_a_stretch_of_time_and_a_step(tables: ModelTables) -> None:
    values = resolve(Scenario("typical"), tables)
    with pytest.raises(ValueError, match="end must come after"):
        simulate(values, 5.0, 5.0)
    with pytest.raises(ValueError, match="step must be more than 0"):
        simulate(values, step=0.0)


def test_a_cue_without_strength_changes_nothing(tables: ModelTables) -> None:
    plain, cued = run_of(tables, "dmer_moderate"), run_of(tables, "dmer_moderate", cue_start=-15.0)
    assert plain.events == cued.events
    np.testing.assert_allclose(cued.dysphoria, plain.dysphoria, atol=1e-9)


def test_a_cue_before_the_shown_part_is_felt_in_it(tables: ModelTables) -> None:
    run = run_of(tables, "dmer_moderate", cue_start=-14.0, cue_minutes=5.0, cue_strength=1.0)
    assert run.events.bursts[0] == pytest.approx(-13.35)
    assert run.oxytocin[0] > 2.2 + 1.0


def test_oxytocin_falls_by_half_in_its_half_life(tables: ModelTables) -> None:
    run = run_of(tables, "typical", t_half_O=4.0)
    at = {minute: float(np.interp(minute, run.minutes, run.oxytocin)) - 2.2 for minute in (30.0, 34.0)}
    assert at[34.0] / at[30.0] == pytest.approx(0.5, rel=1e-6)


def test_a_dip_leaves_the_share_its_strength_says(tables: ModelTables) -> None:
    """With hardly any recovery the level falls to 1 - Delta at the first let-down."""
    run = run_of(tables, "typical", Delta=0.6, tau_rec=4.0, tau_c=0.05, L_b=0.65, T_i=8.0, T_feed=5.0)
    assert 0.4 < run.dopamine_mood.min() < 0.43


def test_without_a_dip_mood_dopamine_stays_at_rest(tables: ModelTables) -> None:
    run = run_of(tables, "typical", Delta=0.0)
    np.testing.assert_allclose(run.dopamine_mood, 1.0, atol=1e-12)
    assert run.dysphoria.max() == 0.0


def test_the_dip_does_not_eject_milk_nor_move_prolactin(tables: ModelTables) -> None:
    """Two dopamine pools by default: profiles differ in feeling, not in oxytocin, ducts or prolactin."""
    typical, severe = run_of(tables, "typical"), run_of(tables, "dmer_severe")
    for name in ("oxytocin", "duct_response", "dopamine_brake", "prolactin"):
        np.testing.assert_allclose(getattr(severe, name), getattr(typical, name), rtol=1e-4, err_msg=name)
    assert severe.dysphoria.max() > 70.0
    assert typical.dysphoria.max() == 0.0


@pytest.mark.parametrize(("profile", "ratio"), [("dmer_moderate", 3.0), ("dmer_severe", 3.6)])
def test_one_common_dopamine_would_raise_prolactin_as_the_model_page_says(
    profile: str, ratio: float, tables: ModelTables
) -> None:
    run = run_of(tables, profile, kappa=1.0)
    assert run.prolactin.max() / run.values["P_b"] == pytest.approx(ratio, abs=0.05)


def test_calm_builds_up_and_weakens_later_waves(tables: ModelTables) -> None:
    run = run_of(tables, "dmer_moderate")
    peaks = [
        float(run.dysphoria_oxytocin[(run.minutes > burst - 0.5) & (run.minutes < burst + 4.0)].max())
        for burst in run.events.bursts
    ]
    assert peaks == sorted(peaks, reverse=True)
    calm = np.interp(run.events.bursts, run.minutes, run.calm)
    assert (np.diff(calm) > 0.0).all()


def test_equal_rates_give_the_limit_of_nearly_equal_ones(tables: ModelTables) -> None:
    equal, near = run_of(tables, "typical", tau_rel=0.2, tau_m=0.2), run_of(tables, "typical", tau_rel=0.2, tau_m=0.201)
    np.testing.assert_allclose(equal.duct_response, near.duct_response, atol=0.005)


def test_values_that_once_gave_no_number_at_all(tables: ModelTables) -> None:
    """Two points of the inner grid nearly coincide here, and rounding made a loss of exactly nothing."""
    overrides = {"tau_rec": 2.0, "Delta": 0.65, "rho": 0.5, "kappa": 1.0, "tau_DT": 0.5, "lead": 1.0}
    overrides |= {"T_i": 2.0, "L_b": 0.65, "tau_c": 0.125, "T_feed": 8.0}
    run = simulate(resolve(Scenario("typical", overrides=overrides), tables), 0.0, 30.0)
    assert all(np.isfinite(getattr(run, name)).all() for name in Run.curve_names())


def test_slider_values_always_give_numbers(tables: ModelTables) -> None:
    """Round numbers make grid points coincide far more often than random ones."""
    random = np.random.default_rng(85)
    for _ in range(150):
        overrides = {
            symbol: float(low + (high - low) * random.integers(0, 11) / 10)
            for symbol, (low, high) in ((symbol, entry.range) for symbol, entry in tables.inputs.items())
        }
        run = simulate(resolve(Scenario("typical", overrides=overrides), tables), -15.0, 45.0, 0.05, 0.025)
        assert all(np.isfinite(getattr(run, name)).all() for name in Run.curve_names()), overrides
