"""A room as a stream of server-sent events, one for each listener."""

from __future__ import annotations

import asyncio

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from dmer.room.hub import Hub
from dmer.room.listeners import Listener, Role
from dmer.room.record import RoomRecord

RETRY = b"retry: 1000\n\n"
"""Milliseconds after which a browser comes back by itself."""


class EventStream(Response):
    """The events of one room until the listener goes, the room closes or the server stops.

    Starlette's streaming response does the same with two more tasks for each listener.
    """

    def __init__(self, hub: Hub, record: RoomRecord, role: Role) -> None:
        self.status_code = 200
        self.media_type = "text/event-stream"
        self.background = None
        # A proxy that gathers what it passes on would keep the news to itself.
        self.init_headers({"X-Accel-Buffering": "no"})
        self._hub = hub
        self._record = record
        self._role = role

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Speak until the end."""
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        if scope["method"] != "HEAD":
            with self._hub.listening(self._record, self._role) as listener:
                leaving = asyncio.create_task(_end_with_client(receive, listener))
                try:
                    await self._speak(listener, send)
                finally:
                    leaving.cancel()
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    async def _speak(self, listener: Listener, send: Send) -> None:
        await send({"type": "http.response.body", "body": RETRY, "more_body": True})
        while (events := await listener.next()) is not None:
            await send({"type": "http.response.body", "body": events, "more_body": True})


async def _end_with_client(receive: Receive, listener: Listener) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    listener.end()
