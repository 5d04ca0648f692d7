"""The page for presenters: its keys are those of the deck, and it names every window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dmer.content.deck_words import load_deck_words
from dmer.content.present_page_words import load_present_page_words
from dmer.content.room_words import load_room_words

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "presenting.md").read_text(encoding="utf-8")
TEXT = " ".join(PAGE.split())
SIGNS = {"ArrowLeft": "←", "ArrowRight": "→", "ArrowUp": "↑", "ArrowDown": "↓"}
MOST_KEYS = 6
"""Both as in dmer/player/key_list.js."""


def section(heading: str) -> str:
    return PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]


def rows(heading: str) -> list[list[str]]:
    found = [line.strip("|").split("|") for line in section(heading).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in cells] for cells in found[2:]]


def test_the_keys_are_those_of_the_deck() -> None:
    expected = []
    for row in load_deck_words(ROOT).keys:
        keys = row.keys if len(row.keys) <= MOST_KEYS else [row.keys[0], "…", row.keys[-1]]
        expected.append([" ".join(SIGNS.get(key, key) for key in keys), row.does])
    assert rows("Keys") == expected


def test_keys_that_do_something_else_in_the_presenter_view_are_named() -> None:
    does = load_room_words(ROOT).presenter.keys_do
    assert f"N is for {does.notes}" in TEXT
    assert f"T is to {does.timer}" in TEXT


def test_every_window_and_page_is_named() -> None:
    assert [row[0] for row in rows("The windows")] == ["wall", "presenter view", "clicker", "follow"]


def test_buttons_and_states_are_called_as_on_the_screen() -> None:
    room, page = load_room_words(ROOT), load_present_page_words(ROOT)
    buttons = (room.panel.wall, room.panel.presenter, room.checks.title, page.start, page.print, page.own.switch)
    states = (room.health.live, room.health.reconnecting, load_deck_words(ROOT).paper.with_notes)
    for name in buttons:
        assert f"**{name}" in TEXT, name
    for name in states:
        assert f"*{name}*" in TEXT, name
    assert room.clicker.lost.startswith("Not sent")


@pytest.mark.parametrize("page", ["authoring.md", "implementation.md", "../README.md"])
def test_other_pages_lead_here(page: str) -> None:
    assert re.search(r"\]\((docs/)?presenting\.md\)", (ROOT / "docs" / page).read_text(encoding="utf-8")), page
