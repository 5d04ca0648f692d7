"""Three-valued logic: what is not known stays not known, and nothing is swallowed."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from dmer.content.conditions import Answered, Has, Is
from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN
from dmer.decision.conditions import FALSE, TRUE, UNKNOWN, Answers, evaluate, fires, is_known, truth_of
from dmer.decision.situation import Situation
from tests.decision.any_answers import condition

WELL = {"question": "between-feeds", "has": ["well"]}
LOW = {"question": "between-feeds", "has": ["low-mood"]}
HIGH = {"question": "rating-before", "at_least": 7}


def truth(tables: Decision, raw: dict[str, Any], answers: Answers) -> int:
    return evaluate(condition(raw), Situation(answers, tables))


@pytest.mark.parametrize(
    ("raw", "answers", "expected"),
    [
        ({"question": "onset", "is": ["before-milk", "with-milk"]}, {"onset": "with-milk"}, TRUE),
        ({"question": "onset", "is": ["before-milk"]}, {"onset": "with-milk"}, FALSE),
        ({"question": "onset", "is": ["before-milk"]}, {}, UNKNOWN),
        ({"question": "onset", "is": ["before-milk"]}, {"onset": NOT_KNOWN}, UNKNOWN),
        (LOW, {"between-feeds": ("low-mood", "tearful")}, TRUE),
        (LOW, {"between-feeds": ("tearful",)}, FALSE),
        (LOW, {"between-feeds": NOT_KNOWN}, UNKNOWN),
        (HIGH, {"rating-before": 7}, TRUE),
        (HIGH, {"rating-before": 6}, FALSE),
        (HIGH, {}, UNKNOWN),
        ({"question": "rating-before", "at_most": 0}, {"rating-before": 0}, TRUE),
        ({"question": "rating-before", "at_most": 0}, {"rating-before": 1}, FALSE),
        ({"answered": "rating-before"}, {"rating-before": 0}, TRUE),
        ({"answered": "rating-before"}, {}, FALSE),
        ({"answered": "rating-before"}, {"rating-before": NOT_KNOWN}, FALSE),
        ({"not": HIGH}, {}, UNKNOWN),
        ({"not": HIGH}, {"rating-before": 7}, FALSE),
        ({"not": HIGH}, {"rating-before": 2}, TRUE),
        ({"all": [HIGH, LOW]}, {"rating-before": 2}, FALSE),
        ({"all": [HIGH, LOW]}, {"rating-before": 8}, UNKNOWN),
        ({"any": [HIGH, LOW]}, {"rating-before": 8}, TRUE),
        ({"any": [HIGH, LOW]}, {"rating-before": 2}, UNKNOWN),
        ({"named": "raised-score"}, {"epds-total": 10}, TRUE),
        ({"named": "raised-score"}, {}, FALSE),
        ({"red_flag": "any"}, {"phq9-total": 10}, TRUE),
        ({"red_flag": "hard_stop"}, {"phq9-total": 10}, FALSE),
        ({"red_flag": "hard_stop"}, {"epds-item-10": 1}, TRUE),
        ({"red_flag": "phq9-10-or-more"}, {"phq9-total": 10}, TRUE),
        ({"urgency": ["none"]}, {}, TRUE),
        ({"urgency": ["none"]}, {"phq9-total": 10}, FALSE),
        ({"urgency": ["prompt"]}, {"phq9-total": 10}, TRUE),
        ({"urgency": ["prompt"]}, {"phq9-total": 10, "epds-item-10": 1}, FALSE),
        ({"urgency": ["same_day", "emergency"]}, {"phq9-total": 10, "epds-item-10": 1}, TRUE),
        ({"pattern": "anxiety", "fit": ["not_known"]}, {}, TRUE),
        ({"pattern": "anxiety", "fit": ["fits", "partly"]}, {"between-feeds": ("worry-or-panic",)}, TRUE),
        ({"severity": ["not_graded"]}, {}, TRUE),
        ({"severity": ["mild"]}, {}, FALSE),
    ],
)  # fmt: skip
def test_what_a_condition_means(tables: Decision, raw: dict[str, Any], answers: Answers, expected: int) -> None:
    assert truth(tables, raw, answers) == expected


def test_and_or_and_not_are_those_of_kleene(tables: Decision) -> None:
    values: dict[int, Answers] = {TRUE: {"rating-before": 8}, FALSE: {"rating-before": 1}, UNKNOWN: {}}
    others: dict[int, Answers] = {TRUE: {"rating-after": 8}, FALSE: {"rating-after": 1}, UNKNOWN: {}}
    after = {"question": "rating-after", "at_least": 7}
    for one, other in itertools.product(values, others):
        answers = {**values[one], **others[other]}
        assert truth(tables, {"all": [HIGH, after]}, answers) == min(one, other)
        assert truth(tables, {"any": [HIGH, after]}, answers) == max(one, other)
        de_morgan = {"not": {"any": [{"not": HIGH}, {"not": after}]}}
        assert truth(tables, de_morgan, answers) == min(one, other)


def test_a_rule_fires_only_where_its_condition_is_true(tables: Decision) -> None:
    assert fires(condition(HIGH), Situation({}, tables)) == FALSE
    assert fires(condition({"not": HIGH}), Situation({}, tables)) == FALSE
    assert fires(condition(HIGH), Situation({"rating-before": 7}, tables)) == TRUE


def test_not_known_is_no_answer() -> None:
    assert not is_known(None)
    assert not is_known(NOT_KNOWN)
    assert is_known(0)
    assert truth_of(Answered(answered="goal"), NOT_KNOWN) == FALSE


def test_an_answer_of_the_wrong_kind_is_a_mistake_of_the_program() -> None:
    with pytest.raises(TypeError, match="is no answer to"):
        truth_of(Has(question="feelings", has=("anxiety",)), "anxiety")
    with pytest.raises(TypeError, match="is no answer to"):
        truth_of(Is.model_validate({"question": "onset", "is": ["any-time"]}), 3)
