"""What the cases are told with, read together."""

from __future__ import annotations

from pathlib import Path

from dmer.decision.case_content import load_case_content
from tests.content.editor import Editor


def test_a_case_that_does_not_fit_the_tables_is_said(tmp_path: Path) -> None:
    editor = Editor(tmp_path / "lab")
    assert len(load_case_content(editor.root).cases) >= 12
    file = "content/cases/once-a-feed.yaml"
    line = editor.replaces(file, "onset: before-milk", "onset: before-the-milk").line_of(file, "before-the-milk")
    [said] = editor.reads(load_case_content)
    assert said.startswith(f"{file}:{line}: once-a-feed: answers.onset: The option 'before-the-milk' is not known")
