"""Serves the course alone: `python -m tests.routes.serve_training PORT`. The app does it beside everything else."""

from __future__ import annotations

import socket
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

from dmer.routes.trainee_cookie import TraineeCookieMiddleware
from dmer.routes.training import training_routes


def serve(port: int) -> None:
    """Serve until told to stop."""
    with socket.create_server(("127.0.0.1", port)) as listener:
        app = Starlette(routes=training_routes, middleware=[Middleware(TraineeCookieMiddleware)])
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        print("ready", flush=True)
        server.run(sockets=[listener])


if __name__ == "__main__":
    serve(int(sys.argv[1]))
