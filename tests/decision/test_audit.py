"""The audit as a whole: clean, quick to read, and honest about what it went through."""

from __future__ import annotations

import datetime
from math import prod

import pytest

from dmer.content.decision import Decision
from dmer.decision import grid as grid_module
from dmer.decision.audit import CHECKS, Audit, audit, audit_lines
from dmer.decision.possible import possible_answers
from tests.decision.any_answers import with_grades, without

TODAY = datetime.date(2026, 11, 21)


@pytest.fixture(scope="module")
def found(tables: Decision) -> Audit:
    return audit(tables, TODAY)


def test_the_tables_are_clean(found: Audit) -> None:
    assert [failure for check in found.checks for failure in check.failures] == []
    assert found.clean


def test_every_check_ran(found: Audit) -> None:
    assert [check.id for check in found.checks] == list(CHECKS)
    assert all(check.answers > 0 and check.places > 0 for check in found.checks)


def test_the_size_of_the_space_is_that_of_all_answers(found: Audit, tables: Decision) -> None:
    assert found.questions == len(tables.questions)
    assert found.space == prod(len(possible_answers(question)) for question in tables.questions.values())
    assert found.versions == {name: table.version for name, table in tables.tables.items()}
    assert found.date == TODAY


def test_factors_name_the_questions_that_are_read_together(found: Audit, tables: Decision) -> None:
    flags = [factor for factor in found.factors if factor.name == "red flags"]
    read = [name for factor in flags for name in factor.questions]
    assert len(set(read)) == len(read), "parts of the red flags share no question"
    assert {f"pattern {name}" for name in tables.patterns} <= {factor.name for factor in found.factors}
    [severity] = [factor for factor in found.factors if factor.name == "severity"]
    assert {"rating-before", "rating-after", "harm-thoughts", "reality", "epds-item-10"} < set(severity.questions)
    assert severity.answers == prod(len(possible_answers(tables.questions[name])) for name in severity.questions)


def test_the_audit_is_told_in_lines(found: Audit) -> None:
    lines = list(audit_lines(found))
    assert lines[0].endswith("audited on 2026-11-21")
    assert "combinations of answers" in lines[1]
    assert sum(line.startswith("holds ") for line in lines) == len(CHECKS)
    assert lines[-1] == "Clean."


def test_a_failure_is_told_with_an_example(tables: Decision) -> None:
    broken = audit(with_grades(tables, lambda rows: without(rows, "seven-that-fell-a-little")), TODAY)
    assert not broken.clean
    lines = list(audit_lines(broken))
    assert lines[-1] == "Not clean."
    [start] = [number for number, line in enumerate(lines) if line.startswith("FAILED  one-severity")]
    assert "rating-before: 7" in lines[start + 2]


def test_what_cannot_be_gone_through_is_not_clean(tables: Decision, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid_module, "LARGEST_GRID", 1000)
    monkeypatch.setattr("dmer.decision.audit._factors", lambda _: ())
    found = audit(tables, TODAY)
    assert not found.clean
    assert any(failure.startswith("cannot be gone through: ") for check in found.checks for failure in check.failures)
