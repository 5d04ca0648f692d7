"""Rooms in the store: opened, moved, closed, rested, forgotten."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.room import rooms
from dmer.room.record import Move
from dmer.room.rooms import (
    HOUR,
    KEPT,
    REST,
    NoSuchRoom,
    RoomClosed,
    WrongKey,
    close,
    move,
    open_room,
    read,
    read_with_key,
    revisions,
    sweep,
)
from dmer.store import Store, current_store

pytestmark = pytest.mark.usefixtures("store")

NOW = 1_795_283_442_588


def state(slide: str = "the-dip", revision: int = 0, **changed: Any) -> Move:
    sent = {"step": 0, "screen": "slides", "look": "light", "live": None, "started_at": None, **changed}
    return Move.model_validate({"slide": slide, "revision": revision, **sent})


def opened(now: int = NOW) -> tuple[str, str]:
    record, key = open_room("A talk", ["what-it-is"], "breastfeeding", now=now)
    return record.code, key


def test_a_new_room_stands_at_its_first_slide() -> None:
    record, key = open_room("A talk", ["what-it-is", "history"], "chestfeeding", now=NOW)
    assert read(record.code, NOW) == record
    assert (record.slide, record.revision, record.closed, record.moved_at) == ("", 0, False, NOW)
    assert (record.title, record.parts, record.wording) == ("A talk", ("what-it-is", "history"), "chestfeeding")
    assert len(key) > 20


def test_bounds_are_checked_before_anything_is_stored() -> None:
    with pytest.raises(ValidationError):
        open_room("A talk", [], "breastfeeding")


def test_a_room_is_found_however_its_code_is_typed() -> None:
    code, _ = opened()
    assert read(f" {code[:3].lower()}-{code[3:]} ", NOW).code == code


@pytest.mark.parametrize("code", ["BCDFHJ", "", "nonsense", "' OR 1=1 --", "%", "\x00"])
def test_another_code_is_no_room(code: str) -> None:
    for ask in (lambda: read(code), lambda: move(code, "key", state()), lambda: close(code, "key")):
        with pytest.raises(NoSuchRoom):
            ask()


def test_a_move_is_seen_by_everybody() -> None:
    code, key = opened()
    moved = move(code, key, state("history", step=2, screen="black", started_at=NOW), NOW + 5)
    assert read(code, NOW + 5) == moved
    assert (moved.slide, moved.step, moved.screen, moved.started_at) == ("history", 2, "black", NOW)
    assert (moved.revision, moved.moved_at) == (1, NOW + 5)


def test_who_drove_on_while_the_server_was_away_wins() -> None:
    code, key = opened()
    assert move(code, key, state(revision=40), NOW).revision == 41
    assert move(code, key, state("history", revision=7), NOW).revision == 42
    assert read(code, NOW).slide == "history"


@pytest.mark.parametrize("wrong", ["", "key", "\ud800"])
def test_only_the_key_drives(wrong: str) -> None:
    code, key = opened()
    for ask in (
        lambda: move(code, wrong, state(), NOW),
        lambda: close(code, wrong, NOW),
        lambda: read_with_key(code, wrong, NOW),
        lambda: move(code, f"{key} ", state(), NOW),
    ):
        with pytest.raises(WrongKey):
            ask()
    assert read(code, NOW).revision == 0
    assert read_with_key(code, key, NOW).code == code


def test_a_key_drives_its_own_room_alone() -> None:
    (code, _), (_, other) = opened(), opened()
    with pytest.raises(WrongKey):
        move(code, other, state(), NOW)


def test_the_key_is_kept_nowhere(store: Store) -> None:
    _, key = opened()
    with store.reading() as connection:
        assert all(key not in str(tuple(row)) for row in connection.execute(rooms.rooms.select()))


def test_a_closed_room_can_be_read_and_no_more() -> None:
    code, key = opened()
    closed = close(code, key, NOW)
    assert closed.closed
    assert closed.revision == 1
    assert read(code, NOW) == closed
    for ask in (lambda: move(code, key, state(), NOW), lambda: close(code, key, NOW)):
        with pytest.raises(RoomClosed):
            ask()


def test_a_room_closes_after_twelve_hours_of_rest() -> None:
    code, key = opened()
    move(code, key, state(), NOW + 11 * HOUR)
    assert not read(code, NOW + 22 * HOUR).closed
    late = NOW + 11 * HOUR + REST + 1
    assert read(code, late).closed
    with pytest.raises(RoomClosed):
        move(code, key, state(), late)


def test_sweeping_closes_for_whoever_still_listens() -> None:
    code, _ = opened()
    sweep(NOW + REST)
    assert revisions([code]) == {code: 0}
    sweep(NOW + REST + 1)
    assert revisions([code]) == {code: 1}
    sweep(NOW + REST + 2)
    assert revisions([code]) == {code: 1}
    assert read(code, NOW).closed


def test_old_rooms_are_forgotten_when_a_new_one_opens() -> None:
    code, _ = opened()
    opened(NOW + KEPT + 1)
    with pytest.raises(NoSuchRoom):
        read(code)


def test_revisions_are_asked_in_one_look() -> None:
    (first, key), (second, _), (third, _) = opened(), opened(), opened()
    move(first, key, state(), NOW)
    assert revisions([first, second, "BCDFHJ"]) == {first: 1, second: 0}
    assert revisions([]) == {}
    assert third not in revisions([first])


def test_a_code_that_is_taken_is_not_given_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["BCDFHJ", "BCDFHJ", "BCDFHK"])
    monkeypatch.setattr(rooms, "new_code", lambda: next(drawn))
    (first, key), (second, _) = opened(), opened()
    assert (first, second) == ("BCDFHJ", "BCDFHK")
    assert read_with_key(first, key, NOW).code == first


def test_rooms_survive_a_new_opening_of_the_store() -> None:
    code, key = opened()
    move(code, key, state("history"), NOW)
    current_store().close()
    assert read(code, NOW).slide == "history"
