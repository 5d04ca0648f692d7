"""A part of the player on a page: what the browser is given, and what comes back from it."""

from __future__ import annotations

from dmer.routes.player import player_version
from tests.ui.page import page_with, shown
from tests.ui.parts import missing, parts_on

PAGE = """
import streamlit as st
from dmer.ui.player_part import player_part
sent = player_part("look", "one", preload="player/data/timeline.json", sends=("chosen",), words={"a": [1, "é"]})
st.markdown(f"Sent: {sent.get('chosen')}")
player_part("figure", "two", name="history")
"""


def test_each_part_has_its_module_and_options_and_finds_its_files() -> None:
    first, second = parts_on(page_with(PAGE))
    assert (first.module, first.options) == ("look", {"words": {"a": [1, "é"]}})
    assert first.preload == ["player/data/timeline.json"]
    assert (second.module, second.options, second.preload) == ("figure", {"name": "history"}, [])
    assert first.version == second.version == player_version()
    assert missing(first) == missing(second) == []


def test_a_part_that_has_sent_nothing_says_nothing() -> None:
    assert "Sent: None" in shown(page_with(PAGE))


def test_what_a_part_is_told_stays_the_same_from_run_to_run() -> None:
    """Data that changed would be sent to the browser again."""
    app = page_with(PAGE)
    before = parts_on(app)
    assert parts_on(app.run()) == before
