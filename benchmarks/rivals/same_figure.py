"""The timeline's figure for a rival: exported once from the page, with new curves from dmer.hormones at each step."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dmer.hormones.simulate import Run, simulate

PATH_VARIABLE = "BENCH_FIGURE"
PORT_VARIABLE = "BENCH_PORT"
"""Environment variables through which the benchmark tells a rival's process what to draw and where to listen."""

START, END, STEP, FINEST = -2.0, 90.0, 0.05, 0.025
"""The stretch and the steps, in minutes, that the page itself computes: dmer/player/picture.js."""

FACTORS = (1.0, 100.0)
"""Curves are drawn in their own unit or in percent."""

TOLERANCE = 0.02
"""Largest difference between the page's curve and Python's, as a share of the curve's height."""

SLIDER = {"min": 20, "max": 90, "step": 1}
"""The rivals' slider, in percent: Delta, the depth of the dopamine dip."""


@dataclass(frozen=True)
class Line:
    """What one trace of the figure shows: a curve of the run, times a factor, at the trace's own times (minutes)."""

    curve: str
    factor: float
    minutes: NDArray[np.float64]

    def points(self, run: Run) -> NDArray[np.float64]:
        """The heights of the trace for a run; shape of `minutes`."""
        return self.factor * np.interp(self.minutes, run.minutes, getattr(run, self.curve))


class SameFigure:
    """The figure of the page and how to compute its curves."""

    def __init__(self, exported: dict[str, Any]) -> None:
        """Find out which curve each trace shows. Raises ValueError when Python's model does not give that curve."""
        self.data: list[dict[str, Any]] = exported["data"]
        self.layout: dict[str, Any] = exported["layout"]
        self.config: dict[str, Any] = exported["config"]
        self._values: dict[str, float] = exported["values"]
        run = self._run(exported["shown"])
        self._lines = [self._line_of(trace, run) for trace in self.data]

    @classmethod
    def from_environment(cls) -> SameFigure:
        """The figure that the benchmark exported for this process."""
        return cls(json.loads(Path(os.environ[PATH_VARIABLE]).read_text(encoding="utf-8")))

    def heights(self, percent: float) -> list[NDArray[np.float64]]:
        """New heights for each trace, with Delta at `percent`."""
        run = self._run(percent)
        return [line.points(run) for line in self._lines]

    def drawn(self, percent: float) -> dict[str, Any]:
        """The whole figure as Plotly takes it, with Delta at `percent`."""
        traces = [{**trace, "y": y} for trace, y in zip(self.data, self.heights(percent), strict=True)]
        return {"data": traces, "layout": self.layout}

    def _run(self, percent: float) -> Run:
        return simulate({**self._values, "Delta": percent / 100.0}, START, END, STEP, FINEST)

    def _line_of(self, trace: dict[str, Any], run: Run) -> Line:
        shown = np.array(trace["y"])
        minutes = np.array(trace["x"])
        lines = [Line(name, factor, minutes) for name in Run.curve_names() for factor in FACTORS]
        differences = [float(np.max(np.abs(line.points(run) - shown))) for line in lines]
        best = int(np.argmin(differences))
        if differences[best] > TOLERANCE * float(np.max(np.abs(shown))):
            raise ValueError(f"no curve of the model is drawn on {trace.get('yaxis')}: off by {differences[best]:.3g}")
        return lines[best]
