"""A worse answer never lowers urgency or severity, and the check finds it where one does."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.conditions import Severity
from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES
from dmer.decision.possible import worse_steps
from dmer.decision.result import Result, assess
from dmer.decision.worse import RANKS, SUSPENDED, worse_never_lowers
from tests.decision.any_answers import any_answers, changed, condition, with_flags, with_grades


def height(result: Result) -> int:
    return SUSPENDED if result.hard_stop else RANKS[result.severity]


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_one_worse_answer_never_lowers_urgency_or_severity(tables: Decision, data: st.DataObject) -> None:
    ordered = [question for question in tables.questions.values() if list(worse_steps(question))]
    question = data.draw(st.sampled_from(ordered))
    better, worse = data.draw(st.sampled_from(list(worse_steps(question))))
    answers = data.draw(any_answers(tables))
    before = assess({**answers, question.id: better}, tables)
    after = assess({**answers, question.id: worse}, tables)
    assert URGENCIES.index(after.urgency) >= URGENCIES.index(before.urgency)
    assert height(after) >= height(before)


def test_every_outcome_has_its_height() -> None:
    assert set(RANKS) == set(get_args(Severity))
    assert max(RANKS.values()) < SUSPENDED


def test_the_tables_hold(tables: Decision) -> None:
    finding = worse_never_lowers(tables)
    assert finding.failures == ()
    assert finding.answers > 10**9


def test_an_urgency_that_falls_is_found(tables: Decision) -> None:
    narrow = condition({"all": [{"question": "epds-total", "at_least": 13}, {"question": "epds-total", "at_most": 20}]})
    fallen = with_flags(tables, lambda rows: changed(rows, "epds-13-or-more", when=narrow))
    [failure] = worse_never_lowers(fallen).failures
    assert failure == "epds-total from 13 to 21: urgency falls (epds-13-or-more, epds-10-to-12)"


def test_a_flag_that_another_answer_of_many_takes_away_is_found(tables: Decision) -> None:
    only = condition(
        {
            "all": [
                {"question": "harm-thoughts", "has": ["self-harm"]},
                {"not": {"question": "harm-thoughts", "has": ["suicide"]}},
            ]
        }
    )
    fallen = with_flags(tables, lambda rows: changed(rows, "thoughts-of-suicide-or-self-harm", when=only))
    failures = worse_never_lowers(fallen).failures
    assert any("harm-thoughts" in failure and "urgency falls" in failure for failure in failures)
    assert any("severity falls" in failure for failure in failures)


def test_a_routine_that_ends_is_found(tables: Decision) -> None:
    strange = tables.red_flag_table.routine.model_copy(
        update={"when": condition({"question": "rating-before", "at_most": 5})}
    )
    table = tables.red_flag_table.model_copy(update={"routine": strange})
    failures = worse_never_lowers(replace(tables, red_flag_table=table)).failures
    assert "rating-before from 0 to 6: urgency falls (something-was-heard)" in failures


def test_a_severity_that_falls_is_found(tables: Decision) -> None:
    fallen = with_grades(tables, lambda rows: changed(rows, "high-rating-that-fell", outcome="mild"))
    failures = worse_never_lowers(fallen).failures
    assert failures
    assert all("severity falls" in failure for failure in failures)
    assert any(failure.startswith("rating-before from 7 to 8") for failure in failures)
