"""The room of a talk on the Present page: opened, found again after a reload, shown, and let go."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import streamlit as st

from dmer.content.days import day_in_words
from dmer.content.decks import Decks
from dmer.content.present_page_words import PresentPageWords
from dmer.content.terms import Register
from dmer.room.addresses import local_addresses
from dmer.room.qr import qr_svg
from dmer.room.record import RoomRecord
from dmer.room.rooms import RoomError, open_room, read_with_key
from dmer.store import StoreError
from dmer.ui.markdown import plain
from dmer.ui.player_part import player_part

KEPT = "room"
"""Code and key in the session, which outlasts the page. The browser remembers them too: room_memory.js."""

GONE = "room_gone"
"""Code of a room that this browser should forget."""

REVIEWED_DAYS = 365
SAME_MACHINE = ("localhost", "127.0.0.1", "::1")


def start_room(title: str, parts: Sequence[str], register: Register, words: PresentPageWords) -> None:
    """Open a room for this talk, or say why that cannot be done."""
    try:
        record, key = open_room(title, parts, register)
    except StoreError as error:
        st.error(plain(words.not_started.format(reason=error)))
        return
    st.session_state[KEPT] = (record.code, key)
    st.rerun()


def kept_room(words: PresentPageWords) -> RoomRecord | None:
    """The room that this session opened, or that this browser remembers, while it is open."""
    if KEPT not in st.session_state:
        gone = st.session_state.get(GONE, "")
        found = player_part("room_memory", f"room-memory-{gone}", sends=("found",), gone=gone).get("found")
        if not isinstance(found, Mapping) or found.get("code") == gone:
            return None
        st.session_state[KEPT] = (str(found.get("code")), str(found.get("key")))
    code, key = st.session_state[KEPT]
    try:
        record = read_with_key(code, key)
    except RoomError:
        record = None
    except StoreError as error:
        st.error(plain(words.room_unread.format(code=code[:20], reason=error)))
        return None
    if record and not record.closed:
        return record
    _let_go(code)
    st.info(plain(words.room_gone.format(code=code[:20])))
    return None


def show_room(record: RoomRecord, decks: Decks, words: PresentPageWords) -> None:
    """The open room: who may come in and how, the windows to open, the check list, and its end."""
    code, key = st.session_state[KEPT]
    slides = decks.slides_of([part for part in record.parts if part in decks.sections or part in decks.slides])
    minutes = sum(slide.minutes for _, slide in slides)
    st.header(plain(words.opened.format(title=record.title, minutes=f"{minutes:g}")))
    today = datetime.date.today()
    late = [slide.title for _, slide in slides if (today - slide.reviewed).days > REVIEWED_DAYS]
    oldest = min((slide.reviewed for _, slide in slides), default=today)
    ways_in = _ways_in(code, key)
    sent = player_part(
        "present_room",
        f"room-{code}-{'-'.join(way['address'] for way in ways_in)}",
        sends=("closed",),
        code=code,
        room_key=key,
        minutes=minutes,
        addresses=ways_in,
        content={"oldest": day_in_words(oldest), "late": late, "first": slides[0][1].id if slides else ""},
    )
    if sent.get("closed") == code:
        _let_go(code)
        st.rerun()


def _let_go(code: str) -> None:
    st.session_state.pop(KEPT, None)
    st.session_state[GONE] = code


def _ways_in(code: str, key: str) -> list[dict[str, Any]]:
    return [
        {
            "address": address,
            "follow": qr_svg(f"{address}/follow/{code}"),
            "clicker": qr_svg(f"{address}/clicker/{code}#key={key}"),
        }
        for address in phone_addresses(st.context.url)
    ]


def phone_addresses(opened_at: str | None) -> list[str]:
    """Where phones may find this app: the host by which this page was opened, unless that is this machine's name for
    itself, and the machine's addresses in the local network."""
    page = urlsplit(opened_at or "")
    port = page.port or (None if page.scheme == "https" else st.get_option("server.port"))
    named = [page.hostname] if page.hostname and page.hostname not in SAME_MACHINE else []
    hosts = list(dict.fromkeys([*named, *local_addresses()]))
    return [f"{page.scheme or 'http'}://{host}{f':{port}' if port else ''}" for host in hosts]
