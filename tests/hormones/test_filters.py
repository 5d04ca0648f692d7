"""The building blocks against closed forms."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from dmer.hormones.filters import Curve, decaying_sum, relax

TAU = st.floats(0.02, 60.0)
LEVEL = st.floats(-50.0, 50.0)


def uneven(count: int = 400, end: float = 10.0) -> Curve:
    """Points from 0 to `end` minutes with steps of very different length."""
    random = np.random.default_rng(4)
    return np.concatenate(([0.0], np.sort(random.uniform(0.0, end, count)), [end]))


@given(st.lists(st.floats(0.0, 9.0), max_size=6), st.floats(0.05, 30.0), LEVEL)
@settings(deadline=None, max_examples=150)
def test_pulses_add_up(starts: list[float], rate: float, size: float) -> None:
    time, starts = uneven(), sorted(starts)
    alone = [np.where(time >= start, size * np.exp(-rate * (time - start).clip(0.0)), 0.0) for start in starts]
    total = decaying_sum(time, starts, [size] * len(starts), rate)
    np.testing.assert_allclose(total, np.sum(alone, axis=0) if alone else np.zeros_like(time), atol=1e-9)


def test_a_pulse_halves_in_its_half_life() -> None:
    time = np.array([0.0, 1.0, 4.0, 7.0])
    halves = decaying_sum(time, [1.0], [8.0], np.log(2.0) / 3.0)
    assert halves == pytest.approx([0.0, 8.0, 4.0, 2.0])


def test_a_pulse_counts_from_its_own_point_on_or_only_after_it() -> None:
    time = np.array([0.0, 1.0, 2.0])
    assert decaying_sum(time, [1.0], [3.0], 0.5)[1] == 3.0
    assert decaying_sum(time, [1.0], [3.0], 0.5, just="before")[1] == 0.0
    assert decaying_sum(time, [1.0], [3.0], 0.5, just="before")[2] == decaying_sum(time, [1.0], [3.0], 0.5)[2]


@given(TAU, LEVEL, LEVEL)
@settings(deadline=None, max_examples=100)
def test_a_level_nears_a_steady_target_exactly(tau: float, target: float, start: float) -> None:
    time = uneven()
    exact = target + (start - target) * np.exp(-time / tau)
    np.testing.assert_allclose(relax(time, np.full_like(time, target), tau, start), exact, atol=1e-8)


@given(TAU, LEVEL, LEVEL)
@settings(deadline=None, max_examples=100)
def test_a_level_follows_a_straight_ramp_exactly(tau: float, slope: float, start: float) -> None:
    time = uneven()
    exact = slope * (time - tau) + (start + slope * tau) * np.exp(-time / tau)
    np.testing.assert_allclose(relax(time, slope * time, tau, start), exact, atol=1e-6)


@given(TAU, st.floats(0.0, 20.0), LEVEL, LEVEL)
@settings(deadline=None, max_examples=100)
@example(tau=2.0, extra=0.0, target=1.0, start=1.0)
def test_a_steady_pull_lowers_where_a_level_settles(tau: float, extra: float, target: float, start: float) -> None:
    time = uneven()
    settles = target / (1.0 + extra * tau)
    exact = settles + (start - settles) * np.exp(-(1.0 / tau + extra) * time)
    pulled = relax(time, np.full_like(time, target), tau, start, extra_decay=extra * time)
    np.testing.assert_allclose(pulled, exact, atol=1e-8)


def test_a_target_that_jumps_is_not_smeared_over_the_step_before() -> None:
    time = np.linspace(0.0, 4.0, 9)
    after, before = np.where(time >= 2.0, 1.0, 0.0), np.where(time > 2.0, 1.0, 0.0)
    exact = np.where(time > 2.0, 1.0 - np.exp(-(time - 2.0)), 0.0)
    np.testing.assert_allclose(relax(time, after, 1.0, 0.0, target_before=before), exact, atol=1e-12)
    assert relax(time, after, 1.0, 0.0)[4] > 0.1


def test_half_the_step_leaves_a_quarter_of_the_error() -> None:
    def error(count: int) -> float:
        time = np.linspace(0.0, 6.0, count + 1)
        exact = (np.sin(time) - np.cos(time) + np.exp(-time)) / 2.0
        return float(np.abs(relax(time, np.sin(time), 1.0, 0.0) - exact).max())

    assert error(400) / error(800) == pytest.approx(4.0, rel=0.05)


def test_points_that_nearly_coincide_do_no_harm() -> None:
    """Rounding can make the running integral fall there by exactly what the step adds: 0 divided by 0 once."""
    time = np.array([0.0, 1.0, 1.0 + 2.0**-52, 2.0])
    level = relax(time, np.ones(4), 2.0, 1.0, extra_decay=np.array([0.0, 1.0, 1.0 - 2.0**-53, 1.5]))
    assert np.isfinite(level).all()
    assert level[2] == pytest.approx(level[1])


def test_a_single_point_is_the_start() -> None:
    assert relax(np.array([3.0]), np.array([7.0]), 1.0, 2.0) == pytest.approx([2.0])
