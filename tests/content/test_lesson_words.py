"""The words of home, modules, lessons and tests."""

from __future__ import annotations

from dmer.content.training_words import TRAINING_WORDS_FILE, load_training_words
from tests.content.editor import Editor


def test_a_next_step_without_words_is_said(editor: Editor) -> None:
    editor.replaces(TRAINING_WORDS_FILE, "    pre_begun:\n", "    pre_started:\n")
    problems = editor.reads(load_training_words)
    assert any("'pre_started'" in problem for problem in problems)


def test_a_step_may_name_only_what_is_known_of_it(editor: Editor) -> None:
    editor.replaces(TRAINING_WORDS_FILE, "text: '{module} · about {minutes} min'", "text: '{chapter}'")
    problems = editor.reads(load_training_words)
    assert all("{chapter} is not filled in here" in problem for problem in problems)
    assert problems
