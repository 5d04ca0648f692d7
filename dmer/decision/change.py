"""Why not: which single answer would change what follows, and which rules are one answer away from firing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import get_args

import numpy as np

from dmer.content.conditions import Fit, Severity, Urgency
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES
from dmer.decision.alternatives import Alternatives, what_is_read
from dmer.decision.conditions import TRUE, Answer, Answers, Truths
from dmer.decision.rules import Rule, rules_of
from dmer.decision.sentences import FITS, SEVERITIES, URGENCY_WORDS, answer_said

ALL_FITS: tuple[Fit, ...] = get_args(Fit)

SEVERITY_NAMES: tuple[Severity, ...] = get_args(Severity)


@dataclass(frozen=True)
class Outcome:
    """What follows from some answers, as far as it is compared."""

    urgency: Urgency
    severity: Severity
    fits: Mapping[str, Fit]


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


class WhatIfs:
    """Tries every other answer to each question, one at a time, for any answers to the same tables."""

    def __init__(self, tables: Decision) -> None:
        self._tables = tables
        self._rules = tuple(rules_of(tables))
        self._read = what_is_read(self._rules, tables)

    def of(self, answers: Answers) -> WhatIf:
        """Everything that one other answer would change; answers that no rule tells apart are tried once."""
        tried = Alternatives(answers, self._tables, self._read)
        urgencies = _urgencies(tried)
        severities = _severities(tried)
        fits = {name: _fits(tried, name) for name in self._tables.patterns}

        def outcome(place: int) -> Outcome:
            return Outcome(
                URGENCIES[urgencies[place]],
                SEVERITY_NAMES[severities[place]],
                {name: ALL_FITS[found[place]] for name, found in fits.items()},
            )

        before = outcome(0)
        every = np.stack([urgencies, severities, *fits.values()])
        differs = (every != every[:, :1]).any(axis=0)
        return WhatIf(
            before,
            tuple(
                _change(tried.others[place - 1], before, outcome(place)) for place in np.flatnonzero(differs).tolist()
            ),
            tuple(self._near_misses(tried)),
        )

    def _near_misses(self, tried: Alternatives) -> list[NearMiss]:
        fired = np.zeros((len(self._rules), tried.places), dtype=np.bool_)
        for number, rule in enumerate(self._rules):
            fired[number] = True if rule.when is None else tried.holds(rule.when) == TRUE
        found: dict[int, list[tuple[str, Answer]]] = {}
        for number, place in np.argwhere(fired & ~fired[:, :1]).tolist():
            found.setdefault(number, []).append(tried.others[place - 1])
        return [NearMiss(self._rules[number], tuple(others)) for number, others in found.items()]


def what_if(answers: Answers, tables: Decision) -> WhatIf:
    """The same for answers that come alone."""
    return WhatIfs(tables).of(answers)


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


def _change(other: tuple[str, Answer], before: Outcome, after: Outcome) -> Change:
    fits = {name: fit for name, fit in after.fits.items() if fit != before.fits[name]}
    return Change(*other, after.urgency, after.severity, fits)


def _urgencies(tried: Alternatives) -> Truths:
    """The highest urgency of the red flags at each place, or routine where something was heard, as places in a list."""
    tables = tried.tables
    heights = [np.int8(URGENCIES.index("routine")) * (tried.holds(tables.red_flag_table.routine.when) == TRUE)]
    for name, flag in tables.flags.items():
        heights.append(np.int8(URGENCIES.index(flag.urgency)) * (tried.standing[name] == TRUE))
    return tried.over(tried.most(heights))


def _severities(tried: Alternatives) -> Truths:
    """The outcome of the severity table at each place; the first row that is true counts."""
    found = np.full(tried.places, SEVERITY_NAMES.index("not_graded"), dtype=np.int8)
    for row in reversed(tried.tables.severity_table.rows):
        found[tried.over(tried.holds(row.when)) == TRUE] = SEVERITY_NAMES.index(row.outcome)
    return found


def _fits(tried: Alternatives, name: str) -> Truths:
    """How a pattern fits at each place."""
    truths = tried.fits(name)
    places: Truths = np.stack([tried.over(truths[fit]) for fit in ALL_FITS]).argmax(axis=0).astype(np.int8)
    return places
