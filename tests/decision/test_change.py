"""Why not: single answers that would change a result, and rules that are one answer away."""

from __future__ import annotations

import pytest

from dmer.content.decision import Decision
from dmer.decision.change import WhatIf, change_said, what_if
from dmer.decision.conditions import Answers
from dmer.decision.result import assess


@pytest.fixture
def instead(tables: Decision, wave: Answers) -> WhatIf:
    return what_if(wave, tables)


def test_every_change_is_what_the_engine_says(tables: Decision, wave: Answers, instead: WhatIf) -> None:
    assert instead.changes
    for change in instead.changes:
        result = assess({**wave, change.question: change.answer}, tables)
        assert (result.urgency, result.severity) == (change.urgency, change.severity)
        assert {name: result.fits[name] for name in change.fits} == change.fits


def test_single_answers_that_would_change_the_grade(instead: WhatIf) -> None:
    grades = {(change.question, change.answer): change.severity for change in instead.changes}
    assert grades["rating-before", 4] == "moderate"
    assert grades["rating-before", 7] == "moderate"
    assert grades["rating-before", 8] == "moderate_or_severe"
    assert grades["rating-after", 4] == "moderate"
    assert grades["harm-thoughts", ("suicide",)] == "not_graded"


def test_the_answer_that_is_given_is_no_change(wave: Answers, instead: WhatIf) -> None:
    assert all(wave.get(change.question) != change.answer for change in instead.changes)


def test_what_changes_nothing_is_not_told(instead: WhatIf) -> None:
    told = {(change.question, change.answer) for change in instead.changes}
    assert ("rating-before", 3) not in told
    assert not any(question == "goal" for question, _ in told)


def test_rules_that_are_one_answer_away(tables: Decision, wave: Answers, instead: WhatIf) -> None:
    near = {miss.rule.id: miss.answers for miss in instead.near_misses}
    assert ("epds-total", 13) in near["epds-13-or-more"]
    assert ("goal", "stop") in near["goal-stop"]
    assert "about-to-stop-against-their-wish" not in near, "two answers away"
    fired = {one.rule.id for one in assess(wave, tables).rules}
    assert not fired & set(near)
    for miss in instead.near_misses:
        for question, answer in miss.answers:
            changed = assess({**wave, question: answer}, tables)
            assert miss.rule.id in {one.rule.id for one in changed.rules}


def test_an_option_more_or_less_is_tried_where_several_may_be_chosen(tables: Decision, wave: Answers) -> None:
    answers = {**wave, "feelings": ("despondency", "urge-to-unlatch")}
    tried = {(change.question, change.answer) for change in what_if(answers, tables).changes}
    assert ("feelings", ("despondency",)) in tried
    assert ("feelings", ("none",)) in tried
    assert ("feelings", ("despondency", "urge-to-unlatch", "flashbacks")) in tried


def test_it_works_from_no_answers_at_all(tables: Decision) -> None:
    instead = what_if({}, tables)
    assert {change.urgency for change in instead.changes} == {"none", "routine", "prompt", "same_day", "emergency"}
    assert (instead.before.urgency, instead.before.severity) == ("none", "not_graded")


def test_a_change_is_a_sentence(tables: Decision, wave: Answers, instead: WhatIf) -> None:
    said = {(one.question, one.answer): change_said(one, instead.before, wave, tables) for one in instead.changes}
    assert said["rating-before", 4] == (
        'If the answer about the first rating were "4" (now 2): the severity would be moderate, not mild.'
    )
    assert said["epds-total", 13] == (
        'If the answer about the EPDS total were "13" (now 4): the urgency would be prompt, not routine; '
        '"Postpartum depression": fits partly.'
    )
