"""Why a condition does not hold, in phrases."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision.conditions import TRUE, Answers, evaluate
from dmer.decision.rules import rules_of
from dmer.decision.situation import Situation
from dmer.decision.why_not import why_not
from tests.decision.any_answers import any_answers, condition


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_there_is_a_reason_exactly_where_a_condition_does_not_hold(tables: Decision, data: st.DataObject) -> None:
    situation = Situation(data.draw(any_answers(tables)), tables)
    for rule in rules_of(tables):
        if rule.when is not None:
            phrases = why_not(rule.when, situation)
            assert bool(phrases) == (evaluate(rule.when, situation) != TRUE), rule.id
            assert len(set(phrases)) == len(phrases)
            assert not any(phrase.endswith(".") for phrase in phrases)


SLEEP = {"question": "aggravators", "has": ["little-sleep"]}
SMALL = {"question": "rating-before", "at_most": 1}


@pytest.mark.parametrize(
    ("asked", "phrases"),
    [
        (SMALL, ("the first rating is above 1",)),
        ({"not": {"question": "rating-before", "at_least": 2}}, ("the first rating is 2 or more",)),
        (SLEEP, ("the question about the aggravators has no answer",)),
        ({"not": SLEEP}, ("the question about the aggravators has no answer",)),
        ({"answered": "aggravators"}, ("the question about the aggravators has no answer",)),
        ({"severity": ["severe", "moderate"]}, ("the severity is mild",)),
        ({"not": {"severity": ["mild"]}}, ("the severity is mild",)),
        ({"pattern": "depression", "fit": ["fits"]}, ('the pattern "Postpartum depression" does not fit',)),
        ({"red_flag": "any"}, ("no red flag stands",)),
        ({"all": [{"severity": ["mild"]}, SMALL]}, ("the first rating is above 1",)),
        ({"any": [{"severity": ["severe"]}, SMALL]}, ("the severity is mild", "the first rating is above 1")),
        ({"not": {"any": [{"severity": ["mild"]}, SMALL]}}, ("the severity is mild",)),
        ({"not": {"named": "no-hard-stop"}}, ("no red flag stops the grading",)),
        ({"named": "stopping-is-wanted"}, ('the wish of the parent is not "to stop" or "to stop, which is decided"',)),
        ({"severity": ["mild"]}, ()),
    ],
)
def test_what_stands_in_the_way(
    tables: Decision, wave: Answers, asked: dict[str, Any], phrases: tuple[str, ...]
) -> None:
    assert why_not(condition(asked), Situation(wave, tables)) == phrases
