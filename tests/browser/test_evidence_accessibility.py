"""axe on the pages of the evidence: our figures and the search box are clean, and large enough for a thumb."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.axe import (
    SIZE_OF_LOOK,
    SIZES,
    STREAMLITS_OWN,
    change_look,
    described,
    page_in_look,
    violations,
    within,
)
from tests.browser.conftest import Server
from tests.browser.reader import Reader

OURS = ".evidence-figure, .site-search"
VIEWS = {
    "history": "/history",
    "claims": "/evidence",
    "references": "/evidence?part=References",
    "figures": "/evidence?part=Figures",
    "contradictions": "/evidence?part=Contradictions",
    "unknown": "/evidence?part=What+we+do+not+know",
    "claim": "/evidence?claim=cns-06",
    "glossary": "/glossary",
    "resources": "/resources",
}
DRAWN = ("history", "figures", "contradictions")
"""Views with our own drawings, which are looked at in every look; the others take turns."""

TURNS = {view: look for view, look in zip(VIEWS, 3 * list(SIZE_OF_LOOK), strict=False) if view not in DRAWN}


@pytest.mark.parametrize("view", VIEWS)
def test_our_markup_is_clean(context: BrowserContext, server: Server, view: str) -> None:
    looks = list(SIZE_OF_LOOK) if view in DRAWN else [TURNS[view]]
    reader = Reader(page_in_look(context, server.address, looks[0]), server.address).open(VIEWS[view])
    figures = reader.page.locator(".evidence-figure")
    for look in looks:
        if look != looks[0]:
            change_look(reader.page, look)
        if view in DRAWN:
            expect(figures.first).to_have_attribute("data-theme", look, timeout=20_000)
            figures.locator("details").evaluate_all("groups => { for (const group of groups) group.open = true; }")
        reader.searches("oxytocin")
        reader.page.keyboard.press("ArrowDown")
        found = violations(reader.page)
        ours = within(reader.page, found, OURS)
        assert not ours, f"{look}: {described(ours)}"
        assert {one["id"] for one in found} <= set(STREAMLITS_OWN), f"{look}: {described(found)}"
        reader.page.keyboard.press("Escape")
    assert reader.outside == []


def test_the_search_is_large_enough_and_covers_nothing_on_any_screen(context: BrowserContext, server: Server) -> None:
    reader = Reader(page_in_look(context, server.address, "light"), server.address).open("/glossary")
    for name, (width, height) in SIZES.items():
        reader.page.set_viewport_size({"width": width, "height": height})
        fits = "width => document.querySelector('#look').getBoundingClientRect().right <= width"
        reader.page.wait_for_function(fits, arg=width)
        box = reader.search_box.bounding_box()
        look = reader.page.locator("#look").bounding_box()
        assert box
        assert look
        assert box["height"] >= 44
        assert box["width"] >= 44
        assert box["x"] + box["width"] <= look["x"]
        for link in reader.page.get_by_test_id("stHeader").get_by_role("link").all():
            place = link.bounding_box()
            assert not place or place["x"] + place["width"] <= box["x"], (name, link.text_content())
        reader.searches("milk")
        for option in reader.page.locator("#site-search-list [role=option]").all():
            target = option.bounding_box()
            assert target
            assert target["height"] >= 44
            assert target["x"] >= 0
            assert target["x"] + target["width"] <= width
        reader.page.keyboard.press("Escape")
        reader.page.keyboard.press("Escape")
        assert reader.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
