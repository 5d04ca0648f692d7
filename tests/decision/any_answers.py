"""Any answers, complete or partial, for tests over random input; and tables with something changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from hypothesis import strategies as st
from pydantic import TypeAdapter

from dmer.content.conditions import Condition
from dmer.content.decision import Decision
from dmer.content.entries import Entry
from dmer.decision.conditions import Answers
from dmer.decision.possible import possible_answers

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)

Row = TypeVar("Row", bound=Entry)


_MADE: dict[int, st.SearchStrategy[Answers]] = {}


def any_answers(tables: Decision) -> st.SearchStrategy[Answers]:
    """Answers to any of the questions."""
    if id(tables) not in _MADE:
        given = {
            name: st.sampled_from([answer for answer in possible_answers(question) if answer is not None])
            for name, question in tables.questions.items()
        }
        _MADE[id(tables)] = st.fixed_dictionaries({}, optional=given)
    return _MADE[id(tables)]


def condition(raw: dict[str, Any]) -> Condition:
    """A condition as it is written in a file."""
    return CONDITION.validate_python(raw)


def with_flags(tables: Decision, change: Callable[[Any], Iterable[Any]]) -> Decision:
    """The tables with other red flags."""
    table = tables.red_flag_table
    return replace(tables, red_flag_table=table.model_copy(update={"rows": tuple(change(table.rows))}))


def with_grades(tables: Decision, change: Callable[[Any], Iterable[Any]]) -> Decision:
    """The tables with other rows of severity."""
    table = tables.severity_table
    return replace(tables, severity_table=table.model_copy(update={"rows": tuple(change(table.rows))}))


def with_care(tables: Decision, change: Callable[[Any], Iterable[Any]]) -> Decision:
    """The tables with other rows of the care plan."""
    table = tables.care_table
    return replace(tables, care_table=table.model_copy(update={"rows": tuple(change(table.rows))}))


def with_patterns(tables: Decision, change: Callable[[Any], Iterable[Any]]) -> Decision:
    """The tables with other patterns."""
    table = tables.pattern_table
    return replace(tables, pattern_table=table.model_copy(update={"rows": tuple(change(table.rows))}))


def changed(rows: Iterable[Row], name: str, **fields: Any) -> list[Row]:
    """The rows, with other fields in the one called `name`; nothing is validated."""
    found = [row.model_copy(update=fields) if getattr(row, "id", None) == name else row for row in rows]
    assert any(getattr(row, "id", None) == name for row in found), name
    return found


def without(rows: Iterable[Row], *names: str) -> list[Row]:
    """The rows but these."""
    return [row for row in rows if getattr(row, "id", None) not in names]
