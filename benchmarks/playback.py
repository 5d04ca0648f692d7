"""Frames in each second while time runs on the timeline, beside the page's own frames when nothing moves."""

from __future__ import annotations

from collections.abc import Mapping

from playwright.sync_api import Page

from benchmarks.browsing import TIMELINE, chromium, new_page, open_timeline
from benchmarks.report import Verdict, print_table
from benchmarks.server import our_app, serving

MILLISECONDS = 8000
BAR_FRAMES = 50
OURS = "playing: frames in which the playhead moved"
IDLE = "at rest: all frames"


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    with serving(our_app()) as app, chromium() as browser:
        page = new_page(browser, "moved_frames.js")
        open_timeline(page, app.address)
        idle = _frames(page, moving=False)
        page.locator(f"{TIMELINE} .scrub").fill("-2")
        page.locator(f"{TIMELINE} [data-action=play]").click()
        page.evaluate("bench.rest(500)")
        playing = _frames(page, moving=True)
    found = {OURS: playing, IDLE: idle}
    print_table(
        f"Playing the timeline at 30 times the real speed for {MILLISECONDS / 1000:.0f} s",
        ["", "frames a second", "p95 ms between", "longest ms between"],
        [
            [name, f"{one['perSecond']:.1f}", f"{one['p95']:.1f}", f"{one['longest']:.1f}"]
            for name, one in found.items()
        ],
    )
    ours, at_rest = playing["perSecond"], idle["perSecond"]
    return [
        Verdict(
            "frames in a second while playing",
            f"{ours:.0f}",
            f"the same page at rest {at_rest:.0f}",
            ours / at_rest,
            f"≥ {BAR_FRAMES}",
            ours >= BAR_FRAMES,
        )
    ]


def _frames(page: Page, *, moving: bool) -> Mapping[str, float]:
    """Frames in a second, and milliseconds between them; with `moving` only frames that moved the playhead count."""
    counted: Mapping[str, float] = page.evaluate("words => movedFrames.counted(...words)", [MILLISECONDS, moving])
    return counted
