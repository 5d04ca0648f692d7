"""A content editor: someone who changes the files of a project copy and reads what the app says about them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from dmer.content.located_yaml import ContentError

ROOT = Path(__file__).resolve().parents[2]
CONTENT = ("content", "data", "docs", "pages", "schemas")


class Editor:
    """Works on a copy of everything that is taught."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        for name in CONTENT:
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))

    def replaces(self, file: str, old: str, new: str) -> Editor:
        """Change the first `old` of a file into `new`."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{file} holds no {old!r}"
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
        return self

    def writes(self, file: str, text: str | bytes) -> Editor:
        """Write a whole file."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return self

    def deletes(self, file: str) -> Editor:
        """Take a file away."""
        (self.root / file).unlink()
        return self

    def reads(self, load: Callable[[Path], object]) -> list[str]:
        """What a loader says is wrong, one line for each problem."""
        with pytest.raises(ContentError) as refused:
            load(self.root)
        return [str(problem) for problem in refused.value.problems]

    def line_of(self, file: str, text: str) -> int:
        """The number of the first line that holds `text`."""
        lines = (self.root / file).read_text(encoding="utf-8").splitlines()
        return next(number for number, line in enumerate(lines, start=1) if text in line)
