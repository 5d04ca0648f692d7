"""Lets streams that never end by themselves end with the server.

Uvicorn waits at its end until every connection is closed, and tells the app only afterwards. It offers nothing that
would say earlier that it was told to stop; so its own object is looked at, which is what handles the signal to stop.
"""

from __future__ import annotations

import signal
from typing import Any


def server_stopping() -> bool:
    """Whether the server of this process has been told to stop."""
    return bool(getattr(_server(), "should_exit", False))


def hang_up(path_ending: str) -> None:
    """Cut off connections that still ask for such a path and do not read what is sent to them.

    Closing them in the ordinary way waits until what was sent has been read.
    """
    state = getattr(_server(), "server_state", None)
    for connection in list(getattr(state, "connections", ())):
        scope = getattr(connection, "scope", None) or {}
        if str(scope.get("path", "")).endswith(path_ending):
            connection.transport.abort()


def _server() -> Any:
    return getattr(signal.getsignal(signal.SIGTERM), "__self__", None)
