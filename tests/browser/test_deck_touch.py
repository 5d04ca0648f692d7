"""The deck under a finger: swipes, taps, and targets that are large enough."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import CDPSession, expect

from tests.browser.conftest import RoomServer
from tests.browser.people import Presenter
from tests.browser.room_people import Machines
from tests.browser.talk_alone import PresenterOfTheTalk


@pytest.fixture(scope="module")
def phone(kept_machines: Machines, room_server: RoomServer) -> Iterator[Presenter]:
    """Somebody with the talk on a phone."""
    page = kept_machines.phone.new_page()
    yield PresenterOfTheTalk(page, room_server.address).open()
    page.close()


def finger(phone: Presenter) -> CDPSession:
    return phone.page.context.new_cdp_session(phone.page)


def swipe(phone: Presenter, share: float) -> None:
    """Swipe over the stage by a share of its width, to the left if it is below zero."""
    box = phone.deck.locator(".deck-stage").first.bounding_box()
    assert box
    x, y = box["x"] + box["width"] * (0.5 - share / 2), box["y"] + box["height"] * 0.4
    hand = finger(phone)
    hand.send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [{"x": x, "y": y}]})
    for part in (0.3, 0.6, 1.0):
        moved = {"x": x + box["width"] * share * part, "y": y}
        hand.send("Input.dispatchTouchEvent", {"type": "touchMove", "touchPoints": [moved]})
    hand.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def tap(phone: Presenter, share: float) -> None:
    box = phone.deck.locator(".deck-stage").first.bounding_box()
    assert box
    phone.page.touchscreen.tap(box["x"] + box["width"] * share, box["y"] + box["height"] * 0.4)


def test_swipes_and_taps_lead_on_and_back(phone: Presenter) -> None:
    first, *_ = phone.begins().talk()
    swipe(phone, -0.5)
    phone.sees(first, 1)
    tap(phone, 0.7)
    phone.sees(first, 2)
    tap(phone, 0.1)
    phone.sees(first, 1)
    swipe(phone, 0.5)
    phone.sees(first)


def test_a_button_is_no_tap_zone(phone: Presenter) -> None:
    first, *_ = phone.begins().talk()
    phone.deck.get_by_role("button", name="Next").tap()
    phone.sees(first, 1)


def test_buttons_are_large_enough_and_nothing_is_wider_than_the_screen(phone: Presenter) -> None:
    for button in phone.begins().deck.locator(".toolbar button:visible").all():
        box = button.bounding_box()
        assert box
        assert box["width"] >= 44
        assert box["height"] >= 44
    assert phone.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
    expect(phone.deck.locator(".toolbar")).to_be_visible()
