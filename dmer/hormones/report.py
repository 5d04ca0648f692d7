"""A run written down: a table of its curves, its measurements as plain data, and a summary in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, TextIO

import numpy as np

from dmer.hormones.measure import Measurements, Stretch
from dmer.hormones.simulate import Run

COLUMNS = {
    "time_min": "minutes",
    "oxytocin_pg_per_ml": "oxytocin",
    "duct_response": "duct_response",
    "dopamine_brake_rel": "dopamine_brake",
    "prolactin_ng_per_ml": "prolactin",
    "dopamine_mood_rel": "dopamine_mood",
    "dysphoria_index": "dysphoria",
    "dysphoria_index_oxytocin": "dysphoria_oxytocin",
    "calm": "calm",
}
"""Heads of the table, and which curve of a run stands under each."""

NUMBER_FORMAT = "%.10g"
"""Ten digits: far more than the model is exact to, and times such as -9.99 come out as they are meant."""

HYPOTHESIS = (
    "Dopamine and dysphoria are hypotheses in relative units: nobody has measured dopamine during a breastfeed. "
    "Oxytocin and prolactin are scaled to published group means; nobody's own hormones are shown here."
)


def write_table(run: Run, file: TextIO) -> None:
    """Write every point of `run` as comma-separated values under the heads of `COLUMNS`."""
    rows = np.column_stack([getattr(run, curve) for curve in COLUMNS.values()])
    np.savetxt(file, rows, fmt=NUMBER_FORMAT, delimiter=",", header=",".join(COLUMNS), comments="")


def as_data(measurements: Measurements) -> dict[str, Any]:
    """The measurements as plain numbers, lists and dictionaries under their own names, ready for JSON."""
    return asdict(measurements)


def summary(measurements: Measurements) -> Iterator[str]:
    """The lines of a short summary in plain words, with units."""
    yield from _listed("Let-downs", measurements.let_downs, "")
    yield from _listed("Waves of dysphoria, dopamine hypothesis", measurements.dysphoria_episodes, "index")
    yield from _listed("Waves of dysphoria, oxytocin hypothesis", measurements.dysphoria_episodes_oxytocin, "index")
    yield (
        f"Oxytocin: from {measurements.oxytocin_baseline_pg_per_ml:.1f} pg/mL at rest to a peak of "
        f"{measurements.oxytocin_peak_pg_per_ml:.1f} pg/mL at {clock(60.0 * measurements.oxytocin_peak_min)}"
    )
    yield (
        f"Prolactin: from {measurements.prolactin_baseline_ng_per_ml:.0f} ng/mL at rest to a peak of "
        f"{measurements.prolactin_peak_ng_per_ml:.0f} ng/mL ({measurements.prolactin_peak_ratio:.2f} times) at "
        f"{clock(60.0 * measurements.prolactin_peak_min)}"
    )
    yield f"Mood-relevant dopamine: lowest at {measurements.dopamine_nadir_rel:.2f} of its resting level"
    yield HYPOTHESIS


def clock(seconds: float) -> str:
    """Seconds after the start of the feed as minutes and seconds, such as 5:39 or -4:21."""
    whole = round(abs(seconds))
    return f"{'-' if seconds < 0.0 and whole else ''}{whole // 60}:{whole % 60:02d}"


def _listed(what: str, stretches: list[Stretch], peak: str) -> Iterator[str]:
    yield f"{what}: {len(stretches) or 'none'}"
    for stretch in stretches:
        line = f"  from {clock(stretch.start_s)} to {clock(stretch.end_s)} min ({stretch.seconds:.0f} s)"
        if peak:
            line += f", {peak} up to {stretch.peak:.0f} of 100"
            if stretch.lead_s is not None:
                order = "before" if stretch.lead_s >= 0.0 else "after"
                line += f", starting {abs(stretch.lead_s):.0f} s {order} milk release"
        yield line
