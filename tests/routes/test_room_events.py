"""A room's events over real connections to real servers, two of which share one store."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from dmer.room.rooms import open_room
from dmer.routes.open_files import allow_many_connections
from dmer.settings import VAR_VARIABLE
from tests.routes.room_people import PresenterAt, RoomServer, Window

MANY = 1000


@pytest.fixture(scope="module")
def var_of_all(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("room") / "var"
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(VAR_VARIABLE, str(folder))
        yield folder


@pytest.fixture(scope="module")
def servers(var_of_all: Path) -> Iterator[tuple[RoomServer, RoomServer]]:
    """Two servers that share a store; they start at the same time, on a store that does not exist yet."""
    both = (RoomServer(var_of_all), RoomServer(var_of_all))
    for server in both:
        server.start()
    for server in both:
        server.wait()
    yield both
    for server in both:
        assert server.stop() == ""


@pytest.fixture
def server(servers: tuple[RoomServer, RoomServer]) -> RoomServer:
    return servers[0]


@pytest.fixture
def elsewhere(servers: tuple[RoomServer, RoomServer]) -> RoomServer:
    return servers[1]


@pytest.fixture
def presenter(server: RoomServer) -> PresenterAt:
    record, key = open_room("A talk", ["what-it-is"], "breastfeeding")
    return PresenterAt(server, record.code, key)


def test_a_window_hears_at_once_how_it_stands_and_then_every_move(server: RoomServer, presenter: PresenterAt) -> None:
    wall = Window(server, presenter.code, "wall")
    assert wall.answer.status == 200
    assert wall.answer.headers["content-type"].startswith("text/event-stream")
    assert wall.answer.headers["cache-control"] == "no-store"
    lines = wall.lines()
    assert [next(lines) for _ in range(4)] == ["retry: 1000", "", "id: 0", "event: record"]
    first = json.loads(next(lines).removeprefix("data: "))
    assert (first["revision"], first["slide"], first["closed"]) == (0, "", False)
    assert abs(first["now"] - time.time() * 1000) < 5000
    moved = presenter.moves_to("history", step=2)
    heard = wall.event()
    assert {**heard, "now": 0} == {**moved, "now": 0}
    assert (heard["slide"], heard["step"]) == ("history", 2)
    wall.leave()


def test_a_move_at_one_server_is_heard_at_another(
    server: RoomServer, elsewhere: RoomServer, presenter: PresenterAt
) -> None:
    wall = Window(elsewhere, presenter.code, "wall")
    wall.event()
    presenter.moves_to("history")
    assert wall.until("history")["revision"] == 1
    away = PresenterAt(elsewhere, presenter.code, presenter.key)
    phone = Window(server, presenter.code, "follow")
    away.moves_to("resources")
    assert phone.until("resources")["revision"] == wall.until("resources")["revision"] == 2
    for window in (wall, phone):
        window.leave()


def test_only_those_with_the_key_hear_who_listens(server: RoomServer, presenter: PresenterAt) -> None:
    clicker = Window(server, presenter.code, "clicker", presenter.key)
    assert clicker.event("audience") == {"wall": 0, "presenter": 0, "clicker": 1, "follow": 0}
    phones = [Window(server, presenter.code, "follow") for _ in range(3)]
    while clicker.event("audience")["follow"] != len(phones):
        pass
    phones.pop().leave()
    while clicker.event("audience")["follow"] != len(phones):
        pass
    presenter.moves_to("history")
    heard = [line for line, _ in zip(phones[0].lines(), range(8), strict=False)]
    assert not any("audience" in line for line in heard)
    for window in (clicker, *phones):
        window.leave()


@pytest.mark.parametrize("role", ["presenter", "clicker"])
def test_the_key_opens_the_presenters_events_and_nothing_else_does(
    role: str, server: RoomServer, presenter: PresenterAt
) -> None:
    for key in ("", "wrong"):
        refused = Window(server, presenter.code, role, key)
        assert (refused.answer.status, refused.answer.read().decode()) == (
            403,
            "This needs the key of the room, which is in the presenter's own link.",
        )
        refused.leave()
    status, _, _ = server.ask("HEAD", f"/room/{presenter.code}/events?as={role}&key={presenter.key}")
    assert status == 403, "an address with a key in it would be logged and remembered"
    headers = {"Authorization": f"Bearer {presenter.key}"}
    status, _, _ = server.ask("HEAD", f"/room/{presenter.code}/events?as={role}", headers=headers)
    assert status == 200


@pytest.mark.parametrize("query", ["", "?as=", "?as=nobody", "?as=wall&as=nobody"])
def test_a_listener_says_what_it_is(query: str, server: RoomServer, presenter: PresenterAt) -> None:
    status, _, body = server.ask("GET", f"/room/{presenter.code}/events{query}")
    assert (status, body) == (400, b"Say what is listening: ?as=wall, follow, presenter or clicker.")


def test_a_closing_room_says_so_and_ends_every_stream(
    server: RoomServer, elsewhere: RoomServer, presenter: PresenterAt
) -> None:
    windows = [Window(server, presenter.code, "wall"), Window(elsewhere, presenter.code, "follow")]
    for window in windows:
        window.event()
    presenter.closes()
    for window in windows:
        assert window.event()["closed"] is True
        assert list(window.lines()) == [""]
        window.leave()
    late = Window(server, presenter.code, "wall")
    assert late.answer.status == 410
    late.leave()


def connect(server: RoomServer, code: str, role: str = "follow", buffer: int = 4096) -> socket.socket:
    """A client that asks for events and takes as little of them as the system lets it."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
    client.connect(("127.0.0.1", server.port))
    client.sendall(f"GET /room/{code}/events?as={role} HTTP/1.1\r\nHost: lab\r\n\r\n".encode())
    return client


def test_a_thousand_who_never_read_hold_nobody_up(server: RoomServer, presenter: PresenterAt) -> None:
    allow_many_connections()
    clicker = Window(server, presenter.code, "clicker", presenter.key)
    wall = Window(server, presenter.code, "wall")
    wall.event()
    with ExitStack() as stack:
        for _ in range(MANY):
            stack.enter_context(connect(server, presenter.code))
        while clicker.event("audience")["follow"] != MANY:
            pass
        for number in range(5):
            presenter.moves_to(f"slide-{number}", live=HEAVY)
            wall.until(f"slide-{number}")
    while clicker.event("audience")["follow"] != 0:
        pass
    for window in (clicker, wall):
        window.leave()


HEAVY = {"parameters": "x" * 2000, "minutes": None, "playing": False, "speed": 30}


def test_a_server_that_is_stopped_does_not_wait_for_anybody_and_the_room_is_there_again(var_of_all: Path) -> None:
    """Neither for those who listen, nor for those who have long stopped reading what was sent to them."""
    server = RoomServer(var_of_all)
    server.start()
    server.wait()
    record, key = open_room("A talk", ["what-it-is"], "breastfeeding")
    presenter = PresenterAt(server, record.code, key)
    wall = Window(server, record.code, "wall")
    with connect(server, record.code):
        for number in range(60):
            presenter.moves_to(f"slide-{number}", live=HEAVY)
        wall.until("slide-59")
        assert server.stop() == ""
        assert list(wall.lines()) == [""]
        wall.leave()
    server.start()
    server.wait()
    wall = Window(server, record.code, "wall")
    assert wall.event()["slide"] == "slide-59"
    wall.leave()
    assert presenter.moves_to("history", revision=500)["revision"] == 501
    assert server.stop() == ""
