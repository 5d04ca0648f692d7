"""Whether the body of an answer waits for anything; on a real server with a socket made as Streamlit makes it."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from threading import Event, Thread
from typing import Any, Literal

import pytest
import uvicorn
from starlette.applications import Starlette
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from dmer.routes.at_once import send_at_once

Parser = Literal["httptools", "h11"]


class Served(uvicorn.Server):
    """Tells when it has begun."""

    def __init__(self, parser: Parser, begun: Event) -> None:
        super().__init__(uvicorn.Config(Starlette(), http=parser, lifespan="off", log_level="warning"))
        self._begun = begun

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._begun.set()


@contextmanager
def connected(parser: Parser) -> Iterator[Any]:
    """The server's side of a connection that has answered one request."""
    with socket.socket(family=socket.AF_INET) as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        begun = Event()
        server = Served(parser, begun)
        thread = Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        assert begun.wait(30)
        connection = HTTPConnection(*listener.getsockname())
        try:
            connection.request("GET", "/")
            assert connection.getresponse().read() == b"Not Found"
            [made] = server.server_state.connections
            yield made.transport.get_extra_info("socket")  # type: ignore[union-attr]
        finally:
            connection.close()
            server.should_exit = True
            thread.join(30)


@pytest.mark.parametrize("parser", ["httptools", "h11"])
def test_no_answer_waits_for_the_browser_to_confirm_its_head(parser: Parser, monkeypatch: pytest.MonkeyPatch) -> None:
    for protocol in (HttpToolsProtocol, H11Protocol):
        monkeypatch.setattr(protocol, "connection_made", protocol.connection_made)  # puts it back afterwards
    send_at_once()
    with connected(parser) as side:
        assert side.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0
