"""The whole logic as a graph: what each rule reads, in five columns from questions to the plan, with its sentence.

A box of the picture is a node as well where a rule reads it as a whole: the red flags that stop the grading, those that
stand beside a grade, and each outcome of the severity table. The rows in such a box are what it consists of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from dmer.content.conditions import (
    ANY_FLAG,
    HARD_STOP,
    Condition,
    FitIs,
    FlagStands,
    Leaf,
    Severity,
    SeverityIs,
    UrgencyIs,
    leaves,
    question_of,
)
from dmer.content.decision import Decision
from dmer.content.decision_map_words import DecisionMapWords, FlagBox
from dmer.content.decision_questions import Question
from dmer.content.decision_rows import STAGES, Care, Feature, Grade, Pattern, RedFlag, Routine
from dmer.decision.sentences import sentence
from dmer.decision.telling import Telling

RuleRow: TypeAlias = Routine | RedFlag | Feature | Grade | Care

Column = Literal["questions", "red_flags", "pattern", "severity", "care"]

STOPPING: FlagBox = "red_flags:stopping"
BESIDE: FlagBox = "red_flags:beside"
ROUTINE: FlagBox = "red_flags:routine"

PATTERNS = "pattern:all"

OUTCOMES: tuple[Severity, ...] = ("not_graded", "severe", "moderate_or_severe", "moderate", "mild")
"""The boxes of the severity table from above; what stops a grading stands beside the flags that stop it."""


@dataclass(frozen=True)
class Edge:
    """`target` reads `source`; both are ids of nodes."""

    source: str
    target: str


def map_data(telling: Telling, words: DecisionMapWords) -> dict[str, Any]:
    """The map as plain data, with its words."""
    marks = telling.content.marks.model_dump(mode="json", include={"strengths"})
    return {
        "columns": [
            {"id": column, "title": telling.content.words.tables[column], "groups": list(groups)}
            for column, groups in _groups(telling, words).items()
        ],
        "nodes": list(_nodes(telling, words)),
        "edges": [{"from": edge.source, "to": edge.target} for edge in edges_of(telling.tables)],
        "words": {**words.model_dump(mode="json", exclude={"labels"}), **marks},
    }


def edges_of(tables: Decision) -> tuple[Edge, ...]:
    """Who reads what, each pair once."""
    found = [
        Edge(source, row.id) for row in _rows(tables) if row.when is not None for source in read_by(row.when, tables)
    ]
    parts = [Edge(one.id, f"pattern:{name}") for name, pattern in tables.patterns.items() for one in pattern.features]
    return tuple(dict.fromkeys([*found, *parts]))


def read_by(when: Condition, tables: Decision) -> Iterator[str]:
    """The ids of the nodes that a condition reads."""
    for leaf in leaves(when, tables.names):
        yield from _sources(leaf, tables)


def _sources(leaf: Leaf, tables: Decision) -> Iterable[str]:
    match leaf:
        case FlagStands(red_flag=name) if name == HARD_STOP:
            return (STOPPING,)
        case FlagStands(red_flag=name) if name != ANY_FLAG:
            return (name,)
        case FlagStands() | UrgencyIs():
            return dict.fromkeys(_box_of(flag) for flag in tables.flags.values())
        case FitIs(pattern=name):
            return (f"pattern:{name}",)
        case SeverityIs(severity=outcomes):
            return [f"severity:{outcome}" for outcome in outcomes]
        case _:
            return (f"question:{question_of(leaf)}",)


def _rows(tables: Decision) -> Iterator[RuleRow]:
    yield tables.red_flag_table.routine
    yield from tables.flags.values()
    for pattern in tables.patterns.values():
        yield from pattern.features
    yield from tables.severity_table.rows
    yield from tables.care


def _box_of(flag: RedFlag) -> FlagBox:
    return STOPPING if flag.hard_stop else BESIDE


def _groups(telling: Telling, words: DecisionMapWords) -> Mapping[Column, Iterable[dict[str, str]]]:
    """The boxes of each column, from above."""
    said = telling.content.words

    def box(name: str, title: str) -> dict[str, str]:
        return {"id": name, "title": words.labels.get(name, title)}

    return {
        "questions": [box(f"questions:{one.id}", one.title) for one in telling.tables.question_table.groups],
        "red_flags": [box(name, words.boxes[name].title) for name in (STOPPING, BESIDE, ROUTINE)],
        "pattern": [box(PATTERNS, "")],
        "severity": [box(f"severity:{outcome}", said.severities[outcome]) for outcome in OUTCOMES],
        "care": [box(f"care:{stage}", said.stages[stage]) for stage in STAGES],
    }


def _nodes(telling: Telling, words: DecisionMapWords) -> Iterator[dict[str, Any]]:
    """Every node in reading order: column by column, box by box; features after their pattern."""
    tables, teller = telling.tables, _Teller(telling, words)
    for group in tables.question_table.groups:
        yield from (teller.question(one) for one in tables.questions.values() if one.group == group.id)
    for box in (STOPPING, BESIDE):
        yield teller.box("red_flags", box, words.boxes[box].title, words.boxes[box].text)
        yield from (teller.rule("red_flags", box, flag) for flag in tables.flags.values() if _box_of(flag) == box)
    yield teller.rule("red_flags", ROUTINE, tables.red_flag_table.routine)
    for pattern in tables.patterns.values():
        yield teller.pattern(pattern)
        yield from (teller.feature(feature, pattern) for feature in pattern.features)
    for outcome in OUTCOMES:
        name = f"severity:{outcome}"
        yield teller.box("severity", name, telling.content.words.severities[outcome], words.outcome)
        yield from (teller.rule("severity", name, row) for row in tables.severity_table.rows if row.outcome == outcome)
    for stage in STAGES:
        yield from (teller.rule("care", f"care:{stage}", row) for row in tables.care if row.stage == stage)


class _Teller:
    """Tells single nodes."""

    def __init__(self, telling: Telling, words: DecisionMapWords) -> None:
        self._telling = telling
        self._words = words

    def question(self, question: Question) -> dict[str, Any]:
        """What is asked; its sentence says when it is worth asking."""
        name, say = f"question:{question.id}", self._telling.say
        when = sentence(question.ask_when, self._telling.tables) if question.ask_when else None
        return {
            "id": name,
            "kind": "question",
            "column": "questions",
            "group": f"questions:{question.group}",
            "label": self._label(name, say(question.short)),
            "sentence": say(when or self._words.panel.always),
            "text": say(question.text),
            "options": {option.id: say(option.said) for option in question.options},
            **self._telling.row_basis(question),
        }

    def box(self, column: Column, box: str, title: str, text: str) -> dict[str, Any]:
        """A box that rules read as a whole."""
        shared = {
            "id": box,
            "kind": "box",
            "column": column,
            "group": box,
            "label": self._label(box, title),
            "text": text,
        }
        return {**shared, "sentence": self._words.panel.any}

    def pattern(self, pattern: Pattern) -> dict[str, Any]:
        """A pattern, which stands for its features."""
        name, say = f"pattern:{pattern.id}", self._telling.say
        shared = {"id": name, "kind": "pattern", "column": "pattern", "group": PATTERNS}
        label, text = self._label(name, say(pattern.name)), say(pattern.text)
        return {**shared, "label": label, "sentence": text, "text": "", **self._telling.row_basis(pattern)}

    def feature(self, feature: Feature, pattern: Pattern) -> dict[str, Any]:
        """A feature of a pattern, and what it is for it."""
        told = self.rule("pattern", PATTERNS, feature)
        return {**told, "kind": "feature", "of": f"pattern:{pattern.id}", "role": feature.role}

    def rule(self, column: Column, box: str, row: RuleRow) -> dict[str, Any]:
        """A row of a table."""
        say = self._telling.say
        return {
            "id": row.id,
            "kind": "rule",
            "column": column,
            "group": box,
            "label": self._label(row.id, say(row.text)),
            "sentence": say(sentence(row.when, self._telling.tables)),
            "text": say(row.text),
            **self._telling.row_basis(row),
        }

    def _label(self, name: str, otherwise: str) -> str:
        return self._telling.say(self._words.labels.get(name, otherwise))
