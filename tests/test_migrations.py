"""The migrations make the very tables that the code asks for, and keep what an older version has written."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from dmer.keys import new_key
from dmer.room.rooms import read
from dmer.room.rooms import rooms as rooms_table
from dmer.room.rooms import tables as room_tables
from dmer.settings import STORE_FILE, database_url
from dmer.store import MIGRATIONS, Store, current_store
from dmer.training.records import add_attempt, record_of
from dmer.training.records import tables as training_tables
from tests.training.samples import attempt

OLD_FILE = Path(__file__).parent / "stores" / "rooms_of_0001.sql"
"""What the app wrote when it knew nothing but rooms."""

ROOM_IN_OLD_FILE, OPENED_AT = "PWPFKF", 1_700_000_000_000


def migrations() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    return config


def test_every_table_is_as_the_code_has_it(store: Store) -> None:
    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), [room_tables, training_tables]) == []


def test_the_migrations_are_one_line() -> None:
    assert len(ScriptDirectory.from_config(migrations()).get_heads()) == 1


def test_a_file_of_the_first_version_is_brought_up_to_date_with_its_rooms(var: Path) -> None:
    var.mkdir()
    with closing(sqlite3.connect(var / STORE_FILE)) as old:
        old.executescript(OLD_FILE.read_text(encoding="utf-8"))
    store = current_store()
    assert store.notice is None
    room = read(ROOM_IN_OLD_FILE, OPENED_AT)
    assert (room.title, room.slide, room.closed) == ("A talk from last year", "the-dip", False)
    key = new_key()
    assert add_attempt(key, attempt())
    assert record_of(key).attempts == (attempt(),)
    store.close()


@pytest.mark.usefixtures("unmade_store")
def test_a_step_from_the_first_version_keeps_rooms_in_each_database() -> None:
    url = database_url()
    if url.get_backend_name() == "sqlite":
        Path(str(url.database)).parent.mkdir()
    engine, config = create_engine(url), migrations()
    columns = {"code": "ABCDEF", "key_hash": "0" * 64, "revision": 3, "moved_at": 1, "closed": False, "record": "{}"}
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(rooms_table.insert().values(**columns))
    engine.dispose()
    store = current_store()
    with store.reading() as connection:
        [row] = connection.execute(rooms_table.select()).mappings()
        assert dict(row) == columns
    store.close()
