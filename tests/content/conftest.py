"""What the tests of the content share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.content.editor import Editor


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path / "lab")
