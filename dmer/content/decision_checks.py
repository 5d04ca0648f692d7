"""Whether the decision aid's tables fit together: conditions ask for what exists, and only for earlier tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from dmer.content.conditions import (
    ANY_FLAG,
    HARD_STOP,
    Answered,
    AtLeast,
    AtMost,
    Condition,
    FitIs,
    FlagStands,
    Has,
    Is,
    Named,
    Place,
    QuestionLeaf,
    SeverityIs,
    UrgencyIs,
    parts,
    question_of,
)
from dmer.content.decision_files import When
from dmer.content.decision_questions import Group, Question
from dmer.content.decision_rows import Care, NeverTogether, Phrase
from dmer.content.entries import unknown_word
from dmer.content.located_yaml import Problem
from dmer.content.placed import Placed, by_name, repeated, used_twice

EARLIER: Mapping[str, frozenset[type]] = {
    "questions": frozenset(),
    "red_flags": frozenset(),
    "pattern": frozenset(),
    "severity": frozenset({FlagStands, UrgencyIs, FitIs}),
    "care": frozenset({FlagStands, UrgencyIs, FitIs, SeverityIs}),
    "words": frozenset({FlagStands, UrgencyIs, FitIs, SeverityIs}),
    "scenes": frozenset({FlagStands, UrgencyIs, FitIs, SeverityIs}),
}
"""Which results each table may ask for. Red flags and patterns read answers alone."""

KIND_OF_LEAF: Mapping[type, tuple[str, tuple[str, ...]]] = {
    Is: ("is", ("one",)),
    Has: ("has", ("many",)),
    AtLeast: ("at_least", ("scale", "score")),
    AtMost: ("at_most", ("scale", "score")),
}
"""The field of a leaf, and the kinds of question that it can ask."""


@dataclass(frozen=True)
class Known:
    """What conditions may ask for. `names` says in which table a named condition stands, and as which one of it."""

    questions: Mapping[str, Question]
    flags: Sequence[str]
    patterns: Sequence[str]
    names: Mapping[str, tuple[str, int]]


def repeated_ids(entries: Sequence[Placed[Any]]) -> Iterator[Problem]:
    """Ids that two questions, two groups, or two of all other entries have: rules, patterns and names share theirs."""
    spaces: dict[str, list[Placed[Any]]] = {}
    for placed in entries:
        kind = type(placed.entry).__name__ if isinstance(placed.entry, Question | Group) else "rule"
        spaces.setdefault(kind, []).append(placed)
    for space in spaces.values():
        for file in {placed.located.file for placed in space}:
            yield from repeated([placed for placed in space if placed.located.file == file])
        yield from used_twice(space)


def wrong_conditions(conditions: Sequence[When], known: Known) -> Iterator[Problem]:
    """Conditions that ask for something that does not exist, cannot be asked that way, or comes later."""
    for when in conditions:
        for place, part in parts(when.condition, when.field):
            for field, sentence in _wrong_part(part, when, known):
                yield when.placed.problem(sentence, *place, *field)


def _wrong_part(part: Condition, when: When, known: Known) -> Iterator[tuple[Place, str]]:
    if isinstance(part, Is | Has | AtLeast | AtMost | Answered):
        yield from _wrong_question(part, known.questions)
    elif isinstance(part, FlagStands | UrgencyIs | FitIs | SeverityIs):
        if type(part) not in EARLIER[when.table]:
            yield (), f"The table {when.table!r} comes before this result and cannot ask for it."
        if isinstance(part, FlagStands) and part.red_flag not in (ANY_FLAG, HARD_STOP, *known.flags):
            yield ("red_flag",), f"The red flag {unknown_word(part.red_flag, [ANY_FLAG, HARD_STOP, *known.flags])}"
        if isinstance(part, FitIs) and part.pattern not in known.patterns:
            yield ("pattern",), f"The pattern {unknown_word(part.pattern, known.patterns)}"
    elif isinstance(part, Named):
        yield from _wrong_name(part.named, when, known.names)


def _wrong_name(name: str, when: When, names: Mapping[str, tuple[str, int]]) -> Iterator[tuple[Place, str]]:
    here = [other for other, (table, _) in names.items() if table == when.table]
    if name not in here:
        yield ("named",), f"The name {unknown_word(name, here)}"
    elif when.placed.name in here and names[name][1] >= names[when.placed.name][1]:
        yield ("named",), "A named condition can only use names above it."


def _wrong_question(leaf: QuestionLeaf, questions: Mapping[str, Question]) -> Iterator[tuple[Place, str]]:
    name = question_of(leaf)
    question = questions.get(name)
    if question is None:
        field = "answered" if isinstance(leaf, Answered) else "question"
        yield (field,), f"The question {unknown_word(name, list(questions))}"
        return
    if isinstance(leaf, Answered):
        return
    field, kinds = KIND_OF_LEAF[type(leaf)]
    if question.kind not in kinds:
        fitting = next(one for one, other in KIND_OF_LEAF.values() if question.kind in other)
        yield (field,), f"The question {name!r} is of the kind {question.kind} and is asked with {fitting!r}."
    elif isinstance(leaf, Is | Has):
        for index, option in enumerate(leaf.options if isinstance(leaf, Is) else leaf.has):
            if option not in question.choices:
                yield (field, index), f"The option {unknown_word(option, list(question.choices))}"
    else:
        number = leaf.at_least if isinstance(leaf, AtLeast) else leaf.at_most
        if number not in question.numbers:
            yield (field,), f"The question {name!r} runs from {question.lowest} to {question.highest} (found {number})."


def wrong_questions(questions: Sequence[Placed[Question]], groups: Sequence[Group]) -> Iterator[Problem]:
    """Questions of a group that does not exist, or that wait for the answer to a later question."""
    known = [group.id for group in groups]
    above: set[str] = set()
    for placed in questions:
        question = placed.entry
        if question.group not in known:
            yield placed.problem(f"The group {unknown_word(question.group, known)}", "group")
        for place, part in parts(question.ask_when, ("ask_when",)) if question.ask_when else ():
            asked = question_of(part) if isinstance(part, Is | Has | AtLeast | AtMost | Answered) else None
            if asked in by_name(questions) and asked not in above:
                yield placed.problem("A question can only wait for questions above it.", *place)
        above.add(placed.name)


def wrong_pairs(pairs: Sequence[Placed[NeverTogether]], rows: Sequence[Placed[Care | Phrase]]) -> Iterator[Problem]:
    """Pairs that name a row which does not exist, or one row twice."""
    known = [placed.name for placed in rows]
    for placed in pairs:
        pair = placed.entry
        for field, name in (("row", pair.row), ("other", pair.other)):
            if name is not None and name not in known:
                yield placed.problem(f"The row {unknown_word(name, known)}", field)
        if pair.row == pair.other:
            yield placed.problem("A row always stands beside itself.", "other")
