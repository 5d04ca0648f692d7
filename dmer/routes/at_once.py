"""Answers leave at once, instead of waiting until the browser has confirmed their first half."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol


def send_at_once() -> None:
    """Switch Nagle's algorithm off on each connection of the server that is about to start.

    An answer is sent as its head and its body. With that algorithm on, the body waits until the head is confirmed,
    which Linux does 40 ms later: at every answer of a connection but its first, and a page asks for a hundred files.
    asyncio switches it off by itself, but not on the socket that Streamlit hands over (uvicorn issue 3149).
    """
    for protocol in (HttpToolsProtocol, H11Protocol):
        _switch(protocol)


def _switch(protocol: Any) -> None:
    made = protocol.connection_made

    def connection_made(self: Any, transport: asyncio.Transport) -> None:
        connection = transport.get_extra_info("socket")
        if connection is not None and connection.family in (socket.AF_INET, socket.AF_INET6):
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        made(self, transport)

    protocol.connection_made = connection_made
