"""Every state of the app's model against an independent solution of the same equations."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from dmer.content.model_tables import ModelTables
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import Run, simulate
from tests.hormones.reference import Reference, solve

ALLOWED = 0.005
"""Largest difference of a state anywhere in a run, as a share of that state's own range in the reference."""

RANDOM_SETS = 100
SEED = 20261121
EVENT_MINUTES = 1e-6
UNMOVED = 1e-9

STATES = {
    "oxytocin": "O",
    "duct_response": "M",
    "suckling_signal": "s",
    "dopamine_brake": "D_T",
    "prolactin_secretion": "G",
    "prolactin": "P",
    "dopamine_mood": "D_A",
    "dysphoria": "Y",
    "arousal": "B",
    "calm": "K",
    "dysphoria_oxytocin": "Y_O",
}
"""Each curve of a run, and its name in the reference. All are continuous, so every moment can be compared."""

SCENARIOS = {
    "typical": Scenario("typical"),
    "mild": Scenario("dmer_mild"),
    "moderate": Scenario("dmer_moderate"),
    "severe": Scenario("dmer_severe"),
    "first let-down only": Scenario("dmer_first_letdown_only"),
    "pump": Scenario("dmer_moderate", pump=True),
    "cue": Scenario("dmer_moderate", overrides={"cue_start": -5.0, "cue_minutes": 1.5, "cue_strength": 1.0}),
    "one dopamine for mood and prolactin": Scenario("dmer_severe", overrides={"kappa": 1.0}),
    "equal rates": Scenario("dmer_moderate", overrides={"tau_rel": 0.2, "tau_m": 0.2}),
    "first week, long feed": Scenario("dmer_severe", stage="first week", overrides={"T_feed": 34.0}),
}


def reference_for(values: Mapping[str, float], run: Run) -> Reference:
    begin = min(float(run.minutes[0]), values["cue_start"] if values["cue_strength"] > 0.0 else 0.0)
    return solve(values, run.minutes, begin)


def differences(run: Run, reference: Reference) -> dict[str, float]:
    """For each state the largest difference as a share of its range; a state that never moves must not move at all."""
    found = {}
    for ours, theirs in STATES.items():
        solution = reference.states[theirs]
        off = float(np.abs(getattr(run, ours) - solution).max())
        span = float(np.ptp(solution))
        found[ours] = off / span if span > UNMOVED else (0.0 if off <= UNMOVED else np.inf)
    return found


def check(name: str, values: Mapping[str, float], run: Run) -> None:
    reference = reference_for(values, run)
    dips = [(dip.minutes, dip.let_down) for dip in run.events.dips]
    assert run.events.bursts == pytest.approx(reference.bursts, abs=EVENT_MINUTES), name
    assert [number for _, number in dips] == [number for _, number in reference.pulses], name
    assert [start for start, _ in dips] == pytest.approx([s for s, _ in reference.pulses], abs=EVENT_MINUTES), name
    for state, share in differences(run, reference).items():
        assert share <= ALLOWED, f"{name}: {state} is off by {share:.2%} of its range; {dict(values)}"


def test_every_curve_of_a_run_is_compared() -> None:
    assert tuple(STATES) == Run.curve_names()


@pytest.mark.parametrize("name", SCENARIOS)
def test_scenarios(name: str, tables: ModelTables) -> None:
    values = resolve(SCENARIOS[name], tables)
    check(name, values, simulate(values))


def test_random_parameters(tables: ModelTables) -> None:
    random = np.random.default_rng(SEED)
    for number in range(RANDOM_SETS):
        drawn = {symbol: float(random.uniform(*entry.range)) for symbol, entry in tables.inputs.items()}
        values = resolve(Scenario("typical", overrides=drawn), tables)
        check(f"set {number}", values, simulate(values))


def test_a_run_in_coarse_steps_would_be_noticed(tables: ModelTables) -> None:
    values = resolve(Scenario("dmer_severe"), tables)
    run = simulate(values, step=1.0, finest=1.0)
    assert max(differences(run, reference_for(values, run)).values()) > ALLOWED


def test_a_slightly_different_parameter_would_be_noticed(tables: ModelTables) -> None:
    values = resolve(Scenario("dmer_severe"), tables)
    run = simulate(values | {"tau_rec": 1.02 * values["tau_rec"]})
    assert differences(run, reference_for(values, run))["dopamine_mood"] > ALLOWED
