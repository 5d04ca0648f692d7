"""What the decision aid is told with, read together."""

from __future__ import annotations

from pathlib import Path

from dmer.decision.content import load_decision_content
from tests.content.editor import ROOT, Editor


def test_tables_words_and_evidence_come_together() -> None:
    content = load_decision_content(ROOT)
    assert set(content.words.tables) == set(content.tables.tables)
    assert set(content.tables.bases) >= {row.id for row in content.tables.word_table.rows}
    assert content.library.evidence.claims
    assert content.marks.strengths


def test_what_a_picture_shows_must_exist_in_the_model(tmp_path: Path) -> None:
    editor = Editor(tmp_path / "lab")
    file = "content/decision/scenes.yaml"
    editor.replaces(file, "profile: dmer_severe, minutes", "profile: dmer_sever, minutes")
    line = editor.line_of(file, "dmer_sever,")
    [problem] = editor.reads(load_decision_content)
    assert problem.startswith(f"{file}:{line}: scene-severe: timeline.profile: The profile 'dmer_sever' is not known")
