"""What a condition means: true, false or not known (Kleene's three-valued logic).

An answer that is missing, or "not known", makes what asks for it not known; a rule fires only where its condition is
true. The same few functions work on one set of answers (int) and on many at once (arrays of int8), so that what the
audit proves is what the engine does.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from dmer.content.conditions import (
    All,
    Answered,
    AnyOf,
    AtLeast,
    AtMost,
    Condition,
    Has,
    Is,
    Leaf,
    Named,
    Not,
    QuestionLeaf,
)
from dmer.content.decision_questions import NOT_KNOWN

FALSE, UNKNOWN, TRUE = 0, 1, 2

Answer: TypeAlias = str | tuple[str, ...] | int
"""An option, several options, a number, or `NOT_KNOWN`."""

Answers: TypeAlias = Mapping[str, Answer]
"""Answers by the id of their question; a question that was not answered is not there."""

Truths: TypeAlias = NDArray[np.int8]

Truth = TypeVar("Truth", int, Truths)


class Facts(Protocol[Truth]):
    """What conditions are held against: one situation or many."""

    def named(self, name: str) -> Truth:
        """Whether the condition with this name holds."""

    def leaf(self, leaf: Leaf) -> Truth:
        """Whether a leaf holds."""

    def least(self, truths: Sequence[Truth]) -> Truth:
        """Whether all hold; true when there are none."""

    def most(self, truths: Sequence[Truth]) -> Truth:
        """Whether any holds; false when there are none."""

    def stands(self, truth: Truth) -> Truth:
        """True where it is true, and otherwise false."""


def evaluate(condition: Condition, facts: Facts[Truth]) -> Truth:
    """Whether a condition holds."""
    match condition:
        case All(all=inner):
            return facts.least([evaluate(one, facts) for one in inner])
        case AnyOf(any=inner):
            return facts.most([evaluate(one, facts) for one in inner])
        case Not(inner=one):
            return TRUE - evaluate(one, facts)
        case Named(named=name):
            return facts.named(name)
        case _:
            return facts.leaf(condition)


def fires(condition: Condition, facts: Facts[Truth]) -> Truth:
    """True where a rule with this condition fires, and otherwise false."""
    return facts.stands(evaluate(condition, facts))


def is_known(answer: Answer | None) -> bool:
    """Whether there is an answer, and not the answer that it is not known."""
    return answer is not None and answer != NOT_KNOWN


def truth_of(leaf: QuestionLeaf, answer: Answer | None) -> int:
    """Whether an answer is what a leaf asks for."""
    known = is_known(answer)
    if isinstance(leaf, Answered):
        return TRUE if known else FALSE
    if not known:
        return UNKNOWN
    match leaf, answer:
        case Is(options=wanted), str():
            holds = answer in wanted
        case Has(has=wanted), tuple():
            holds = any(option in answer for option in wanted)
        case AtLeast(at_least=number), int():
            holds = answer >= number
        case AtMost(at_most=number), int():
            holds = answer <= number
        case _:
            raise TypeError(f"{answer!r} is no answer to {leaf!r}")
    return TRUE if holds else FALSE
