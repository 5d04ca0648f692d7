"""A real Chromium that can reach this machine alone, and pages that carry the benchmark's clock."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.server import HOST
from tests.browser.chromium import find_chromium, launch_flags

IN_PAGE = Path(__file__).resolve().parent / "page"
"""Scripts that run inside the measured pages."""

ALONE = f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}"
WINDOW = {"width": 1280, "height": 800}
TIMELINE = ".timeline:not([data-small])"


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser until the block ends. Raises RuntimeError when none is installed."""
    path = find_chromium()
    if path is None:
        raise RuntimeError("There is no Chromium: python -m tests.browser.chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*launch_flags(), ALONE])
        try:
            yield browser
        finally:
            browser.close()


def new_page(browser: Browser, *scripts: str) -> Page:
    """A page in a context of its own, with the clock and the named scripts of page/ in it."""
    context = browser.new_context(viewport=WINDOW, color_scheme="light", device_scale_factor=1)  # type: ignore[arg-type]
    for script in ("clock.js", *scripts):
        context.add_init_script(path=IN_PAGE / script)
    return context.new_page()


def open_timeline(page: Page, address: str) -> None:
    """Open the timeline page and wait until its figure is drawn and the page has come to rest."""
    page.goto(f"{address}/timeline")
    page.wait_for_selector(f"{TIMELINE}[data-ready] .graph path.js-line", state="attached")
    page.evaluate("bench.rest(500)")
