"""A deck on a page, and the choice of one."""

from __future__ import annotations

import streamlit as st

from dmer.content.decks import Decks
from dmer.content.present_page_words import PresentPageWords
from dmer.content.terms import Register
from dmer.ui.markdown import plain
from dmer.ui.player_part import player_part

PARAMETER = "deck"
"""The name of the choice in the address, with the deck's id; Streamlit itself would write the words on show there."""

CHOSEN = "deck_chosen"


def deck_choice(decks: Decks, words: PresentPageWords) -> str:
    """Ask for a talk; its id, which the address keeps."""

    def named(name: str) -> str:
        deck = decks.decks[name]
        return words.deck_option.format(title=deck.title, minutes=f"{deck.minutes:g}")

    offered = list(decks.decks)
    asked = st.query_params.get(PARAMETER, "")
    if asked and asked not in offered:
        st.info(words.unknown.format(deck=plain(asked[:60])))
    if CHOSEN not in st.session_state:
        st.session_state[CHOSEN] = asked if asked in offered else offered[0]
    deck = st.radio(words.deck, offered, key=CHOSEN, format_func=named, horizontal=True, persist_state="session")
    if st.query_params.get(PARAMETER, offered[0]) != deck:
        st.query_params[PARAMETER] = deck
    return deck


def show_deck(deck: str, register: Register) -> None:
    """Show the deck with this id, in the words of `register`."""
    talk = f"player/data/talk.json?deck={deck}&register={register}"
    preload = f"{talk} player/data/deck_words.json"
    player_part("deck_page", f"deck-{deck}-{register}", preload=preload, deck=deck, register=register)
