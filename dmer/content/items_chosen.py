"""Questions answered by choosing, ordering or matching."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dmer.content.entries import Entry, Word
from dmer.content.items import Choice, Item, check_ids
from dmer.content.terms import WordedText


class Single(Item):
    """One of several choices is right."""

    kind: Literal["single"]
    options: Annotated[tuple[Choice, ...], Field(min_length=3, max_length=5)]

    @model_validator(mode="after")
    def _one_is_right(self) -> Single:
        check_ids([option.id for option in self.options], "options")
        if sum(option.right for option in self.options) != 1:
            raise ValueError("exactly one option is right")
        return self


class Multiple(Item):
    """Several choices are right, one at least is not. A right tick counts one part, a wrong one takes one away."""

    kind: Literal["multiple"]
    options: Annotated[tuple[Choice, ...], Field(min_length=4, max_length=7)]

    @model_validator(mode="after")
    def _some_are_right(self) -> Multiple:
        check_ids([option.id for option in self.options], "options")
        right = sum(option.right for option in self.options)
        if right < 2 or right == len(self.options):
            raise ValueError("two options at least are right, and one at least is not")
        return self


class TrueFalse(Item):
    """The stem is a statement. `if_true` is said to whoever holds it to be true, `if_false` to the others."""

    kind: Literal["true_false"]
    right: bool
    if_true: WordedText
    if_false: WordedText

    @model_validator(mode="after")
    def _certain(self) -> TrueFalse:
        if not self.certain:
            raise ValueError("a statement to hold true or false asks how sure one is: write certain: true")
        return self


class Part(Entry):
    """A piece to bring into order; `feedback` says why it stands where it stands."""

    id: Word
    text: WordedText
    feedback: WordedText


class Ordering(Item):
    """Pieces to bring into order; they are written in the right one. Neighbors in the right order count."""

    kind: Literal["ordering"]
    parts: Annotated[tuple[Part, ...], Field(min_length=3, max_length=7)]

    @model_validator(mode="after")
    def _ids_differ(self) -> Ordering:
        check_ids([part.id for part in self.parts], "parts")
        return self


class Pair(Entry):
    """Two things that belong together, and why."""

    id: Word
    left: WordedText
    right: WordedText
    feedback: WordedText


class Decoy(Entry):
    """A right-hand side that belongs to nothing, and why it tempts."""

    id: Word
    text: WordedText
    feedback: WordedText


class Matching(Item):
    """Pairs to find."""

    kind: Literal["matching"]
    pairs: Annotated[tuple[Pair, ...], Field(min_length=3, max_length=6)]
    decoys: tuple[Decoy, ...] = ()

    @model_validator(mode="after")
    def _ids_differ(self) -> Matching:
        check_ids([*(pair.id for pair in self.pairs), *(decoy.id for decoy in self.decoys)], "pairs")
        return self
