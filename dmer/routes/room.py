"""A room over plain HTTP: its record, its talk, its events, and the moves of whoever holds its key."""

from __future__ import annotations

from functools import partial

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dmer.room.addresses import local_addresses
from dmer.room.hub import Hub
from dmer.room.limits import moves
from dmer.room.listeners import KEYED, ROLES
from dmer.room.qr import qr_svg
from dmer.room.record import RoomRecord, read_move
from dmer.room.rooms import RoomClosed, close, milliseconds_now, move, read, read_with_key
from dmer.routes.door import Door, Endpoint, Refused, always, json_body, key_of
from dmer.routes.open_files import allow_many_connections
from dmer.routes.room_events import EventStream
from dmer.routes.room_pages import page_routes
from dmer.routes.room_sentences import refusals
from dmer.routes.room_talk import notes_answer, talk_answer
from dmer.routes.server_stop import hang_up, server_stopping

EVENTS = "/room/{code}/events"

FOR_ANYBODY = ("follow", "wall")
"""Pages whose address holds no key."""


class RoomEndpoints:
    """What the routes of rooms do at one server process."""

    def __init__(self) -> None:
        self._hub = Hub(stopping=server_stopping, hang_up=partial(hang_up, "/events"))
        self._moves = moves()

    async def record(self, request: Request) -> Response:
        """What is live now."""
        return _record_answer(await run_in_threadpool(read, _code(request)))

    async def talk(self, request: Request) -> Response:
        """The talk itself; without notes."""
        return await run_in_threadpool(lambda: talk_answer(request, _still_open(read(_code(request)))))

    async def notes(self, request: Request) -> Response:
        """The notes, for whoever holds the key."""
        key = key_of(request)
        return await run_in_threadpool(lambda: notes_answer(request, _still_open(read_with_key(_code(request), key))))

    async def events(self, request: Request) -> Response:
        """The room as it changes."""
        role = request.query_params.get("as", "")
        if role in KEYED:
            record = await run_in_threadpool(read_with_key, _code(request), key_of(request))
        else:
            record = await run_in_threadpool(read, _code(request))
        for known in ROLES:
            if known == role:
                if not self._hub.has_seat(known):
                    raise Refused(503, refusals().too_many_listeners)
                allow_many_connections()
                return EventStream(self._hub, _still_open(record), known)
        raise Refused(400, refusals().wrong_role)

    async def move(self, request: Request) -> Response:
        """Put the room into the state that the body says."""
        code = _code(request)
        state = read_move(await json_body(request))
        if self._moves.left(code) < 1.0:
            raise Refused(429, refusals().too_many_moves, {"Retry-After": "1"})
        record = await run_in_threadpool(move, code, key_of(request), state)
        # Only moves with the key count: nobody else can use up what the presenter may do.
        self._moves.take(code)
        self._hub.publish(record)
        return _record_answer(record)

    async def close(self, request: Request) -> Response:
        """Close the room for good."""
        record = await run_in_threadpool(close, _code(request), key_of(request))
        self._hub.publish(record)
        return _record_answer(record)


async def qr(request: Request) -> Response:
    """A QR code for a page of this room that anybody may open, at the address it was asked from or another own one."""
    wanted = request.query_params.get("for", "")
    if wanted not in FOR_ANYBODY:
        raise Refused(400, refusals().wrong_qr)
    record = _still_open(await run_in_threadpool(read, _code(request)))
    base = _own_address(request)
    try:
        return Response(qr_svg(f"{base}/{wanted}/{record.code}"), media_type="image/svg+xml")
    except ValueError:
        raise Refused(400, refusals().wrong_address) from None


def _own_address(request: Request) -> str:
    """The address to send phones to: that of the request, or the one it asks for if it is this server's own."""
    base = request.base_url
    asked = request.query_params.get("address")
    if asked is None:
        return str(base).rstrip("/")
    own = {str(base.replace(hostname=host)).rstrip("/") for host in (base.hostname, *local_addresses()) if host}
    if asked.rstrip("/") not in own:
        raise Refused(400, refusals().wrong_address)
    return asked.rstrip("/")


def _with_key(request: Request) -> bool:
    return request.query_params.get("as") in KEYED


def _code(request: Request) -> str:
    return str(request.path_params["code"])


def _still_open(record: RoomRecord) -> RoomRecord:
    if record.closed:
        raise RoomClosed
    return record


def _record_answer(record: RoomRecord) -> Response:
    """The record and the server's moment, in the same form as in an event."""
    return Response(f'{record.as_json()[:-1]},"now":{milliseconds_now()}}}', media_type="application/json")


def make_room_routes() -> list[Route]:
    """The routes, with their own listeners and limits."""
    door = Door()
    room = RoomEndpoints()
    return [
        Route("/room/{code}.json", Endpoint(door, room.record)),
        Route("/room/{code}/talk.json", Endpoint(door, room.talk)),
        Route("/room/{code}/notes.json", Endpoint(door, room.notes, keyed=always)),
        Route(EVENTS, Endpoint(door, room.events, keyed=_with_key)),
        Route("/room/{code}/move", Endpoint(door, room.move, method="POST", keyed=always)),
        Route("/room/{code}/close", Endpoint(door, room.close, method="POST", keyed=always)),
        Route("/room/{code}/qr.svg", Endpoint(door, qr)),
        *page_routes(door),
    ]


room_routes = make_room_routes()

event_routes = [route for route in room_routes if route.path == EVENTS]
"""Those of them that speak to many for long: RoutesFirstMiddleware."""
