"""Long lists, some entries at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

import streamlit as st

AT_A_TIME = 20

Listed = TypeVar("Listed")


def few(entries: Sequence[Listed], name: str, chosen: object, more: str) -> Iterator[Listed]:
    """The first entries, then a button that brings the next ones; `chosen` is the filter, which starts anew.

    `name` tells lists apart, and `more` is the button's label with {count} in it.
    """
    key = f"shown_{name}"
    kept, count = st.session_state.get(key, (None, AT_A_TIME))
    if kept != chosen:
        count = AT_A_TIME
    yield from entries[:count]
    rest = len(entries) - count

    def show_more() -> None:
        st.session_state[key] = (chosen, count + AT_A_TIME)

    if rest > 0:
        st.button(more.format(count=min(rest, AT_A_TIME)), key=f"more_{name}", on_click=show_more)
