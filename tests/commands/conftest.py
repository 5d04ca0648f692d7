"""Who types commands, and who edits what they read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.maintainer import Maintainer
from tests.content.editor import Editor


@pytest.fixture
def maintainer(capsys: pytest.CaptureFixture[str]) -> Maintainer:
    return Maintainer(capsys)


@pytest.fixture
def editor(tmp_path: Path) -> Editor:
    return Editor(tmp_path / "lab")
