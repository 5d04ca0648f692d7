"""Phones without a browser: real connections to a room's events, and when each of them heard what."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import perf_counter
from urllib.parse import urlsplit

EVENT = re.compile(rb"id: (\d+)\nevent: record\n")
AT_ONCE = 50
"""Connections opened at the same time: the length of the system's queue of new ones is not our subject."""

HEARD_WITHIN_SECONDS = 20.0


class Follower(asyncio.Protocol):
    """One connection. Calls `heard(revision, moment)` for each event of the record."""

    def __init__(self, request: bytes, heard: Callable[[int, float], None]) -> None:
        self._request = request
        self._heard = heard
        self.first = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Ask for the events."""
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        """Note the moment before anything else is done with the data."""
        now = perf_counter()
        for found in EVENT.finditer(data):
            self._heard(int(found[1]), now)
            if not self.first.done():
                self.first.set_result(None)

    def connection_lost(self, exc: Exception | None) -> None:
        """Nobody should hang up during a benchmark."""
        if not self.first.done():
            self.first.set_exception(exc or ConnectionError("the server hung up"))


class Followers:
    """Many followers of one room."""

    def __init__(self) -> None:
        self.count = 0
        self._moments: dict[int, list[float]] = {}
        self._all_heard = asyncio.Event()

    def heard(self, revision: int, moment: float) -> None:
        """One of them heard of a revision."""
        moments = self._moments.setdefault(revision, [])
        moments.append(moment)
        if len(moments) == self.count:
            self._all_heard.set()

    async def all_heard(self, revision: int) -> list[float]:
        """The moments at which each of them heard of this revision."""
        async with asyncio.timeout(HEARD_WITHIN_SECONDS):
            while len(self._moments.get(revision, ())) < self.count:
                self._all_heard.clear()
                await self._all_heard.wait()
        return self._moments[revision]


@asynccontextmanager
async def following(address: str, code: str, count: int) -> AsyncIterator[Followers]:
    """So many followers of a room until the block ends; all of them are there when it begins."""
    where = urlsplit(address)
    request = f"GET /room/{code}/events?as=follow HTTP/1.1\r\nHost: {where.netloc}\r\nAccept-Encoding: gzip\r\n\r\n"
    followers = Followers()
    loop = asyncio.get_running_loop()
    gate = asyncio.Semaphore(AT_ONCE)
    transports: list[asyncio.BaseTransport] = []

    async def come() -> None:
        async with gate:
            transport, follower = await loop.create_connection(
                lambda: Follower(request.encode(), followers.heard), where.hostname, where.port
            )
            transports.append(transport)
            await follower.first

    try:
        await asyncio.gather(*(come() for _ in range(count)))
        followers.count = count
        yield followers
    finally:
        for transport in transports:
            transport.close()
