"""The deck: from key press to painted slide over a whole talk, beside reveal.js with the same text; and opening it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.request import urlopen

from playwright.sync_api import Browser, Page

from benchmarks.browsing import chromium, new_page
from benchmarks.report import Verdict, print_table
from benchmarks.rivals.reveal import NotInstalledError, reveal_folder
from benchmarks.server import HOST, our_app, serving
from benchmarks.spread import Spread

DECK = "seminar"
KEY = "ArrowRight"
REST_MILLISECONDS = 250
"""Between presses: quicker than anybody talks, so that most presses come while a timeline still moves from the last."""

SETTLING_MILLISECONDS = 5000
"""In full screen the pictures are drawn anew, while the page is idle."""

TIMES = 10

PAINT_BAR_MILLISECONDS = 50.0
OPEN_BAR_SECONDS = 1.5

OURS = "Let-Down Lab"
REVEAL = "reveal.js"
FIRST, AGAIN = "opened in a new browser", "opened again"
TITLE = ".deck .pile > .slide:not([inert]) .title"


@dataclass(frozen=True)
class Slides:
    """An open page with a talk; `shown` is a selector of the text on show."""

    name: str
    page: Page
    shown: str

    def press(self) -> tuple[float, str]:
        """Press the key once; milliseconds to the painted change, and the text then on show."""
        self.page.evaluate("words => keyPresses.arm(...words)", [self.shown, REST_MILLISECONDS])
        self.page.keyboard.press(KEY)
        taken = self.page.evaluate("keyPresses.taken()")
        return float(taken["milliseconds"]), str(taken["seen"])


def measure() -> list[Verdict]:
    """Measure, print, and judge. Raises RuntimeError when a press does not lead where it should."""
    with serving(our_app()) as app, chromium() as browser, ExitStack() as stack:
        talk = _talk(app.address)
        decks = [_our_deck(browser, app.address)]
        try:
            folder = reveal_folder(talk)
            decks.append(_reveal(browser, stack.enter_context(serving(_files(folder))).address))
        except NotInstalledError as reason:
            print(f"\nreveal.js is left out: {reason}.")
        taken = {deck.name: _through(deck, talk) for deck in decks}
        for deck in decks:
            deck.page.context.close()
        opened = _opened(browser, app.address)
    return _told(taken, opened, talk)


def _files(folder: Path) -> Callable[[int], Sequence[str]]:
    """The command that serves the files of a folder."""
    return lambda port: [sys.executable, "-m", "http.server", str(port), "--bind", HOST, "--directory", str(folder)]


def _talk(address: str) -> dict[str, Any]:
    with urlopen(f"{address}/player/data/talk.json?deck={DECK}") as answer:
        found: dict[str, Any] = json.load(answer)
    return found


def _our_deck(browser: Browser, address: str) -> Slides:
    page = new_page(browser, "key_presses.js")
    page.goto(f"{address}/present?deck={DECK}")
    page.wait_for_selector(".deck[data-ready]", timeout=60_000)
    page.locator(".deck").focus()
    page.keyboard.press("f")
    page.evaluate("rest => bench.rest(rest)", SETTLING_MILLISECONDS)
    return Slides(OURS, page, ".deck .pile > .slide:not([inert]) :is(.title, .block:not(.waiting) .text)")


def _reveal(browser: Browser, address: str) -> Slides:
    page = new_page(browser, "key_presses.js")
    page.goto(address)
    page.wait_for_function("window.Reveal?.isReady()")
    return Slides(REVEAL, page, ".slides > section.present :is(h2, p:not(.fragment), p.fragment.visible)")


def _through(deck: Slides, talk: dict[str, Any]) -> list[float]:
    """Milliseconds of every press from the first slide to the last."""
    taken = []
    for slide in talk["slides"]:
        for step in range(slide["steps"] + 1):
            if slide is talk["slides"][0] and step == 0:
                continue
            milliseconds, seen = deck.press()
            if slide["title"] not in seen:
                raise RuntimeError(f"{deck.name} should show {slide['title']!r} and shows {seen[:80]!r}")
            taken.append(milliseconds)
    return taken


def _opened(browser: Browser, address: str) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {FIRST: [], AGAIN: []}
    for round_number in range(1 + TIMES):
        page = new_page(browser, "first_picture.js")
        for samples in taken.values():
            page.goto(f"{address}/present?deck={DECK}", wait_until="commit")
            milliseconds = float(page.evaluate("selector => firstPicture.painted(selector)", TITLE))
            page.evaluate("bench.rest(1000)")
            if round_number > 0:
                samples.append(milliseconds)
        page.context.close()
    return taken


def _told(taken: dict[str, list[float]], opened: dict[str, list[float]], talk: dict[str, Any]) -> list[Verdict]:
    spreads = {name: Spread.of(samples) for name, samples in taken.items()}
    pictures = sum(bool(slide["timelines"] or slide["figure"]) for slide in talk["slides"])
    print_table(
        f"The next step or slide, from key press to paint: {len(talk['slides'])} slides, {len(taken[OURS])} presses",
        ["", "median ms", "p95 ms", "longest ms"],
        [[name, f"{one.median:.1f}", f"{one.p95:.1f}", f"{max(taken[name]):.1f}"] for name, one in spreads.items()],
        [
            f"The same text, waiting for the same presses. Ours shows {pictures} slides with a live timeline or a",
            "figure besides; reveal.js shows none, and its transitions are off.",
        ],
    )
    openings = {way: Spread.of(samples) for way, samples in opened.items()}
    print_table(
        f"To the first slide of the Present page: {TIMES} times each, on a warm server",
        ["", "median ms", "p95 ms"],
        [[way, f"{one.median:.0f}", f"{one.p95:.0f}"] for way, one in openings.items()],
    )
    ours, other = spreads[OURS], spreads.get(REVEAL)
    reference = f"{REVEAL} {other.p95:.0f} ms" if other else ""
    ratio = ours.p95 / other.p95 if other else None
    bar = f"p95 ≤ {PAINT_BAR_MILLISECONDS:.0f} ms"
    holds = ours.p95 <= PAINT_BAR_MILLISECONDS
    verdicts = [Verdict("next slide, key to paint, p95", f"{ours.p95:.0f} ms", reference, ratio, bar, holds)]
    for way, one in openings.items():
        seconds = one.median / 1000
        holds = seconds <= OPEN_BAR_SECONDS
        verdicts.append(Verdict(f"first slide, {way}", f"{seconds:.2f} s", "", None, f"≤ {OPEN_BAR_SECONDS} s", holds))
    return verdicts
