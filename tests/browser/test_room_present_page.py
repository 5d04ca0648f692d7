"""The Present page: a room opened, found again, closed; the check list; a talk of one's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, Page, expect

from dmer.content.decks import load_decks
from tests.browser.conftest import ROOT, RoomServer
from tests.browser.people import go_to
from tests.browser.room_people import Clicker, Machines, OpenRoom

EXTENDED = """() => {
  if (Object.hasOwn(screen, "availLeft")) return;
  Object.defineProperty(screen, "isExtended", { value: true });
  Object.defineProperty(screen, "availLeft", { get: () => (location.pathname.startsWith("/wall/") ? 1280 : 0) });
}"""
"""Two screens beside each other, the wall on the second one."""


DECKS = load_decks(ROOT)


def length(parts: list[str]) -> str:
    """How the page says the length of a talk."""
    slides = DECKS.slides_of(parts)
    return f"{len(slides)} slides, {sum(slide.minutes for _, slide in slides):g} min"


class Host:
    """The presenter at the Present page."""

    def __init__(self, page: Page, server: RoomServer) -> None:
        self.page = page
        self.server = server
        page.set_default_timeout(15_000)

    def open(self, query: str = "?deck=ward") -> Host:
        self.page.goto(f"{self.server.address}/present{query}")
        expect(self.page.get_by_role("heading", name="Present", level=1)).to_be_visible(timeout=30_000)
        return self

    def chooses(self) -> Host:
        """Be at the choice of a talk, with no room open."""
        if self.panel.count():
            self.closes()
        return self if self.start.count() else self.open()

    def in_a_room(self) -> Host:
        """Be in an open room, that of the test before if there is one."""
        return self if self.panel.count() else self.chooses().starts()

    @property
    def start(self) -> Locator:
        return self.page.get_by_role("button", name="Start the talk")

    def starts(self) -> Host:
        self.start.click()
        expect(self.panel).to_be_visible(timeout=20_000)
        return self

    def closes(self) -> None:
        self.panel.get_by_role("button", name="Close the room").click()
        self.panel.get_by_role("button", name="Close it").click()
        expect(self.start).to_be_visible(timeout=20_000)

    @property
    def panel(self) -> Locator:
        return self.page.locator(".room-panel")

    @property
    def code(self) -> str:
        return (self.panel.locator(".code strong").text_content() or "").replace(" ", "")

    @property
    def key(self) -> str:
        """As a phone reads it from the clicker's code."""
        remembered: str = self.page.evaluate("JSON.parse(localStorage.getItem('let-down-lab-room')).key")
        return remembered

    def opens(self, button: str) -> Page:
        with self.page.expect_popup() as opened:
            self.panel.get_by_role("button", name=button, exact=True).click()
        return opened.value

    def check(self, name: str) -> Locator:
        return self.panel.locator(f"[data-check={name}]")

    def finds(self, name: str, state: str, words: str) -> None:
        expect(self.check(name)).to_have_attribute("data-state", state, timeout=20_000)
        expect(self.check(name).locator(".sentence")).to_contain_text(words)

    def minutes(self, words: str) -> None:
        expect(self.page.get_by_text(re.compile(r"^\d+ slides?, [\d.]+ min$"))).to_have_text(words, timeout=15_000)


@pytest.fixture(scope="module")
def two_screens(kept_machines: Machines) -> Iterator[Machines]:
    with kept_machines.visited(), kept_machines.laptop.add_init_script(f"({EXTENDED})()"):
        yield kept_machines


@pytest.fixture(scope="module")
def kept_host(two_screens: Machines, room_server: RoomServer) -> Iterator[Host]:
    page = two_screens.laptop.new_page()
    page.goto(f"{room_server.address}/player/data/room_words.json")
    page.evaluate("localStorage.clear()")
    yield Host(page, room_server)
    page.evaluate("localStorage.clear()")


@pytest.fixture
def host(kept_host: Host, two_screens: Machines) -> Iterator[Host]:
    """The presenter, whose page stays open from test to test."""
    with two_screens.visited():
        yield kept_host


def test_codes_check_list_and_windows_of_a_talk_that_is_about_to_begin(
    host: Host, two_screens: Machines, room_server: RoomServer
) -> None:
    host.chooses().starts()
    secret = host.panel.get_by_role("img", name="QR code that opens the clicker")
    if room_server.reached_by:
        expect(host.panel.locator(f"img[alt*='/follow/{host.code}']")).to_be_visible()
        expect(secret, "the secret code, which is hidden at first").to_have_count(0)
        assert host.key not in host.panel.inner_html()
        host.panel.get_by_role("button", name="Show the clicker's code").click()
        expect(secret).to_be_visible()
    else:
        expect(host.panel.locator(".no-address")).to_contain_text("in no network")

    host.finds("network", "look", "Open the wall")
    host.finds("wall", "look", "No wall yet")
    host.finds("notes", "wait", "Open the wall to check.")
    host.finds("timer", "ok", "5 minutes are planned.")
    host.finds("content", "ok", "reviewed within a year")
    wall = host.opens("Open the wall")
    host.finds("wall", "ok", "answers on this computer")
    host.finds("network", "ok", "without server")
    host.finds("notes", "ok", "never asked for the notes")
    host.finds("sound", "ok", "may play sound")
    assert host.key not in wall.url
    if room_server.reached_by:
        host.finds("phone", "look", "No phone yet")
    clicker = Clicker(two_screens.phone.new_page(), OpenRoom(room_server, host.code, host.key))
    host.finds("phone", "ok", "A phone is connected (1).")
    presenter = host.opens("Open the presenter view")
    expect(presenter.locator(".controls")).to_be_visible(timeout=30_000)
    expect(host.panel.locator(".connected").first).to_have_text(
        "Walls: 1 · Presenter views: 1 · Clickers: 1 · Following: 0"
    )
    clicker.press("Next")
    expect(wall.locator(".slide:not([inert]) .block[data-step='1']")).to_be_visible()

    paper = host.opens("Print the slides")
    paper.get_by_role("link", name="With notes").click()
    expect(paper.locator(".notes").first).to_contain_text("Say: ", timeout=30_000)
    assert host.key not in paper.url

    host.panel.get_by_role("button", name="Presenter view on this page").click()
    view = host.panel.locator(".deck[data-view=presenter]")
    expect(view.locator(".controls")).to_be_visible(timeout=20_000)
    expect(view.locator(".notes-text")).to_contain_text("Three things make the pattern.")
    view.get_by_role("button", name="Next", exact=True).click()
    expect(view.locator("> .deck-stage .slide:not([inert]) .block[data-step='2']")).to_be_visible()


def test_a_room_is_found_again_after_a_reload_and_on_another_page_until_it_is_closed(
    host: Host, two_screens: Machines
) -> None:
    host.in_a_room()
    code = host.code
    shown = host.panel.locator(".code strong")
    host.page.reload()
    expect(shown).to_have_text(f"{code[:3]} {code[3:]}", timeout=20_000)
    go_to(host.page, "Glossary", "Background")
    expect(host.page.get_by_role("heading", name="Glossary", level=1)).to_be_visible()
    go_to(host.page, "Present")
    expect(shown).to_have_text(f"{code[:3]} {code[3:]}")
    follower = two_screens.phone.new_page()
    follower.goto(f"{host.server.address}/follow/{code}")
    expect(follower.locator(".room-status")).to_have_text("Live")
    host.closes()
    expect(follower.locator(".room-status")).to_have_text("This room is closed.")
    host.open()
    expect(host.start).to_be_visible(timeout=20_000)
    expect(host.panel).to_have_count(0)


def test_a_talk_of_ones_own_adds_up_is_kept_in_a_file_and_loaded_again(host: Host, tmp_path: Path) -> None:
    page = host.chooses().page
    ward, section = DECKS.decks["ward"], DECKS.sections["medicines"]
    before = length([*ward.parts])
    after = length([*ward.parts, section.id])
    count = len(section.slides)
    page.get_by_text("Make my talk").click()
    host.minutes(before)
    page.get_by_role("textbox", name="Title of my talk").fill("For the night shift")
    page.get_by_role("textbox", name="Title of my talk").press("Enter")
    page.get_by_text(f"{section.title} (0 of {count} slides").click()
    host.minutes(after)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Save as a file").click()
    saved = tmp_path / saving.value.suggested_filename
    saving.value.save_as(saved)
    [entry] = yaml.safe_load(saved.read_text(encoding="utf-8"))
    assert entry["title"] == "For the night shift"
    assert "medicines" in entry["parts"]
    page.get_by_text(f"{section.title} ({count} of {count} slides").click()
    host.minutes(before)
    broken = tmp_path / "broken.yaml"
    broken.write_text(saved.read_text(encoding="utf-8").replace("- medicines", "- medicins"), encoding="utf-8")
    page.locator("input[type=file]").set_input_files(broken)
    expect(page.get_by_text("'medicins' is not known; did you mean 'medicines'")).to_be_visible(timeout=15_000)
    host.minutes(before)
    page.locator("input[type=file]").set_input_files(saved)
    expect(page.get_by_text('"For the night shift" is loaded.')).to_be_visible(timeout=15_000)
    host.minutes(after)
    expect(page.locator(".deck[data-view=page]")).to_have_attribute("aria-label", "Slides: For the night shift")
    host.starts()
    expect(host.page.get_by_role("heading", name="For the night shift (")).to_be_visible()
