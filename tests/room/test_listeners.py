"""What one listener is told: the latest, however slow it is."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Coroutine
from typing import Any

from dmer.room.listeners import BEAT, ROLES, Listener, Place, Role
from dmer.room.record import RoomRecord
from dmer.room.rooms import milliseconds_now
from tests.room.test_record import room


def listening(place: Place, role: Role = "follow") -> Listener:
    listener = Listener(role, place)
    place.listeners[role].add(listener)
    return listener


def data_of(event: bytes) -> dict[str, Any]:
    [line] = [line for line in event.decode().splitlines() if line.startswith("data: ")]
    found: dict[str, Any] = json.loads(line.removeprefix("data: "))
    return found


def at(revision: int, **changed: Any) -> RoomRecord:
    return room(revision=revision, **changed)


def run(talk: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(talk, 10))


def test_the_first_news_is_there_at_once() -> None:
    async def talk() -> None:
        event = await listening(Place(at(7))).next()
        assert event is not None
        assert event.startswith(b"id: 7\nevent: record\ndata: {")
        assert event.endswith(b"}\n\n")
        told = data_of(event)
        assert abs(told.pop("now") - milliseconds_now()) < 1000
        assert told == json.loads(at(7).as_json())

    run(talk())


def test_who_sleeps_is_woken_by_news() -> None:
    async def talk() -> None:
        place = Place(at(1))
        listener = listening(place)
        await listener.next()
        sleeping = asyncio.create_task(listener.next())
        await asyncio.sleep(0)
        assert not sleeping.done()
        place.tell(at(2))
        assert data_of(await sleeping or b"")["revision"] == 2

    run(talk())


def test_who_is_slow_hears_the_latest_and_nothing_before() -> None:
    async def talk() -> None:
        place = Place(at(1))
        listener = listening(place)
        for revision in range(2, 500):
            place.tell(at(revision))
        assert data_of(await listener.next() or b"")["revision"] == 499
        place.tell(at(500))
        assert data_of(await listener.next() or b"")["revision"] == 500

    run(talk())


def test_a_closed_room_is_said_and_then_it_ends() -> None:
    async def talk() -> None:
        place = Place(at(1))
        listener = listening(place)
        place.tell(at(2, closed=True))
        assert data_of(await listener.next() or b"")["closed"] is True
        assert await listener.next() is None
        assert await listener.next() is None

    run(talk())


def test_an_end_wakes_whoever_sleeps() -> None:
    async def talk() -> None:
        listener = listening(Place(at(1)))
        await listener.next()
        sleeping = asyncio.create_task(listener.next())
        await asyncio.sleep(0)
        listener.end()
        assert await sleeping is None

    run(talk())


def test_a_beat_is_a_comment_where_there_is_no_news() -> None:
    async def talk() -> None:
        listener = listening(Place(at(1)))
        await listener.next()
        listener.beat = True
        assert await listener.next() == BEAT
        assert BEAT.startswith(b":")

    run(talk())


def test_only_those_with_the_key_hear_who_listens_and_not_too_often() -> None:
    async def talk() -> None:
        place = Place(at(1))
        everybody = {role: listening(place, role) for role in ROLES}
        first = {role: await listener.next() for role, listener in everybody.items()}
        assert {role for role, event in first.items() if b"event: audience" in (event or b"")} == {
            "presenter",
            "clicker",
        }
        assert (first["presenter"] or b"").endswith(
            b'event: audience\ndata: {"wall":1,"presenter":1,"clicker":1,"follow":1}\n\n'
        )
        listening(place)
        place.audience_changed = True
        place.tell_audience(100.0)
        assert data_of(await everybody["presenter"].next() or b"")["follow"] == 2
        assert not everybody["follow"].audience
        place.audience_changed = True
        place.tell_audience(100.9)
        assert not everybody["presenter"].audience
        place.tell_audience(101.0)
        assert everybody["presenter"].audience

    run(talk())


def test_the_wall_is_told_first() -> None:
    place = Place(at(1))

    async def talk() -> None:
        for role in ("follow", "clicker", "wall"):
            listening(place, role)
        assert [listener.role for listener in place.everybody()] == ["wall", "clicker", "follow"]

    run(talk())
