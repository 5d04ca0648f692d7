"""A reader of the evidence: moves on the pages of text, and what is seen there."""

from __future__ import annotations

from contextlib import suppress

from playwright.sync_api import Locator, Page, TimeoutError, expect

from tests.browser.people import Explorer


class Reader(Explorer):
    """Somebody who reads, searches and follows links; notes errors and calls to the outside as the explorer does."""

    def open(self, path: str = "/evidence") -> Reader:
        """Open a page and wait until its text is there, and the search, which also follows links."""
        self.page.goto(self.address + path)
        self.ready()
        return self

    def ready(self) -> None:
        self.waits_for("h1")
        self.waits_for("[role=combobox]")
        expect(self.page.locator("h1")).to_be_visible(timeout=30_000)
        expect(self.search_box).to_be_visible(timeout=20_000)
        expect(self.page.get_by_test_id("stStatusWidget")).to_have_count(0)

    @property
    def main(self) -> Locator:
        return self.page.get_by_test_id("stMain")

    @property
    def search_box(self) -> Locator:
        return self.page.get_by_role("combobox", name="Search the app")

    def searches(self, query: str) -> Locator:
        """Type into the search box; the results once they are there."""
        self.search_box.fill(query)
        results = self.page.locator("#site-search-list [role=option]")
        expect(results.first).to_be_visible()
        return results

    def at(self, page: str) -> None:
        """Wait until the address is that of a page, with its query, and the page has come to rest."""
        with suppress(TimeoutError):
            self.settles(page)  # looks at every frame, `expect` once a second
        expect(self.page).to_have_url(self.address + page)

    def stays(self) -> None:
        """Leave a mark on the page, which a new page would not have."""
        self.page.evaluate("window.stayed = true")

    @property
    def stayed(self) -> bool:
        """Whether it is still the page of `stays`: nothing was loaded anew."""
        return bool(self.page.evaluate("window.stayed === true"))


def figure(page: Page, title: str) -> Locator:
    """A figure of the evidence once it is drawn."""
    page.locator(".evidence-figure[data-ready=yes]", has_text=title).wait_for(timeout=20_000)
    return page.locator(".evidence-figure", has_text=title)
