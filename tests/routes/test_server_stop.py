"""Whether the server has been told to stop; the rest is tried on a real one in test_room_events.py."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest
import uvicorn

from dmer.routes.server_stop import hang_up, server_stopping


@pytest.fixture
def server() -> Iterator[uvicorn.Server]:
    """Uvicorn as it listens for the signal to stop."""
    made = uvicorn.Server(uvicorn.Config("nowhere:app"))
    before = signal.signal(signal.SIGTERM, made.handle_exit)
    yield made
    signal.signal(signal.SIGTERM, before)


def test_without_a_server_nothing_stops() -> None:
    assert not server_stopping()
    hang_up("/events")


def test_a_server_that_is_told_to_stop_is_stopping(server: uvicorn.Server) -> None:
    assert not server_stopping()
    signal.raise_signal(signal.SIGTERM)
    assert server.should_exit
    assert server_stopping()
