"""Serves the course's routes without Streamlit around them: `python -m tests.browser.serve_course PORT [real]`.

Without `real` it is the small course of the tests, with a question of each kind.
"""

from __future__ import annotations

import socket
import sys

import uvicorn
from starlette.applications import Starlette
from starlette.middleware import Middleware

from dmer.content.library import load_library
from dmer.content.model_files import load_model_tables
from dmer.routes import training
from dmer.routes.at_once import send_at_once
from dmer.routes.figures import figure_routes
from dmer.routes.player import player_routes
from dmer.routes.timeline import timeline_routes
from dmer.routes.trainee_cookie import TraineeCookieMiddleware
from dmer.routes.training import training_routes
from dmer.routes.training_data import training_data_routes
from dmer.settings import ROOT
from tests.routes.test_training import SmallCourse
from tests.training.small_course import content_around, small_course


def serve(port: int, real: bool) -> None:
    """Serve until told to stop."""
    send_at_once()
    if not real:
        content = content_around(small_course(), load_library(ROOT), load_model_tables(ROOT))
        training.training_content = SmallCourse(content)  # type: ignore[assignment]
    routes = [*training_routes, *training_data_routes, *figure_routes, *timeline_routes, *player_routes]
    app = Starlette(routes=routes, middleware=[Middleware(TraineeCookieMiddleware)])
    with socket.create_server(("127.0.0.1", port)) as listener:
        server = uvicorn.Server(uvicorn.Config(app, log_level="warning", access_log=False))
        print("URL: ready", flush=True)
        server.run(sockets=[listener])


if __name__ == "__main__":
    serve(int(sys.argv[1]), "real" in sys.argv[2:])
