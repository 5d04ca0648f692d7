"""A deck on a page: which talk is chosen, and in which words it is shown."""

from __future__ import annotations

import pytest

from dmer.content.decks import load_decks
from tests.content.editor import ROOT
from tests.ui.page import page_with, shown
from tests.ui.parts import missing, parts_on

DECKS = load_decks(ROOT).decks

CHOICE = """
import streamlit as st
from dmer.routes.talks import talk_content
from dmer.ui.deck import deck_choice, show_deck
from dmer.ui.page_content import present_page_words
deck = deck_choice(good(talk_content).decks, good(present_page_words))
st.markdown(f"Chosen: {deck}")
show_deck(deck, "chestfeeding")
"""


@pytest.mark.parametrize(("asked", "found"), [({}, "seminar"), ({"deck": "ward"}, "ward"), ({"deck": "no"}, "seminar")])
def test_the_address_chooses_a_talk_that_exists(asked: dict[str, str], found: str) -> None:
    app = page_with(CHOICE, **asked)
    assert f"Chosen: {found}" in shown(app)
    [part] = parts_on(app)
    assert (part.module, part.options) == ("deck_page", {"deck": found, "register": "chestfeeding"})
    assert missing(part) == []
    assert ('no talk called "no"' in shown(app)) == (asked == {"deck": "no"})


def test_a_choice_says_its_minutes_and_stands_in_the_address() -> None:
    app = page_with(CHOICE)
    assert app.radio[0].options == [f"{deck.title} ({deck.minutes:g} min)" for deck in DECKS.values()]
    app.radio[0].set_value("short").run()
    assert app.query_params["deck"] in ("short", ["short"])
    assert [part.options["deck"] for part in parts_on(app)] == ["short"]
