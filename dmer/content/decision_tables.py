"""The files of the decision aid: seven tables, each with its version and its review dates."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal, get_args

from pydantic import Field, model_validator

from dmer.content.decision_questions import Group, Question
from dmer.content.decision_rows import (
    Care,
    Grade,
    NamedCondition,
    NeverTogether,
    Pattern,
    Phrase,
    RedFlag,
    Routine,
    Scene,
)
from dmer.content.entries import Entry, WholeNumber
from dmer.content.sentences import Text

TableName = Literal["questions", "red_flags", "pattern", "severity", "care", "words", "scenes"]

TABLE_NAMES: tuple[TableName, ...] = get_args(TableName)


class Table(Entry):
    """What every file of the decision aid begins with."""

    version: Annotated[WholeNumber, Field(ge=1)]
    reviewed: datetime.date
    next_review: datetime.date
    editor_notes: list[Text] = Field(default_factory=list)

    @model_validator(mode="after")
    def _review_lies_ahead(self) -> Table:
        if self.next_review <= self.reviewed:
            raise ValueError("the next review comes after the last one")
        return self

    def overdue(self, today: datetime.date) -> bool:
        """Whether the next review should have been before `today`."""
        return today > self.next_review


class QuestionTable(Table):
    """content/decision/questions.yaml."""

    groups: Annotated[tuple[Group, ...], Field(min_length=1)]
    questions: tuple[Question, ...]


class RuleTable(Table):
    """A table of rules, and conditions that several of them share."""

    names: tuple[NamedCondition, ...] = ()


class RedFlagTable(RuleTable):
    """content/decision/red_flags.yaml."""

    routine: Routine
    rows: tuple[RedFlag, ...]


class PatternTable(RuleTable):
    """content/decision/pattern.yaml."""

    rows: tuple[Pattern, ...]


class SeverityTable(RuleTable):
    """content/decision/severity.yaml."""

    rows: tuple[Grade, ...]


class CareTable(RuleTable):
    """content/decision/care.yaml."""

    rows: tuple[Care, ...]
    never_together: tuple[NeverTogether, ...]


class WordTable(RuleTable):
    """content/decision/words.yaml."""

    rows: tuple[Phrase, ...]
    never_together: tuple[NeverTogether, ...]


class SceneTable(RuleTable):
    """content/decision/scenes.yaml."""

    rows: tuple[Scene, ...]
