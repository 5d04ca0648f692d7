"""Many measurements of one thing as two numbers: the median, and what all but the slowest twentieth keep below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles
from time import perf_counter


@dataclass(frozen=True)
class Spread:
    """Median and 95th percentile of `count` measurements, in the unit of the measurements."""

    median: float
    p95: float
    count: int

    @classmethod
    def of(cls, samples: Sequence[float]) -> Spread:
        """The spread of at least two samples."""
        return cls(median(samples), quantiles(samples, n=20, method="inclusive")[-1], len(samples))


def milliseconds(act: Callable[[], object]) -> float:
    """How long `act` takes."""
    begin = perf_counter()
    act()
    return 1e3 * (perf_counter() - begin)
