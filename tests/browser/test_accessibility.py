"""axe on the timeline and home page, in every look and size; our own markup has no violation of any level."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.browser.axe import SIZE_OF_LOOK, STREAMLITS_OWN, change_look, described, page_in_look, violations, within
from tests.browser.conftest import Server
from tests.browser.people import Explorer

OURS = ".timeline, .look"
VIEWS = {
    "resting": "/timeline",
    "full": "/timeline?profile=dmer_severe&mechanism=both&compare=beside&published=yes&cue_strength=1&feeding=pump",
    "measured": "/timeline?measured_only=yes",
    "home": "/",
}
TARGETS = ("button", "select", ".pill", "summary", "input[type=range]")


@pytest.mark.parametrize("view", VIEWS)
def test_our_markup_is_clean_in_every_look(context: BrowserContext, server: Server, view: str) -> None:
    first, *others = SIZE_OF_LOOK
    explorer = Explorer(page_in_look(context, server.address, first), server.address).open(VIEWS[view])
    for group in explorer.timeline.locator("details").all():
        group.evaluate("group => { group.open = true; }")
    for look in (first, *others):
        if look != first:
            change_look(explorer.page, look)
        expect(explorer.timeline).to_have_attribute("data-theme", look)
        found = violations(explorer.page)
        ours = within(explorer.page, found, OURS)
        assert not ours, f"{look}: {described(ours)}"
        assert {one["id"] for one in found} <= set(STREAMLITS_OWN), f"{look}: {described(found)}"


def test_everything_is_reached_by_keyboard_with_focus_in_sight(explorer: Explorer) -> None:
    explorer.open()
    explorer.timeline.locator(".button-play").focus()
    reached = []
    for _ in range(40):
        reached.append(
            explorer.page.evaluate(
                """() => { const e = document.activeElement;
                if (!e.closest(".timeline")) return ["outside", "known"];
                const shown = e.matches(".pill input") ? e.nextElementSibling : e;
                const name = e.dataset.action || e.className || e.id || e.tagName;
                return [name, getComputedStyle(shown).outlineStyle]; }"""
            )
        )
        explorer.page.keyboard.press("Tab")
    names = [name for name, _ in reached]
    for expected in ("play", "scrub", "back", "projector", "sound", "reset", "keys", "link", "csv", "png", "svg"):
        assert expected in names, names
    assert all(style != "none" for _, style in reached), reached


def test_targets_are_large_enough_for_a_thumb(browser: Browser, server: Server) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True)
    explorer = Explorer(context.new_page(), server.address).open()
    small = explorer.page.evaluate(
        """(targets) => [...document.querySelectorAll(targets)]
          .filter((e) => e.offsetParent)
          .filter((e) => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
          .map((e) => e.outerHTML.slice(0, 120))""",
        ",".join(f".timeline {kind}" for kind in TARGETS),
    )
    assert small == []
    overflow = explorer.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0
    context.close()


def test_a_screen_reader_hears_the_moment_on_the_scrubber(explorer: Explorer) -> None:
    explorer.open()
    scrub = explorer.timeline.locator(".scrub")
    scrub.focus()
    explorer.page.keyboard.press("ArrowRight")
    assert (scrub.get_attribute("aria-valuetext") or "").replace("\u00a0", " ") == explorer.moment
    expect(explorer.timeline.locator("[aria-live=polite]")).to_contain_text("oxytocin")
    stage = explorer.timeline.locator(".stage")
    expect(stage).to_have_attribute("role", "img")
    assert (stage.get_attribute("aria-label") or "").replace("\u00a0", " ") == explorer.summary
