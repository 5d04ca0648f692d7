"""The store: opened once, by several at a time, damaged, and written to."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, inspect, select, text

from dmer.settings import DATABASE_VARIABLE, ROOT, STORE_FILE, database_url
from dmer.store import Store, StoreError, current_store, open_store
from tests.postgres import PostgresServer

counts = Table("counts", MetaData(), Column("count", Integer, nullable=False))


def tables(store: Store) -> set[str]:
    with store.reading() as connection:
        return set(inspect(connection).get_table_names())


def test_the_first_use_makes_folder_file_and_tables(var: Path) -> None:
    store = current_store()
    assert "rooms" in tables(store)
    assert [path.name for path in var.iterdir() if not path.name.endswith(("-wal", "-shm"))] == [STORE_FILE]
    assert store.notice is None
    store.close()


@pytest.mark.usefixtures("unmade_store")
def test_one_process_has_one_store() -> None:
    with ThreadPoolExecutor(8) as threads:
        opened = list(threads.map(lambda _: current_store(), range(40)))
    assert {id(store) for store in opened} == {id(opened[0])}
    opened[0].close()


@pytest.mark.usefixtures("unmade_store")
def test_several_processes_may_begin_a_store_at_once() -> None:
    command = [sys.executable, "-W", "error", "-c", "from dmer.store import current_store; current_store()"]
    begun = [subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [process.communicate()[1] for process in begun] == ["", ""]
    store = open_store(database_url())
    assert "rooms" in tables(store)
    store.close()


def test_what_is_written_is_there_after_opening_anew(store: Store) -> None:
    with store.writing() as connection:
        connection.execute(text("CREATE TABLE kept (word TEXT)"))
        connection.execute(text("INSERT INTO kept VALUES ('here')"))
    store.close()
    again = open_store(database_url())
    with again.reading() as connection:
        assert connection.execute(text("SELECT word FROM kept")).scalar_one() == "here"
    again.close()


def test_an_exception_undoes_what_was_written(store: Store) -> None:
    def write_half() -> None:
        with store.writing() as connection:
            connection.execute(text("CREATE TABLE half (word TEXT)"))
            raise KeyError

    with pytest.raises(KeyError):
        write_half()
    assert "half" not in tables(store)


def test_writers_wait_for_each_other(store: Store) -> None:
    with store.writing() as connection:
        counts.create(connection)
        connection.execute(counts.insert().values(count=0))

    def count(_: int) -> None:
        with store.writing() as connection:
            found = connection.execute(select(counts.c.count).with_for_update()).scalar_one()
            connection.execute(counts.update().values(count=found + 1))

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(count, range(100)))
    with store.reading() as connection:
        assert connection.execute(select(counts.c.count)).scalar_one() == 100


def overwritten(path: Path) -> bytes:
    path.write_bytes(b"This was a database once. " * 100)
    return path.read_bytes()


def torn(path: Path) -> bytes:
    """A file whose second half was never written to the disk."""
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path.read_bytes()


def scribbled(path: Path) -> bytes:
    """A file with a right beginning and nonsense in the page of its tables."""
    whole = bytearray(path.read_bytes())
    whole[100:900] = b"\xff" * 800
    path.write_bytes(whole)
    return path.read_bytes()


@pytest.mark.parametrize("damage", [overwritten, torn, scribbled])
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(var: Path, damage: Callable[[Path], bytes]) -> None:
    open_store(database_url()).close()
    damaged = damage(var / STORE_FILE)
    (var / f"{STORE_FILE}-wal").write_bytes(b"an old log")
    store = open_store(database_url())
    assert "rooms" in tables(store)
    store.close()
    [kept] = [path for path in var.iterdir() if ".damaged-" in path.name and not path.name.endswith(("-wal", "-shm"))]
    assert kept.read_bytes() == damaged
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == b"an old log"
    assert store.notice is not None
    assert kept.name in store.notice
    again = open_store(database_url())
    assert again.notice is None
    again.close()


def test_a_file_in_use_is_not_taken_for_a_damaged_one(sqlite_store: Store, var: Path) -> None:
    with sqlite_store.writing() as connection:
        connection.execute(text("CREATE TABLE busy (word TEXT)"))
        with closing(sqlite3.connect(var / STORE_FILE)) as other:
            assert other.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    assert not [path for path in var.iterdir() if ".damaged-" in path.name]


def test_a_place_that_cannot_be_written_to_is_said_in_a_sentence(var: Path) -> None:
    var.write_text("a file where a folder should be")
    with pytest.raises(StoreError, match="The store does not answer"):
        current_store()


def test_a_failed_opening_is_tried_again(var: Path) -> None:
    var.write_text("a file where a folder should be")
    with pytest.raises(StoreError):
        current_store()
    var.unlink()
    current_store().close()


def test_a_store_of_a_newer_version_is_left_alone(store: Store, var: Path) -> None:
    with store.writing() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    with pytest.raises(StoreError, match="newer version"):
        open_store(database_url())
    assert not list(var.parent.rglob("*.damaged-*"))


def test_a_database_that_is_away_is_said_in_a_sentence(postgres: PostgresServer) -> None:
    url = database_url({DATABASE_VARIABLE: postgres.empty_database()})
    with pytest.raises(StoreError, match="The store does not answer"):
        open_store(url.set(database="never-made"))


def test_a_missing_driver_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)  # as if it were not installed
    with pytest.raises(StoreError, match=r"pip install 'psycopg\[binary\]'"):
        open_store(database_url({DATABASE_VARIABLE: "postgresql://lab@127.0.0.1/lab"}))
