"""A talk in a room as its people see it: the presenter at a laptop, the clicker in a hand, a follower with a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from playwright.sync_api import BrowserContext, Locator, Page, Response, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from dmer.room.rooms import open_room

if TYPE_CHECKING:
    from tests.browser.conftest import RoomServer

PARTS = ("what-dmer-is", "several-let-downs-in-a-feed", "studies-count-differently", "take-home-sentences")
"""Text in steps, a live timeline, a figure of the evidence, and an end."""

TEXT, TIMELINE, FIGURE, END = PARTS

OPENED_WITHIN = 30_000

WHERE = """(() => {
  const deck = document.querySelector(".deck");
  const slide = deck.querySelector(":scope > .deck-stage .slide:not([inert])");
  if (!slide) return deck.dataset.screen;
  const shown = [...slide.querySelectorAll(".block[data-step]:not(.waiting)")].map((one) => Number(one.dataset.step));
  return `${slide.dataset.slide} ${Math.max(0, ...shown)}`;
})()"""
"""The slide and step that a window shows, or its dark screen."""


@dataclass(frozen=True)
class OpenRoom:
    """A room and the key that drives it."""

    server: RoomServer
    code: str
    key: str

    def address(self, window: str, key: str | None = None) -> str:
        secret = self.key if key is None else key
        after = f"#key={secret}" if secret and window != "follow" else ""
        return f"{self.server.address}/{window}/{self.code}{after}"


def open_talk(server: RoomServer, parts: tuple[str, ...] = PARTS) -> OpenRoom:
    with server.settings():
        record, key = open_room("A talk", parts, "breastfeeding")
    return OpenRoom(server, record.code, key)


class Window:
    """One window of a room: what it shows, and what it has been given."""

    ready = ".deck"

    def __init__(self, page: Page, room: OpenRoom, window: str, key: str | None = None) -> None:
        self.page = page
        self.room = room
        self.errors: list[str] = []
        self.answers: list[Response] = []
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("console", lambda message: self._heed(message.text))
        page.on("response", lambda answer: self.answers.append(answer))  # noqa: PLW0108 - it marks what it is given
        page.goto(room.address(window, key), timeout=OPENED_WITHIN)
        expect(page.locator(self.ready).first).to_be_visible(timeout=OPENED_WITHIN)

    def _heed(self, message: str) -> None:
        if "Content Security Policy" in message:
            self.errors.append(message)

    def slide(self, name: str) -> Locator:
        """A slide while it is on show; beside it a presenter has another one."""
        return self.page.locator(f".deck > .deck-stage .slide[data-slide='{name}']:not([inert])")

    def is_at(self, name: str, step: int = 0) -> None:
        """Wait until this window shows a slide at a step."""
        try:
            self.page.wait_for_function(
                f"([name, step]) => {{ const at = {WHERE}; return at === `${{name}} ${{step}}`; }}", arg=[name, step]
            )
        except PlaywrightTimeout:
            raise AssertionError(f"{self.page.url} is at {self.page.evaluate(WHERE)}, not {name} {step}") from None

    def is_dark(self, screen: str = "black") -> None:
        expect(self.page.locator(".deck")).to_have_attribute("data-screen", screen)

    @property
    def status(self) -> Locator:
        return self.page.locator(".room-status")

    def says(self, words: str) -> None:
        expect(self.status).to_have_text(words, timeout=OPENED_WITHIN)

    def press(self, button: str) -> None:
        self.page.get_by_role("button", name=button, exact=True).click()

    def key(self, name: str) -> None:
        """Press a key with this window in front; a browser may keep keys from one that is hidden."""
        self.page.bring_to_front()
        self.page.keyboard.press(name)

    @property
    def moment(self) -> str:
        text = self.slide(TIMELINE).locator(".moment").text_content() or ""
        return text.replace("\u00a0", " ")

    @property
    def second(self) -> int:
        """Where the playhead stands, in seconds of the feed."""
        found = re.match(r"(?:(\d+) min)? ?(?:(\d+) s)?", self.moment)
        assert found, self.moment
        return 60 * int(found[1] or 0) + int(found[2] or 0)

    def loaded(self, part: str) -> bool:
        """Whether this window has asked for an address with `part` in it."""
        return any(part in answer.url for answer in self.answers)

    def reload(self) -> None:
        self.page.reload()
        expect(self.page.locator(self.ready).first).to_be_visible(timeout=OPENED_WITHIN)


class Wall(Window):
    """What the room looks at."""

    def __init__(self, page: Page, room: OpenRoom, key: str | None = None) -> None:
        super().__init__(page, room, "wall", key)


class Presenter(Window):
    """Slides, notes and time on the laptop."""

    ready = ".controls"

    def __init__(self, page: Page, room: OpenRoom, key: str | None = None) -> None:
        super().__init__(page, room, "presenter", key)

    @property
    def notes(self) -> Locator:
        return self.page.locator(".notes-text")

    def goes_to(self, name: str) -> None:
        self.page.get_by_label("Go to slide").select_option(name)

    def pauses_clock(self) -> str:
        """Stop the time of the talk; what the clock then shows."""
        self.press("Pause clock")
        expect(self.page.get_by_role("button", name="Start clock")).to_be_visible()
        expect(self.page.locator(".clock-hint")).to_have_text("Paused")
        return self.page.locator(".clock-panel .elapsed").text_content() or ""


class Clicker(Window):
    """A phone in the presenter's hand."""

    ready = ".small-buttons"

    def __init__(self, page: Page, room: OpenRoom, key: str | None = None) -> None:
        super().__init__(page, room, "clicker", key)

    def has_title(self, title: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_have_text(title)


class Follower(Window):
    """Anybody's phone."""

    ready = ".controls"

    def __init__(self, page: Page, room: OpenRoom) -> None:
        super().__init__(page, room, "follow")

    @property
    def where(self) -> Locator:
        return self.page.locator(".where")


@dataclass(frozen=True)
class Machines:
    """The laptop with its wall, and two phones; each keeps its files as a browser of its own."""

    laptop: BrowserContext
    phone: BrowserContext
    other_phone: BrowserContext

    @contextmanager
    def visited(self) -> Iterator[Machines]:
        """Whatever is opened meanwhile is closed afterwards, and the network is there again."""
        machines = (self.laptop, self.phone, self.other_phone)
        before = [page for machine in machines for page in machine.pages]
        yield self
        for machine in machines:
            machine.set_offline(False)
            for page in machine.pages:
                if page not in before:
                    page.close()


class Seminar:
    """All windows of a room, each on the machine where it is in a seminar."""

    def __init__(self, machines: Machines, room: OpenRoom) -> None:
        self.machines = machines
        self.room = room
        self.presenter = Presenter(machines.laptop.new_page(), room)
        self.wall = Wall(machines.laptop.new_page(), room)
        self.clicker = Clicker(machines.phone.new_page(), room)
        self.follower = Follower(machines.other_phone.new_page(), room)

    @property
    def screens(self) -> tuple[Window, ...]:
        return (self.presenter, self.wall, self.follower)

    @property
    def windows(self) -> tuple[Window, ...]:
        return (*self.screens, self.clicker)

    def are_at(self, slide: str, step: int = 0) -> None:
        for screen in self.screens:
            screen.is_at(slide, step)

    def is_live(self) -> None:
        """Wait until every window hears the server."""
        for window in self.windows:
            window.says("Live")

    def begin(self) -> None:
        """Everybody back at the first slide."""
        self.is_live()
        self.presenter.key("Home")
        self.are_at(TEXT)
