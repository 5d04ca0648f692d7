"""Each seminar case is a test of the engine: what it expects is what follows from its answers."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from dmer.content.case import Case
from dmer.content.cases import load_cases
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES
from dmer.decision.answers import read_answers
from dmer.decision.result import Result, assess
from tests.decision.conftest import ROOT

CASES: Mapping[str, Case] = load_cases(ROOT)


def result_of(case: Case, tables: Decision, steps: int | None = None) -> Result:
    told = case.answers if steps is None else case.told_by(steps)
    return assess(read_answers(dict(told), tables.questions), tables)


@pytest.fixture(params=CASES, ids=str)
def case(request: pytest.FixtureRequest) -> Case:
    return CASES[request.param]


def test_the_red_flags_and_the_urgency_are_those_expected(case: Case, tables: Decision) -> None:
    result = result_of(case, tables)
    assert tuple(flag.id for flag in result.red_flags) == case.expected.red_flags
    assert result.urgency == case.expected.urgency


def test_the_severity_is_the_one_expected(case: Case, tables: Decision) -> None:
    assert result_of(case, tables).severity == case.expected.severity


def test_the_patterns_fit_as_expected_and_no_other_fits(case: Case, tables: Decision) -> None:
    fits = result_of(case, tables).fits
    assert fits == {**dict.fromkeys(tables.patterns, "does_not_fit"), **case.expected.pattern}


def test_the_plan_holds_what_must_be_there_and_nothing_that_must_not(case: Case, tables: Decision) -> None:
    rows = {row.id for row in result_of(case, tables).care}
    assert set(case.expected.care.there) <= rows
    assert not rows.intersection(case.expected.care.not_there)


def test_all_that_is_told_is_all_that_is_answered(case: Case, tables: Decision) -> None:
    assert case.told_by(len(case.steps)) == case.answers
    assert result_of(case, tables, len(case.steps)).rules == result_of(case, tables).rules


def test_at_every_step_there_is_a_plan_and_a_red_flag_that_was_told_stays(case: Case, tables: Decision) -> None:
    urgency = 0
    for step in range(len(case.steps) + 1):
        result = result_of(case, tables, step)
        assert result.care
        if result.hard_stop:
            assert result.severity == "not_graded"
            urgency = max(urgency, URGENCIES.index(result.urgency))
        assert URGENCIES.index(result.urgency) >= urgency


def test_no_case_is_given_away_by_its_first_step(case: Case, tables: Decision) -> None:
    """Before the questions about safety nothing is graded, so there is something left to find out."""
    assert result_of(case, tables, 1).severity == "not_graded"
