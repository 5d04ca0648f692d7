"""What comes often goes in first, and everything else goes its way."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route, WebSocketRoute
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocket

from dmer.routes.room import EVENTS, event_routes, room_routes
from dmer.routes.routes_first import RoutesFirstMiddleware


class Counting:
    """Any other middleware of an app."""

    seen = 0

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        Counting.seen += scope["type"] != "lifespan"
        await self.app(scope, receive, send)


async def say_code(request: Request) -> PlainTextResponse:
    return PlainTextResponse(request.path_params["code"])


async def say_hello(socket: WebSocket) -> None:
    await socket.accept()
    await socket.send_text("hello")
    await socket.close()


@pytest.fixture
def client() -> TestClient:
    events = Route(EVENTS, say_code)
    routes = [events, Route("/other/{code}", say_code), WebSocketRoute(EVENTS, say_hello)]
    first = Middleware(RoutesFirstMiddleware, routes=[events])
    Counting.seen = 0
    return TestClient(Starlette(routes=routes, middleware=[first, Middleware(Counting)]))


def test_listeners_pass_no_other_middleware(client: TestClient) -> None:
    assert client.get("/room/BCDFHJ/events").text == "BCDFHJ"
    assert Counting.seen == 0


def test_everything_else_does(client: TestClient) -> None:
    assert client.get("/other/BCDFHJ").text == "BCDFHJ"
    assert client.get("/nothing").status_code == 404
    with client.websocket_connect("/room/BCDFHJ/events") as socket:
        assert socket.receive_text() == "hello"
    assert Counting.seen == 3


def test_only_the_events_of_rooms_go_first() -> None:
    assert [route.path for route in event_routes] == [EVENTS]
    assert all(route in room_routes for route in event_routes)
