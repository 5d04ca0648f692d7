"""Rooms in the store: opened, read, moved, closed. Every server process that shares the store shares them."""

from __future__ import annotations

import time
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    MetaData,
    Row,
    String,
    Table,
    Text,
    delete,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from dmer.content.terms import Register
from dmer.keys import fits, hash_of, new_key
from dmer.room.codes import new_code, read_code
from dmer.room.record import Move, RoomRecord
from dmer.store import Store, current_store

HOUR = 3_600_000
"""Milliseconds."""

REST = 12 * HOUR
"""A room without a move for so long is closed."""

KEPT = 7 * 24 * HOUR
"""A room without a move for so long is forgotten."""

tables = MetaData()

rooms = Table(
    "rooms",
    tables,
    Column("code", String(6), primary_key=True),
    Column("key_hash", String(64), nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("moved_at", BigInteger, nullable=False, index=True),
    Column("closed", Boolean, nullable=False),
    Column("record", Text, nullable=False),
)
"""`revision`, `moved_at` and `closed` are what the record says too; the columns count, and are what is asked for."""


class RoomError(Exception):
    """Something that cannot be done with a room."""


class NoSuchRoom(RoomError):  # noqa: N818 - named for what is said
    """No room has this code."""


class WrongKey(RoomError):  # noqa: N818
    """The key is not that of the room."""


class RoomClosed(RoomError):  # noqa: N818
    """The room has been closed, or has rested for too long."""


def milliseconds_now() -> int:
    """The moment, as browsers count it."""
    return time.time_ns() // 1_000_000


def open_room(
    title: str, parts: Sequence[str], register: Register, slide: str = "", now: int | None = None
) -> tuple[RoomRecord, str]:
    """Open a room for a talk made of `parts`; its record, and the key that drives it, which is kept nowhere else.

    Raises pydantic's ValidationError for a title or parts beyond their bounds.
    """
    now = milliseconds_now() if now is None else now
    key = new_key()
    store = current_store()
    sweep(now)
    while True:
        record = RoomRecord(
            code=new_code(),
            title=title,
            parts=tuple(parts),
            register=register,
            revision=0,
            slide=slide,
            moved_at=now,
            closed=False,
        )
        if _inserted(store, record, key):
            return record, key


def read(code: str, now: int | None = None) -> RoomRecord:
    """The room of this code, closed or not. Raises NoSuchRoom."""
    with current_store().reading() as connection:
        return _record(_row(connection, code), now)


def read_with_key(code: str, key: str, now: int | None = None) -> RoomRecord:
    """The same for whoever holds its key. Raises NoSuchRoom and WrongKey."""
    with current_store().reading() as connection:
        row = _row(connection, code)
    _check(row, key)
    return _record(row, now)


def move(code: str, key: str, state: Move, now: int | None = None) -> RoomRecord:
    """Put the room into a new state. Raises NoSuchRoom, WrongKey and RoomClosed."""
    now = milliseconds_now() if now is None else now
    with current_store().writing() as connection:
        stored = _held(connection, code, key, now)
        record = stored.moved(state, now)
        _write(connection, record)
    return record


def close(code: str, key: str, now: int | None = None) -> RoomRecord:
    """Close the room for good. Raises NoSuchRoom, WrongKey and RoomClosed."""
    with current_store().writing() as connection:
        stored = _held(connection, code, key, now)
        record = stored.model_copy(update={"closed": True, "revision": stored.revision + 1})
        _write(connection, record)
    return record


def revisions(codes: Collection[str]) -> Mapping[str, int]:
    """The revision of each of these rooms, in one look."""
    with current_store().reading() as connection:
        found = connection.execute(select(rooms.c.code, rooms.c.revision).where(rooms.c.code.in_(codes)))
        return {row.code: row.revision for row in found}


def sweep(now: int | None = None) -> None:
    """Close rooms that have rested too long, and forget those that did so long ago."""
    now = milliseconds_now() if now is None else now
    rested = (rooms.c.moved_at < now - REST) & ~rooms.c.closed
    with current_store().writing() as connection:
        connection.execute(update(rooms).where(rested).values(closed=True, revision=rooms.c.revision + 1))
        connection.execute(delete(rooms).where(rooms.c.moved_at < now - KEPT))


def _inserted(store: Store, record: RoomRecord, key: str) -> bool:
    """False when another room has the code, which one try in many millions finds out."""
    with store.writing() as connection:
        try:
            with connection.begin_nested():
                connection.execute(rooms.insert().values(**_columns(record), key_hash=hash_of(key)))
        except IntegrityError:
            return False
    return True


def _row(connection: Connection, code: str, *, to_write: bool = False) -> Row[Any]:
    known = read_code(code)
    query = select(rooms).where(rooms.c.code == known)
    row = known and connection.execute(query.with_for_update() if to_write else query).one_or_none()
    if not row:
        raise NoSuchRoom
    return row


def _held(connection: Connection, code: str, key: str, now: int | None) -> RoomRecord:
    row = _row(connection, code, to_write=True)
    _check(row, key)
    record = _record(row, now)
    if record.closed:
        raise RoomClosed
    return record


def _check(row: Row[Any], key: str) -> None:
    if not fits(key, row.key_hash):
        raise WrongKey


def _record(row: Row[Any], now: int | None) -> RoomRecord:
    """The record as its columns have it; a room that has rested too long is closed, swept or not."""
    now = milliseconds_now() if now is None else now
    record = RoomRecord.from_json(row.record)
    closed = row.closed or row.moved_at < now - REST
    return record.model_copy(update={"revision": row.revision, "moved_at": row.moved_at, "closed": closed})


def _write(connection: Connection, record: RoomRecord) -> None:
    connection.execute(update(rooms).where(rooms.c.code == record.code).values(**_columns(record)))


def _columns(record: RoomRecord) -> dict[str, Any]:
    return {
        "code": record.code,
        "revision": record.revision,
        "moved_at": record.moved_at,
        "closed": record.closed,
        "record": record.as_json(),
    }
