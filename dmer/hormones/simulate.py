"""The let-down model: parameter values in, one run with every state on a time grid out.

Equations: docs/model.md. Everything driven by pulses alone is summed exactly; the rest are levels that relax
toward a target. Steps are shortened after bursts and dips, where the levels turn sharply.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from math import ceil, floor, log

import numpy as np

from dmer.hormones.bursts import BurstTrain, Dip, burst_train
from dmer.hormones.filters import Curve, decaying_sum, relax

FINEST_STEP_MINUTES = 0.01
"""Longest step inside a run unless asked otherwise; longer output steps are divided until they fit."""

DIP_OFFSETS = tuple(round(0.05 * i, 2) for i in range(20)) + tuple(round(1.0 + 0.2 * i, 1) for i in range(26))
"""Extra points after each dip starts, in units of its width tau_c: dense while it is steep."""

SHORTENED = 0.4
"""Share of the longest step that steps have shortly after a burst or dip, when duct and dysphoria switch on."""

SHORTENED_AFTER_BURST_MINUTES = 0.3

SHORTENED_AFTER_DIP_MINUTES = 1.2

NEARLY_EQUAL = 1e-5
"""Rates closer than this (relative) are moved apart, so that the partial fractions stay finite."""


@dataclass(frozen=True)
class Run:
    """One simulated stretch of time. All curves have the shape of `minutes`.

    Units: `oxytocin` pg/mL, `prolactin` ng/mL; `duct_response` 0 to 1; dopamine levels relative to rest (1);
    `dysphoria` and `dysphoria_oxytocin` index 0 to 100; `calm` and `arousal` 0 upward, without unit.
    """

    values: Mapping[str, float]
    events: BurstTrain
    minutes: Curve
    oxytocin: Curve
    duct_response: Curve
    suckling_signal: Curve
    dopamine_brake: Curve
    prolactin_secretion: Curve
    prolactin: Curve
    dopamine_mood: Curve
    dysphoria: Curve
    arousal: Curve
    calm: Curve
    dysphoria_oxytocin: Curve

    @classmethod
    def curve_names(cls) -> tuple[str, ...]:
        """The names of the states, in order; `minutes` is not one of them."""
        return tuple(field.name for field in fields(cls) if field.name not in ("values", "events", "minutes"))


def simulate(
    values: Mapping[str, float],
    start: float = -10.0,
    end: float = 90.0,
    step: float = FINEST_STEP_MINUTES,
    finest: float = FINEST_STEP_MINUTES,
) -> Run:
    """Run the model from rest and return it from `start` to `end` (minutes) every `step` minutes.

    Inside, no step is longer than `finest` (minutes); the default is ample for the accuracy tests.

    `values` holds a number for every symbol of the parameter and stimulus tables. The run begins earlier than
    `start` if a feed or cue does, so that the part returned is the same whatever part is asked for.
    Raises ValueError when the stretch is empty or the step is not positive.
    """
    if not step > 0.0:
        raise ValueError("the step must be more than 0 minutes")
    if not end > start:
        raise ValueError("the end must come after the start")
    begin = min(start, 0.0, values["cue_start"] if values["cue_strength"] > 0.0 else 0.0)
    events = burst_train(values, begin, end)
    per_step = ceil(step / finest - 1e-9)
    count = floor((end - start) / step + 1e-9) * per_step + 1
    fine = start + np.arange(count, dtype=np.float64) * (step / per_step)
    time = _grid(fine, begin, events, values, finest)
    curves = _states(time, events, values)
    keep = np.searchsorted(time, fine[::per_step])
    return Run(values, events, time[keep], **{name: curve[keep] for name, curve in curves.items()})


def _grid(fine: Curve, begin: float, events: BurstTrain, values: Mapping[str, float], finest: float) -> Curve:
    """Every wanted point, a lead-in when the run begins earlier, and the points where something turns."""
    lead_in = begin + np.arange(max(0, ceil((fine[0] - begin) / FINEST_STEP_MINUTES))) * FINEST_STEP_MINUTES
    bursts, dips = np.array(events.bursts), np.array([dip.minutes for dip in events.dips])
    turns = np.concatenate(
        (
            [0.0, values["T_feed"]],
            bursts,
            _shortly_after(bursts, SHORTENED_AFTER_BURST_MINUTES, SHORTENED * finest),
            _shortly_after(dips, SHORTENED_AFTER_DIP_MINUTES, SHORTENED * finest),
            np.add.outer(dips, values["tau_c"] * np.array(DIP_OFFSETS)).ravel(),
        )
    )
    inside = turns[(turns > begin) & (turns < fine[-1])]
    return np.unique(np.concatenate((lead_in, fine, inside)))


def _shortly_after(moments: Curve, minutes: float, step: float) -> Curve:
    points: Curve = np.add.outer(moments, step * np.arange(1, floor(minutes / step + 1e-9) + 1)).ravel()
    return points


def _states(time: Curve, events: BurstTrain, values: Mapping[str, float]) -> dict[str, Curve]:
    plasma, breast, adapted = _oxytocin(time, events.bursts, values)
    rise = np.maximum(0.0, breast - adapted) ** values["h_E"]
    duct = relax(time, rise / (values["E50"] ** values["h_E"] + rise), values["tau_d"], 0.0)
    pull = _dip_pull(time, events.dips, values)
    suckling = _suckling_signal(time, values)
    brake_target = 1.0 - values["I_T"] * suckling
    brake = relax(time, brake_target, values["tau_DT"], 1.0, extra_decay=values["kappa"] * pull)
    secretion = relax(time, (1.0 + values["eps_P"]) / (values["eps_P"] + brake ** values["n_P"]), values["tau_L"], 1.0)
    prolactin = relax(time, values["P_b"] * secretion, values["t_half_P"] / log(2.0), values["P_b"])
    mood = relax(time, np.ones_like(time), values["tau_rec"], 1.0, extra_decay=pull)
    shortfall = 100.0 * np.maximum(0.0, values["theta"] - mood) / values["theta"]
    arousal, calm = _arousal_and_calm(time, events.dips, values)
    unrest = 100.0 * np.maximum(0.0, arousal - values["g_K"] * calm - values["theta_B"])
    return {
        "oxytocin": values["O_b"] + plasma,
        "duct_response": duct,
        "suckling_signal": suckling,
        "dopamine_brake": brake,
        "prolactin_secretion": secretion,
        "prolactin": prolactin,
        "dopamine_mood": mood,
        "dysphoria": relax(time, shortfall, values["tau_Y"], 0.0),
        "arousal": arousal,
        "calm": calm,
        "dysphoria_oxytocin": relax(time, unrest, values["tau_Y"], 0.0),
    }


def _oxytocin(time: Curve, bursts: tuple[float, ...], values: Mapping[str, float]) -> tuple[Curve, Curve, Curve]:
    """Oxytocin above baseline (pg/mL) in plasma, at the breast, and as the breast has adapted to it.

    A burst passes through release, clearance, transit and adaptation in turn; the response of such a chain is a
    sum of one exponential for each rate, with partial-fraction weights.
    """
    clearance = log(2.0) / values["t_half_O"]
    rates = _apart([1.0 / values["tau_rel"], clearance, 1.0 / values["tau_m"], 1.0 / values["tau_a"]])
    sizes = [values["A_O"]] * len(bursts)
    modes = [decaying_sum(time, bursts, sizes, rate) for rate in rates]
    levels = []
    for stages in (2, 3, 4):
        gain = rates[0] * rates[2] ** (stages > 2) * rates[3] ** (stages > 3)
        level = np.zeros_like(time)
        for j in range(stages):
            weight = gain
            for k in range(stages):
                if k != j:
                    weight /= rates[k] - rates[j]
            level += weight * modes[j]
        levels.append(level)
    return levels[0], levels[1], levels[2]


def _apart(rates: list[float]) -> list[float]:
    """The same rates, later ones nudged up while they coincide with an earlier one."""
    for i in range(len(rates)):
        while any(abs(rates[i] - rates[j]) < NEARLY_EQUAL * rates[j] for j in range(i)):
            rates[i] *= 1.0 + 2.0 * NEARLY_EQUAL
    return rates


def _dip_pull(time: Curve, dips: tuple[Dip, ...], values: Mapping[str, float]) -> Curve:
    """Running integral of -ln(1 - Delta) · C(t): how strongly dopamine has been pulled down so far."""
    sizes = [values["gain_dip"] * values["rho"] ** (dip.let_down - 1) for dip in dips]
    starts = [dip.minutes for dip in dips]
    sent = np.concatenate(([0.0], np.cumsum(sizes)))[np.searchsorted(starts, time, side="right")]
    return -log(1.0 - values["Delta"]) * (sent - decaying_sum(time, starts, sizes, 1.0 / values["tau_c"]))


def _suckling_signal(time: Curve, values: Mapping[str, float]) -> Curve:
    """The build-up s(t) of the suckling signal: rises from 0 toward 1 during the feed, then fades."""
    built = -np.expm1(-np.clip(time, 0.0, values["T_feed"]) / values["tau_s"])
    return built * np.exp(-np.maximum(0.0, time - values["T_feed"]) / values["tau_s"])


def _arousal_and_calm(time: Curve, dips: tuple[Dip, ...], values: Mapping[str, float]) -> tuple[Curve, Curve]:
    """The oxytocin variant: fast arousal and slowly building calm after each central oxytocin signal."""
    starts, ones = [dip.minutes for dip in dips], [1.0] * len(dips)
    rate = log(2.0) / values["t_half_Z"]
    after = decaying_sum(time, starts, ones, rate)
    before = decaying_sum(time, starts, ones, rate, just="before")
    effect, effect_before = after / (values["Z50"] + after), before / (values["Z50"] + before)
    arousal = relax(time, values["V"] * effect, values["tau_B"], 0.0, target_before=values["V"] * effect_before)
    calm = relax(time, effect, values["tau_K"], 0.0, target_before=effect_before)
    return arousal, calm
