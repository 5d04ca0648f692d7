"""Reading the decision tables: whatever a file holds, the mistake is said with file and entry."""

from __future__ import annotations

from pathlib import Path

import pytest

from dmer.content.decision import DECISION_FILES, load_decision
from tests.content.decision_editor import CARE, QUESTIONS, RED_FLAGS, DecisionEditor


@pytest.fixture
def editor(tmp_path: Path) -> DecisionEditor:
    return DecisionEditor(tmp_path / "lab")


@pytest.mark.parametrize("file", DECISION_FILES.values())
def test_a_missing_file_is_said(file: str, editor: DecisionEditor) -> None:
    assert editor.deletes(file).reads(load_decision) == [f"{file}:1: The file is missing."]


@pytest.mark.parametrize("file", DECISION_FILES.values())
@pytest.mark.parametrize("content", ["", "- a\n", "just text\n", "rows: 7\n"])
def test_a_file_that_is_no_table_is_said(file: str, content: str, editor: DecisionEditor) -> None:
    said = editor.writes(file, content).reads(load_decision)
    assert said
    assert all(line.startswith(f"{file}:") for line in said)


def test_every_mistake_is_said_at_once(editor: DecisionEditor) -> None:
    editor.replaces(RED_FLAGS, "urgency: emergency", "urgency: now")
    editor.replaces(QUESTIONS, "kind: many", "kind: several")
    editor.replaces(CARE, "stage: explain", "stage: begin")
    files = {line.partition(":")[0] for line in editor.reads(load_decision)}
    assert files == {RED_FLAGS, QUESTIONS, CARE}
