"""The server ends in the middle of a talk: the talk goes on, on the page and in a room, and everybody comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import RoomServer
from tests.browser.people import Presenter as Talker
from tests.browser.room_people import END, TEXT, TIMELINE, Follower, Machines, OpenRoom, Presenter, Wall, open_talk
from tests.browser.talk_alone import PresenterOfTheTalk

Slides = list[dict[str, Any]]
Talk = tuple[Talker, Slides]


@dataclass(frozen=True)
class Orphans:
    """Windows that were open when their server ended."""

    talk_on_the_page: Talk
    talk_alone: Talk
    presenter: Presenter
    wall: Wall
    follower: Follower
    failed: list[str]
    """What could not be fetched since."""

    @property
    def room(self) -> OpenRoom:
        return self.presenter.room


def all_figures_and_layouts(slides: Slides) -> str:
    """Ids of slides with commas: every one with a figure of the evidence, and one of each layout."""
    one_each = {slide["layout"]: slide["id"] for slide in reversed(slides)}
    return ",".join(dict.fromkeys([*one_each.values(), *(slide["id"] for slide in slides if slide["figure"])]))


@pytest.fixture(scope="module")
def orphans(kept_machines: Machines, room_server: RoomServer) -> Iterator[Orphans]:
    """Two talks and a room whose server has ended; it is there again for the next test module."""
    with kept_machines.visited():
        laptop, phone = kept_machines.laptop, kept_machines.phone
        page = Talker(laptop.new_page(), room_server.address).open("/present?deck=ward")
        alone = PresenterOfTheTalk(laptop.new_page(), room_server.address)
        parts = f"?parts={all_figures_and_layouts(page.talk('seminar'))}"
        alone.open(f"/present{parts}")
        slides = page.page.request.get(f"{room_server.address}/player/data/talk.json{parts}").json()["slides"]
        room = open_talk(room_server, (TEXT, TIMELINE, END))
        presenter, wall = Presenter(laptop.new_page(), room), Wall(laptop.new_page(), room)
        follower = Follower(phone.new_page(), room)
        for window in (presenter, wall, follower):
            window.says("Live")
            expect(window.page.locator(".deck")).to_have_attribute("data-ready", "yes", timeout=30_000)
        presenter.key("ArrowRight")
        follower.is_at(TEXT, 1)
        found = Orphans((page, page.talk()), (alone, slides), presenter, wall, follower, failed=[])
        for talker in (page, alone):
            talker.page.on("requestfailed", lambda request: found.failed.append(request.url))
        room_server.kill()
        yield found
    if not room_server.runs:
        room_server.start()


def test_the_talk_on_the_page_goes_on_and_streamlit_says_nothing(orphans: Orphans) -> None:
    talker, slides = orphans.talk_on_the_page
    talker.page.bring_to_front()
    expect(talker.page.get_by_test_id("stApp")).to_have_attribute("data-test-connection-state", "PINGING_SERVER")
    talker.keys("f")
    for slide in slides:
        talker.sees(slide)
        talker.keys(*["ArrowRight"] * (slide["steps"] + 1))
    talker.sees(slides[-1], slides[-1]["steps"])
    talker.keys("o")
    talker.page.keyboard.type("suicide")
    expect(talker.deck.locator(".overview .card").filter(visible=True).first).to_be_visible()
    expect(talker.page.get_by_test_id("stDialog")).to_have_count(0)
    assert talker.errors == []
    assert not [url for url in orphans.failed if "/player/" in url]


def test_every_picture_is_there_without_the_server(orphans: Orphans) -> None:
    talker, slides = orphans.talk_alone
    talker.page.bring_to_front()
    talker.deck.focus()
    for slide in slides:
        talker.sees(slide)
        if slide["figure"]:
            expect(talker.slide.locator(".figure-frame .main-svg").first).to_be_visible()
        if slide["timelines"]:
            expect(talker.slide.locator(".still polyline").first).to_be_visible()
        talker.keys(*["ArrowRight"] * (slide["steps"] + 1))
    assert talker.errors == []
    assert not [url for url in orphans.failed if "/player/" in url]


def test_the_room_goes_on_at_the_laptop_and_everybody_comes_back(
    orphans: Orphans, kept_machines: Machines, room_server: RoomServer
) -> None:
    presenter, wall, follower = orphans.presenter, orphans.wall, orphans.follower
    follower.says("Reconnecting…")
    presenter.says("Live on this computer; reconnecting to the server…")
    presenter.goes_to(TIMELINE)
    presenter.key("ArrowRight")
    wall.is_at(TIMELINE, 1)
    wall.key("ArrowRight")
    presenter.is_at(TIMELINE, 2)
    follower.is_at(TEXT, 1)
    follower.press("Back")
    follower.is_at(TEXT, 0)
    follower.press("Next")
    room_server.start()
    for window in (presenter, wall, follower):
        window.says("Live")
    follower.is_at(TIMELINE, 2)
    newcomer = Follower(kept_machines.other_phone.new_page(), orphans.room)
    newcomer.is_at(TIMELINE, 2)
    wall.key("ArrowRight")
    newcomer.is_at(TIMELINE, 3)
    presenter.is_at(TIMELINE, 3)
