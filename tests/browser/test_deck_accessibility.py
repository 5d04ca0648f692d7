"""axe on the deck and on the printed talk: our own markup has no violation of any level, in any look."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import SIZE_OF_LOOK, Found, described, page_in_look, violations
from tests.browser.conftest import Server
from tests.browser.people import Presenter

SEEN = {"light": ("short", "timeline"), "dark": ("ward", "text"), "contrast": ("short", "timeline")}
"""In each look a slide of this talk with this layout is looked at; all layouts are on paper."""


def violations_in(page: Page, selector: str) -> Found:
    """What axe finds in one part of the page."""
    found: Found = Axe().run(page, context=selector).response["violations"]
    return found


@pytest.mark.parametrize("look", SIZE_OF_LOOK)
def test_the_deck_is_clean_in_every_look(context: BrowserContext, server: Server, look: str) -> None:
    page = page_in_look(context, server.address, look)
    presenter = Presenter(page, server.address)
    deck, layout = SEEN[look]
    slide = next(slide for slide in presenter.talk(deck) if slide["layout"] == layout)
    presenter.open(f"/present?deck={deck}#{slide['id']}/{slide['steps']}")
    expect(presenter.deck).to_have_attribute("data-theme", look)
    found = violations_in(page, ".deck")
    presenter.keys("?")
    found += violations_in(page, ".key-list")
    presenter.keys("Escape", "o")
    expect(presenter.deck.locator(".overview .thumb .slide").first).to_be_attached()
    found += violations_in(page, ".overview")
    assert not found, described(found)


def test_every_layout_is_clean_on_paper(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.goto(f"{server.address}/print/seminar")
    expect(page.locator(".paper")).to_have_attribute("data-ready", "yes", timeout=30_000)
    shown = set(page.locator(".slide").evaluate_all("slides => slides.map((slide) => slide.dataset.layout)"))
    assert shown >= {"title", "statement", "text", "sides", "figure", "timeline", "case", "resources", "references"}
    found = violations(page)
    assert not found, described(found)
