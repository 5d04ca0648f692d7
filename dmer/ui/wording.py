"""The wording setting: general words for feeding as breastfeeding or breast/chestfeeding."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import get_args

import streamlit as st

from dmer.content.terms import Register, in_register
from dmer.ui.page_content import good, terms

OFFERED: tuple[Register, ...] = get_args(Register)

PARAMETER = "words"
"""Its name in the address, and of the choice on the page."""

KEPT = "words_kept"
"""Its name in the session, which outlasts the page."""


def wording_choice() -> Callable[[str], str]:
    """Show the setting; returns the function that says a `WordedText` as it is set."""
    register = register_choice()
    offered, _ = terms.current()
    return str if offered is None else partial(in_register, register=register, terms=offered)


def register_choice() -> Register:
    """Show the setting; what is chosen.

    The session keeps the choice from page to page, and the address keeps it over a reload and in a link.
    """
    offered = good(terms)
    if offered is None:
        return OFFERED[0]
    if KEPT not in st.session_state:
        asked = st.query_params.get(PARAMETER)
        st.session_state[KEPT] = asked if asked in OFFERED else OFFERED[0]
    st.session_state[PARAMETER] = st.session_state[KEPT]
    chosen: Register = st.radio(
        offered.label,
        OFFERED,
        key=PARAMETER,
        format_func=lambda register: str(getattr(offered.options, register)),
        help=offered.help,
        horizontal=True,
        on_change=_keep,
    )
    _into_address(chosen)
    return chosen


def _keep() -> None:
    st.session_state[KEPT] = st.session_state[PARAMETER]


def _into_address(chosen: Register) -> None:
    """Say there what is chosen, and nothing for the usual answer.

    Streamlit drops what stands after "#" when it writes an address, so one that comes to the same stays as it is.
    """
    there = st.query_params.get(PARAMETER)
    meant = there if there in OFFERED else OFFERED[0]
    if chosen == meant:
        return
    if chosen == OFFERED[0]:
        st.query_params.pop(PARAMETER)
    else:
        st.query_params[PARAMETER] = chosen
