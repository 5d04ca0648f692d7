"""`python -m dmer decision audit` on the real tables, and on tables that were changed carelessly."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.decision import DECISION_FILES
from dmer.decision.audit import CHECKS
from tests.commands.maintainer import Maintainer
from tests.content.editor import Editor


@pytest.fixture
def maintainer(capsys: pytest.CaptureFixture[str]) -> Maintainer:
    return Maintainer(capsys)


def test_the_audit_is_clean(maintainer: Maintainer) -> None:
    said = maintainer.runs("decision", "audit")
    assert (said.code, said.err) == (0, "")
    lines = said.out.splitlines()
    assert sum(line.startswith("holds ") for line in lines) == len(CHECKS)
    assert lines[-1] == "Clean."


def test_a_careless_change_is_found(maintainer: Maintainer, tmp_path: Path) -> None:
    editor = Editor(tmp_path / "lab")
    severity = "        - {question: rating-before, at_least: 8}\n"
    editor.replaces(DECISION_FILES["severity"], severity, severity.replace("8", "9"))
    said = maintainer.runs("decision", "audit", root=editor.root)
    assert said.code == 1
    assert "FAILED  one-severity" in said.out
    assert "rating-before: 8" in said.out
    assert said.out.endswith("Not clean.\n")
