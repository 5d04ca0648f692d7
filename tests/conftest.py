"""What all tests share: the content of the app, read once, and a place of their own for what the app keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy.engine import URL

from dmer.content.decision import Decision, load_decision
from dmer.content.library import Library, load_library
from dmer.settings import DATABASE_VARIABLE, STORE_FILE, VAR_VARIABLE
from dmer.store import Store, current_store, open_store
from tests.postgres import PostgresServer

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def library() -> Library:
    """The evidence and all that cites it; nothing in it can be changed."""
    return load_library(ROOT)


@pytest.fixture(scope="session")
def decision(library: Library) -> Decision:
    """The tables of the decision aid."""
    return load_decision(ROOT, library)


@pytest.fixture
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the settings name as the app's own."""
    monkeypatch.setenv(VAR_VARIABLE, str(tmp_path / "var"))
    monkeypatch.delenv(DATABASE_VARIABLE, raising=False)
    return tmp_path / "var"


@pytest.fixture(scope="session")
def new_store_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a store that nothing was written to."""
    path = tmp_path_factory.mktemp("store") / STORE_FILE
    open_store(URL.create("sqlite", database=str(path))).close()
    return path


@pytest.fixture
def sqlite_store(var: Path, new_store_file: Path) -> Iterator[Store]:
    """The store in that folder; a copy, because making one anew takes longer than most tests."""
    var.mkdir()
    copyfile(new_store_file, var / STORE_FILE)
    opened = current_store()
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server; its folder is open to whoever runs it, and has a short name."""
    with TemporaryDirectory(prefix="lab-") as folder:
        Path(folder).chmod(0o755)
        server = PostgresServer(Path(folder))
        server.start()
        yield server
        server.stop()


@pytest.fixture
def postgres_store(var: Path, postgres: PostgresServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store in a PostgreSQL database in which nothing is kept yet, while `var` stays empty."""
    assert not var.exists()
    monkeypatch.setenv(DATABASE_VARIABLE, postgres.emptied_database())
    opened = current_store()
    yield opened
    opened.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def store(request: pytest.FixtureRequest) -> Store:
    """The store that the settings name, in each database that the app knows."""
    opened: Store = request.getfixturevalue("sqlite_store" if request.param == "sqlite" else "postgres_store")
    return opened


@pytest.fixture(params=["sqlite", "postgresql"])
def unmade_store(request: pytest.FixtureRequest, var: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The settings name a store that nobody has opened yet; which database it is in."""
    assert not var.exists()
    if request.param == "postgresql":
        monkeypatch.setenv(DATABASE_VARIABLE, request.getfixturevalue("postgres").empty_database())
    name: str = request.param
    return name
