"""Why not: which single answer would change what follows, and which rules are one answer away from firing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dmer.content.conditions import Answered, AtLeast, AtMost, Fit, Has, Is, QuestionLeaf, Severity, Urgency, leaves
from dmer.content.conditions import question_of as asked_by
from dmer.content.decision import Decision
from dmer.content.decision_questions import Question
from dmer.decision.conditions import TRUE, Answer, Answers
from dmer.decision.possible import AnswerClasses, classes_of
from dmer.decision.rules import Rule, rules_of
from dmer.decision.sentences import FITS, SEVERITIES, URGENCY_WORDS, answer_said
from dmer.decision.situation import Situation


@dataclass(frozen=True)
class Outcome:
    """What follows from some answers, as far as it is compared, and the ids of the rules that fire."""

    urgency: Urgency
    severity: Severity
    fits: Mapping[str, Fit]
    rules: frozenset[str]


@dataclass(frozen=True)
class Change:
    """Another answer to one question, and what it would change. `fits` holds the patterns whose fit would differ."""

    question: str
    answer: Answer
    urgency: Urgency
    severity: Severity
    fits: Mapping[str, Fit]


@dataclass(frozen=True)
class NearMiss:
    """A rule that does not fire, and the single answers with which it would."""

    rule: Rule
    answers: tuple[tuple[str, Answer], ...]


@dataclass(frozen=True)
class WhatIf:
    """`changes`: single answers that would change urgency, severity or a fit. `near_misses`: rules one answer away."""

    before: Outcome
    changes: tuple[Change, ...]
    near_misses: tuple[NearMiss, ...]


def what_if(answers: Answers, tables: Decision) -> WhatIf:
    """Try every other answer to each question, one at a time; answers that no rule tells apart are tried once."""
    before = outcome_of(answers, tables)
    changes: list[Change] = []
    bringing: dict[str, list[tuple[str, Answer]]] = {}
    for question, answer in _other_answers(answers, tables):
        after = outcome_of({**answers, question: answer}, tables)
        fits = {name: fit for name, fit in after.fits.items() if fit != before.fits[name]}
        if fits or (after.urgency, after.severity) != (before.urgency, before.severity):
            changes.append(Change(question, answer, after.urgency, after.severity, fits))
        for name in after.rules - before.rules:
            bringing.setdefault(name, []).append((question, answer))
    near = (NearMiss(rule, tuple(bringing[rule.id])) for rule in rules_of(tables) if rule.id in bringing)
    return WhatIf(before, tuple(changes), tuple(near))


def outcome_of(answers: Answers, tables: Decision) -> Outcome:
    """What follows from some answers, without what is only for reading."""
    situation = Situation(answers, tables)
    fired = [name for name, truth in situation.standing.items() if truth == TRUE]
    fired += [name for name, truth in situation.features.items() if truth == TRUE]
    fired += [row.id for row in situation.care]
    if situation.heard == TRUE:
        fired.append(tables.red_flag_table.routine.id)
    if situation.grade:
        fired.append(situation.grade.id)
    severity = situation.grade.outcome if situation.grade else "not_graded"
    return Outcome(situation.urgency, severity, situation.fits, frozenset(fired))


def change_said(change: Change, before: Outcome, answers: Answers, tables: Decision) -> str:
    """A change as a sentence, with the words of the wording setting in braces."""
    question = tables.questions[change.question]
    other, now = answer_said(question, change.answer), answer_said(question, answers.get(change.question))
    parts = []
    if change.urgency != before.urgency:
        parts.append(f"the urgency would be {URGENCY_WORDS[change.urgency]}, not {URGENCY_WORDS[before.urgency]}")
    if change.severity != before.severity:
        parts.append(f"the severity would be {SEVERITIES[change.severity]}, not {SEVERITIES[before.severity]}")
    parts += [f'"{tables.patterns[name].name}": {FITS[fit]}' for name, fit in change.fits.items()]
    return f'If the answer about the {question.short} were "{other}" (now {now}): {"; ".join(parts)}.'


def _other_answers(answers: Answers, tables: Decision) -> Iterator[tuple[str, Answer]]:
    for name, classes in _classes(tables).items():
        yield from ((name, answer) for answer in _alternatives(classes, answers.get(name)))


def _classes(tables: Decision) -> dict[str, AnswerClasses]:
    read: dict[str, dict[QuestionLeaf, None]] = {name: {} for name in tables.questions}
    for rule in rules_of(tables):
        for leaf in leaves(rule.when, tables.names) if rule.when else ():
            if isinstance(leaf, Is | Has | AtLeast | AtMost | Answered):
                read[asked_by(leaf)][leaf] = None
    return {name: classes_of(tables.questions[name], tuple(found)) for name, found in read.items()}


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
