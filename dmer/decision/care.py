"""The care plan: every row whose condition is true, in the order of its stages."""

from __future__ import annotations

from dmer.content.decision import Decision
from dmer.content.decision_rows import Care
from dmer.decision.conditions import TRUE, Facts, Truth, fires


def stands_in_plan(row: Care, facts: Facts[Truth]) -> Truth:
    """Whether a row is in the plan."""
    return facts.least([]) if row.when is None else fires(row.when, facts)


def plan_of(tables: Decision, facts: Facts[int]) -> tuple[Care, ...]:
    """The rows of the plan."""
    return tuple(row for row in tables.care if stands_in_plan(row, facts) == TRUE)
