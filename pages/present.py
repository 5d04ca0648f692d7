"""Present: choose a talk or make one, start it in a room, see it beforehand, or print it."""

import streamlit as st

from dmer.routes.talks import talk_content
from dmer.ui.deck import deck_choice, show_deck
from dmer.ui.markdown import plain
from dmer.ui.page_content import good, present_page_words
from dmer.ui.present_own_talk import own_talk
from dmer.ui.present_preview import show_own_deck
from dmer.ui.present_room import kept_room, show_room, start_room
from dmer.ui.wording import register_choice

words = good(present_page_words)
content = good(talk_content)

if words:
    st.title(words.title)
room = kept_room(words) if words and content else None
if words and content and room:
    show_room(room, content.decks, words)
elif words and content:
    st.markdown(plain(words.intro))
    which, how = st.columns([3, 1], vertical_alignment="bottom")
    with which:
        deck = deck_choice(content.decks, words)
    with how:
        register = register_choice()
    title, parts = content.decks.decks[deck].title, content.decks.decks[deck].parts
    begin, make, paper = st.columns([2, 2, 1], vertical_alignment="center")
    with make:
        own = st.toggle(words.own.switch, help=words.own.switch_help, key="own", persist_state="session")
    if own:
        title, parts = own_talk(content.decks, words.own, deck)
    with begin:
        # not of type "primary": Streamlit writes white on its color, which is light in the dark looks
        started = st.button(f"**{words.start}**", help=words.start_help, disabled=not parts)
    with paper:
        st.link_button(words.print, f"/print/{deck}?register={register}", disabled=own)
    if started:
        start_room(title, parts, register, words)
    if own and parts:
        show_own_deck(title, parts, register)
    elif not own:
        show_deck(deck, register)
