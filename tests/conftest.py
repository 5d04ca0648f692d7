"""What all tests share: the content of the app, read once, and a place of their own for what the app keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from sqlalchemy.engine import URL

from dmer.content.decision import Decision, load_decision
from dmer.content.library import Library, load_library
from dmer.settings import DATABASE_VARIABLE, STORE_FILE, VAR_VARIABLE
from dmer.store import Store, current_store, open_store

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
def store(var: Path, new_store_file: Path) -> Iterator[Store]:
    """The store in that folder; a copy, because making one anew takes longer than most tests."""
    var.mkdir()
    copyfile(new_store_file, var / STORE_FILE)
    opened = current_store()
    yield opened
    opened.close()
