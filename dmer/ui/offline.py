"""Keeps the app from asking an outside address anything."""

from __future__ import annotations

from streamlit import net_util


def keep_offline() -> None:
    """Tell Streamlit this machine's public address beforehand: none.

    When a page of another origin tries to connect, Streamlit compares that origin with the machine's public address,
    and asks a server on the internet for it, twice a second long, during which no page is served.
    """
    net_util._external_ip = "127.0.0.1"
