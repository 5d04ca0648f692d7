"""From opening the timeline page to its first picture: new, with what the browser has kept, and from the home page."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Browser, Page

from benchmarks.browsing import TIMELINE, chromium, new_page
from benchmarks.report import Verdict, print_table
from benchmarks.server import EMPTY_APP, our_app, serving, streamlit
from benchmarks.spread import Spread

TIMES = 10
REST_MILLISECONDS = 1000
FIRST, RELOADED, RETURNED = "opened in a new browser", "opened again", "from the home page, by its link"
BARS = {FIRST: 1.5, RELOADED: 1.5, RETURNED: 0.5}
"""Seconds."""


@dataclass(frozen=True)
class App:
    """Where to go and what to look for: the app's address, its measured page, and the selector of its first picture."""

    name: str
    address: str
    page: str
    picture: str

    def opened(self, page: Page) -> float:
        """Open the measured page; milliseconds from asking for it to its first picture."""
        page.goto(f"{self.address}/{self.page}", wait_until="commit")
        return self._shown(page, "selector => firstPicture.painted(selector)")

    def returned(self, page: Page) -> float:
        """Come from the other page by the link at the top; milliseconds from the click to the first picture."""
        page.goto(self.address)
        link = page.locator(f"[data-testid=stTopNavLink][href$='/{self.page}']")
        link.wait_for()
        page.evaluate("rest => bench.rest(rest)", REST_MILLISECONDS)
        page.evaluate("selector => firstPicture.again(selector)", self.picture)
        link.click()
        return self._shown(page, "() => firstPicture.shown")

    def _shown(self, page: Page, script: str) -> float:
        milliseconds = float(page.evaluate(script, self.picture))
        page.evaluate("rest => bench.rest(rest)", REST_MILLISECONDS)
        return milliseconds


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    with serving(our_app()) as ours, serving(streamlit(EMPTY_APP)) as empty, chromium() as browser:
        apps = [
            App("Let-Down Lab", ours.address, "timeline", f"{TIMELINE} :is(.still polyline, .graph path.js-line)"),
            App("Let-Down Lab, Plotly's figure", ours.address, "timeline", f"{TIMELINE} .graph path.js-line"),
            App("empty Streamlit page", empty.address, "second", "[data-testid=stText]"),
        ]
        taken: dict[tuple[str, str], list[float]] = {(app.name, way): [] for app in apps for way in BARS}
        for round_number in range(1 + TIMES):
            for app in apps:
                found = _ways(browser, app)
                if round_number > 0:
                    for way, milliseconds in found.items():
                        taken[app.name, way].append(milliseconds)
    return _told({key: Spread.of(samples) for key, samples in taken.items()}, apps)


def _ways(browser: Browser, app: App) -> dict[str, float]:
    page = new_page(browser, "first_picture.js")
    try:
        return {FIRST: app.opened(page), RELOADED: app.opened(page), RETURNED: app.returned(page)}
    finally:
        page.context.close()


def _told(spreads: dict[tuple[str, str], Spread], apps: list[App]) -> list[Verdict]:
    ours, empty = apps[0].name, apps[-1].name
    print_table(
        f"To the first picture of the timeline page: {TIMES} times each, on a warm server",
        ["", "median ms", "p95 ms"],
        [[f"{name}, {way}", f"{one.median:.0f}", f"{one.p95:.0f}"] for (name, way), one in spreads.items()],
        [
            "From asking for the page, or from the click on the link, until a curve has been painted; on the empty",
            "page until its one word has been. Opened again: the same address, with what the browser has kept.",
            "The first picture is a still; Plotly's figure takes its place when Plotly has loaded.",
        ],
    )
    verdicts = []
    for way, bar_seconds in BARS.items():
        mine, reference = spreads[ours, way].median / 1000, spreads[empty, way].median / 1000
        verdicts.append(
            Verdict(
                f"first picture, {way}",
                f"{mine:.2f} s",
                f"{empty} {reference:.2f} s",
                mine / reference,
                f"≤ {bar_seconds:g} s",
                mine <= bar_seconds,
            )
        )
    return verdicts
