"""Conditions of the decision tables, as they are written in the files: what must have been answered, or follow from it.

A leaf asks one thing: an answer, whether there is one, or a result of an earlier table. `all`, `any` and `not` join
leaves, and `named` stands for a condition that a file gives a name. What they mean is dmer/decision/conditions.py.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Discriminator, Field, Tag

from dmer.content.entries import Entry, WholeNumber, Word

Urgency = Literal["none", "routine", "prompt", "same_day", "emergency"]

FlagLevel = Literal["none", "prompt", "same_day", "emergency"]
"""What the red flags alone can amount to."""

Fit = Literal["fits", "partly", "does_not_fit", "not_known"]

Severity = Literal["mild", "moderate", "severe", "moderate_or_severe", "not_graded"]

ANY_FLAG, HARD_STOP = "any", "hard_stop"
"""What `red_flag` may ask for beside one flag by its id: any of them, or one that stops the grading."""

Words = Annotated[tuple[Word, ...], Field(min_length=1)]


class Is(Entry):
    """The answer to a question with one choice is among these options."""

    question: Word
    options: Annotated[Words, Field(alias="is")]


class Has(Entry):
    """The answer to a question with several choices holds at least one of these options."""

    question: Word
    has: Words


class AtLeast(Entry):
    """The number given is this or more."""

    question: Word
    at_least: WholeNumber


class AtMost(Entry):
    """The number given is this or less."""

    question: Word
    at_most: WholeNumber


class Answered(Entry):
    """The question has an answer, other than "not known". True or false, never not known itself."""

    answered: Word


class FlagStands(Entry):
    """A red flag stands: this one, any, or one that stops the grading."""

    red_flag: Word


class UrgencyIs(Entry):
    """The highest urgency of the red flags that stand is among these; none when no flag stands."""

    urgency: Annotated[tuple[FlagLevel, ...], Field(min_length=1)]


class FitIs(Entry):
    """How a pattern fits is among these."""

    pattern: Word
    fit: Annotated[tuple[Fit, ...], Field(min_length=1)]


class SeverityIs(Entry):
    """The outcome of the severity table is among these."""

    severity: Annotated[tuple[Severity, ...], Field(min_length=1)]


class Named(Entry):
    """What the condition of this name says."""

    named: Word


class All(Entry):
    """Every one of these holds."""

    all: Annotated[tuple[Condition, ...], Field(min_length=1)]


class AnyOf(Entry):
    """At least one of these holds."""

    any: Annotated[tuple[Condition, ...], Field(min_length=1)]


class Not(Entry):
    """This does not hold."""

    inner: Annotated[Condition, Field(alias="not")]


KINDS: Mapping[str, type[Entry]] = {
    "is": Is,
    "has": Has,
    "at_least": AtLeast,
    "at_most": AtMost,
    "answered": Answered,
    "red_flag": FlagStands,
    "urgency": UrgencyIs,
    "pattern": FitIs,
    "severity": SeverityIs,
    "named": Named,
    "all": All,
    "any": AnyOf,
    "not": Not,
}
"""Each kind of condition by the field that only it has."""


def _kind(raw: Any) -> str | None:
    if isinstance(raw, dict):
        return next((field for field in KINDS if field in raw), None)
    return next((field for field, kind in KINDS.items() if isinstance(raw, kind)), None)


QuestionLeaf: TypeAlias = Is | Has | AtLeast | AtMost | Answered
"""A leaf that asks for an answer."""

ResultLeaf: TypeAlias = FlagStands | UrgencyIs | FitIs | SeverityIs
"""A leaf that asks for a result of an earlier table."""

Leaf: TypeAlias = QuestionLeaf | ResultLeaf

Condition = Annotated[
    Annotated[Is, Tag("is")]
    | Annotated[Has, Tag("has")]
    | Annotated[AtLeast, Tag("at_least")]
    | Annotated[AtMost, Tag("at_most")]
    | Annotated[Answered, Tag("answered")]
    | Annotated[FlagStands, Tag("red_flag")]
    | Annotated[UrgencyIs, Tag("urgency")]
    | Annotated[FitIs, Tag("pattern")]
    | Annotated[SeverityIs, Tag("severity")]
    | Annotated[Named, Tag("named")]
    | Annotated[All, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(
        _kind,
        custom_error_type="condition",
        custom_error_message=(
            "a condition is a question with is, has, at_least or at_most, or one of answered, red_flag, urgency, "
            "pattern, severity, named, all, any, not"
        ),
    ),
]

for _joined in (All, AnyOf, Not):
    _joined.model_rebuild()

Place = tuple[str | int, ...]


def parts(condition: Condition, at: Place = ()) -> Iterator[tuple[Place, Condition]]:
    """A condition and everything in it but not behind its names, each with its place in the file below `at`."""
    yield at, condition
    match condition:
        case All(all=inner):
            for index, one in enumerate(inner):
                yield from parts(one, (*at, "all", index))
        case AnyOf(any=inner):
            for index, one in enumerate(inner):
                yield from parts(one, (*at, "any", index))
        case Not(inner=one):
            yield from parts(one, (*at, "not"))


def leaves(condition: Condition, names: Mapping[str, Condition]) -> Iterator[Leaf]:
    """Every leaf of a condition, those behind its names included, in reading order."""
    for _, part in parts(condition):
        if isinstance(part, Named):
            yield from leaves(names[part.named], names)
        elif not isinstance(part, All | AnyOf | Not):
            yield part


def question_of(leaf: QuestionLeaf) -> str:
    """The id of the question that a leaf asks for."""
    return leaf.answered if isinstance(leaf, Answered) else leaf.question
