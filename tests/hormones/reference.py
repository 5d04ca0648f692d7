"""The equations of docs/model.md once more, straight into a general solver: slow, and sharing no code with the app.

Every jump (a burst, an early pulse) and every edge of the drive ends one integration and starts the next.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf, log

import numpy as np
from numpy.typing import NDArray
from scipy.integrate import solve_ivp

STATES = ("X", "O", "O_m", "O_a", "M", "s", "D_T", "G", "P", "C", "D_A", "Y", "Z", "B", "K", "Y_O", "phi")

RELATIVE_TOLERANCE = 1e-9
ABSOLUTE_TOLERANCE = 1e-10

Values = Mapping[str, float]
Array = NDArray[np.float64]


@dataclass(frozen=True)
class Reference:
    """A solution: `states[name]` has the shape of `minutes`; events in minutes after the start of stimulation."""

    minutes: Array
    states: Mapping[str, Array]
    bursts: list[float]
    pulses: list[tuple[float, int]]


def solve(values: Values, minutes: Array, begin: float) -> Reference:
    """Integrate from rest at `begin` and give every state at `minutes` (ascending, none before `begin`).

    At a point where a state jumps, its value just before or just after the jump is given.
    """
    end = float(minutes[-1])
    rest = 1.0 - values["L_b"] / values["T_i"]
    now, state = begin, _at_rest(values, rest)
    found = np.empty((len(STATES), len(minutes)))
    bursts: list[float] = []
    pulses: list[tuple[float, int]] = []
    armed = True
    while now < end:
        suckling, charging, edge = _inputs(values, now, end)
        early = 1.0 - values["lead"] * charging
        if charging == 0.0:
            armed = True
            state[STATES.index("phi")] = min(state[STATES.index("phi")], rest)
            threshold = inf
        elif armed and state[STATES.index("phi")] >= early:
            pulses.append((now, len(bursts) + 1))
            _pulse(state, values, len(bursts) + 1)
            armed, threshold = False, 1.0
        else:
            threshold = early if armed else 1.0
        inside = np.flatnonzero((minutes >= now) & (minutes < edge))
        piece = solve_ivp(
            _equations(values, suckling, charging, rest),
            (now, edge),
            state,
            method="LSODA",
            t_eval=[*minutes[inside], edge],
            events=_reaching(threshold),
            rtol=RELATIVE_TOLERANCE,
            atol=ABSOLUTE_TOLERANCE,
        )
        assert piece.success, piece.message
        reached = inside[: len(piece.t)]
        found[:, reached] = np.reshape(piece.y, (len(STATES), -1))[:, : len(reached)]
        if piece.status == 0:
            now, state = edge, list(piece.y[:, -1])
            continue
        now, state = float(piece.t_events[0][0]), list(piece.y_events[0][0])
        if armed:
            pulses.append((now, len(bursts) + 1))
            _pulse(state, values, len(bursts) + 1)
        else:
            bursts.append(now)
            state[STATES.index("X")] += values["A_O"]
            state[STATES.index("phi")] = 0.0
        armed = not armed
    found[:, -1] = state
    return Reference(minutes, dict(zip(STATES, found, strict=True)), bursts, pulses)


def _at_rest(values: Values, rest: float) -> list[float]:
    levels = dict.fromkeys(STATES, 0.0)
    levels |= dict.fromkeys(("O", "O_m", "O_a"), values["O_b"])
    levels |= {"D_T": 1.0, "D_A": 1.0, "G": 1.0, "P": values["P_b"], "phi": rest}
    return [levels[name] for name in STATES]


def _inputs(values: Values, now: float, end: float) -> tuple[float, float, float]:
    """Suckling, rate of charging, and the moment until which both stay as they are."""
    cue_end = values["cue_start"] + values["cue_minutes"]
    suckling = 1.0 if 0.0 <= now < values["T_feed"] else 0.0
    cue = values["cue_strength"] if values["cue_start"] <= now < cue_end else 0.0
    charging = min(1.0, suckling + cue) * (1.0 - values["k_stress"] * values["stress"]) / values["T_i"]
    edges = (0.0, values["T_feed"], values["cue_start"], cue_end, end)
    return suckling, charging, min(edge for edge in edges if edge > now)


def _pulse(state: list[float], values: Values, let_down: int) -> None:
    state[STATES.index("C")] += values["gain_dip"] * values["rho"] ** (let_down - 1) / values["tau_c"]
    state[STATES.index("Z")] += 1.0


def _reaching(threshold: float) -> Callable[[float, Array], float]:
    def reached(_: float, state: Array) -> float:
        return float(state[-1]) - threshold if threshold < inf else -1.0

    reached.terminal = True  # type: ignore[attr-defined]
    reached.direction = 1.0  # type: ignore[attr-defined]
    return reached


def _equations(v: Values, suckling: float, charging: float, rest: float) -> Callable[[float, Array], list[float]]:
    k_oxytocin, k_prolactin, k_signal = (log(2.0) / v[name] for name in ("t_half_O", "t_half_P", "t_half_Z"))
    dip = log(1.0 - v["Delta"])

    def slopes(_: float, state: Array) -> list[float]:
        x, o, o_m, o_a, m, s, d_t, g, p, c, d_a, y, z, b, k, y_o, phi = state.tolist()
        rise = max(0.0, o_m - o_a) ** v["h_E"]
        effect = z / (v["Z50"] + z)
        return [
            -x / v["tau_rel"],
            x / v["tau_rel"] + k_oxytocin * (v["O_b"] - o),
            (o - o_m) / v["tau_m"],
            (o_m - o_a) / v["tau_a"],
            (rise / (v["E50"] ** v["h_E"] + rise) - m) / v["tau_d"],
            (suckling - s) / v["tau_s"],
            (1.0 - v["I_T"] * s - d_t) / v["tau_DT"] + v["kappa"] * dip * c * d_t,
            ((1.0 + v["eps_P"]) / (v["eps_P"] + d_t ** v["n_P"]) - g) / v["tau_L"],
            k_prolactin * (v["P_b"] * g - p),
            -c / v["tau_c"],
            (1.0 - d_a) / v["tau_rec"] + dip * c * d_a,
            (100.0 * max(0.0, v["theta"] - d_a) / v["theta"] - y) / v["tau_Y"],
            -k_signal * z,
            (v["V"] * effect - b) / v["tau_B"],
            (effect - k) / v["tau_K"],
            (100.0 * max(0.0, b - v["g_K"] * k - v["theta_B"]) - y_o) / v["tau_Y"],
            charging if charging > 0.0 else (rest - phi) / v["tau_prime"],
        ]

    return slopes
