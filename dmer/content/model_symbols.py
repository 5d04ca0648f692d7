"""Which symbols the equations of the let-down model need, and which values they can compute with."""

from __future__ import annotations

from collections.abc import Iterator

ABOVE_ZERO = frozenset(
    (
        "T_i",
        "L_b",
        "tau_prime",
        "tau_rel",
        "t_half_O",
        "tau_m",
        "tau_a",
        "E50",
        "h_E",
        "tau_d",
        "tau_s",
        "tau_DT",
        "P_b",
        "t_half_P",
        "n_P",
        "eps_P",
        "tau_L",
        "tau_c",
        "tau_rec",
        "theta",
        "tau_Y",
        "t_half_Z",
        "Z50",
        "tau_B",
        "tau_K",
    )
)
"""Times, levels and exponents that the equations divide by or raise to a power."""

FROM_ZERO = frozenset(
    (
        "T_feed",
        "k_stress",
        "O_b",
        "A_O",
        "M_thr",
        "kappa",
        "lead",
        "rho",
        "gain_dip",
        "V",
        "g_K",
        "theta_B",
    )
)

FROM_ZERO_BELOW_ONE = frozenset(("Delta", "I_T"))
"""Shares by which a dopamine level falls: at 1 nothing would be left of it."""

PARAMETER_SYMBOLS = ABOVE_ZERO | FROM_ZERO | FROM_ZERO_BELOW_ONE

STIMULUS_FROM_ZERO = frozenset(("stress", "cue_minutes", "cue_strength"))

STIMULUS_SYMBOLS = STIMULUS_FROM_ZERO | {"cue_start"}


def impossible_values(symbol: str, lowest: float, highest: float) -> Iterator[str]:
    """Sentences about a range of `symbol` that reaches where the equations have no meaning."""
    if symbol in ABOVE_ZERO and lowest <= 0.0:
        yield f"The model cannot compute with {symbol} at 0 or below, and the range starts at {lowest:g}."
    if symbol in FROM_ZERO | FROM_ZERO_BELOW_ONE | STIMULUS_FROM_ZERO and lowest < 0.0:
        yield f"The model cannot compute with {symbol} below 0, and the range starts at {lowest:g}."
    if symbol in FROM_ZERO_BELOW_ONE and highest >= 1.0:
        yield f"The model cannot compute with {symbol} at 1 or above, and the range ends at {highest:g}."
