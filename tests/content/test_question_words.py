"""The words around questions."""

from __future__ import annotations

from dmer.content.training_words import TRAINING_WORDS_FILE, load_training_words
from tests.content.editor import Editor


def test_a_kind_without_words_is_said(editor: Editor) -> None:
    editor.replaces(TRAINING_WORDS_FILE, "    branching: A case in scenes. Choose what you would do.\n", "")
    [problem] = editor.reads(load_training_words)
    assert "'branching'" in problem


def test_a_brace_that_is_not_filled_in_is_said(editor: Editor) -> None:
    editor.replaces(TRAINING_WORDS_FILE, "{reason}", "{raison}")
    [problem] = editor.reads(load_training_words)
    assert "question.refused: " in problem
