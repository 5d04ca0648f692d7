"""axe on the deck and on the printed talk: our own markup has no violation of any level, in any look."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.axe import SIZE_OF_LOOK, Found, change_look, contrasts, described, page_in_look, violations
from tests.browser.conftest import RoomServer
from tests.browser.people import Presenter
from tests.browser.room_people import TEXT, TIMELINE, Machines, open_talk
from tests.browser.talk_alone import PresenterOfTheTalk

LOOKS = tuple(SIZE_OF_LOOK)


def found_in(page: Page, part: str, look: str) -> Found:
    """What axe finds in one part of the page: anything in the first look; the others are the same in other colors."""
    return violations(page, part) if look == LOOKS[0] else contrasts(page, part)


def test_the_deck_on_the_page_is_clean_in_every_look_and_no_wider_than_any_screen(
    machines: Machines, room_server: RoomServer
) -> None:
    page = page_in_look(machines.laptop, room_server.address, LOOKS[0])
    presenter = Presenter(page, room_server.address).open("/present?deck=ward")
    presenter.keys("ArrowRight")
    for look in LOOKS:
        change_look(page, look)
        expect(presenter.deck).to_have_attribute("data-theme", look)
        found = violations(page, ".deck") + contrasts(page, ".stButton, .stLinkButton")
        assert not found, f"{look}: {described(found)}"
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, look
    page.evaluate("localStorage.clear()")


def test_a_timeline_the_list_of_keys_and_the_overview_are_clean_in_every_look(
    machines: Machines, room_server: RoomServer
) -> None:
    page = machines.laptop.new_page()
    presenter = PresenterOfTheTalk(page, room_server.address).open(f"/present?parts={TIMELINE},{TEXT}")
    for look in LOOKS:
        presenter.wears(look)
        presenter.begins().keys("ArrowRight")
        expect(presenter.slide.locator(".still polyline").first).to_be_visible()
        found = {"timeline": found_in(page, ".deck", look)}
        presenter.keys("?")
        found["list of keys"] = found_in(page, ".key-list", look)
        presenter.keys("Escape", "o")
        expect(presenter.deck.locator(".overview .thumb .slide").first).to_be_attached()
        found["overview"] = found_in(page, ".overview", look)
        presenter.keys("Escape")
        for part, wrong in found.items():
            assert not wrong, f"{part}, {look}: {described(wrong)}"


def test_every_layout_is_clean_on_paper(machines: Machines, room_server: RoomServer) -> None:
    page = machines.laptop.new_page()
    slides = Presenter(page, room_server.address).talk("seminar")
    first_of_each = {slide["layout"]: slide["id"] for slide in reversed(slides)}
    talk = open_talk(room_server, tuple(first_of_each.values()))
    page.goto(f"{room_server.address}/print/room/{talk.code}")
    expect(page.locator(".paper")).to_have_attribute("data-ready", "yes", timeout=30_000)
    shown = set(page.locator(".slide").evaluate_all("slides => slides.map((slide) => slide.dataset.layout)"))
    assert shown >= {"title", "statement", "text", "sides", "figure", "timeline", "case", "resources", "references"}
    found = violations(page)
    assert not found, described(found)
