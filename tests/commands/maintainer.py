"""Somebody at a command line."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dmer.cli import main
from tests.content.editor import ROOT


@dataclass(frozen=True)
class Said:
    """What a command left behind."""

    code: int
    out: str
    err: str


class Maintainer:
    """Somebody at a command line."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def runs(self, *arguments: str, root: Path = ROOT) -> Said:
        """Run one command and take what it says."""
        code = main(arguments, root)
        out, err = self._capsys.readouterr()
        return Said(code, out, err)

    def measures(self, *arguments: str) -> dict[str, Any]:
        """Run `simulate --json` and read the measurements."""
        said = self.runs("simulate", "--json", *arguments)
        assert (said.code, said.err) == (0, "")
        found: dict[str, Any] = json.loads(said.out)
        return found
