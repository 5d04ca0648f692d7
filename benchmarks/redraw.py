"""A control on the timeline, from key press to painted curve, beside bare Plotly and what one could use instead."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Page

from benchmarks.browsing import chromium, new_page, open_timeline
from benchmarks.contestants import Contestant, rivals
from benchmarks.drag import Drag, drag
from benchmarks.report import Verdict, print_table
from benchmarks.rivals.same_figure import SLIDER, SameFigure
from benchmarks.server import our_app, serving
from benchmarks.spread import Spread

WARM_UP = 10
STEPS = 60
ROUND = 10
FIRST = SLIDER["min"]
LAST = FIRST + WARM_UP + STEPS
"""Where the slider begins and ends, in percent; one step for each percent between."""

BAR = 1.25
"""Ours may take this many times what bare Plotly.react takes."""

OURS = "Let-Down Lab"
FLOOR = "bare Plotly.react"
OUR_SLIDER = "[data-symbol=Delta] input"
SUBJECT = "a control on the timeline, to the painted curve"


def measure() -> list[Verdict]:
    """Measure, print, and judge. Raises RuntimeError when somebody draws another figure than ours."""
    with serving(our_app()) as app, chromium() as browser, tempfile.TemporaryDirectory() as folder:
        page = new_page(browser, "timeline_steps.js")
        open_timeline(page, app.address)
        page.evaluate("ends => timelineSteps.record(...ends)", [FIRST, LAST])
        figure = Path(folder) / "figure.json"
        exported = page.evaluate("timelineSteps.exported()")
        SameFigure(exported)
        figure.write_text(json.dumps(exported), encoding="utf-8")
        page.evaluate("first => timelineSteps.restart(first)", FIRST)
        with rivals(browser, figure) as others:
            contestants = [*_at_home(page), *others]
            taken, frames = _side_by_side(contestants)
        return _told(contestants, taken, frames, drag(page, OUR_SLIDER))


def _at_home(page: Page) -> list[Contestant]:
    return [
        Contestant(OURS, "its own slider", page, ".timeline .graph", OUR_SLIDER),
        Contestant(FLOOR, "our figures, recorded", page, "#bench-floor", "#bench-floor"),
    ]


def _side_by_side(contestants: Sequence[Contestant]) -> tuple[dict[str, Spread], dict[str, tuple[int, int]]]:
    """Everybody in turn takes ten steps at a time; milliseconds by name, and frames seen and blank."""
    taken: dict[str, list[float]] = {one.name: [] for one in contestants}
    ours, floor, *others = contestants
    _check_same(contestants, notes=False)
    for begin in range(0, WARM_UP + STEPS, ROUND):
        if begin == WARM_UP:
            for one in contestants:
                taken[one.name].clear()
                one.frames()
        for together in ([ours, floor], *([other] for other in others)):
            for number in range(ROUND):
                for one in together[:: 1 if number % 2 else -1]:
                    taken[one.name].append(one.step())
    _check_same(contestants, notes=True)
    frames = {one.name: one.frames() for one in contestants if one.name != FLOOR}
    return {name: Spread.of(samples) for name, samples in taken.items()}, frames


def _check_same(contestants: Sequence[Contestant], *, notes: bool) -> None:
    """The rivals' notes and shapes are those of the last step throughout, so they are compared at the end alone."""
    ours, *others = contestants
    for other in others:
        difference = ours.drawing().difference_from(other.drawing(), notes=notes)
        if difference:
            raise RuntimeError(f"{other.name} does not draw the same figure as {ours.name}: {difference}")


def _told(
    contestants: Sequence[Contestant], taken: dict[str, Spread], frames: dict[str, tuple[int, int]], dragged: Drag
) -> list[Verdict]:
    floor = taken[FLOOR].median
    rows = [
        [
            one.name,
            f"{taken[one.name].median:.1f}",
            f"{taken[one.name].p95:.1f}",
            f"{taken[one.name].median / floor:.2f}",
            "{1} of {0}".format(*frames[one.name]) if one.name in frames else "",
            one.driven,
        ]
        for one in contestants
    ]
    print_table(
        f"A control on the timeline, from key press to painted curve: {STEPS} steps after {WARM_UP}, 1280x800",
        ["", "median ms", "p95 ms", "x floor", "blank frames", "the right arrow key moves"],
        rows,
        [
            "All take ten steps in turn. Ours and the floor share a page and take turns at each step.",
            "Everybody draws the same size and curves. Ours words its notes anew at each step; the rivals keep theirs.",
            f"Dragged with the mouse, ours paints {dragged.painted} of {dragged.inputs} values: median "
            f"{dragged.milliseconds.median:.1f} ms, p95 {dragged.milliseconds.p95:.1f} ms from input event to paint.",
        ],
    )
    return [*_faster(taken), *_all_painted(frames[OURS], dragged)]


def _faster(taken: dict[str, Spread]) -> list[Verdict]:
    ours = taken[OURS].median
    verdicts = []
    for name, spread in taken.items():
        if name != OURS:
            ratio = ours / spread.median
            bar, holds = (f"≤ {BAR} ×", ratio <= BAR) if name == FLOOR else ("faster", ratio < 1.0)
            verdicts.append(Verdict(SUBJECT, f"{ours:.0f} ms", f"{name} {spread.median:.0f} ms", ratio, bar, holds))
    return verdicts


def _all_painted(frames: tuple[int, int], dragged: Drag) -> list[Verdict]:
    seen, blank = frames
    return [
        Verdict("blank frames while it redraws", f"{blank} of {seen}", "", None, "0", blank == 0),
        Verdict(
            "steps of a drag that are painted",
            f"{dragged.painted} of {dragged.inputs}",
            "",
            None,
            "all",
            dragged.painted == dragged.inputs > 0,
        ),
    ]
