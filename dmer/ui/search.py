"""The search box at the top of every page, and links inside the app that keep the session."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from dmer.content.search_words import SearchWords
from dmer.routes.search import search_words
from dmer.ui.page_content import good
from dmer.ui.player_part import player_part


def search_box() -> None:
    """Put the box on the page; opens what was chosen in it, or the page of a link that was followed."""
    words = good(search_words)
    if words is None:
        return
    places = [page.place for page in words.pages]
    sent = player_part("search", "search", sends=("go",), words=words.model_dump(exclude={"pages"}), places=places)
    chosen = destination(sent.get("go"), words)
    if chosen:
        page, parameters = chosen
        st.switch_page(page, query_params=parameters)


def destination(place: object, words: SearchWords) -> tuple[str, list[tuple[str, str]]] | None:
    """The page and the query of an address such as "/glossary?term=oxytocin"; None when it leads to no page."""
    if not isinstance(place, str):
        return None
    address = urlsplit(place)
    for page in words.pages:
        if page.place == address.path and not address.netloc:
            return page.page, parse_qsl(address.query)
    return None
