"""Everybody who listens to a room at this server process, and how news reaches them. Runs in one event loop."""

from __future__ import annotations

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager

from dmer.room import rooms
from dmer.room.listeners import KEYED, ROLES, Listener, Place, Role
from dmer.room.record import RoomRecord
from dmer.store import StoreError

logger = logging.getLogger(__name__)

MOST_LISTENERS = 5000
"""Listeners without a key at one process; one more could keep the presenter from being heard."""

LOOK_SECONDS = 0.5
"""How often the store is asked what other server processes did."""

TICK_SECONDS = 0.5
BEAT_SECONDS = 15.0
"""How often a listener hears something, so that proxies keep the connection and it learns when the server is gone."""

SWEEP_SECONDS = 60.0
STORE_REST_SECONDS = 5.0
"""How long a store that does not answer is left alone."""

GRACE_SECONDS = 2.0
"""How long listeners have to leave when the server stops."""


class Hub:
    """The listeners of one server process.

    `stopping` says whether the server has been told to stop, and `hang_up` cuts off whoever has not left by then.
    """

    def __init__(
        self,
        look: Callable[[Collection[str]], Mapping[str, int]] = rooms.revisions,
        read: Callable[[str], RoomRecord] = rooms.read,
        sweep: Callable[[], None] = rooms.sweep,
        stopping: Callable[[], bool] = lambda: False,
        hang_up: Callable[[], None] = lambda: None,
    ) -> None:
        self._look = look
        self._read = read
        self._sweep = sweep
        self._stopping = stopping
        self._hang_up = hang_up
        self._places: dict[str, Place] = {}
        self._beats: deque[tuple[float, Listener, Place]] = deque()
        self._tasks: list[asyncio.Task[None]] = []

    @contextmanager
    def listening(self, record: RoomRecord, role: Role) -> Iterator[Listener]:
        """A listener to the room of this record until the block ends. Its first news is there at once."""
        if record.code in self._places:
            self.publish(record)
        else:
            self._places[record.code] = Place(record)
        place = self._places[record.code]
        listener = Listener(role, place)
        place.listeners[role].add(listener)
        place.audience_changed = True
        self._beats.append((time.monotonic() + BEAT_SECONDS, listener, place))
        if not self._tasks:
            self._tasks = [asyncio.create_task(self._tick()), asyncio.create_task(self._watch())]
        try:
            yield listener
        finally:
            place.listeners[role].discard(listener)
            place.audience_changed = True
            if not any(place.everybody()):
                self._places.pop(record.code, None)
            if not self._places:
                self._rest()

    def publish(self, record: RoomRecord) -> None:
        """Tell everybody who listens to this room at this process, unless they know it already."""
        place = self._places.get(record.code)
        if place and record.revision > place.record.revision:
            place.tell(record)

    def audience(self, code: str) -> dict[Role, int]:
        """How many listen to a room at this process, by what they listen as."""
        place = self._places.get(code)
        return place.audience() if place else dict.fromkeys(ROLES, 0)

    def has_seat(self, role: Role) -> bool:
        """Whether one more may listen; whoever holds the key always may."""
        seated = sum(len(place.listeners[one]) for place in self._places.values() for one in ROLES if one not in KEYED)
        return role in KEYED or seated < MOST_LISTENERS

    def _rest(self) -> None:
        self._beats.clear()
        for task in self._tasks:
            task.cancel()
        self._tasks = []

    async def _tick(self) -> None:
        stopped_at: float | None = None
        while True:
            await asyncio.sleep(TICK_SECONDS)
            now = time.monotonic()
            self._beat(now)
            for place in self._places.values():
                place.tell_audience(now)
            if self._stopping():
                stopped_at = stopped_at or now
                for place in self._places.values():
                    for listener in place.everybody():
                        listener.end()
                if now > stopped_at + GRACE_SECONDS:
                    self._hang_up()

    def _beat(self, now: float) -> None:
        """Listeners came one by one and are due one by one, so that a thousand do not make the server stumble."""
        while self._beats and self._beats[0][0] <= now:
            _, listener, place = self._beats.popleft()
            if listener in place.listeners[listener.role]:
                listener.beat = True
                listener.wake()
                self._beats.append((now + BEAT_SECONDS, listener, place))

    async def _watch(self) -> None:
        """See what other server processes do to the rooms that are listened to here."""
        swept_at = time.monotonic()
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            try:
                if time.monotonic() > swept_at + SWEEP_SECONDS:
                    swept_at = time.monotonic()
                    await asyncio.to_thread(self._sweep)
                known = {code: place.record.revision for code, place in self._places.items()}
                found = await asyncio.to_thread(self._look, list(known))
                for code in [code for code, revision in found.items() if revision > known[code]]:
                    self.publish(await asyncio.to_thread(self._read, code))
            except StoreError:
                await asyncio.sleep(STORE_REST_SECONDS)
            except Exception:
                # One look that went wrong must not leave everybody deaf for the rest of the talk.
                logger.exception("a look at the rooms went wrong")
                await asyncio.sleep(STORE_REST_SECONDS)
