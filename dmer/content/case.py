"""A seminar case: a fictional story told in steps, its answers for the decision aid, and what it can teach."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal, TypeAlias

from pydantic import Field, model_validator

from dmer.content.citing import Citing, Ids
from dmer.content.conditions import Fit, Severity, Urgency
from dmer.content.entries import Entry, WholeNumber, Word
from dmer.content.terms import WordedText
from dmer.content.timeline_view import TimelineView

FICTIONAL_WORDS = "Fictional composite: put together for teaching. Nobody in it is real."
"""What is said wherever a case is told."""

D_MER = "d-mer"
"""The pattern that the timeline shows."""

CaseAnswer: TypeAlias = Word | tuple[Word, ...] | WholeNumber


class Ask(Entry):
    """What the room may ask, and what the story answers. `tells` are the questions of the decision aid it answers."""

    ask: WordedText
    told: WordedText
    tells: list[Word] = Field(default_factory=list)


class Step(Entry):
    """A piece of the story, and what may be asked before the next one is shown."""

    story: WordedText
    tells: list[Word] = Field(default_factory=list)
    asks: Annotated[tuple[Ask, ...], Field(min_length=1)]

    @property
    def all_tells(self) -> Iterator[str]:
        """The questions that are answered by its story and by what may be asked."""
        yield from self.tells
        for one in self.asks:
            yield from one.tells


class Point(Entry):
    """Something to take home from a case."""

    text: WordedText
    claims: Ids


class WrongTurn(Entry):
    """What one might do or think, why it tempts, and what speaks against it; the claims carry the last."""

    turn: WordedText
    tempts: WordedText
    but: WordedText
    claims: Ids


class Saying(Entry):
    """What one might say to the parent."""

    text: WordedText
    claims: Ids


class ExpectedCare(Entry):
    """Rows of the care plan that must be there, and rows that must not."""

    there: Annotated[tuple[Word, ...], Field(min_length=1)]
    not_there: Annotated[tuple[Word, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _not_both(self) -> ExpectedCare:
        if both := [row for row in self.there if row in self.not_there]:
            raise ValueError(f"the row {both[0]!r} cannot be there and not be there")
        return self


class Expected(Entry):
    """What must follow from the answers. A pattern that is not named must not fit."""

    red_flags: tuple[Word, ...]
    urgency: Urgency
    severity: Severity
    pattern: dict[Word, Fit]
    care: ExpectedCare


class Case(Citing):
    """One case. `about` says in a few words what it is for, and `order` where it stands among the others.

    `answers` are what the whole story tells the decision aid; `dmer.decision.answers.read_answers` makes them ready for
    the engine. `claims` are those that the story itself leans on.
    """

    title: WordedText
    about: WordedText
    order: WholeNumber
    fictional: Literal[True]
    steps: Annotated[tuple[Step, ...], Field(min_length=3, max_length=6)]
    answers: Annotated[dict[Word, CaseAnswer], Field(min_length=1)]
    expected: Expected
    timeline: TimelineView | None = None
    teaching: Annotated[tuple[Point, ...], Field(min_length=1)]
    wrong_turns: Annotated[tuple[WrongTurn, ...], Field(min_length=1)]
    discuss: WordedText
    say: Annotated[tuple[Saying, ...], Field(min_length=1)]
    claims: Ids
    reviewed: date

    @model_validator(mode="after")
    def _a_timeline_where_d_mer_fits(self) -> Case:
        fits = self.expected.pattern.get(D_MER) in ("fits", "partly")
        if fits != (self.timeline is not None):
            raise ValueError("a case has a timeline where D-MER is expected to fit, at least partly, and nowhere else")
        return self

    @property
    def offered(self) -> tuple[str, ...]:
        """The rows of the care plan that a room may choose from, by id: what must be there and what must not."""
        return (*self.expected.care.there, *self.expected.care.not_there)

    @property
    def all_claims(self) -> tuple[str, ...]:
        taught = [one.claims for one in self.teaching]
        turns = [one.claims for one in self.wrong_turns]
        groups = [self.claims, *taught, *turns, *(one.claims for one in self.say)]
        return tuple(dict.fromkeys(claim for claims in groups for claim in claims))

    def told_by(self, step: int) -> dict[str, CaseAnswer]:
        """The answers that are known once the first `step` steps were told and everything was asked."""
        known = {name for one in self.steps[:step] for name in one.all_tells}
        return {name: answer for name, answer in self.answers.items() if name in known}
