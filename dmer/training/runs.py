"""Runs of the model for questions on the timeline: a state of the timeline simulated and measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dmer.content.items_timeline import Measure
from dmer.content.model_tables import ModelTables
from dmer.content.timeline_view import TimelineView
from dmer.hormones.measure import Measurements, Stretch, measure
from dmer.hormones.scenario import Scenario, resolve
from dmer.hormones.simulate import simulate

RESTING_PROFILE = "dmer_first_letdown_only"
"""Whose let-down the timeline shows where a view names nobody (dmer/player/view_state.js)."""


def values_of(view: TimelineView, tables: ModelTables) -> dict[str, float]:
    """The parameters of a view. Raises ScenarioError."""
    profile = view.profile or RESTING_PROFILE
    return resolve(Scenario(profile, view.stage, view.feeding == "pump", view.values), tables)


def measurements_of(view: TimelineView, tables: ModelTables) -> Measurements:
    """What the run of a view shows. Raises ScenarioError."""
    return measure(simulate(values_of(view, tables)))


def waves_of(view: TimelineView, measured: Measurements) -> list[Stretch]:
    """The waves of dysphoria by the idea that the view shows."""
    return measured.dysphoria_episodes_oxytocin if view.mechanism == "oxytocin" else measured.dysphoria_episodes


def numbers_of(view: TimelineView, tables: ModelTables) -> Mapping[Measure, float | None]:
    """Every measurement that a goal may name; None where there is nothing to measure, such as without a wave."""
    measured = measurements_of(view, tables)
    waves = waves_of(view, measured)
    first = waves[0] if waves else None
    return {
        "waves": float(len(waves)),
        "let_downs": float(len(measured.let_downs)),
        "first_wave_lead_s": first.lead_s if first else None,
        "first_wave_seconds": first.seconds if first else None,
        "longest_wave_seconds": max((wave.seconds for wave in waves), default=None),
        "highest_wave": max((wave.peak for wave in waves), default=None),
        "dopamine_nadir_rel": measured.dopamine_nadir_rel,
        "oxytocin_peak_pg_per_ml": measured.oxytocin_peak_pg_per_ml,
        "prolactin_peak_min": measured.prolactin_peak_min,
        "prolactin_peak_ratio": measured.prolactin_peak_ratio,
        "first_let_down_s": measured.let_downs[0].start_s if measured.let_downs else None,
    }


def changed(view: TimelineView, changes: Mapping[str, Any]) -> TimelineView:
    """A view with other choices and values; `changes` are by control. Values that the view has already are replaced."""
    choices = {name: value for name, value in changes.items() if name in TimelineView.model_fields}
    values = {name: value for name, value in changes.items() if name not in choices}
    return TimelineView.model_validate(
        {**view.model_dump(exclude={"values"}), **choices, "values": {**view.values, **values}}
    )
