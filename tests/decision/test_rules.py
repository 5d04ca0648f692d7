"""The rules that fired, with the values they read: nothing follows without one."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision.conditions import TRUE, Answers, evaluate
from dmer.decision.result import assess
from dmer.decision.rules import rules_of, values_read
from dmer.decision.situation import Situation
from tests.decision.any_answers import any_answers, condition


def test_every_row_of_every_table_is_a_rule_with_an_id_of_its_own(tables: Decision) -> None:
    names = [rule.id for rule in rules_of(tables)]
    assert len(set(names)) == len(names)
    features = [feature.id for pattern in tables.patterns.values() for feature in pattern.features]
    rows = [*tables.flags, *features, *(row.id for row in (*tables.severity_table.rows, *tables.care))]
    assert set(names) == {tables.red_flag_table.routine.id, *rows}


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_the_fired_rules_are_those_whose_condition_is_true(tables: Decision, data: st.DataObject) -> None:
    answers = data.draw(any_answers(tables))
    situation = Situation(answers, tables)
    fired = {one.rule.id for one in assess(answers, tables).rules}
    expected = {rule.id for rule in rules_of(tables) if rule.when is None or evaluate(rule.when, situation) == TRUE}
    assert fired == expected


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_everything_in_a_result_has_its_rule(tables: Decision, data: st.DataObject) -> None:
    result = assess(data.draw(any_answers(tables)), tables)
    fired = {one.rule.id: one for one in result.rules}
    assert result.grade is not None
    for row in (*result.red_flags, result.grade, *result.care):
        assert fired[row.id].rule.claims == tuple(row.claims)


def test_a_rule_names_the_values_it_read(tables: Decision, wave: Answers) -> None:
    answers = {**wave, "feeding-effect": "about-to-stop", "rating-before": 9}
    read = {one.rule.id: one.read for one in assess(answers, tables).rules}
    assert read["about-to-stop-against-their-wish"] == {
        "feeding-effect": "about-to-stop",
        "rating-before": 9,
        "rating-after": 1,
    }
    assert read["grade-cancels-nothing"] == {"severity": "moderate_or_severe", "red_flag any": "stands"}
    assert read["explain-name-it"] == {"red_flag hard_stop": "does not stand", "pattern d-mer": "fits"}
    assert read["own-scope"] == {}


def test_a_value_that_is_missing_is_told_as_missing(tables: Decision) -> None:
    situation = Situation({"epds-item-10": 1}, tables)
    asked = condition({"all": [{"urgency": ["same_day"]}, {"question": "goal", "is": ["stop"]}]})
    assert values_read(asked, situation) == {"urgency": "same_day", "goal": None}
    assert values_read(None, situation) == {}
