"""The two building blocks of the model's numerics: sums of decaying pulses, and one relaxing level."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from scipy.linalg.lapack import dtbtrs

Curve = NDArray[np.float64]


def decaying_sum(
    time: Curve,
    starts: Sequence[float],
    sizes: Sequence[float],
    rate: float,
    just: Literal["after", "before"] = "after",
) -> Curve:
    """Sum of pulses `size · exp(-rate · (t - start))`, exact at every point of `time`.

    `time`, `starts` in minutes, both ascending; `rate` per minute. A pulse that starts exactly at a point of `time`
    is counted there for `just="after"` and not for `just="before"`. Shape: that of `time`.
    """
    total = np.zeros_like(time)
    level = 0.0
    side: Literal["left", "right"] = "left" if just == "after" else "right"
    cuts = [int(cut) for cut in np.searchsorted(time, starts, side=side)]
    for index, (begin, cut) in enumerate(zip(starts, cuts, strict=True)):
        if index > 0:
            level *= float(np.exp(-rate * (begin - starts[index - 1])))
        level += sizes[index]
        stop = cuts[index + 1] if index + 1 < len(cuts) else len(time)
        total[cut:stop] = level * np.exp(-rate * (time[cut:stop] - begin))
    return total


def relax(
    time: Curve,
    target: Curve,
    tau: float,
    start: float,
    *,
    target_before: Curve | None = None,
    extra_decay: Curve | None = None,
) -> Curve:
    """Solve y' = (target - y) / tau - e(t) · y with y = `start` at the first point.

    The target is taken as straight between points (`target_before` gives its value just before a point where it
    jumps); `extra_decay` is the running integral of e(t) >= 0, shape of `time`, and e is taken as constant within a
    step. Exact for constant targets; second order in the step otherwise. `time`, `tau` in minutes.
    """
    share = np.diff(time) / tau
    # Where two points nearly coincide, rounding can make the integral fall by as much as `share` rises: no loss at all.
    loss = share if extra_decay is None else share + np.maximum(0.0, np.diff(extra_decay))
    keep = np.exp(-loss)
    gained = -np.expm1(-loss)
    late = 1.0 - gained / loss
    ends = target if target_before is None else target_before
    gain = (share / loss) * (target[:-1] * (gained - late) + ends[1:] * late)
    return _recurrence(keep, np.concatenate(([start], gain)))


def _recurrence(keep: Curve, gain: Curve) -> Curve:
    """Solve y[0] = gain[0], y[i + 1] = keep[i] · y[i] + gain[i + 1]: a triangular system with two bands."""
    bands = np.ones((2, len(gain)), order="F")
    bands[1, :-1] = -keep
    solution: Curve
    solution, _ = dtbtrs(bands, gain, uplo="L", diag="U")
    return solution
