"""From the presenter's press to the picture on a phone, while two hundred others follow on the same machine."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from urllib.request import Request, urlopen

from playwright.sync_api import Page, sync_playwright

from benchmarks.followers import following
from benchmarks.report import Verdict, print_table
from benchmarks.server import our_app, serving
from benchmarks.spread import Spread
from dmer.room.rooms import open_room
from dmer.routes.open_files import allow_many_connections
from dmer.settings import VAR_VARIABLE
from tests.browser.chromium import find_chromium, launch_flags

FOLLOWERS = 200
MOVES = 60
BETWEEN_MOVES_SECONDS = 0.4
BAR_MILLISECONDS = 200.0
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}
PARTS = ["what-it-is", "let-down", "history"]

STATE = {"revision": 0, "step": 0, "screen": "slides", "look": "light", "live": None, "started_at": None}

NOTE_PAINTS = """() => {
  window.painted = {};
  const told = (slides) => requestAnimationFrame(() => setTimeout(() => {
    for (const id of slides) window.painted[id] ??= performance.timeOrigin + performance.now();
  }));
  const shown = (changes) => changes.map(({ target }) => target).filter((one) => !one.inert);
  new MutationObserver((changes) => told(shown(changes).map((one) => one.dataset.slide)))
    .observe(document.querySelector(".pile"), { subtree: true, attributeFilter: ["inert"] });
}"""
"""Note for each slide when the first frame with it was on its way to the screen."""


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    allow_many_connections()
    with tempfile.TemporaryDirectory() as folder:
        os.environ[VAR_VARIABLE] = folder
        with serving(our_app(), {VAR_VARIABLE: folder}) as app:
            record, key = open_room("A talk", PARTS, "breastfeeding")
            with _crowd(app.address, record.code), _phone(f"{app.address}/follow/{record.code}") as page:
                with urlopen(f"{app.address}/room/{record.code}/talk.json", timeout=20) as answer:
                    slides = [slide["id"] for slide in json.load(answer)["slides"]]
                paints = Spread.of(list(_paints(page, f"{app.address}/room/{record.code}/move", key, slides)))
    print_table(
        f"A phone-sized page among {FOLLOWERS} followers: from the press to the picture",
        ["", "median ms", "p95 ms", "times"],
        [["press to paint", f"{paints.median:.1f}", f"{paints.p95:.1f}", str(paints.count)]],
        [
            "The followers are connections of a second process; server, followers and a real Chromium share this",
            "machine. The press is a request of its own. The phone shows text, timelines and figures in turn.",
        ],
    )
    return [
        Verdict(
            f"press to paint on a phone, {FOLLOWERS} followers, p95",
            f"{paints.p95:.0f} ms",
            "",
            None,
            f"≤ {BAR_MILLISECONDS:.0f} ms",
            paints.p95 <= BAR_MILLISECONDS,
        )
    ]


def _paints(page: Page, move: str, key: str, slides: list[str]) -> Iterator[float]:
    for number in range(MOVES):
        slide = slides[(number + 1) % len(slides)]
        page.evaluate("slide => { delete window.painted[slide]; }", slide)
        time.sleep(BETWEEN_MOVES_SECONDS)
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {key}"}
        pressed = time.time()
        urlopen(Request(move, json.dumps({**STATE, "slide": slide}).encode(), headers), timeout=20).close()
        seen = page.wait_for_function("slide => window.painted[slide]", arg=slide).json_value()
        yield float(seen) - 1000 * pressed


@contextmanager
def _phone(address: str) -> Iterator[Page]:
    """A follower's page that has everything it needs."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_chromium(), args=launch_flags())
        page = browser.new_context(**PHONE).new_page()  # type: ignore[arg-type]
        page.goto(address)
        page.wait_for_selector(".deck[data-ready=yes]", timeout=120_000)
        page.evaluate(NOTE_PAINTS)
        yield page
        browser.close()


@contextmanager
def _crowd(address: str, code: str) -> Iterator[None]:
    """The other followers, in a process of their own, until the block ends."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_follow, args=(address, code, theirs))
    process.start()
    try:
        assert ours.recv() == "here"
        yield
    finally:
        ours.send("go")
        process.join(20)


def _follow(address: str, code: str, pipe: Connection) -> None:
    async def stay() -> None:
        async with following(address, code, FOLLOWERS):
            pipe.send("here")
            await asyncio.to_thread(pipe.recv)

    allow_many_connections()
    asyncio.run(stay())
