"""Serves the routes of rooms alone: `python -m tests.routes.serve_room PORT`. The app does it beside everything else.

Little is buffered on the way to a client, as on a slow network, so that one who does not read is felt soon.
"""

from __future__ import annotations

import socket
import sys

import uvicorn
from starlette.applications import Starlette

from dmer.routes.player import player_routes
from dmer.routes.room import room_routes

BUFFER = 4096


def serve(port: int) -> None:
    """Serve until told to stop."""
    with socket.create_server(("127.0.0.1", port), backlog=2048) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, BUFFER)
        config = uvicorn.Config(Starlette(routes=[*room_routes, *player_routes]), log_level="warning", access_log=False)
        server = uvicorn.Server(config)
        print("ready", flush=True)
        server.run(sockets=[listener])


if __name__ == "__main__":
    serve(int(sys.argv[1]))
