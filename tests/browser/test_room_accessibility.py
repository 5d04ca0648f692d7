"""axe on every window of a room, in every look; sizes that fit a thumb; nothing that scrolls where nothing should."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import SIZES, STREAMLITS_OWN, contrasts, described, violations, within
from tests.browser.conftest import RoomServer
from tests.browser.room_people import END, FIGURE, TEXT, TIMELINE, Machines, OpenRoom, open_talk

PARTS_OF_VIEW = ".button, select, .clock-panel dd, .notes-text, .ahead-stage, .connected, .room-status"
LOOKS = ("light", "dark", "contrast")

OUTSIDE = """
(parts) => [...document.querySelectorAll(parts)]
  .filter((one) => one.offsetParent && !one.closest("dialog, .slide"))
  .filter((one) => { const box = one.getBoundingClientRect();
    return box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < 0 || box.top < 0
      || one.scrollWidth > one.clientWidth + 1 && one.matches(".button, dd"); })
  .map((one) => one.outerHTML.slice(0, 100))
"""

SMALL = """
() => [...document.querySelectorAll("button")].filter((one) => one.offsetParent && !one.closest("dialog"))
  .filter((one) => { const box = one.getBoundingClientRect(); return box.width < 44 || box.height < 44; })
  .map((one) => one.outerHTML)
"""


@pytest.fixture(scope="module")
def kept_room(room_server: RoomServer) -> OpenRoom:
    return open_talk(room_server, (TEXT, TIMELINE, END))


@pytest.fixture
def laptop(kept_machines: Machines) -> Iterator[BrowserContext]:
    with kept_machines.visited():
        yield kept_machines.laptop


def opened_at(context: BrowserContext, room: OpenRoom, window: str, size: str) -> Page:
    """A window of the room in a size."""
    page = context.new_page()
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce")
    page.goto(room.address(window))
    expect(page.locator(".deck")).to_have_attribute("data-theme", LOOKS[0], timeout=30_000)
    return page


def is_clean_and_can_be_read_in_every_look(page: Page) -> None:
    """All of axe's rules in the first look; the others are the same in other colors."""
    found = violations(page)
    assert not found, described(found)
    for look in LOOKS[1:]:
        page.locator(".deck").evaluate("(root, look) => { root.dataset.theme = look; }", look)
        pale = contrasts(page)
        assert not pale, f"{look}: {described(pale)}"


def test_the_wall_is_clean_and_can_be_read_in_every_look(laptop: BrowserContext, kept_room: OpenRoom) -> None:
    page = opened_at(laptop, kept_room, "wall", "projector")
    is_clean_and_can_be_read_in_every_look(page)


@pytest.mark.parametrize(("window", "ready"), [("clicker", ".small-buttons"), ("follow", ".controls")])
def test_a_phone_is_clean_in_every_look_and_a_thumb_finds_its_buttons(
    window: str, ready: str, laptop: BrowserContext, kept_room: OpenRoom
) -> None:
    page = opened_at(laptop, kept_room, window, "phone")
    expect(page.locator(ready)).to_be_visible(timeout=30_000)
    assert page.evaluate(SMALL) == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if window == "clicker":
        box = page.get_by_role("button", name="Next", exact=True).bounding_box()
        assert box
        assert box["height"] > 200
        assert box["y"] > 400, "where the thumb is"
    is_clean_and_can_be_read_in_every_look(page)


def test_the_presenter_view_is_clean_in_every_look_and_everything_is_seen_without_scrolling(
    laptop: BrowserContext, room_server: RoomServer
) -> None:
    page = opened_at(laptop, open_talk(room_server, (TEXT, TIMELINE, FIGURE)), "presenter", "laptop")
    for slide in (TIMELINE, FIGURE):
        page.get_by_label("Go to slide").select_option(slide, timeout=30_000)
        expect(page.locator(f".deck > .deck-stage [data-slide='{slide}']")).to_be_visible()
        for width, height in ((768, 1024), (1024, 768), (1280, 800)):
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate(OUTSIDE, PARTS_OF_VIEW) == [], (slide, width, height)
            assert page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0, (slide, width, height)
    page.get_by_label("Go to slide").select_option(TEXT)
    page.locator(".sources summary").click()
    is_clean_and_can_be_read_in_every_look(page)


def test_the_open_room_on_the_page_is_clean_and_can_be_read_in_every_look(
    laptop: BrowserContext, kept_room: OpenRoom
) -> None:
    page = laptop.new_page()
    page.goto(f"{kept_room.server.address}/player/data/room_words.json")
    remember = "room => localStorage.setItem('let-down-lab-room', JSON.stringify(room))"
    page.evaluate(remember, {"code": kept_room.code, "key": kept_room.key})
    page.goto(f"{kept_room.server.address}/present")
    panel = page.locator(".room-panel")
    expect(page.locator(".check-list [data-state]")).to_have_count(7, timeout=30_000)
    for look, (width, height) in zip(LOOKS, SIZES.values(), strict=True):
        page.set_viewport_size({"width": width, "height": height})
        page.locator("#look").select_option(look)
        expect(panel).to_have_attribute("data-theme", look)
        found = violations(page) if look == LOOKS[0] else contrasts(page, ".room-panel")
        ours = within(page, found, ".room-panel")
        assert not ours, f"{look}: {described(ours)}"
        assert {one["id"] for one in found} <= set(STREAMLITS_OWN), described(found)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, look
    page.evaluate("() => localStorage.clear()")
