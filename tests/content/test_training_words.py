"""The words around the course, and their keys."""

from __future__ import annotations

from typing import get_args

from dmer.content.training_words import TRAINING_WORDS_FILE, TrainingAction, load_training_words
from tests.content.editor import ROOT, Editor


def test_every_action_has_its_keys() -> None:
    assert [row.action for row in load_training_words(ROOT).keys] == list(get_args(TrainingAction))


def test_states_are_told_apart_without_color() -> None:
    words = load_training_words(ROOT)
    assert len({one.sign for one in words.mastery.values()}) == len(words.mastery)


def test_a_state_without_words_is_said(editor: Editor) -> None:
    editor.replaces(TRAINING_WORDS_FILE, "  nearly:\n", "  almost:\n")
    problems = editor.reads(load_training_words)
    assert any("'almost'" in problem for problem in problems)
