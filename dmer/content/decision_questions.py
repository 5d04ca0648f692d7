"""The questions of the decision aid: what is asked, why, and what may be answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from dmer.content.citing import Citing, Ids
from dmer.content.conditions import Condition
from dmer.content.entries import Entry, WholeNumber, Word
from dmer.content.sentences import Text
from dmer.content.terms import WordedText

QuestionKind = Literal["one", "many", "scale", "score"]
"""One choice, several choices, a rating by the parent, or the score of a screen."""

NOT_KNOWN = "not known"
"""The answer to a question that was asked, and whose answer is not known."""


class Option(Entry):
    """One answer to choose. `worse` orders options: a higher number is a worse answer; without it there is no order.

    In a question with several choices `worse` says that the option is worse there than not there, and `alone` that it
    excludes all others, such as "none of these". `short` is how rules name it; without it they use the text.
    """

    id: Word
    text: WordedText
    short: WordedText | None = None
    worse: Annotated[WholeNumber, Field(ge=0)] | None = None
    alone: bool = False

    @property
    def said(self) -> str:
        """The option inside a sentence."""
        if self.short is not None:
            return self.short
        return self.text if self.text[1:2].isupper() else self.text[0].lower() + self.text[1:]


class Group(Citing):
    """Questions that are asked together."""

    title: Text
    text: WordedText


class Question(Citing):
    """One question. `short` is how rules name it. `ask_when` says when it is worth asking; it never hides an answer.

    A scale or score runs in whole numbers from `lowest` to `highest`, where higher is worse. To every question "not
    known" may be answered.
    """

    group: Word
    kind: QuestionKind
    text: WordedText
    short: WordedText
    why: WordedText
    help: WordedText
    options: tuple[Option, ...] = ()
    lowest: WholeNumber | None = None
    highest: WholeNumber | None = None
    ask_when: Condition | None = None
    claims: Ids

    @model_validator(mode="after")
    def _parts_fit_kind(self) -> Question:
        chosen = self.kind in ("one", "many")
        if chosen != bool(self.options):
            raise ValueError("options belong to questions of the kind one or many, and these need them")
        if chosen != (self.lowest is None) or chosen != (self.highest is None):
            raise ValueError("lowest and highest belong to questions of the kind scale or score, and these need them")
        if self.lowest is not None and self.highest is not None and not self.lowest < self.highest:
            raise ValueError("highest must be more than lowest")
        names = [option.id for option in self.options]
        if len(set(names)) < len(names):
            raise ValueError("two options have the same id")
        if NOT_KNOWN in names:
            raise ValueError(f"{NOT_KNOWN!r} can always be answered and is no option")
        if self.kind == "one" and any(option.alone for option in self.options):
            raise ValueError("only a question of the kind many has options that stand alone")
        if self.kind == "one" and len({option.worse is None for option in self.options}) > 1:
            raise ValueError("either every option says how much worse it is, or none does")
        if any(option.alone and option.worse is not None for option in self.options):
            raise ValueError("an option that stands alone is the best one and says no worse")
        return self

    @property
    def numbers(self) -> range:
        """The numbers that may be given; none in a question with options."""
        return range(0) if self.lowest is None or self.highest is None else range(self.lowest, self.highest + 1)

    @property
    def choices(self) -> dict[str, Option]:
        """The options by id."""
        return {option.id: option for option in self.options}

    @property
    def alone(self) -> tuple[str, ...]:
        """The ids of the options that exclude all others."""
        return tuple(option.id for option in self.options if option.alone)
