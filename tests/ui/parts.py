"""Parts of the browser's player on a page, as Streamlit hands them to the browser."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.testclient import TestClient
from streamlit.testing.v1 import AppTest

from dmer.routes.figures import figure_routes
from dmer.routes.player import player_routes
from dmer.routes.talks import talk_routes
from dmer.routes.timeline import timeline_routes

ROUTES: Sequence[Route] = (*figure_routes, *talk_routes, *timeline_routes, *player_routes)
"""In the order of app.py, as far as parts ask for them."""


@dataclass(frozen=True)
class Part:
    """One part: the module that makes it, what it is told, and what may be fetched ahead."""

    module: str
    options: dict[str, Any]
    preload: list[str]
    plotly: str
    version: str


def parts_on(app: AppTest) -> list[Part]:
    """The parts on a page, from top to bottom."""
    return list(_parts(app))


def _parts(app: AppTest) -> Iterator[Part]:
    for element in app.get("bidi_component"):
        data = json.loads(element.proto.json)
        ahead = data["preload"].split()
        yield Part(data["module"], json.loads(data["options"]), ahead, data["plotly"], data["version"])


def missing(part: Part) -> list[str]:
    """Addresses of a part that nothing is served at: its module, its style, and what is fetched ahead."""
    folder = f"player/{part.version}/{part.module}"
    asked = [f"{folder}.whole.js", f"{folder}.css", part.plotly, *part.preload]
    return [address for address in asked if not _served(address)]


@cache
def _served(address: str) -> bool:
    """Whether the routes have something there; packing it for the way would only take time."""
    client = TestClient(Starlette(routes=ROUTES))
    return client.get(f"/{address}", headers={"accept-encoding": "identity"}).status_code == 200
