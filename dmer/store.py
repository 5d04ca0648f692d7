"""The store: what must survive a restart, in one SQLite file or in PostgreSQL. Knows nothing of what is kept in it."""

from __future__ import annotations

import atexit
import logging
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import SQLAlchemyError

from dmer.settings import database_url

MIGRATIONS = Path(__file__).resolve().parent / "migrations"

BUSY_SECONDS = 5.0
"""How long one process waits while another one writes."""

MIGRATION_LOCK = 4_041_001
"""Any number, the same in every process: PostgreSQL lets one of them migrate at a time."""

logger = logging.getLogger(__name__)

DAMAGE = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


class StoreError(RuntimeError):
    """The store cannot be used; holds a sentence."""


class Store:
    """An open store. `notice` is a sentence for whoever runs the app, None when there is nothing to tell."""

    def __init__(self, engine: Engine, notice: str | None = None) -> None:
        self.notice = notice
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to read with. Raises StoreError."""
        with _in_a_sentence(), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction, committed at the end of the block and undone by an exception. Raises StoreError."""
        with _in_a_sentence(), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    def close(self) -> None:
        """Let go of every connection that is not in use."""
        self._engine.dispose()


_opening = Lock()
_open: dict[str, Store] = {}


def current_store() -> Store:
    """The store that the settings name, opened once in each process. Raises StoreError and SettingsError."""
    url = database_url()
    name = url.render_as_string(hide_password=False)
    with _opening:
        if name not in _open:
            _open[name] = open_store(url)
            atexit.register(_open[name].close)
        return _open[name]


def open_store(url: URL) -> Store:
    """Open the store at `url` and bring its tables up to date. Raises StoreError.

    A damaged SQLite file is set aside under another name, and the store's notice says so.
    """
    notice = None
    with _in_a_sentence():
        if url.get_backend_name() == "sqlite":
            notice = _prepare_file(Path(str(url.database)))
        engine = _engine(url)
        try:
            _migrate(engine)
        except BaseException:
            engine.dispose()
            raise
    return Store(engine, notice)


def _engine(url: URL) -> Engine:
    if url.get_backend_name() != "sqlite":
        # A connection that a server or a firewall has dropped meanwhile is replaced before it is used.
        return create_engine(url, pool_pre_ping=True)
    engine = create_engine(url, connect_args={"timeout": BUSY_SECONDS})

    @event.listens_for(engine, "connect")
    def _set_up(connection: Any, _: object) -> None:
        # Python's sqlite3 would otherwise begin transactions by itself, late, and never around a change of tables.
        connection.isolation_level = None
        connection.execute("PRAGMA foreign_keys = ON")
        # With a write-ahead log this is safe against a crash of the app, and spares a wait for the disk at each move.
        connection.execute("PRAGMA synchronous = NORMAL")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A reader that turns writer half-way is refused at once when another one has written meanwhile; one that
        # says at the start that it will write waits for its turn.
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _migrate(engine: Engine) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": MIGRATION_LOCK})
        config.attributes["connection"] = connection
        try:
            command.upgrade(config, "head")
        except CommandError as error:
            raise StoreError("The store was written by a newer version of Let-Down Lab; update the app.") from error


def _prepare_file(path: Path) -> str | None:
    """Make the file ready for several readers and writers; a sentence when a damaged one had to be set aside."""
    path.parent.mkdir(parents=True, exist_ok=True)
    notice = _set_aside(path) if _damaged(path) else None
    until = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as connection:
                connection.execute("PRAGMA journal_mode = WAL")
            return notice
        except sqlite3.OperationalError as error:
            # SQLite does not wait here by itself while another process makes the same change.
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            time.sleep(0.02)


def _damaged(path: Path) -> bool:
    if not path.exists():
        return False
    try:
        # SQLite tidies up the log of a file that it may write to, which would be lost with a damaged one.
        looked_at = f"{path.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(looked_at, uri=True, timeout=BUSY_SECONDS)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",))
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF in DAMAGE:
            return True
        raise


def _set_aside(path: Path) -> str:
    kept = path.with_name(f"{path.name}.damaged-{datetime.now():%Y-%m-%d-%H%M%S-%f}")
    # The log goes first: SQLite would play an old one into a new file of the same name.
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(kept.with_name(kept.name + ending))
    return f"The file {path} was damaged. It is kept as {kept.name}, and a new one was begun."


@contextmanager
def _in_a_sentence() -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        if error.name != "psycopg":
            raise
        raise StoreError("PostgreSQL needs one more package: pip install 'psycopg[binary]'.") from error
    except (SQLAlchemyError, sqlite3.Error, OSError) as error:
        logger.exception("the store does not answer")
        raise StoreError("The store does not answer; the server's log says why.") from error
