"""The deck's keys: where they lead, when they are silent, and that the page's own never fire."""

from __future__ import annotations

import re

from playwright.sync_api import Page, WebSocket, expect

from tests.browser.people import Presenter, fills_screen, leaves_screen


def test_home_end_and_a_number(presenter: Presenter) -> None:
    first, _, third, *_, last = presenter.talk()
    presenter.keys("End")
    presenter.sees(last, last["steps"])
    presenter.keys("3")
    expect(presenter.deck.get_by_text("Slide 3, then Enter")).to_be_visible()
    presenter.keys("Enter")
    presenter.sees(third)
    expect(presenter.deck.get_by_text("then Enter")).to_be_hidden()
    presenter.keys("9", "9", "Enter")
    presenter.sees(last)
    presenter.keys("Home")
    presenter.sees(first)
    presenter.keys("Enter")
    presenter.sees(first, 1)


def test_a_dark_screen_hides_the_slide_and_the_next_press_brings_it_back(presenter: Presenter) -> None:
    first, *_ = presenter.talk()
    cover = presenter.deck.locator(".cover")
    for key, color in (("b", "rgb(0, 0, 0)"), (".", "rgb(0, 0, 0)"), ("w", "rgb(255, 255, 255)")):
        presenter.keys(key)
        expect(cover).to_be_visible()
        assert cover.evaluate("cover => getComputedStyle(cover).backgroundColor") == color
        expect(presenter.deck.locator(".pile").get_by_role("heading")).to_have_count(0)
        presenter.keys("PageDown")
        expect(cover).to_be_hidden()
        presenter.sees(first)
    presenter.keys("B", "B")
    expect(cover).to_be_hidden()


def sent_by(page: Page) -> list[str | bytes]:
    """What the page sends to Streamlit from its next loading on; it grows."""
    frames: list[str | bytes] = []

    def note(frame: str | bytes) -> None:
        frames.append(frame)

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", note)

    page.on("websocket", listen)
    return frames


def test_streamlits_own_keys_do_not_fire_in_the_deck_or_beside_it(newcomer: Presenter) -> None:
    presenter, frames = newcomer, sent_by(newcomer.page)
    first, *_ = presenter.open().talk()
    before = len(frames)
    assert before > 0
    presenter.keys("r", "c", "ArrowRight")
    presenter.page.evaluate("document.activeElement.blur()")
    presenter.keys("r", "c", "ArrowRight")
    presenter.sees(first, 2)
    expect(presenter.page.get_by_role("dialog")).to_have_count(0)
    assert len(frames) == before, "the page asked Streamlit for something"


def test_keys_are_silent_while_somebody_types(presenter: Presenter) -> None:
    first, *_ = presenter.talk()
    box = presenter.page.get_by_role("combobox", name="Search the app")
    box.click()
    presenter.page.keyboard.type("bow 3")
    presenter.keys("ArrowLeft", "Home")
    assert box.input_value() == "bow 3"
    presenter.sees(first)
    expect(presenter.deck).to_have_attribute("data-screen", "slides")


def test_a_button_keeps_space_and_enter_for_itself(presenter: Presenter) -> None:
    first, *_ = presenter.talk()
    presenter.deck.get_by_role("button", name="Back").focus()
    presenter.keys("Space", "Enter")
    presenter.sees(first)
    presenter.deck.get_by_role("button", name="Next").click()
    presenter.sees(first, 1)


def test_the_list_of_keys_names_what_works_here(presenter: Presenter) -> None:
    first, *_ = presenter.talk()
    presenter.keys("?")
    keys = presenter.deck.get_by_role("dialog", name="Keys")
    expect(keys).to_contain_text("black screen, and back")
    expect(keys).to_contain_text("play or pause the timeline")
    expect(keys).not_to_contain_text(re.compile("presenter view|notes"))
    presenter.keys("Escape")
    expect(keys).to_be_hidden()
    presenter.keys("ArrowRight")
    presenter.sees(first, 1)


def test_full_screen_leaves_nothing_of_the_page(presenter: Presenter) -> None:
    presenter.keys("f")
    expect(presenter.deck).to_have_class("deck projector")
    fills_screen(presenter.page)
    presenter.page.wait_for_function(
        """() => [[0, 0], [0.5, 0], [1, 0], [0, 0.5], [0.5, 1]]
        .map(([x, y]) => [5 + x * (innerWidth - 10), 5 + y * (innerHeight - 10)])
        .every(([x, y]) => document.elementFromPoint(x, y).closest(".deck-stage"))"""
    )
    expect(presenter.deck.locator(".toolbar")).to_be_hidden()
    presenter.keys("f")
    expect(presenter.deck.locator(".toolbar")).to_be_visible()
    leaves_screen(presenter.page)


def test_the_time_is_shown_when_asked_for(presenter: Presenter) -> None:
    presenter.keys("t")
    expect(presenter.deck.locator(".timer")).to_have_text(re.compile(r"^\d:\d\d of 5\smin$"))
    presenter.keys("t")
    expect(presenter.deck.locator(".timer")).to_be_hidden()
