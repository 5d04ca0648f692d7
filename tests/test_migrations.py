"""The migrations make the very tables that the code asks for."""

from __future__ import annotations

from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from dmer.room.rooms import tables as room_tables
from dmer.store import MIGRATIONS, Store
from dmer.training.records import tables as training_tables


def test_every_table_is_as_the_code_has_it(store: Store) -> None:
    with store.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), [room_tables, training_tables]) == []


def test_the_migrations_are_one_line() -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert len(ScriptDirectory.from_config(config).get_heads()) == 1
