"""What every question of the course has, and where each kind says what is right and what tempts.

Each kind has a class of its own (`dmer.content.item_kinds`) and a judge of its own in `dmer.training`.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from dmer.content.citing import Citing, Ids
from dmer.content.entries import Entry, WholeNumber, Word
from dmer.content.terms import WordedText

ItemKind = Literal[
    "single",
    "multiple",
    "true_false",
    "ordering",
    "matching",
    "point",
    "timeline_task",
    "concordance",
    "branching",
]

Use = Literal["lesson", "pre", "post"]
"""Where an item is met first: inside a lesson, in the test before the course, or in the parallel one after it."""

Level = Literal["know", "apply", "judge"]
"""What it asks for: to know, to apply what is known to a situation, or to weigh what is uncertain."""


class Choice(Entry):
    """Something to choose, and what is said to whoever chose it: why it is right, or why it tempts and is not."""

    id: Word
    text: WordedText
    right: bool = False
    feedback: WordedText


class Item(Citing):
    """One question. A change of what it asks or of what is right raises `version`; answers to older versions then no
    longer count.

    `certain` asks how sure the trainee is. `explanation` is read after the last try and rests on `claims`; a `hint`
    follows the first try in a lesson.
    """

    version: Annotated[WholeNumber, Field(ge=1)] = 1
    objective: Word
    use: Use = "lesson"
    level: Level = "know"
    stem: WordedText
    hint: WordedText | None = None
    explanation: WordedText
    certain: bool = False
    claims: Ids
    reviewed: date

    @model_validator(mode="after")
    def _hints_in_lessons(self) -> Item:
        if (self.hint is not None) != (self.use == "lesson"):
            raise ValueError("an item in a lesson has a hint, and one of a test has none")
        return self


def check_ids(names: list[str], what: str) -> None:
    """Raises ValueError where two parts of an item have the same id."""
    if len(set(names)) < len(names):
        raise ValueError(f"two {what} have the same id")
