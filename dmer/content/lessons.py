"""Modules of the course and their lessons: short texts with their claims, figures, timelines, cases and questions."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, model_validator

from dmer.content.citing import Citing, Ids
from dmer.content.entries import Entry, Number, WholeNumber, Word
from dmer.content.sentences import Text
from dmer.content.slides import Block
from dmer.content.terms import WordedText
from dmer.content.timeline_view import TimelineView

Minutes = Annotated[Number, Field(gt=0.0, le=25.0)]

SHORTEST_MODULE, LONGEST_MODULE = 15.0, 25.0


class Objective(Citing):
    """What a trainee can do after a module, as an action: "Name ...", "Tell ... apart"."""

    text: WordedText
    claims: Ids


class Shown(Entry):
    """A picture in a lesson: a figure of the evidence or a state of the timeline, its alt text, and what to look at."""

    figure: Word | None = None
    timeline: TimelineView | None = None
    alt: WordedText
    look_at: WordedText | None = None
    claims: Ids

    @model_validator(mode="after")
    def _one_of_both(self) -> Shown:
        if (self.figure is None) == (self.timeline is None):
            raise ValueError("a picture is a figure or a timeline")
        return self


class Piece(Entry):
    """One screen of a lesson: up to four blocks of text, with or without a picture or a door to a case; or a question.

    `check` is the id of an item, `case` that of a seminar case.
    """

    heading: Text | None = None
    text: Annotated[list[Block], Field(max_length=4)] = Field(default_factory=list)
    shown: Shown | None = None
    check: Word | None = None
    case: Word | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> Piece:
        if self.check and (self.text or self.shown or self.case or self.heading):
            raise ValueError("a question stands alone on its screen")
        if not (self.check or self.text or self.shown):
            raise ValueError("a screen needs text, a picture or a question")
        if any(block.step or block.side or block.timeline for block in self.text):
            raise ValueError("text of a lesson has no steps, sides or moving timeline")
        return self

    @property
    def all_claims(self) -> tuple[str, ...]:
        """The claims of its text and its picture, each once."""
        own = self.shown.claims if self.shown else []
        return tuple(dict.fromkeys([*(name for block in self.text for name in block.claims), *own]))


class Lesson(Entry):
    """A few screens on one thing. `objectives` are those of its module that it serves."""

    id: Word
    title: Text
    minutes: Minutes
    objectives: Ids
    pieces: Annotated[list[Piece], Field(min_length=2)]


class TakeHome(Entry):
    """A sentence of a summary."""

    text: WordedText
    claims: Ids


class Further(Entry):
    """What to read next: ids of references and of resources."""

    references: list[Word] = Field(default_factory=list)
    resources: list[Word] = Field(default_factory=list)


class Module(Entry):
    """A module of the course: 15 to 25 minutes, its tests not counted. `needs` are modules to take before."""

    id: Word
    number: Annotated[WholeNumber, Field(ge=1)]
    title: Text
    about: WordedText
    minutes: Annotated[Number, Field(ge=SHORTEST_MODULE, le=LONGEST_MODULE)]
    needs: list[Word] = Field(default_factory=list)
    objectives: Annotated[list[Objective], Field(min_length=3, max_length=6)]
    lessons: Annotated[list[Lesson], Field(min_length=3)]
    summary: Annotated[list[TakeHome], Field(min_length=2)]
    further: Further
    reviewed: date
