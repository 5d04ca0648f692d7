"""A room when things go wrong: the server gone, the network cut, a hostile client, a wall without its presenter."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import RoomServer
from tests.browser.room_people import (
    END,
    PARTS,
    TEXT,
    TIMELINE,
    Clicker,
    Follower,
    Machines,
    OpenRoom,
    Presenter,
    Wall,
)

STATE = {"revision": 0, "slide": END, "step": 0, "screen": "slides", "look": "light", "live": None, "started_at": None}


@pytest.fixture
def ending_server(room_server: RoomServer) -> Iterator[RoomServer]:
    """The server, there again for the next test whatever becomes of this one."""
    yield room_server
    if not room_server.runs:
        room_server.start()


def test_the_talk_goes_on_without_the_server_and_everybody_comes_back(
    machines: Machines, room: OpenRoom, ending_server: RoomServer
) -> None:
    presenter = Presenter(machines.laptop.new_page(), room)
    wall = Wall(machines.laptop.new_page(), room)
    follower = Follower(machines.phone.new_page(), room)
    for window in (presenter, wall, follower):
        window.says("Live")
        expect(window.page.locator(".deck")).to_have_attribute("data-ready", "yes", timeout=30_000)
    presenter.key("ArrowRight")
    follower.is_at(TEXT, 1)
    ending_server.kill()
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
    ending_server.start()
    for window in (presenter, wall, follower):
        window.says("Live")
    follower.is_at(TIMELINE, 2)
    newcomer = Follower(machines.other_phone.new_page(), room)
    newcomer.is_at(TIMELINE, 2)
    wall.key("ArrowRight")
    newcomer.is_at(TIMELINE, 3)
    presenter.is_at(TIMELINE, 3)


def test_a_phone_without_network_says_so_and_finds_its_way_back(machines: Machines, room: OpenRoom) -> None:
    presenter = Presenter(machines.laptop.new_page(), room)
    follower = Follower(machines.phone.new_page(), room)
    clicker = Clicker(machines.other_phone.new_page(), room)
    clicker.says("Live")
    follower.says("Live")
    machines.phone.set_offline(True)
    machines.other_phone.set_offline(True)
    follower.says("Reconnecting…")
    clicker.says("Reconnecting…")
    clicker.press("Next")
    expect(clicker.page.get_by_role("alert")).to_have_text("Not sent: no connection. Press again when it says live.")
    presenter.goes_to(END)
    machines.phone.set_offline(False)
    machines.other_phone.set_offline(False)
    follower.is_at(END)
    clicker.says("Live")
    expect(clicker.page.get_by_role("alert")).to_be_hidden()
    presenter.is_at(END)


def test_a_wall_without_the_key_is_driven_by_nobody_but_through_a_window_that_has_it(
    machines: Machines, room: OpenRoom
) -> None:
    wall = Wall(machines.laptop.new_page(), room, key="")
    wall.says("Live")
    expect(wall.page.locator(".deck")).to_have_attribute("data-drives", "false")
    wall.key("ArrowRight")
    wall.is_at(TEXT)
    presenter = Presenter(machines.laptop.new_page(), room)
    presenter.says("Live")
    follower = Follower(machines.phone.new_page(), room)
    expect(wall.page.locator(".deck")).to_have_attribute("data-drives", "true")
    wall.key("ArrowRight")
    presenter.is_at(TEXT, 1)
    follower.is_at(TEXT, 1)


def test_nobody_without_the_key_moves_the_room_or_reads_notes(machines: Machines, room: OpenRoom) -> None:
    wall = Wall(machines.laptop.new_page(), room)
    hostile = machines.phone.new_page()
    hostile.goto(room.address("follow"))
    tried = hostile.evaluate(
        """async ({ code, state }) => {
          const keyed = (path, options = {}) => fetch(`/room/${code}/${path}`, { ...options,
            headers: { "Content-Type": "application/json", Authorization: "Bearer wrong-key-of-somebody" } });
          const answers = await Promise.all([
            keyed("move", { method: "POST", body: JSON.stringify(state) }), keyed("close", { method: "POST" }),
            keyed("notes.json"), fetch(`/room/${code}/events?as=clicker`),
            fetch(`/room/${code}/move`, { method: "POST", body: "x" }),
          ]);
          return answers.map((answer) => answer.status); }""",
        {"code": room.code, "state": STATE},
    )
    assert tried == [403, 403, 403, 403, 415]
    wall.is_at(TEXT)
    wall.says("Live")


@pytest.mark.parametrize("window", ["presenter", "clicker"])
@pytest.mark.parametrize("key", ["", "wrong"])
def test_a_window_without_the_right_key_says_so(machines: Machines, room: OpenRoom, window: str, key: str) -> None:
    page = machines.phone.new_page()
    page.goto(room.address(window, key))
    expect(page.get_by_role("alert")).to_have_text(
        "This needs the key of the room, which is in the presenter's own link."
    )


def test_a_code_that_does_not_exist_leads_to_the_form(machines: Machines, room: OpenRoom) -> None:
    page = machines.phone.new_page()
    page.goto(f"{room.server.address}/follow/BBBBBB")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no room with this code. Is it typed right?")
    page.get_by_label("Code of the room").fill(room.code.lower())
    page.get_by_role("button", name="Follow").click()
    expect(page.locator(f"[data-slide='{PARTS[0]}']:not([inert])")).to_be_visible()
