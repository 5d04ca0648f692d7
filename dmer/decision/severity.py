"""Severity: exactly one row of its table is true for any answers, which the audit proves."""

from __future__ import annotations

from dmer.content.conditions import SeverityIs
from dmer.content.decision import Decision
from dmer.content.decision_rows import Grade
from dmer.decision.conditions import TRUE, Facts, Truth, fires


def severity_truth(leaf: SeverityIs, tables: Decision, facts: Facts[Truth]) -> Truth:
    """Whether a leaf about severity holds."""
    return facts.most([fires(row.when, facts) for row in tables.severity_table.rows if row.outcome in leaf.severity])


def grade_of(tables: Decision, facts: Facts[int]) -> Grade | None:
    """The row that is true. None only with a table that the audit would refuse; of several the first counts, because
    those that stop the grading stand first.
    """
    return next((row for row in tables.severity_table.rows if fires(row.when, facts) == TRUE), None)
