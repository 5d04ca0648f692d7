"""A room when things go wrong: a wall without its presenter, a hostile client, the network cut, a wrong key or code.

What becomes of a talk whose server ends is in test_deck_alone.py.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import RoomServer
from tests.browser.room_people import (
    END,
    TEXT,
    Clicker,
    Follower,
    Machines,
    OpenRoom,
    Presenter,
    Seminar,
    Wall,
    open_talk,
)

STATE = {"revision": 0, "slide": END, "step": 0, "screen": "slides", "look": "light", "live": None, "started_at": None}

MOST_FRAMES = 2000
"""A page that has not asked after so many frames will not ask."""

NO_KEY = "This needs the key of the room, which is in the presenter's own link."


@pytest.fixture
def room(room_server: RoomServer) -> OpenRoom:
    """A room with a short talk of text alone."""
    return open_talk(room_server, (TEXT, END))


@pytest.fixture
def seminar(machines: Machines, room: OpenRoom) -> Seminar:
    """Four windows of that room, which all hear the server."""
    seminar = Seminar(machines, room)
    seminar.is_live()
    return seminar


class Held:
    """The first requests of a page to a path, kept here until a test lets them go; those after them go on their way."""

    def __init__(self, page: Page, path: str, count: int = 1) -> None:
        self._page = page
        self._held: list[Route] = []
        page.route(path, lambda route: self._held.append(route) if len(self._held) < count else route.continue_())

    def __getitem__(self, number: int) -> Route:
        """One of them, as soon as it is there."""
        for _ in range(MOST_FRAMES):
            if len(self._held) > number:
                return self._held[number]
            self._page.evaluate("() => new Promise(requestAnimationFrame)")
        raise AssertionError(f"{self._page.url} has made {len(self._held)} requests, and {number + 1} are waited for")


def tries_without_the_key(page: Page, room: OpenRoom) -> list[int]:
    """What the server answers to somebody who asks for what only the presenter may."""
    answers: list[int] = page.evaluate(
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
    return answers


def test_a_room_without_its_presenter_with_a_hostile_phone_and_without_network(
    machines: Machines, room: OpenRoom
) -> None:
    wall = Wall(machines.laptop.new_page(), room, key="")
    wall.says("Live")
    drives = expect(wall.page.locator(".deck"), "whether a wall that has no key drives the room")
    drives.to_have_attribute("data-drives", "false")
    wall.key("ArrowRight")
    wall.is_at(TEXT)

    follower = Follower(machines.phone.new_page(), room)
    assert tries_without_the_key(follower.page, room) == [403, 403, 403, 403, 415]
    wall.is_at(TEXT)
    wall.says("Live")

    presenter = Presenter(machines.laptop.new_page(), room)
    presenter.says("Live")
    drives.to_have_attribute("data-drives", "true")
    wall.key("ArrowRight")
    presenter.is_at(TEXT, 1)
    follower.is_at(TEXT, 1)

    clicker = Clicker(machines.other_phone.new_page(), room)
    clicker.says("Live")
    follower.page.clock.install()
    machines.phone.set_offline(True)
    machines.other_phone.set_offline(True)
    follower.says("Reconnecting…")
    clicker.says("Reconnecting…")
    follower.page.clock.fast_forward("00:30")
    expect(follower.status).to_contain_text("scan the code again")
    clicker.press("Next")
    trouble = expect(clicker.page.get_by_role("alert"), "what the clicker says of a press that was not sent")
    trouble.to_have_text("Not sent: no connection. Press again when it says live.")
    presenter.goes_to(END)
    machines.phone.set_offline(False)
    machines.other_phone.set_offline(False)
    follower.is_at(END)
    expect(follower.status).not_to_contain_text("econnecting")
    clicker.says("Live")
    trouble.to_be_hidden()
    presenter.is_at(END)


def test_a_wall_with_the_key_leaves_the_presenter_s_moves_to_the_presenter(seminar: Seminar) -> None:
    moves = Held(seminar.presenter.page, "**/move", 2)
    seminar.presenter.key("ArrowRight")
    seminar.presenter.key("ArrowRight")
    seminar.wall.is_at(TEXT, 2)  # told in the browser, while the server knows of no press yet
    moves[0].continue_()
    seminar.follower.is_at(TEXT, 1)
    seminar.presenter.key("ArrowRight")
    moves[1].continue_()
    seminar.are_at(TEXT, 3)
    assert not seminar.wall.loaded("/move"), "an older move said again would undo a newer one"


def test_two_hands_in_one_moment_do_not_undo_each_other(seminar: Seminar) -> None:
    moves = Held(seminar.presenter.page, "**/move")
    seminar.presenter.press("Start clock")
    seminar.clicker.press("Next")
    seminar.follower.is_at(TEXT, 1)
    pace = seminar.clicker.page.locator(".pace")
    expect(pace, "pace before the clock's start has arrived").to_be_empty()
    moves[0].continue_()
    expect(pace, "pace of a clock that runs").not_to_be_empty()
    expect(seminar.presenter.page.get_by_role("button", name="Pause clock")).to_be_visible()
    seminar.are_at(TEXT, 1)


def test_an_answer_that_comes_late_does_not_hold_the_presenter_back(seminar: Seminar) -> None:
    presenter, clicker, follower = seminar.presenter, seminar.clicker, seminar.follower
    news = Held(presenter.page, "**/events?*")
    moves = Held(presenter.page, "**/move")
    presenter.page.evaluate("() => dispatchEvent(new Event('online'))")  # listens anew, and has to wait for it
    presenter.key("End")
    answer = moves[0].fetch()
    follower.is_at(END, 2)
    clicker.has_title("Three sentences to take home")
    clicker.press("Back")
    follower.is_at(END, 1)
    news[0].continue_()
    Follower(seminar.machines.other_phone.new_page(), seminar.room)
    expect(presenter.page.locator(".connected"), "who is there, when news comes again").to_contain_text("Following: 2")
    moves[0].fulfill(response=answer)
    presenter.is_at(END, 1)


def test_a_window_without_the_right_key_says_so(machines: Machines, room: OpenRoom) -> None:
    page = machines.phone.new_page()
    for key in ("", "wrong"):
        for window in ("presenter", "clicker"):
            page.goto(room.address(window, key))
            expect(page.get_by_role("alert"), f"{window} with the key {key!r}").to_have_text(NO_KEY)


def test_a_code_that_does_not_exist_leads_to_the_form(machines: Machines, room: OpenRoom) -> None:
    page = machines.phone.new_page()
    page.goto(f"{room.server.address}/follow/BBBBBB")
    expect(page.get_by_role("heading", level=1)).to_have_text("There is no room with this code. Is it typed right?")
    page.get_by_label("Code of the room").fill(room.code.lower())
    page.get_by_role("button", name="Follow").click()
    expect(page.locator(f"[data-slide='{TEXT}']:not([inert])")).to_be_visible()
