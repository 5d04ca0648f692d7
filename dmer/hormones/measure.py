"""What a run shows, measured: let-downs, waves of dysphoria, peaks and times."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dmer.hormones.filters import Curve
from dmer.hormones.simulate import Run

EPISODE_INDEX = 2.0
"""A wave of dysphoria lasts while its index (0 to 100) is above this; with it the model prints its published table."""

SECONDS = 60.0


@dataclass(frozen=True)
class Stretch:
    """A stretch of time in seconds after the start of stimulation, with its highest value.

    One that is still under way at an edge of the run is cut off there. `lead_s`: for a wave of dysphoria, how long
    before milk release it starts (negative: after); for a let-down, how long before it its wave started. None when
    there is no partner.
    """

    start_s: float
    end_s: float
    peak: float
    lead_s: float | None = None

    @property
    def seconds(self) -> float:
        """Its length."""
        return self.end_s - self.start_s


@dataclass(frozen=True)
class Measurements:
    """The measurements of a run; field names and units are those of `python -m dmer simulate --json`."""

    let_downs: list[Stretch]
    dysphoria_episodes: list[Stretch]
    dysphoria_episodes_oxytocin: list[Stretch]
    bursts_s: list[float]
    oxytocin_baseline_pg_per_ml: float
    oxytocin_peak_pg_per_ml: float
    oxytocin_peak_min: float
    prolactin_baseline_ng_per_ml: float
    prolactin_peak_ng_per_ml: float
    prolactin_peak_ratio: float
    prolactin_peak_min: float
    dopamine_nadir_rel: float


def measure(run: Run) -> Measurements:
    """Measure what a run shows between its first and its last point; run it at `FINEST_STEP_MINUTES` for this.

    Let-downs: duct response above `M_thr`; waves: index above `EPISODE_INDEX`.
    """
    let_downs = stretches_above(run.minutes, run.duct_response, run.values["M_thr"])
    waves = _with_lead(stretches_above(run.minutes, run.dysphoria, EPISODE_INDEX), let_downs)
    waves_oxytocin = stretches_above(run.minutes, run.dysphoria_oxytocin, EPISODE_INDEX)
    highest_oxytocin, highest_prolactin = int(run.oxytocin.argmax()), int(run.prolactin.argmax())
    return Measurements(
        let_downs=[_with_its_wave(let_down, waves) for let_down in let_downs],
        dysphoria_episodes=waves,
        dysphoria_episodes_oxytocin=_with_lead(waves_oxytocin, let_downs),
        bursts_s=[SECONDS * burst for burst in run.events.bursts if run.minutes[0] <= burst <= run.minutes[-1]],
        oxytocin_baseline_pg_per_ml=run.values["O_b"],
        oxytocin_peak_pg_per_ml=float(run.oxytocin[highest_oxytocin]),
        oxytocin_peak_min=float(run.minutes[highest_oxytocin]),
        prolactin_baseline_ng_per_ml=run.values["P_b"],
        prolactin_peak_ng_per_ml=float(run.prolactin[highest_prolactin]),
        prolactin_peak_ratio=float(run.prolactin[highest_prolactin]) / run.values["P_b"],
        prolactin_peak_min=float(run.minutes[highest_prolactin]),
        dopamine_nadir_rel=float(run.dopamine_mood.min()),
    )


def stretches_above(minutes: Curve, curve: Curve, threshold: float) -> list[Stretch]:
    """The stretches in which `curve` is above `threshold`; crossings are placed on straight lines between points."""
    above = curve > threshold
    padded = np.concatenate(([False], above, [False]))
    turns = np.flatnonzero(np.diff(padded.astype(np.int8)))
    found = []
    for first, after in zip(turns[::2], turns[1::2], strict=True):
        start = _crossing(minutes, curve, threshold, first - 1) if first > 0 else minutes[0]
        end = _crossing(minutes, curve, threshold, after - 1) if after < len(minutes) else minutes[-1]
        found.append(Stretch(SECONDS * float(start), SECONDS * float(end), float(curve[first:after].max())))
    return found


def _crossing(minutes: Curve, curve: Curve, threshold: float, before: int) -> float:
    share = (threshold - curve[before]) / (curve[before + 1] - curve[before])
    return float(minutes[before] + share * (minutes[before + 1] - minutes[before]))


def _with_lead(waves: list[Stretch], let_downs: list[Stretch]) -> list[Stretch]:
    """Pair each wave with a let-down: the first that begins during it, or within a minute after it, or the one under
    way when it starts."""
    paired = []
    for wave in waves:
        after = [one.start_s for one in let_downs if wave.start_s <= one.start_s <= wave.end_s + SECONDS]
        under_way = [one.start_s for one in let_downs if one.start_s < wave.start_s < one.end_s]
        partner = next(iter(after + under_way), None)
        lead = None if partner is None else partner - wave.start_s
        paired.append(Stretch(wave.start_s, wave.end_s, wave.peak, lead))
    return paired


def _with_its_wave(let_down: Stretch, waves: list[Stretch]) -> Stretch:
    for wave in waves:
        if wave.lead_s is not None and abs(wave.start_s + wave.lead_s - let_down.start_s) < 1e-6:
            return Stretch(let_down.start_s, let_down.end_s, let_down.peak, wave.lead_s)
    return let_down
