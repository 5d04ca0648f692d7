"""What all tests share: a place of their own for what the app keeps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dmer.settings import DATABASE_VARIABLE, VAR_VARIABLE
from dmer.store import Store, current_store


@pytest.fixture
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that the settings name as the app's own."""
    monkeypatch.setenv(VAR_VARIABLE, str(tmp_path / "var"))
    monkeypatch.delenv(DATABASE_VARIABLE, raising=False)
    return tmp_path / "var"


@pytest.fixture
def store(var: Path) -> Iterator[Store]:
    """The store in that folder."""
    assert not var.exists()
    opened = current_store()
    yield opened
    opened.close()
