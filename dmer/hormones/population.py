"""People who differ: repeatable draws around a scenario, and what a whole group shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log, sqrt
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from dmer.content.model_tables import ModelTables, Spread
from dmer.hormones.filters import Curve
from dmer.hormones.measure import Measurements, measure
from dmer.hormones.simulate import simulate

GROUP_STEP_MINUTES = 0.05
"""Output step of group runs."""

GROUP_FINEST_MINUTES = 0.025
"""Longest step inside a group run: coarser than a single run, still far below the spread between people."""

GROUP_SEED = 20110815
"""Start of the random numbers, so that everybody sees the same simulated people."""


@dataclass(frozen=True)
class Variation:
    """How one person differs in one symbol: the value is multiplied, shifted or replaced by `amount`."""

    how: Literal["times", "plus", "is"]
    amount: float

    def applied(self, value: float) -> float:
        """The person's own value, for a given usual `value`."""
        return {"times": value * self.amount, "plus": value + self.amount, "is": self.amount}[self.how]


Person = Mapping[str, Variation]


def draw_people(tables: ModelTables, count: int, seed: int = GROUP_SEED) -> list[Person]:
    """Draw `count` people from the spreads of `tables`; the same seed gives the same people."""
    random = np.random.default_rng(seed)
    return [{spread.symbol: _draw(spread, random) for spread in tables.population} for _ in range(count)]


def _draw(spread: Spread, random: np.random.Generator) -> Variation:
    if spread.shape == "lognormal":
        assert spread.cv is not None
        return Variation("times", exp(float(random.standard_normal()) * sqrt(log(1.0 + spread.cv**2))))
    if spread.shape == "normal":
        assert spread.sd is not None
        return Variation("plus", float(random.standard_normal()) * spread.sd)
    if spread.shape == "uniform":
        assert spread.limits is not None
        return Variation("is", float(random.uniform(*spread.limits)))
    assert spread.values is not None
    assert spread.share_of_first is not None
    return Variation("is", spread.values[0 if float(random.random()) < spread.share_of_first else 1])


def surveyed_values(tables: ModelTables, values: Mapping[str, float]) -> dict[str, float]:
    """`values` with the centers of the population's own spreads: the group of people with D-MER as surveyed."""
    own = dict(values)
    for spread in tables.population:
        center = spread.median if spread.median is not None else spread.mean
        if center is not None:
            own[spread.symbol] = center
    return own


def person_values(
    tables: ModelTables, values: Mapping[str, float], person: Person, *, dmer: bool, keep: Sequence[str] = ()
) -> dict[str, float]:
    """The values of one person around `values`, kept inside the plausible ranges.

    Without `dmer` the symbols that describe D-MER stay as they are; so do those named in `keep`.
    """
    own = dict(values)
    for spread in tables.population:
        if (spread.dmer_only and not dmer) or spread.symbol in keep:
            continue
        low, high = tables.inputs[spread.symbol].range
        own[spread.symbol] = min(high, max(low, person[spread.symbol].applied(values[spread.symbol])))
    return own


@dataclass(frozen=True)
class Group:
    """Runs of several people: `curves[name]` has the shape (people, len(minutes))."""

    minutes: Curve
    curves: Mapping[str, NDArray[np.float64]]
    measurements: list[Measurements]

    def band(self, name: str, low: float = 5.0, high: float = 95.0) -> tuple[Curve, Curve]:
        """The `low` and `high` percentile of a curve over the people, at each moment."""
        lower, upper = np.percentile(self.curves[name], [low, high], axis=0)
        return lower, upper


def simulate_group(
    people: Sequence[Mapping[str, float]],
    names: Sequence[str],
    start: float = -2.0,
    end: float = 40.0,
    progress: Callable[[int, int], None] | None = None,
) -> Group:
    """Run everybody from `start` to `end` (minutes) and keep the curves in `names`.

    `progress` is called with (done, all) after each person.
    """
    rows: dict[str, list[Curve]] = {name: [] for name in names}
    measured = []
    minutes: Curve = np.empty(0)
    for done, values in enumerate(people, start=1):
        run = simulate(values, start, end, GROUP_STEP_MINUTES, GROUP_FINEST_MINUTES)
        minutes = run.minutes
        measured.append(measure(run))
        for name in names:
            rows[name].append(getattr(run, name))
        if progress is not None:
            progress(done, len(people))
    return Group(minutes, {name: np.array(curves) for name, curves in rows.items()}, measured)
