"""A control on the timeline, from the input event to the painted curve, beside bare Plotly and what one could use instead."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, Page

from benchmarks.browsing import chromium, new_page, open_timeline
from benchmarks.contestants import Rival, rivals
from benchmarks.report import Verdict, print_table
from benchmarks.rivals.same_figure import SLIDER, SameFigure
from benchmarks.server import our_app, serving
from benchmarks.spread import Spread

WARM_UP = 10
ROUND = 10
STEPS = 60
VALUES = range(SLIDER["min"], SLIDER["min"] + WARM_UP + STEPS + 1)
"""Every position of the slider, in percent: the first is where it stands, each further one is a step."""

BAR = 1.25
"""Ours may take this many times what bare Plotly.react takes."""

OURS = "Let-Down Lab"
FLOOR = "bare Plotly.react"


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    with serving(our_app()) as app, chromium() as browser, tempfile.TemporaryDirectory() as folder:
        page = new_page(browser, "timeline_steps.js")
        open_timeline(page, app.address)
        page.evaluate("values => timelineSteps.record(values)", list(VALUES))
        exported = page.evaluate("timelineSteps.exported()")
        SameFigure(exported)
        figure = Path(folder) / "figure.json"
        figure.write_text(json.dumps(exported), encoding="utf-8")
        return _beside_rivals(browser, page, figure)


def _beside_rivals(browser: Browser, page: Page, figure: Path) -> list[Verdict]:
    with rivals(browser, figure) as others:
        ours = Rival(OURS, "input event on its slider", page)
        taken: dict[str, list[float]] = {name: [] for name in (OURS, FLOOR, *(other.name for other in others))}
        for begin in range(1, len(VALUES), ROUND):
            if begin == 1 + WARM_UP:
                for samples in taken.values():
                    samples.clear()
                for one in (ours, *others):
                    one.frames()
            for value in VALUES[begin : begin + ROUND]:
                pair = page.evaluate("([value, odd]) => timelineSteps.pair(value, odd)", [value, bool(value % 2)])
                taken[OURS].append(pair[0])
                taken[FLOOR].append(pair[1])
            for other in others:
                taken[other.name] += [other.step() for _ in range(ROUND)]
        spreads = {name: Spread.of(samples) for name, samples in taken.items()}
        frames = {one.name: one.frames() for one in (ours, *others)}
        _print(spreads, frames, [ours, *others])
        return _verdicts(spreads, frames)


def _print(spreads: dict[str, Spread], frames: dict[str, tuple[int, int]], all_driven: Sequence[Rival]) -> None:
    floor = spreads[FLOOR].median
    driven = {FLOOR: "the same figures, in the same page", **{one.name: one.driven for one in all_driven}}
    rows = [
        [
            name,
            f"{spread.median:.1f}",
            f"{spread.p95:.1f}",
            f"{spread.median / floor:.2f}",
            "{1} of {0}".format(*frames[name]) if name in frames else "",
            driven[name],
        ]
        for name, spread in spreads.items()
    ]
    print_table(
        f"A control on the timeline, from input event to painted curve: {STEPS} steps after {WARM_UP}, 1280x800",
        ["", "median ms", "p95 ms", "x floor", "blank frames", "driven by"],
        rows,
        [
            "Ours and the floor take turns step by step; the rivals take turns with them every ten steps.",
            "The rivals draw the same traces, points, shapes and annotations; st.plotly_chart runs with the app's own settings.",
        ],
    )


def _verdicts(spreads: dict[str, Spread], frames: dict[str, tuple[int, int]]) -> list[Verdict]:
    ours = spreads[OURS].median
    shown = f"{ours:.0f} ms"
    verdicts = []
    for name, spread in spreads.items():
        if name == OURS:
            continue
        ratio = ours / spread.median
        bar, holds = (f"≤ {BAR} ×", ratio <= BAR) if name == FLOOR else ("faster", ratio < 1)
        verdicts.append(
            Verdict("a control, to the painted curve", shown, f"{name} {spread.median:.0f} ms", ratio, bar, holds)
        )
    blank = frames[OURS][1]
    verdicts.append(Verdict("blank frames while it redraws", str(blank), "", None, "0", blank == 0))
    return verdicts
