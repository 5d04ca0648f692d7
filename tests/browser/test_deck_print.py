"""The talk on paper: a page for each slide with every step, with or without notes, in text that can be searched."""

from __future__ import annotations

import io
import re
import unicodedata
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, expect
from pypdf import PdfReader

from tests.browser.conftest import Server
from tests.browser.people import Presenter
from tests.browser.room_people import PARTS, Machines, OpenRoom

LANDSCAPE, UPRIGHT = (842, 595), (595, 842)
"""A4 in points."""


def printed(context: BrowserContext, server: Server, path: str) -> tuple[list[str], list[tuple[int, int]]]:
    """The letters of each page of a PDF that the browser makes of the page, and the pages' sizes."""
    page = context.new_page()
    page.goto(server.address + path)
    expect(page.locator(".paper")).to_have_attribute("data-ready", "yes", timeout=30_000)
    made = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True)))
    sizes = [(round(one.mediabox.width), round(one.mediabox.height)) for one in made.pages]
    return [letters(one.extract_text()) for one in made.pages], sizes


def letters(text: str) -> str:
    """Only letters and digits, ligatures taken apart: where lines break does not matter."""
    return re.sub(r"\W", "", unicodedata.normalize("NFKC", re.sub(r"<[^>]*>|&\w+;", "", text)))


@pytest.fixture
def slides(newcomer: Presenter) -> list[dict[str, Any]]:
    return newcomer.talk("short")


def test_every_slide_with_all_its_steps_is_a_page_of_text(
    context: BrowserContext, server: Server, slides: list[dict[str, Any]]
) -> None:
    pages, sizes = printed(context, server, "/print/short")
    assert len(pages) == len(slides)
    assert set(sizes) == {LANDSCAPE}
    for page, slide in zip(pages, slides, strict=True):
        assert letters(slide["title"]) in page
        for block in slide["blocks"]:
            assert letters(block["html"]) in page, slide["id"]
        if slide["timelines"]:
            assert "Oxytocininblood" in page


def test_notes_stand_under_their_slide(context: BrowserContext, server: Server, newcomer: Presenter) -> None:
    pages, sizes = printed(context, server, "/print/ward?notes=yes")
    assert set(sizes) == {UPRIGHT}
    notes = newcomer.page.request.get(f"{server.address}/player/data/notes.json?deck=ward").json()
    for page, slide in zip(pages, newcomer.talk("ward"), strict=True):
        assert letters(slide["title"]) in page
        for text in notes[slide["id"]]["say"]:
            assert letters(text) in page


def test_the_notes_of_a_room_are_for_whoever_has_its_key(machines: Machines, room: OpenRoom) -> None:
    page = machines.laptop.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{room.server.address}/print/room/{room.code}?notes=yes#key={room.key}")
    expect(page.locator(".notes")).to_have_count(len(PARTS), timeout=30_000)
    expect(page.locator(".notes").first).to_contain_text("Say: ")
    assert room.key not in page.evaluate("location.href")
    assert not any(room.key in address for address in asked)
    page.get_by_role("link", name="Without notes").click()
    page.get_by_role("link", name="With notes").click()
    expect(page.locator(".notes").first).to_contain_text("Say: ", timeout=30_000)
    page.close()


def test_without_the_key_of_a_room_there_are_no_notes(machines: Machines, room: OpenRoom) -> None:
    page = machines.phone.new_page()
    page.goto(f"{room.server.address}/print/room/{room.code}?notes=yes")
    expect(page.get_by_role("alert")).to_contain_text("The notes could not be loaded.", timeout=30_000)
    expect(page.locator(".sheet")).not_to_have_count(0)
    expect(page.locator(".notes")).to_have_count(0)
    page.goto(f"{room.server.address}/print/room/{room.code}")
    expect(page.locator(".sheet").first).to_be_visible(timeout=30_000)
    expect(page.get_by_role("link", name="With notes")).to_have_count(0)
    page.close()


def test_a_talk_that_does_not_exist_is_said(newcomer: Presenter) -> None:
    newcomer.page.goto(f"{newcomer.address}/print/nothing")
    expect(newcomer.page.get_by_text("There is no such talk.").first).to_be_visible()
