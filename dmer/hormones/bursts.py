"""When oxytocin bursts happen: the integrate-and-fire generator of docs/model.md, solved event by event."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from math import exp

Values = Mapping[str, float]


@dataclass(frozen=True)
class Dip:
    """One mood-relevant pulse: when it starts (minutes) and for which let-down of the run (1, 2, 3 …)."""

    minutes: float
    let_down: int


@dataclass(frozen=True)
class BurstTrain:
    """The events of a run, in minutes after the start of stimulation, each list in order of time."""

    bursts: tuple[float, ...]
    dips: tuple[Dip, ...]


def drive_segments(values: Values, start: float, end: float) -> list[tuple[float, float, float]]:
    """Split `start` to `end` (minutes) into pieces of constant drive.

    Suckling or pumping drives at 1 from 0 to `T_feed`; a cue drives at `cue_strength` while it lasts; together
    they are at most 1. Returns (from, to, drive) triples without gaps.
    """
    cue_end = values["cue_start"] + values["cue_minutes"]
    edges = sorted({0.0, float(values["T_feed"]), float(values["cue_start"]), cue_end, start, end})
    edges = [edge for edge in edges if start <= edge <= end]
    segments = []
    for left, right in pairwise(edges):
        suckling = 1.0 if 0.0 <= left < values["T_feed"] else 0.0
        cue = values["cue_strength"] if values["cue_start"] <= left < cue_end else 0.0
        segments.append((left, right, min(1.0, suckling + cue)))
    return segments


def burst_train(values: Values, start: float, end: float) -> BurstTrain:
    """Run the burst generator from rest at `start` to `end` (both minutes).

    The charge rises at drive × (1 - k_stress · stress) / T_i and fires at 1. The mood-relevant pulse starts
    `lead` minutes before the burst, or with the drive if that is later. When the drive stops, a charge above its
    resting value is lost and a charge below it returns there with `tau_prime`; a pulse whose burst never comes
    is not counted as a let-down.
    """
    rest = 1.0 - values["L_b"] / values["T_i"]
    full_rate = (1.0 - values["k_stress"] * values["stress"]) / values["T_i"]
    charge = rest
    bursts: list[float] = []
    dips: list[Dip] = []
    pulse_sent = False
    for left, right, drive in drive_segments(values, start, end):
        rate = drive * full_rate
        if rate <= 0.0:
            below = min(0.0, charge - rest)
            charge = rest + below * exp(-(right - left) / values["tau_prime"])
            pulse_sent = False
            continue
        now = left
        while True:
            burst = now + (1.0 - charge) / rate
            pulse = max(now, burst - values["lead"])
            if not pulse_sent and pulse < right:
                dips.append(Dip(pulse, len(bursts) + 1))
                pulse_sent = True
            if burst > right:
                charge += (right - now) * rate
                break
            bursts.append(burst)
            charge, now, pulse_sent = 0.0, burst, False
    return BurstTrain(tuple(bursts), tuple(dips))
