"""The page may talk to itself, and nobody else may talk to it."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dmer.routes.own_origin import HOST_CONFIG, OwnOriginMiddleware


def host_config(_: Request) -> JSONResponse:
    return JSONResponse({"allowedOrigins": ["https://*.example.org"], "other": 1})


@pytest.fixture
def app() -> Starlette:
    routes = [Route(HOST_CONFIG, host_config), Route("/", lambda _: PlainTextResponse("plain"))]
    return Starlette(routes=routes, middleware=[Middleware(OwnOriginMiddleware)])


@pytest.mark.parametrize("address", ["http://localhost:8501", "http://192.0.2.7:8501", "https://lab.example"])
def test_only_the_own_origin_is_allowed(app: Starlette, address: str) -> None:
    answer = TestClient(app, base_url=address).get(HOST_CONFIG)
    assert answer.json() == {"allowedOrigins": [address], "blockErrorDialogs": True, "other": 1}
    assert answer.headers["content-length"] == str(len(answer.content))


def test_everything_else_passes_untouched(app: Starlette) -> None:
    assert TestClient(app).get("/").text == "plain"
