"""From the click on a link to a painted lesson: from another page of the app, and from its module."""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from benchmarks.browsing import chromium, new_page
from benchmarks.report import Verdict, print_table
from benchmarks.server import our_app, serving
from benchmarks.spread import Spread

TIMES = 15
REST_MILLISECONDS = 1000
BAR_MILLISECONDS = 300.0
FROM_PAGE, FROM_MODULE = "from another page", "from its module"
PAINTED = ".learn .lesson .piece .block"
REMEMBER = "lesson => sessionStorage.setItem('let-down-lab-learn', `#lesson=${lesson}&piece=1`)"


def measure() -> list[Verdict]:
    """Measure, print, and judge."""
    with serving(our_app()) as ours, chromium() as browser:
        taken = _taken(browser, ours.address)
    print_table(
        f"To a painted lesson: {TIMES} times each, on a warm server",
        ["", "median ms", "p95 ms"],
        [[way, f"{one.median:.0f}", f"{one.p95:.0f}"] for way, one in taken.items()],
        ["From the click on the link until the first words of the lesson have been painted."],
    )
    return [
        Verdict(
            f"painted lesson, {way}",
            f"{one.median:.0f} ms",
            "none",
            None,
            f"≤ {BAR_MILLISECONDS:g} ms",
            one.median <= BAR_MILLISECONDS,
        )
        for way, one in taken.items()
    ]


def _taken(browser: Browser, address: str) -> dict[str, Spread]:
    page = new_page(browser, "first_picture.js")
    try:
        page.goto(f"{address}/learn")
        card = page.locator(".learn .modules .card-link").first
        card.click()
        link = page.locator(".learn .lessons .card-link").first
        lesson = str(link.get_attribute("href")).partition("lesson=")[2]
        module = page.url
        found: dict[str, list[float]] = {FROM_PAGE: [], FROM_MODULE: []}
        for number in range(1 + TIMES):
            page.goto(f"{address}/glossary")
            page.evaluate(REMEMBER, lesson)
            page.get_by_test_id("stTopNav").get_by_role("button", name="Learn").click()
            from_page = _clicked(page, "[data-testid=stTopNavDropdownLink][href$='/learn']")
            page.goto("about:blank")
            page.goto(module)
            from_module = _clicked(page, ".learn .lessons .card-link >> nth=0")
            if number > 0:
                found[FROM_PAGE].append(from_page)
                found[FROM_MODULE].append(from_module)
        return {way: Spread.of(samples) for way, samples in found.items()}
    finally:
        page.context.close()


def _clicked(page: Page, selector: str) -> float:
    """Milliseconds from the click on a link to the painted lesson."""
    link = page.locator(selector)
    link.wait_for()
    page.evaluate("rest => bench.rest(rest)", REST_MILLISECONDS)
    page.evaluate("selector => firstPicture.again(selector)", PAINTED)
    link.click()
    return float(page.evaluate("() => firstPicture.shown"))
