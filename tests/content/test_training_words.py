"""The words around the course, and their keys."""

from __future__ import annotations

from typing import get_args

from dmer.content import training_words
from dmer.content.training_words import TRAINING_WORDS_FILE, TrainingAction, load_training_words
from dmer.training import attempt, progress
from tests.content.editor import ROOT, Editor


def test_every_action_has_its_keys() -> None:
    assert [row.action for row in load_training_words(ROOT).keys] == list(get_args(TrainingAction))


def test_names_are_those_of_the_server() -> None:
    assert get_args(training_words.Mastery) == get_args(progress.Mastery)
    assert get_args(training_words.Certainty) == get_args(attempt.Certainty)
    assert set(get_args(progress.StepKind)) <= set(get_args(training_words.Step))


def test_states_are_told_apart_without_color() -> None:
    words = load_training_words(ROOT)
    assert len({one.sign for one in words.mastery.values()}) == len(words.mastery)


def test_words_that_are_missing_are_said(editor: Editor) -> None:
    editor.replaces(TRAINING_WORDS_FILE, "    branching: A case in scenes. Choose what you would do.\n", "")
    [problem] = editor.reads(load_training_words)
    assert "'branching'" in problem


def test_a_brace_that_is_not_filled_in_is_said(editor: Editor) -> None:
    editor.replaces(TRAINING_WORDS_FILE, "{reason}", "{raison}")
    [problem] = editor.reads(load_training_words)
    assert "question.refused: " in problem
