"""axe on every window of a room, in every look; sizes that fit a thumb; nothing that scrolls where nothing should."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.axe import SIZES, STREAMLITS_OWN, contrasts, described, violations, within
from tests.browser.conftest import RoomServer
from tests.browser.room_people import FIGURE, TIMELINE, Machines, OpenRoom, open_talk

WINDOWS = {"wall": ".deck", "presenter": ".controls", "clicker": ".small-buttons", "follow": ".controls"}
SIZE = {"wall": "projector", "presenter": "laptop", "clicker": "phone", "follow": "phone"}
PARTS_OF_VIEW = ".button, select, .clock-panel dd, .notes-text, .ahead-stage, .connected, .room-status"
LOOKS = ("light", "dark", "contrast")


@pytest.fixture(scope="module")
def kept_room(room_server: RoomServer) -> OpenRoom:
    return open_talk(room_server)


@pytest.fixture
def laptop(kept_machines: Machines) -> Iterator[BrowserContext]:
    yield kept_machines.laptop
    kept_machines.close_windows()


def opened_at(context: BrowserContext, room: OpenRoom, window: str, size: str) -> Page:
    """A window of the room in a size."""
    page = context.new_page()
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    page.emulate_media(reduced_motion="reduce")
    page.goto(room.address(window))
    expect(page.locator(WINDOWS[window]).first).to_be_visible(timeout=30_000)
    return page


@pytest.mark.parametrize("window", WINDOWS)
def test_every_window_is_clean_and_can_be_read_in_every_look(
    window: str, laptop: BrowserContext, kept_room: OpenRoom
) -> None:
    page = opened_at(laptop, kept_room, window, SIZE[window])
    expect(page.locator(".deck")).to_have_attribute("data-theme", LOOKS[0])
    if window == "presenter":
        page.locator(".sources summary").click()
    found = violations(page)
    assert not found, described(found)
    for look in LOOKS[1:]:
        page.locator(".deck").evaluate("(root, look) => { root.dataset.theme = look; }", look)
        pale = contrasts(page)
        assert not pale, f"{look}: {described(pale)}"


def test_the_presenter_sees_everything_without_scrolling(laptop: BrowserContext, kept_room: OpenRoom) -> None:
    page = opened_at(laptop, kept_room, "presenter", "laptop")
    for slide in (TIMELINE, FIGURE):
        page.get_by_label("Go to slide").select_option(slide)
        expect(page.locator(f".deck > .deck-stage [data-slide='{slide}']")).to_be_visible()
        for width, height in ((1280, 800), (1024, 768), (768, 1024)):
            page.set_viewport_size({"width": width, "height": height})
            outside = page.evaluate(
                """(parts) => [...document.querySelectorAll(parts)]
                  .filter((one) => one.offsetParent && !one.closest("dialog, .slide"))
                  .filter((one) => { const box = one.getBoundingClientRect();
                    return box.right > innerWidth + 1 || box.bottom > innerHeight + 1 || box.left < 0 || box.top < 0
                      || one.scrollWidth > one.clientWidth + 1 && one.matches(".button, dd"); })
                  .map((one) => one.outerHTML.slice(0, 100))""",
                PARTS_OF_VIEW,
            )
            assert outside == [], (width, height)
            assert page.evaluate("document.documentElement.scrollHeight - innerHeight") <= 0


@pytest.mark.parametrize("window", ["clicker", "follow"])
def test_a_thumb_finds_its_buttons(window: str, laptop: BrowserContext, kept_room: OpenRoom) -> None:
    page = opened_at(laptop, kept_room, window, "phone")
    small = page.evaluate(
        """() => [...document.querySelectorAll("button")].filter((one) => one.offsetParent && !one.closest("dialog"))
          .filter((one) => { const box = one.getBoundingClientRect(); return box.width < 44 || box.height < 44; })
          .map((one) => one.outerHTML)"""
    )
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    if window == "clicker":
        box = page.get_by_role("button", name="Next", exact=True).bounding_box()
        assert box
        assert box["height"] > 200
        assert box["y"] > 400, "where the thumb is"


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
    found = violations(page)
    ours = within(page, found, ".room-panel")
    assert not ours, described(ours)
    assert {one["id"] for one in found} <= set(STREAMLITS_OWN), described(found)
    for look, (width, height) in zip(LOOKS, SIZES.values(), strict=True):
        page.set_viewport_size({"width": width, "height": height})
        page.locator("#look").select_option(look)
        expect(panel).to_have_attribute("data-theme", look)
        pale = within(page, contrasts(page), ".room-panel")
        assert not pale, f"{look}: {described(pale)}"
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    page.evaluate("() => localStorage.clear()")
