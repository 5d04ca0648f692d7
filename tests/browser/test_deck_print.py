"""The talk on paper: a page for each slide with every step, with or without notes, in text that can be searched."""

from __future__ import annotations

import io
import re
import unicodedata

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.conftest import RoomServer
from tests.browser.people import Presenter
from tests.browser.room_people import END, TEXT, Machines, OpenRoom, open_talk

LANDSCAPE, UPRIGHT = (842, 595), (595, 842)
"""A4 in points."""


class Reader(Presenter):
    """Somebody who prints a talk."""

    def prints(self, path: str) -> tuple[list[str], list[tuple[int, int]]]:
        """The letters of each page of a PDF that the browser makes of the page, and the pages' sizes."""
        self.page.goto(self.address + path)
        expect(self.page.locator(".paper")).to_have_attribute("data-ready", "yes", timeout=30_000)
        made = PdfReader(io.BytesIO(self.page.pdf(prefer_css_page_size=True, print_background=True)))
        sizes = [(round(one.mediabox.width), round(one.mediabox.height)) for one in made.pages]
        return [letters(one.extract_text()) for one in made.pages], sizes


def letters(text: str) -> str:
    """Only letters and digits, ligatures taken apart: where lines break does not matter."""
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", re.sub(r"<[^>]*>|&\w+;", "", text)))


@pytest.fixture
def page(machines: Machines) -> Page:
    return machines.laptop.new_page()


@pytest.fixture
def reader(page: Page, room_server: RoomServer) -> Reader:
    return Reader(page, room_server.address)


@pytest.fixture
def room(room_server: RoomServer) -> OpenRoom:
    """A room with a talk of two slides."""
    return open_talk(room_server, (TEXT, END))


def test_every_slide_with_all_its_steps_is_a_page_of_text(reader: Reader) -> None:
    slides = reader.talk("short")
    pages, sizes = reader.prints("/print/short")
    assert len(pages) == len(slides)
    assert set(sizes) == {LANDSCAPE}
    for page, slide in zip(pages, slides, strict=True):
        assert letters(slide["title"]) in page
        for block in slide["blocks"]:
            assert letters(block["html"]) in page, slide["id"]
        if slide["timelines"]:
            assert "Oxytocininblood" in page


def test_notes_stand_under_their_slide(reader: Reader) -> None:
    pages, sizes = reader.prints("/print/ward?notes=yes")
    assert set(sizes) == {UPRIGHT}
    notes = reader.page.request.get(f"{reader.address}/player/data/notes.json?deck=ward").json()
    for page, slide in zip(pages, reader.talk("ward"), strict=True):
        assert letters(slide["title"]) in page
        for text in notes[slide["id"]]["say"]:
            assert letters(text) in page


def test_the_notes_of_a_room_are_for_whoever_has_its_key(page: Page, room: OpenRoom) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{room.server.address}/print/room/{room.code}?notes=yes#key={room.key}")
    expect(page.locator(".notes")).to_have_count(2, timeout=30_000)
    expect(page.locator(".notes").first).to_contain_text("Say: ")
    assert room.key not in page.evaluate("location.href")
    assert not any(room.key in address for address in asked)
    page.get_by_role("link", name="Without notes").click()
    page.get_by_role("link", name="With notes").click()
    expect(page.locator(".notes").first).to_contain_text("Say: ", timeout=30_000)


def test_without_the_key_of_a_room_there_are_no_notes(machines: Machines, room: OpenRoom) -> None:
    page = machines.phone.new_page()
    page.goto(f"{room.server.address}/print/room/{room.code}?notes=yes")
    expect(page.get_by_role("alert")).to_contain_text("The notes could not be loaded.", timeout=30_000)
    expect(page.locator(".sheet")).not_to_have_count(0)
    expect(page.locator(".notes")).to_have_count(0)
    page.goto(f"{room.server.address}/print/room/{room.code}")
    expect(page.locator(".sheet").first).to_be_visible(timeout=30_000)
    expect(page.get_by_role("link", name="With notes")).to_have_count(0)


def test_a_talk_that_does_not_exist_is_said(reader: Reader) -> None:
    reader.page.goto(f"{reader.address}/print/nothing")
    expect(reader.page.get_by_text("There is no such talk.").first).to_be_visible()
