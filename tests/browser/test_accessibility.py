"""axe on the timeline and home page, in every look and size; our own markup has no violation of any level."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, expect

from tests.browser.axe import (
    SIZES,
    STREAMLITS_OWN,
    change_look,
    contrasts,
    described,
    page_in_look,
    violations,
    within,
)
from tests.browser.conftest import Server
from tests.browser.people import Explorer

OURS = ".timeline, .look"
FULL = "/timeline?profile=dmer_severe&feeding=pump&cue_strength=1&mechanism=both&compare=beside&published=yes"
MEASURED = "/timeline?measured_only=yes"
EVERYTHING = {"/": violations, "/timeline": violations, FULL: violations}
VIEWS = {
    "light": EVERYTHING,
    "dark": EVERYTHING,
    # On a projector the first two stand as on a laptop: only their colors are new. The last is less of the second.
    "contrast": {"/": contrasts, "/timeline": contrasts, FULL: violations, MEASURED: violations},
}
TARGETS = ("button", "select", ".pill", "summary", "input[type=range]")


def test_our_markup_is_clean_in_every_look(context: BrowserContext, server: Server) -> None:
    explorer = Explorer(page_in_look(context, server.address, "light"), server.address).open("/")
    for look, views in VIEWS.items():
        change_look(explorer.page, look)
        for path, find in views.items():
            explorer.walks("/").walks(path)
            expect(explorer.timeline).to_have_attribute("data-theme", look)
            for group in explorer.timeline.locator("details").all():
                group.evaluate("group => { group.open = true; }")
            found = find(explorer.page)
            ours = within(explorer.page, found, OURS)
            assert not ours, f"{path}, {look}: {described(ours)}"
            assert {one["id"] for one in found} <= set(STREAMLITS_OWN), f"{path}, {look}: {described(found)}"


def test_everything_is_reached_by_keyboard_with_focus_in_sight_and_heard(visitor: Explorer) -> None:
    visitor.walks("/timeline").timeline.locator(".button-play").focus()
    reached = []
    for _ in range(40):
        reached.append(
            visitor.page.evaluate(
                """() => { const e = document.activeElement;
                if (!e.closest(".timeline")) return ["outside", "known"];
                const shown = e.matches(".pill input") ? e.nextElementSibling : e;
                const name = e.dataset.action || e.className || e.id || e.tagName;
                return [name, getComputedStyle(shown).outlineStyle]; }"""
            )
        )
        visitor.page.keyboard.press("Tab")
    names = [name for name, _ in reached]
    for expected in ("play", "scrub", "back", "projector", "sound", "reset", "keys", "link", "csv", "png", "svg"):
        assert expected in names, names
    assert all(style != "none" for _, style in reached), reached

    scrub = visitor.timeline.locator(".scrub")
    scrub.focus()
    visitor.page.keyboard.press("ArrowRight")
    assert (scrub.get_attribute("aria-valuetext") or "").replace("\u00a0", " ") == visitor.moment
    expect(visitor.timeline.locator("[aria-live=polite]")).to_contain_text("oxytocin")
    stage = visitor.timeline.locator(".stage")
    expect(stage).to_have_attribute("role", "img")
    assert (stage.get_attribute("aria-label") or "").replace("\u00a0", " ") == visitor.summary


def test_targets_are_large_enough_for_a_thumb(visitor: Explorer) -> None:
    width, height = SIZES["phone"]
    visitor.page.set_viewport_size({"width": width, "height": height})
    visitor.walks("/timeline")
    small = visitor.page.evaluate(
        """(targets) => [...document.querySelectorAll(targets)]
          .filter((e) => e.offsetParent)
          .filter((e) => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
          .map((e) => e.outerHTML.slice(0, 120))""",
        ",".join(f".timeline {kind}" for kind in TARGETS),
    )
    assert small == []
    overflow = visitor.page.evaluate("document.documentElement.scrollWidth - innerWidth")
    assert overflow <= 0
