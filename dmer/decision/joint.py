"""Every combination of what some conditions read, with answers and results factored where they are independent.

Results and answers that share no question are independent, so each combination of their values occurs. Those that share
one form a group, for which a grid of its answers tells which combinations of values occur. The product of the groups is
then complete and holds nothing that cannot occur.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import prod
from typing import TypeAlias, TypeVar, get_args

import numpy as np
from numpy.typing import NDArray

from dmer.content.conditions import (
    Condition,
    Fit,
    FitIs,
    FlagStands,
    Leaf,
    QuestionLeaf,
    SeverityIs,
    UrgencyIs,
    leaves,
    question_of,
)
from dmer.content.decision import Decision
from dmer.decision.conditions import Answer, Truths
from dmer.decision.grid import LARGEST_GRID, Grid, Many, TooLargeError, depends_on, fit_depends_on
from dmer.decision.red_flags import asked_flags, flag_truth
from dmer.decision.severity import severity_truth

Key: TypeAlias = QuestionLeaf | tuple[str, str] | tuple[str, str, Fit]
"""A leaf about an answer, ("flag", id), or ("fit", pattern, fit)."""

Member = TypeVar("Member")

MOST_CODES = 3**30
"""Codes of combinations are packed anew before they outgrow an int64."""


@dataclass(frozen=True)
class Column:
    """One value that the conditions read: how to find it on a grid, and the leaves that it depends on."""

    key: Key
    find: Callable[[Grid], Truths]
    leaves: tuple[QuestionLeaf, ...]

    @property
    def questions(self) -> frozenset[str]:
        """The questions that it depends on."""
        return frozenset(question_of(leaf) for leaf in self.leaves)


class Group:
    """Columns that share questions: which combinations of their values occur, and answers that bring each about."""

    def __init__(self, tables: Decision, columns: Sequence[Column]) -> None:
        self.columns = columns
        self.grid = Grid(tables, [leaf for column in columns for leaf in column.leaves])
        values = [np.broadcast_to(column.find(self.grid), self.grid.shape).ravel() for column in columns]
        codes: NDArray[np.int64] = np.zeros(self.grid.size, dtype=np.int64)
        highest = 1
        for value in values:
            if highest > MOST_CODES:
                codes = np.unique(codes, return_inverse=True)[1].astype(np.int64)
                highest = int(codes.max()) + 1
            codes = codes * 3 + value
            highest *= 3
        self._places = np.unique(codes, return_index=True)[1]
        self.values = [value[self._places] for value in values]

    def __len__(self) -> int:
        return len(self._places)

    def example(self, number: int) -> dict[str, Answer]:
        """Answers that bring about one of the combinations."""
        return self.grid.example([int(index) for index in np.unravel_index(self._places[number], self.grid.shape)])


class Joint(Many):
    """All combinations of what `conditions` read. Raises TooLargeError."""

    def __init__(self, tables: Decision, *conditions: Condition) -> None:
        super().__init__(tables)
        columns: dict[Key, Column] = {}
        for condition in conditions:
            self._collect(condition, columns)
        self.groups = [
            Group(tables, group) for group in grouped(list(columns.values()), lambda column: column.questions)
        ]
        self.shape = tuple(len(group) for group in self.groups)
        if prod(self.shape) > LARGEST_GRID:
            raise TooLargeError(f"{prod(self.shape):,} combinations")
        self._found: dict[Key, Truths] = {
            column.key: values.reshape([-1 if i == number else 1 for i in range(len(self.groups))])
            for number, group in enumerate(self.groups)
            for column, values in zip(group.columns, group.values, strict=True)
        }

    @property
    def size(self) -> int:
        """How many combinations of values there are."""
        return prod(self.shape)

    @property
    def answers(self) -> int:
        """How many combinations of answers they stand for."""
        return prod(group.grid.answers for group in self.groups)

    def leaf(self, leaf: Leaf) -> Truths:
        """Whether a leaf holds."""
        if isinstance(leaf, FlagStands | UrgencyIs):
            standing = {name: self._found["flag", name] for name in asked_flags(leaf, self.tables)}
            return flag_truth(leaf, standing, self.tables, self)
        if isinstance(leaf, FitIs):
            return self.most([self._found["fit", leaf.pattern, fit] for fit in leaf.fit])
        if isinstance(leaf, SeverityIs):
            return severity_truth(leaf, self.tables, self)
        return self._found[leaf]

    def example(self, where: NDArray[np.bool_]) -> dict[str, Answer] | None:
        """Answers for which something is so; None where it never is."""
        if not where.any():
            return None
        first = np.unravel_index(int(where.argmax()), where.shape)
        place = [0] * (len(self.groups) - where.ndim) + [int(index) for index in first]
        return {
            name: answer
            for group, index in zip(self.groups, place, strict=True)
            for name, answer in group.example(index).items()
        }

    def _collect(self, condition: Condition, columns: dict[Key, Column]) -> None:
        for leaf in leaves(condition, self.tables.names):
            if isinstance(leaf, FlagStands | UrgencyIs):
                for name in asked_flags(leaf, self.tables):
                    columns["flag", name] = _flag_column(name, self.tables)
            elif isinstance(leaf, FitIs):
                for fit in get_args(Fit):
                    columns["fit", leaf.pattern, fit] = _fit_column(leaf.pattern, fit, self.tables)
            elif isinstance(leaf, SeverityIs):
                for row in self.tables.severity_table.rows:
                    self._collect(row.when, columns)
            else:
                columns[leaf] = _leaf_column(leaf)


def _flag_column(name: str, tables: Decision) -> Column:
    leaves_of = tuple(depends_on(tables.flags[name].when, tables))
    return Column(("flag", name), lambda grid: grid.flag(name), leaves_of)


def _fit_column(pattern: str, fit: Fit, tables: Decision) -> Column:
    return Column(("fit", pattern, fit), lambda grid: grid.fits(pattern)[fit], tuple(fit_depends_on(pattern, tables)))


def _leaf_column(leaf: QuestionLeaf) -> Column:
    return Column(leaf, lambda grid: grid.leaf(leaf), (leaf,))


def grouped(members: Sequence[Member], questions_of: Callable[[Member], frozenset[str]]) -> list[list[Member]]:
    """Members in groups that share no question with one another."""
    groups: list[tuple[frozenset[str], list[Member]]] = []
    for member in members:
        questions = questions_of(member)
        touching = [group for group in groups if group[0] & questions]
        groups = [group for group in groups if not group[0] & questions]
        joined = questions.union(*(group[0] for group in touching))
        groups.append((joined, [*(one for group in touching for one in group[1]), member]))
    return [group for _, group in groups]
