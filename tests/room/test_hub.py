"""The listeners of one process: who is woken by what, and when the hub rests."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

import pytest

from dmer.room import hub as hub_module
from dmer.room.hub import Hub
from dmer.room.listeners import BEAT, Listener, Role
from dmer.room.record import RoomRecord
from dmer.room.rooms import REST, close, milliseconds_now, move, open_room
from dmer.store import StoreError
from tests.room.test_listeners import data_of
from tests.room.test_rooms import state

pytestmark = pytest.mark.usefixtures("store")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """A hub that does in hundredths of a second what it does in seconds."""
    for name in (
        "LOOK_SECONDS",
        "TICK_SECONDS",
        "BEAT_SECONDS",
        "SWEEP_SECONDS",
        "STORE_REST_SECONDS",
        "GRACE_SECONDS",
    ):
        monkeypatch.setattr(hub_module, name, 0.01)


def run(talk: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(talk, 20))


async def news(listener: Listener) -> dict[str, Any]:
    """The next record this listener is told of."""
    while True:
        event = await listener.next()
        assert event is not None
        if b"event: record" in event:
            return data_of(event)


def test_news_is_published_at_once_to_all_of_a_room_and_no_other() -> None:
    async def talk() -> None:
        hub = Hub()
        (record, key), (other, _) = (open_room("A talk", ["a"], "breastfeeding") for _ in range(2))
        with (
            hub.listening(record, "wall") as wall,
            hub.listening(record, "follow") as phone,
            hub.listening(other, "wall") as elsewhere,
        ):
            for listener in (wall, phone, elsewhere):
                await news(listener)
            hub.publish(move(record.code, key, state("history")))
            assert [(await news(listener))["slide"] for listener in (wall, phone)] == ["history"] * 2
            assert not elsewhere.news

    run(talk())


def test_old_news_is_no_news() -> None:
    async def talk() -> None:
        hub = Hub()
        record, key = open_room("A talk", ["a"], "breastfeeding")
        first = move(record.code, key, state("first"))
        second = move(record.code, key, state("second"))
        with hub.listening(record, "wall") as wall:
            await news(wall)
            hub.publish(second)
            hub.publish(first)
            assert (await news(wall))["slide"] == "second"
            assert not wall.news
        with hub.listening(second, "wall"), hub.listening(first, "follow") as late:
            assert (await news(late))["slide"] == "second"

    run(talk())


@pytest.mark.usefixtures("quick")
def test_what_another_process_did_is_seen() -> None:
    async def talk() -> None:
        record, key = open_room("A talk", ["a"], "breastfeeding")
        with Hub().listening(record, "wall") as wall:
            await news(wall)
            await asyncio.to_thread(move, record.code, key, state("elsewhere"))
            assert (await news(wall))["slide"] == "elsewhere"
            await asyncio.to_thread(close, record.code, key)
            assert (await news(wall))["closed"]
            assert await wall.next() is None

    run(talk())


@pytest.mark.usefixtures("quick")
def test_a_room_that_has_rested_closes_under_its_listeners() -> None:
    async def talk() -> None:
        record, _ = open_room("A talk", ["a"], "breastfeeding", now=milliseconds_now() - REST - 1)
        with Hub().listening(record, "wall") as wall:
            await news(wall)
            assert (await news(wall))["closed"]

    run(talk())


@pytest.mark.usefixtures("quick")
def test_one_look_is_for_all_rooms_and_only_while_somebody_listens() -> None:
    looked: list[list[str]] = []
    seen = asyncio.Event()

    def look(codes: Any) -> dict[str, int]:
        looked.append(sorted(codes))
        loop.call_soon_threadsafe(seen.set)
        return {}

    async def talk() -> None:
        nonlocal loop
        loop = asyncio.get_running_loop()
        hub = Hub(look=look)
        records = sorted((open_room("A talk", ["a"], "breastfeeding")[0] for _ in range(2)), key=lambda one: one.code)
        with hub.listening(records[0], "wall"), hub.listening(records[1], "wall"):
            await seen.wait()
        assert looked[0] == [record.code for record in records]
        resting = [
            task for task in asyncio.all_tasks() if getattr(task.get_coro(), "__qualname__", "").startswith("Hub")
        ]
        assert all(task.cancelling() for task in resting)

    loop: Any = None
    run(talk())


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("trouble", [StoreError("away"), ValueError("odd")])
def test_a_look_that_fails_is_tried_again(trouble: Exception, caplog: pytest.LogCaptureFixture) -> None:
    failures = iter([trouble, trouble])

    async def talk() -> None:
        record, _ = open_room("A talk", ["a"], "breastfeeding")

        def look(codes: Any) -> dict[str, int]:
            if failure := next(failures, None):
                raise failure
            return dict.fromkeys(codes, 5)

        def read(_: str) -> RoomRecord:
            return record.model_copy(update={"revision": 5, "slide": "back"})

        with Hub(look=look, read=read).listening(record, "wall") as wall:
            await news(wall)
            assert (await news(wall))["slide"] == "back"

    run(talk())
    assert ("went wrong" in caplog.text) == isinstance(trouble, ValueError)


@pytest.mark.usefixtures("quick")
def test_everybody_hears_a_beat_again_and_again() -> None:
    async def talk() -> None:
        record, _ = open_room("A talk", ["a"], "breastfeeding")
        with Hub().listening(record, "wall") as wall, Hub().listening(record, "follow") as phone:
            for listener in (wall, phone):
                await news(listener)
                assert [await listener.next() for _ in range(3)] == [BEAT] * 3

    run(talk())


@pytest.mark.usefixtures("quick")
def test_all_leave_when_the_server_stops_and_who_does_not_is_cut_off() -> None:
    stopping = False
    cut_off = asyncio.Event()

    async def talk() -> None:
        nonlocal stopping
        record, _ = open_room("A talk", ["a"], "breastfeeding")
        hub = Hub(stopping=lambda: stopping, hang_up=cut_off.set)
        with hub.listening(record, "wall") as wall, hub.listening(record, "follow"):
            await news(wall)
            stopping = True
            while await wall.next() is not None:
                pass
            await cut_off.wait()

    run(talk())


def test_it_counts_who_listens_as_what() -> None:
    async def talk() -> None:
        hub = Hub()
        record, _ = open_room("A talk", ["a"], "breastfeeding")
        with hub.listening(record, "wall"), hub.listening(record, "follow"), hub.listening(record, "follow"):
            assert hub.audience(record.code) == {"wall": 1, "presenter": 0, "clicker": 0, "follow": 2}
        assert set(hub.audience(record.code).values()) == {0}

    run(talk())


@pytest.mark.parametrize(("role", "seated"), [("follow", False), ("wall", False), ("presenter", True)])
def test_a_full_house_lets_only_those_with_the_key_in(
    role: Role, seated: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_module, "MOST_LISTENERS", 2)

    async def talk() -> None:
        hub = Hub()
        record, _ = open_room("A talk", ["a"], "breastfeeding")
        with hub.listening(record, "presenter"), hub.listening(record, "follow"):
            assert hub.has_seat("follow")
            with hub.listening(record, "follow"):
                assert hub.has_seat(role) is seated

    run(talk())


def test_a_thousand_are_told_in_a_moment() -> None:
    """Measured for real by `python -m benchmarks room`; here nothing may grow with the square of the listeners."""

    async def talk() -> None:
        hub = Hub()
        record, key = open_room("A talk", ["a"], "breastfeeding")
        with hub.listening(record, "wall"):
            places = [hub.listening(record, "follow") for _ in range(1000)]
            phones = [place.__enter__() for place in places]
            told = [asyncio.create_task(news(phone)) for phone in phones]
            await asyncio.gather(*told)
            told = [asyncio.create_task(news(phone)) for phone in phones]
            await asyncio.sleep(0)
            begin = asyncio.get_running_loop().time()
            hub.publish(move(record.code, key, state("history")))
            await asyncio.gather(*told)
            assert asyncio.get_running_loop().time() - begin < 1.0
            for place in places:
                place.__exit__(None, None, None)

    run(talk())
