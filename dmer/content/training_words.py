"""All words around the course."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator

from dmer.content.entries import Entry, read_one
from dmer.content.key_table import KeyRow, no_key_twice
from dmer.content.lesson_words import HomeWords, LessonWords, Mastery, ModuleWords, SignWords, TestWords
from dmer.content.question_words import (
    BranchingWords,
    CertaintyWords,
    ConcordanceWords,
    MatchingWords,
    OrderingWords,
    PointWords,
    QuestionWords,
    TaskWords,
    TrueFalseWords,
)
from dmer.content.sentences import Count, Text, one_for_each

TRAINING_WORDS_FILE = "content/wording/training.yaml"

TrainingAction = Literal["next", "previous", "keys"]


class ServerWords(Entry):
    """What is said while the server is away, and when it is back."""

    away: Text
    waiting: Count
    waiting_one: Text
    back: Text


class TrainingButtons(Entry):
    """Words on buttons."""

    keys: Text
    close: Text


class TrainingKey(KeyRow):
    """One line of the key list."""

    action: TrainingAction


class TrainingWords(Entry):
    """All words around the course."""

    loading: Text
    empty: Text
    home: HomeWords
    module: ModuleWords
    mastery: Annotated[dict[Mastery, SignWords], one_for_each(Mastery)]
    lesson: LessonWords
    test: TestWords
    question: QuestionWords
    certainty: CertaintyWords
    true_false: TrueFalseWords
    ordering: OrderingWords
    matching: MatchingWords
    point: PointWords
    timeline_task: TaskWords
    concordance: ConcordanceWords
    branching: BranchingWords
    server: ServerWords
    buttons: TrainingButtons
    keys: Annotated[list[TrainingKey], AfterValidator(no_key_twice)]


def load_training_words(root: Path) -> TrainingWords:
    """Read content/wording/training.yaml. Raises ContentError with every problem of the file."""
    return read_one(root / TRAINING_WORDS_FILE, root, TrainingWords)[0]
