"""What all tests share: a place of their own for what the app keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest
from sqlalchemy.engine import URL

from dmer.settings import DATABASE_VARIABLE, STORE_FILE, VAR_VARIABLE
from dmer.store import Store, current_store, open_store


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
