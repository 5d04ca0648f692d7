"""axe on the pages of the evidence: our figures and the search box are clean, and large enough for a thumb."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Page, expect

from tests.browser.axe import SIZE_OF_LOOK, STREAMLITS_OWN, change_look, described, violations, within
from tests.browser.conftest import Server
from tests.browser.reader import Reader

OURS = ".evidence-figure, .site-search"
VIEWS = {
    "history": "/history",
    "claims": "/evidence",
    "references": "References",
    "figures": "Figures",
    "contradictions": "Contradictions",
    "unknown": "What we do not know",
    "claim": "/evidence?claim=cns-06",
    "glossary": "/glossary",
    "resources": "/resources",
}
"""Where each is: an address, or a tab of the evidence."""

DRAWN = ("history", "figures", "contradictions")
"""Views with our own drawings, which are looked at in every look; the others take turns."""

TURNS = {view: look for view, look in zip(VIEWS, 3 * list(SIZE_OF_LOOK), strict=False) if view not in DRAWN}


@pytest.fixture(scope="module")
def reader(kept_page: Page, server: Server) -> Reader:
    """Somebody who goes from page to page in a window that is kept open."""
    kept_page.emulate_media(reduced_motion="reduce")
    return Reader(kept_page, server.address).open("/resources")


def goes_to(reader: Reader, view: str) -> None:
    """Go to a view, with everything open that can be opened in its figures."""
    place = VIEWS[view]
    if place.startswith("/"):
        reader.walks(place)
    else:
        tab = reader.main.get_by_role("tab", name=place)
        if tab.count() == 0:
            reader.walks(f"/evidence?part={quote_plus(place)}")
        tab.click()
        reader.settles()
        expect(tab).to_have_attribute("aria-selected", "true")
    if view in DRAWN:
        reader.waits_for(".evidence-figure[data-ready=yes]")
        expect(reader.page.locator(".evidence-figure:not([data-ready])")).to_have_count(0)
        groups = reader.page.locator(".evidence-figure details")
        groups.evaluate_all("groups => { for (const group of groups) group.open = true; }")


@pytest.mark.parametrize("view", VIEWS)
def test_our_markup_is_clean(reader: Reader, view: str) -> None:
    """The whole page in one look; figures in every look and size."""
    first, *others = list(SIZE_OF_LOOK) if view in DRAWN else [TURNS[view]]
    change_look(reader.page, first)
    goes_to(reader, view)
    found = violations(reader.page)
    ours = within(reader.page, found, OURS)
    assert not ours, f"{first}: {described(ours)}"
    assert {one["id"] for one in found} <= set(STREAMLITS_OWN), f"{first}: {described(found)}"
    for look in others:
        change_look(reader.page, look)
        reader.waits_for(f".evidence-figure[data-theme={look}]")
        found = violations(reader.page, ".evidence-figure")
        assert not found, f"{look}: {described(found)}"
    assert reader.outside == []


PLACES = """() => {
  const place = (one) => one.getBoundingClientRect();
  const all = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.offsetParent);
  const places = (selector) => all(selector).map((one) => [one.textContent, place(one)]);
  return { box: place(document.querySelector("#site-search")), look: place(document.querySelector("#look")),
    links: places("[data-testid=stHeader] a"), results: places("#site-search-list [role=option]"),
    over: document.documentElement.scrollWidth - innerWidth, width: innerWidth };
}"""


def test_the_search_is_clean_large_enough_and_covers_nothing_on_any_screen_and_in_any_look(reader: Reader) -> None:
    reader.walks("/glossary")
    for look in SIZE_OF_LOOK:
        change_look(reader.page, look)
        reader.page.wait_for_function("document.querySelector('#look').getBoundingClientRect().right <= innerWidth")
        places = reader.page.evaluate(PLACES)
        box, switch = places["box"], places["look"]
        assert min(box["height"], box["width"]) >= 44, look
        assert box["right"] <= switch["left"], look
        assert [text for text, link in places["links"] if link["right"] > box["left"]] == [], look
        reader.searches("milk")
        reader.page.keyboard.press("ArrowDown")
        found = violations(reader.page, ".site-search")
        assert not found, f"{look}: {described(found)}"
        places = reader.page.evaluate(PLACES)
        assert places["results"]
        for text, target in places["results"]:
            assert target["height"] >= 44, (look, text)
            assert target["left"] >= 0, (look, text)
            assert target["right"] <= places["width"], (look, text)
        reader.page.keyboard.press("Escape")
        reader.page.keyboard.press("Escape")
        expect(reader.page.locator("#site-search-list")).to_be_hidden()
        assert reader.page.evaluate(PLACES)["over"] <= 0, look
