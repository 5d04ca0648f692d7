"""Serves the app's course and its player without Streamlit: `python -m tests.routes.serve_training PORT`."""

from __future__ import annotations

import socket
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

from dmer.routes.at_once import send_at_once
from dmer.routes.player import player_routes
from dmer.routes.trainee_cookie import TraineeCookieMiddleware
from dmer.routes.training import training_routes
from dmer.routes.training_data import training_data_routes
from dmer.routes.training_files import training_file_routes


def serve(port: int) -> None:
    """Serve until told to stop."""
    send_at_once()
    with socket.create_server(("127.0.0.1", port)) as listener:
        routes = [*training_routes, *training_data_routes, *training_file_routes, *player_routes]
        app = Starlette(routes=routes, middleware=[Middleware(TraineeCookieMiddleware)])
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        print("ready", flush=True)
        server.run(sockets=[listener])


if __name__ == "__main__":
    serve(int(sys.argv[1]))
