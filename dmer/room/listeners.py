"""Those who listen to one room, what each of them is told next, and how it is written."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Literal, get_args

from dmer.room.record import RoomRecord
from dmer.room.rooms import milliseconds_now

Role = Literal["wall", "presenter", "clicker", "follow"]

ROLES: tuple[Role, ...] = get_args(Role)
"""Who listens, in the order in which they are told: the wall is what a whole seminar looks at."""

KEYED: tuple[Role, ...] = ("presenter", "clicker")
"""Those who hold the key and are told who else listens."""

AUDIENCE_SECONDS = 1.0
"""They are told of others' coming and going no more often than this."""

BEAT = b":\n\n"


class Listener:
    """One listener. It is told of the latest state and of nothing that came before, however slow it is."""

    __slots__ = ("_asleep", "_ended", "_place", "audience", "beat", "news", "role")

    def __init__(self, role: Role, place: Place) -> None:
        self.role = role
        self.news = True
        self.beat = False
        self.audience = role in KEYED
        self._ended = False
        self._place = place
        self._asleep: asyncio.Future[None] | None = None

    def wake(self) -> None:
        """Something has changed in what there is to tell."""
        if self._asleep and not self._asleep.done():
            self._asleep.set_result(None)

    def end(self) -> None:
        """Tell what is left to tell, and no more."""
        self._ended = True
        self.wake()

    async def next(self) -> bytes | None:
        """Events to send as soon as there are any; None at the end."""
        while not (self.news or self.audience or self.beat):
            if self._ended:
                return None
            self._asleep = asyncio.get_running_loop().create_future()
            await self._asleep
        told = b""
        if self.news:
            told += self._place.record_event()
        if self.audience:
            told += self._place.audience_event()
        self.news = self.audience = self.beat = False
        return told or BEAT


class Place:
    """A room as this process knows it, and who listens to it."""

    def __init__(self, record: RoomRecord) -> None:
        self.listeners: dict[Role, set[Listener]] = {role: set() for role in ROLES}
        self.audience_changed = False
        self._audience_told_at = 0.0
        self.know(record)

    def know(self, record: RoomRecord) -> None:
        """Take this record for the latest."""
        self.record = record
        # The JSON is made once; only the moment differs from listener to listener.
        self._event = f'id: {record.revision}\nevent: record\ndata: {record.as_json()[:-1]},"now":'.encode()

    def tell(self, record: RoomRecord) -> None:
        """Give everybody news of this record; those of a closed room then leave."""
        self.know(record)
        for listener in self.everybody():
            listener.news = True
            if record.closed:
                listener.end()
            else:
                listener.wake()

    def tell_audience(self, now: float) -> None:
        """Tell those with the key who listens, when that has changed and they have not just been told."""
        if not self.audience_changed or now < self._audience_told_at + AUDIENCE_SECONDS:
            return
        self.audience_changed = False
        self._audience_told_at = now
        for role in KEYED:
            for listener in self.listeners[role]:
                listener.audience = True
                listener.wake()

    def record_event(self) -> bytes:
        """The latest record as an event, with the server's moment, by which browsers set their clocks right."""
        return b"%b%d}\n\n" % (self._event, milliseconds_now())

    def audience_event(self) -> bytes:
        """The counts of listeners as an event."""
        counts = ",".join(f'"{role}":{count}' for role, count in self.audience().items())
        return f"event: audience\ndata: {{{counts}}}\n\n".encode()

    def audience(self) -> dict[Role, int]:
        """How many listen, by what they listen as."""
        return {role: len(listeners) for role, listeners in self.listeners.items()}

    def everybody(self) -> Iterator[Listener]:
        """Every listener, the wall first."""
        for listeners in self.listeners.values():
            yield from listeners
