"""The server ends in the middle of a talk, and the talk goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.conftest import RoomServer
from tests.browser.people import Presenter


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[RoomServer]:
    """A server that this test may end."""
    server = RoomServer(tmp_path)
    try:
        server.start()
        yield server
    finally:
        if server.runs:
            server.kill()


def test_the_talk_goes_on_when_the_server_is_gone(context: BrowserContext, own_server: RoomServer) -> None:
    presenter = Presenter(context.new_page(), own_server.address).open("/present?deck=seminar")
    slides = presenter.talk("seminar")
    own_server.kill()
    presenter.keys("f")
    failed: list[str] = []
    presenter.page.on("requestfailed", lambda request: failed.append(request.url))
    for slide in slides:
        presenter.sees(slide)
        if slide["figure"]:
            expect(presenter.slide.locator(".figure-frame .main-svg").first).to_be_visible()
        if slide["timelines"]:
            expect(presenter.slide.locator(".still polyline").first).to_be_visible()
        presenter.keys(*["ArrowRight"] * (slide["steps"] + 1))
    presenter.sees(slides[-1], slides[-1]["steps"])
    presenter.keys("o")
    presenter.page.keyboard.type("suicide")
    expect(presenter.deck.locator(".overview .card").filter(visible=True).first).to_be_visible()
    expect(presenter.page.get_by_test_id("stDialog")).to_have_count(0)
    assert presenter.errors == []
    assert not [url for url in failed if "/player/" in url]
