"""The whole logic as a graph: what each rule reads, in five columns from questions to the plan, with its sentence.

A box of the picture is a node as well where a rule reads it as a whole: the red flags that stop the grading, those beside
a grade, and each outcome of the severity table. The rows in such a box are what it consists of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dmer.content.conditions import (
    ANY_FLAG,
    HARD_STOP,
    Condition,
    FitIs,
    FlagStands,
    Leaf,
    SeverityIs,
    UrgencyIs,
    leaves,
    question_of,
)
from dmer.content.decision import Decision
from dmer.content.decision_map_words import DecisionMapWords
from dmer.content.decision_questions import Question
from dmer.content.decision_rows import STAGES, Feature, Grade, Pattern, RedFlag, Row
from dmer.decision.sentences import sentence
from dmer.decision.telling import Telling

Column = Literal["questions", "red_flags", "pattern", "severity", "care"]

STOPPING, BESIDE, ROUTINE = "red_flags:stopping", "red_flags:beside", "red_flags:routine"
"""The boxes of the red flags."""

OUTCOMES = ("not_graded", "severe", "moderate_or_severe", "moderate", "mild")
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
        Edge(source, row.id)
        for row in _rows(tables)
        if (when := getattr(row, "when", None)) is not None
        for source in read_by(when, tables)
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


def _rows(tables: Decision) -> Iterator[Row]:
    yield tables.red_flag_table.routine
    yield from tables.flags.values()
    for pattern in tables.patterns.values():
        yield from pattern.features
    yield from tables.severity_table.rows
    yield from tables.care


def _box_of(flag: RedFlag) -> str:
    return STOPPING if flag.hard_stop else BESIDE


def _groups(telling: Telling, words: DecisionMapWords) -> Mapping[Column, Iterable[dict[str, str]]]:
    """The boxes of each column, from above."""
    said = telling.content.words
    return {
        "questions": [
            {"id": f"questions:{group.id}", "title": group.title} for group in telling.tables.question_table.groups
        ],
        "red_flags": [{"id": box, "title": words.boxes[box].title} for box in (STOPPING, BESIDE, ROUTINE)],
        "pattern": [{"id": "pattern:all", "title": ""}],
        "severity": [{"id": f"severity:{outcome}", "title": said.severities[outcome]} for outcome in OUTCOMES],
        "care": [{"id": f"care:{stage}", "title": said.stages[stage]} for stage in STAGES],
    }


def _nodes(telling: Telling, words: DecisionMapWords) -> Iterator[dict[str, Any]]:
    """Every node, in reading order: column by column, box by box; features after their pattern."""
    tables = telling.tables
    teller = _Teller(telling, words)
    for question in sorted(tables.questions.values(), key=lambda one: _order_of_groups(tables).index(one.group)):
        yield teller.question(question)
    for box in (STOPPING, BESIDE):
        yield teller.box("red_flags", box, words.boxes[box].title, words.boxes[box].text)
        yield from (teller.row("red_flags", box, flag, flag.now) for flag in tables.flags.values() if _box_of(flag) == box)
    yield teller.row("red_flags", ROUTINE, tables.red_flag_table.routine)
    for pattern in tables.patterns.values():
        yield teller.pattern(pattern)
        for feature in pattern.features:
            yield {**teller.row("pattern", "pattern:all", feature), "kind": "feature", "role": feature.role, "of": f"pattern:{pattern.id}"}
    for outcome in OUTCOMES:
        box = f"severity:{outcome}"
        yield teller.box("severity", box, telling.content.words.severities[outcome], words.outcome)
        rows = (row for row in tables.severity_table.rows if row.outcome == outcome)
        yield from (teller.row("severity", box, row) for row in rows)
    yield from (teller.row("care", f"care:{row.stage}", row) for row in tables.care)


def _order_of_groups(tables: Decision) -> list[str]:
    return [group.id for group in tables.question_table.groups]
