"""Every combination of answers to some questions, all at once: one axis for each question, one place for each class of
answers that the conditions at hand do not tell apart.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import reduce
from math import prod

import numpy as np

from dmer.content.conditions import (
    Answered,
    AtLeast,
    AtMost,
    Condition,
    Fit,
    FitIs,
    FlagStands,
    Has,
    Is,
    Leaf,
    QuestionLeaf,
    SeverityIs,
    UrgencyIs,
    leaves,
    question_of,
)
from dmer.content.decision import Decision
from dmer.decision.conditions import FALSE, TRUE, Answer, Truths, evaluate, fires
from dmer.decision.pattern import COUNTING, fit_truths
from dmer.decision.possible import AnswerClasses, classes_of
from dmer.decision.red_flags import asked_flags, flag_truth
from dmer.decision.severity import severity_truth

LARGEST_GRID = 30_000_000
"""More combinations than this are not held in memory at once."""


class TooLargeError(Exception):
    """More combinations than can be gone through at once."""


class Many:
    """Facts about many situations at once, as arrays that broadcast against each other."""

    def __init__(self, tables: Decision) -> None:
        self.tables = tables
        self._named: dict[str, Truths] = {}

    def leaf(self, leaf: Leaf) -> Truths:
        """Whether a leaf holds."""
        raise NotImplementedError

    def named(self, name: str) -> Truths:
        """Whether the condition with this name holds."""
        if name not in self._named:
            self._named[name] = evaluate(self.tables.names[name], self)
        return self._named[name]

    def least(self, truths: Sequence[Truths]) -> Truths:
        """Whether all hold."""
        return reduce(np.minimum, truths, np.array(TRUE, dtype=np.int8))

    def most(self, truths: Sequence[Truths]) -> Truths:
        """Whether any holds."""
        return reduce(np.maximum, truths, np.array(FALSE, dtype=np.int8))

    def stands(self, truth: Truths) -> Truths:
        """True where it is true, and otherwise false."""
        return truth & np.int8(TRUE)  # of 0, 1 and 2 only true keeps its bit


class Grid(Many):
    """All combinations of the answers on which some conditions depend in the end."""

    def __init__(self, tables: Decision, depends_on: Sequence[QuestionLeaf]) -> None:
        super().__init__(tables)
        asked: dict[str, dict[QuestionLeaf, None]] = {}
        for leaf in depends_on:
            asked.setdefault(question_of(leaf), {})[leaf] = None
        self.axes: tuple[AnswerClasses, ...] = tuple(
            classes_of(question, tuple(asked[name])) for name, question in tables.questions.items() if name in asked
        )
        self.shape = tuple(len(axis.examples) for axis in self.axes)
        self.size = prod(self.shape)
        if self.size > LARGEST_GRID:
            raise TooLargeError(f"{self.size:,} combinations of {', '.join(asked)}")
        self._columns = {
            leaf: axis.truths[:, column].reshape([-1 if i == number else 1 for i in range(len(self.axes))])
            for number, axis in enumerate(self.axes)
            for column, leaf in enumerate(axis.leaves)
        }

    @property
    def answers(self) -> int:
        """How many combinations of answers the grid stands for."""
        return prod(axis.answers for axis in self.axes)

    def leaf(self, leaf: Leaf) -> Truths:
        """Whether a leaf holds."""
        if isinstance(leaf, FlagStands | UrgencyIs):
            standing = {name: self.flag(name) for name in asked_flags(leaf, self.tables)}
            return flag_truth(leaf, standing, self.tables, self)
        if isinstance(leaf, FitIs):
            return self.most([self.fits(leaf.pattern)[fit] for fit in leaf.fit])
        if isinstance(leaf, SeverityIs):
            return severity_truth(leaf, self.tables, self)
        return self._columns[leaf]

    def flag(self, name: str) -> Truths:
        """Whether a red flag stands."""
        return fires(self.tables.flags[name].when, self)

    def fits(self, pattern: str) -> Mapping[Fit, Truths]:
        """For each fit, whether a pattern has it."""
        found = self.tables.patterns[pattern]
        counting = [feature for role in COUNTING for feature in found.having(role)]
        return fit_truths(found, {feature.id: evaluate(feature.when, self) for feature in counting}, self)

    def example(self, place: Sequence[int]) -> dict[str, Answer]:
        """Answers that stand at a place of the grid."""
        found = {axis.question.id: axis.examples[index] for axis, index in zip(self.axes, place, strict=True)}
        return {name: answer for name, answer in found.items() if answer is not None}


def depends_on(condition: Condition, tables: Decision) -> Iterator[QuestionLeaf]:
    """The leaves about answers on which a condition depends in the end, those behind results included."""
    for leaf in leaves(condition, tables.names):
        if isinstance(leaf, Is | Has | AtLeast | AtMost | Answered):
            yield leaf
        elif isinstance(leaf, FlagStands | UrgencyIs):
            for name in asked_flags(leaf, tables):
                yield from depends_on(tables.flags[name].when, tables)
        elif isinstance(leaf, FitIs):
            yield from fit_depends_on(leaf.pattern, tables)
        else:
            for row in tables.severity_table.rows:
                yield from depends_on(row.when, tables)


def questions_behind(condition: Condition, tables: Decision) -> frozenset[str]:
    """The questions on which a condition depends in the end."""
    return frozenset(question_of(leaf) for leaf in depends_on(condition, tables))


def fit_depends_on(pattern: str, tables: Decision) -> Iterator[QuestionLeaf]:
    """The leaves about answers on which the fit of a pattern depends."""
    for role in COUNTING:
        for feature in tables.patterns[pattern].having(role):
            yield from depends_on(feature.when, tables)


def grid_of(tables: Decision, *conditions: Condition) -> Grid:
    """The grid on which these conditions can be evaluated. Raises TooLargeError."""
    return Grid(tables, [leaf for condition in conditions for leaf in depends_on(condition, tables)])
