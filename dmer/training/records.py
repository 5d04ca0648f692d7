"""Trainees' records in the store. A trainee is the hash of a random key; nothing else says who somebody is."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    RowMapping,
    String,
    Table,
    Text,
    case,
    delete,
    select,
    update,
)
from sqlalchemy.exc import IntegrityError

from dmer.keys import hash_of
from dmer.store import current_store
from dmer.training.attempt import Attempt, Place, Settings, TraineeRecord

tables = MetaData()

trainees = Table(
    "trainees",
    tables,
    Column("key_hash", String(64), primary_key=True),
    Column("seen_at", BigInteger, nullable=False),
    Column("daily", Integer, nullable=False),
    Column("settings_at", BigInteger, nullable=False),
)

attempts = Table(
    "attempts",
    tables,
    Column("trainee", String(64), ForeignKey("trainees.key_hash", ondelete="CASCADE"), primary_key=True),
    Column("id", String(32), primary_key=True),
    Column("item", String(80), nullable=False),
    Column("version", Integer, nullable=False),
    Column("sitting", String(8), nullable=False),
    Column("nth", Integer, nullable=False),
    Column("response", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("certainty", String(8)),
    Column("at", BigInteger, nullable=False),
    Column("seconds", Integer, nullable=False),
    Index("attempts_of_item", "item", "version"),
)
"""`sitting` is an attempt's `where`, which is a word of the database's own."""

places = Table(
    "places",
    tables,
    Column("trainee", String(64), ForeignKey("trainees.key_hash", ondelete="CASCADE"), primary_key=True),
    Column("lesson", String(80), primary_key=True),
    Column("piece", Integer, nullable=False),
    Column("farthest", Integer, nullable=False),
    Column("done", Boolean, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
)


def record_of(key: str) -> TraineeRecord:
    """Everything that is kept of whoever holds `key`, in the order of time; an empty record for a new one."""
    owner = hash_of(key)
    with current_store().reading() as connection:
        return _record(connection, owner)


def add_attempt(key: str, attempt: Attempt) -> bool:
    """Keep a try; False when it was kept before. Once this returns, the try survives the end of the server."""
    with current_store().writing() as connection:
        owner = _known(connection, key, attempt.at)
        return _insert_attempts(connection, owner, [attempt]) > 0


def put_place(key: str, place: Place) -> Place:
    """Keep a place in a lesson, merged with what was kept of it; the place that now stands."""
    with current_store().writing() as connection:
        return _put_place(connection, _known(connection, key, place.at), place)


def put_settings(key: str, settings: Settings) -> Settings:
    """Keep settings unless newer ones are kept; the settings that now stand."""
    with current_store().writing() as connection:
        return _put_settings(connection, _known(connection, key, settings.at), settings)


def merge(key: str, other: TraineeRecord, now: int) -> TraineeRecord:
    """Add another record to that of `key`; nothing newer is overwritten. The record that now stands."""
    with current_store().writing() as connection:
        owner = _known(connection, key, now)
        _insert_attempts(connection, owner, other.attempts)
        for place in other.places:
            _put_place(connection, owner, place)
        _put_settings(connection, owner, other.settings)
        return _record(connection, owner)


def forget(key: str) -> None:
    """Delete everything that is kept of whoever holds `key`."""
    owner = hash_of(key)
    with current_store().writing() as connection:
        for table in (attempts, places):
            connection.execute(delete(table).where(table.c.trainee == owner))
        connection.execute(delete(trainees).where(trainees.c.key_hash == owner))


def everybodys_attempts() -> dict[str, list[Attempt]]:
    """Everybody's tries, by the hash of their key, in the order of time."""
    found: dict[str, list[Attempt]] = {}
    with current_store().reading() as connection:
        rows = connection.execute(select(attempts).order_by(attempts.c.trainee, attempts.c.at, attempts.c.id))
        for row in rows.mappings():
            found.setdefault(row["trainee"], []).append(_attempt(row))
    return found


def merged(kept: Place, new: Place) -> Place:
    """Two records of one lesson as one: the newer place, the farthest screen, the longer time."""
    newer = new if new.at >= kept.at else kept
    return newer.model_copy(
        update={
            "farthest": max(kept.farthest, new.farthest),
            "done": kept.done or new.done,
            "seconds": max(kept.seconds, new.seconds),
        }
    )


def _known(connection: Connection, key: str, now: int) -> str:
    """The owner's hash, kept from now on."""
    owner = hash_of(key)
    latest = case((trainees.c.seen_at < now, now), else_=trainees.c.seen_at)
    found = connection.execute(update(trainees).where(trainees.c.key_hash == owner).values(seen_at=latest))
    if not found.rowcount:
        resting = Settings()
        try:
            with connection.begin_nested():
                new = trainees.insert().values(key_hash=owner, seen_at=now, daily=resting.daily, settings_at=resting.at)
                connection.execute(new)
        except IntegrityError:
            pass  # another request of the same trainee was first
    return owner


def _insert_attempts(connection: Connection, owner: str, new: Iterable[Attempt]) -> int:
    given = {attempt.id: attempt for attempt in new}
    kept = set(connection.scalars(select(attempts.c.id).where(attempts.c.trainee == owner)))
    rows = [_columns(attempt, owner) for name, attempt in given.items() if name not in kept]
    if rows:
        connection.execute(attempts.insert(), rows)
    return len(rows)


def _columns(attempt: Attempt, owner: str) -> dict[str, object]:
    columns = attempt.model_dump(exclude={"where", "response"})
    response = json.dumps(attempt.response, ensure_ascii=False)
    return {**columns, "trainee": owner, "sitting": attempt.where, "response": response}


def _put_place(connection: Connection, owner: str, place: Place) -> Place:
    own = (places.c.trainee == owner) & (places.c.lesson == place.lesson)
    row = connection.execute(select(places).where(own).with_for_update()).one_or_none()
    if row is None:
        connection.execute(places.insert().values(trainee=owner, **place.model_dump()))
        return place
    stands = merged(_place(row._mapping), place)
    connection.execute(update(places).where(own).values(**stands.model_dump(exclude={"lesson"})))
    return stands


def _put_settings(connection: Connection, owner: str, settings: Settings) -> Settings:
    newer = (trainees.c.key_hash == owner) & (trainees.c.settings_at <= settings.at)
    connection.execute(update(trainees).where(newer).values(daily=settings.daily, settings_at=settings.at))
    return _settings(connection, owner)


def _settings(connection: Connection, owner: str) -> Settings:
    row = connection.execute(select(trainees).where(trainees.c.key_hash == owner)).one_or_none()
    return Settings(daily=row.daily, at=row.settings_at) if row else Settings()


def _place(row: RowMapping) -> Place:
    return Place.model_validate({name: row[name] for name in Place.model_fields})


def _record(connection: Connection, owner: str) -> TraineeRecord:
    tries = connection.execute(
        select(attempts).where(attempts.c.trainee == owner).order_by(attempts.c.at, attempts.c.id)
    ).mappings()
    at = connection.execute(select(places).where(places.c.trainee == owner).order_by(places.c.lesson)).mappings()
    return TraineeRecord.model_construct(
        attempts=tuple(_attempt(row) for row in tries),
        places=tuple(_place(row) for row in at),
        settings=_settings(connection, owner),
    )


def _attempt(row: RowMapping) -> Attempt:
    fields = {name: row[name] for name in Attempt.model_fields if name in row}
    return Attempt.model_construct(**{**fields, "where": row["sitting"], "response": json.loads(row["response"])})
