"""Every situation that is one answer away from another, all worked out at once: a row of places, one for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import get_args

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
    Severity,
    SeverityIs,
    UrgencyIs,
    leaves,
    question_of,
)
from dmer.content.decision import Decision
from dmer.content.decision_questions import Question
from dmer.decision.conditions import Answer, Answers, Truths, evaluate
from dmer.decision.grid import Many
from dmer.decision.pattern import fit_truths
from dmer.decision.possible import AnswerClasses, classes_of
from dmer.decision.red_flags import flag_truth
from dmer.decision.rules import Rule


@dataclass(frozen=True)
class Read:
    """The answers to each question in classes that no rule tells apart, and where each leaf stands among them."""

    classes: Mapping[str, AnswerClasses]
    columns: Mapping[int, tuple[str, int]]
    """By the identity of a leaf, its question and its column; to hash a leaf would take longer than to evaluate it."""


def what_is_read(rules: tuple[Rule, ...], tables: Decision) -> Read:
    """All that rules read of answers."""
    read: dict[str, dict[QuestionLeaf, None]] = {name: {} for name in tables.questions}
    seen: list[QuestionLeaf] = []
    for rule in rules:
        for leaf in leaves(rule.when, tables.names) if rule.when else ():
            if isinstance(leaf, Is | Has | AtLeast | AtMost | Answered):
                read[question_of(leaf)][leaf] = None
                seen.append(leaf)
    columns = {name: {leaf: column for column, leaf in enumerate(found)} for name, found in read.items()}
    return Read(
        classes={name: classes_of(tables.questions[name], tuple(found)) for name, found in read.items()},
        columns={id(leaf): (question_of(leaf), columns[question_of(leaf)][leaf]) for leaf in seen},
    )


class Alternatives(Many):
    """The situation with `answers` at place 0, and after it each with one other answer: `others`, question and answer.

    Answers that no rule tells apart are tried once.
    """

    def __init__(self, answers: Answers, tables: Decision, read: Read) -> None:
        super().__init__(tables)
        self._read = read
        self.others: list[tuple[str, Answer]] = []
        self._rows: dict[str, tuple[int, slice, list[int]]] = {}
        for name, classes in read.classes.items():
            before = len(self.others)
            self.others += ((name, answer) for answer in _alternatives(classes, answers.get(name)))
            here = slice(before + 1, len(self.others) + 1)
            changed = [classes.class_of[answer] for _, answer in self.others[before:]]
            self._rows[name] = (classes.class_of[answers.get(name)], here, changed)
        self.places = len(self.others) + 1
        self._leaves: dict[int, Truths] = {}
        self._conditions: dict[int, Truths] = {}
        self._columns: dict[tuple[str, int], Truths] = {}
        self._fits: dict[str, Mapping[Fit, Truths]] = {}

    def leaf(self, leaf: Leaf) -> Truths:
        """Whether a leaf holds."""
        if id(leaf) not in self._leaves:
            self._leaves[id(leaf)] = self._found(leaf)
        return self._leaves[id(leaf)]

    def holds(self, condition: Condition) -> Truths:
        """Whether a condition of a table holds; found once, for all that ask for it."""
        if id(condition) not in self._conditions:
            self._conditions[id(condition)] = evaluate(condition, self)
        return self._conditions[id(condition)]

    def fired(self, condition: Condition) -> Truths:
        """True where a rule with this condition fires, and otherwise false."""
        return self.stands(self.holds(condition))

    def over(self, truth: Truths) -> Truths:
        """A truth at every place, also where it is the same at all."""
        return np.broadcast_to(truth, (self.places,))

    @cached_property
    def standing(self) -> Mapping[str, Truths]:
        """By the id of each red flag, whether it stands."""
        return {name: self.fired(flag.when) for name, flag in self.tables.flags.items()}

    @cached_property
    def severities(self) -> Mapping[Severity, Truths]:
        """By each outcome of the severity table, whether it is this one."""
        rows = self.tables.severity_table.rows
        return {
            one: self.most([self.fired(row.when) for row in rows if row.outcome == one]) for one in get_args(Severity)
        }

    def fits(self, name: str) -> Mapping[Fit, Truths]:
        """For each fit, whether a pattern has it."""
        if name not in self._fits:
            pattern = self.tables.patterns[name]
            features = {feature.id: self.holds(feature.when) for feature in pattern.features}
            self._fits[name] = fit_truths(pattern, features, self)
        return self._fits[name]

    def _found(self, leaf: Leaf) -> Truths:
        if isinstance(leaf, FlagStands | UrgencyIs):
            return flag_truth(leaf, self.standing, self.tables, self)
        if isinstance(leaf, FitIs):
            return self.most([self.fits(leaf.pattern)[fit] for fit in leaf.fit])
        if isinstance(leaf, SeverityIs):
            return self.most([self.severities[outcome] for outcome in leaf.severity])
        return self._answered(*self._read.columns[id(leaf)])

    def _answered(self, name: str, column: int) -> Truths:
        if (name, column) in self._columns:
            return self._columns[name, column]
        truths = self._read.classes[name].truths[:, column]
        given, here, changed = self._rows[name]
        found = np.full(self.places, truths[given], dtype=np.int8)
        found[here] = truths[changed]
        self._columns[name, column] = found
        return found


def _alternatives(classes: AnswerClasses, answer: Answer | None) -> Iterator[Answer]:
    """One other answer of each class, as near to the given one as it gets; with several choices, one option away."""
    question = classes.question
    seen = {classes.class_of[answer]}
    for other in _nearest_first(question, answer):
        if (found := classes.class_of[other]) not in seen:
            seen.add(found)
            yield other


def _nearest_first(question: Question, answer: Answer | None) -> list[Answer]:
    if question.kind == "one":
        return list(question.choices)
    if question.kind == "many":
        return list(_one_option_away(question, answer if isinstance(answer, tuple) else ()))
    start = answer if isinstance(answer, int) else question.numbers[0]
    numbers: list[int] = sorted(question.numbers, key=lambda number: (abs(number - start), number))
    return [*numbers]


def _one_option_away(question: Question, chosen: tuple[str, ...]) -> Iterator[Answer]:
    for name in question.choices:
        if name in question.alone or not set(chosen).isdisjoint(question.alone):
            yield (name,)
            continue
        others = set(chosen) ^ {name}
        if others:
            yield tuple(option for option in question.choices if option in others)
