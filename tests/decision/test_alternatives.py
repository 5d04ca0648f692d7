"""Situations one answer away, worked out at once: each is what the engine says about it alone."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision.alternatives import Alternatives, what_is_read
from dmer.decision.change import WhatIfs
from dmer.decision.conditions import Answers
from dmer.decision.result import assess
from dmer.decision.rules import rules_of
from tests.decision.any_answers import any_answers


def tried(answers: Answers, tables: Decision) -> Alternatives:
    return Alternatives(answers, tables, what_is_read(tuple(rules_of(tables)), tables))


@settings(deadline=None, max_examples=15)
@given(data=st.data())
def test_every_other_answer_has_the_outcome_that_the_engine_gives_it_alone(
    tables: Decision, data: st.DataObject
) -> None:
    answers = data.draw(any_answers(tables))
    found = WhatIfs(tables).of(answers)
    changes = {(one.question, one.answer): one for one in found.changes}
    near = {one.rule.id: set(one.answers) for one in found.near_misses}
    before = assess(answers, tables)
    fired = {one.rule.id for one in before.rules}
    assert (found.before.urgency, found.before.severity, found.before.fits) == (
        before.urgency,
        before.severity,
        before.fits,
    )
    for other in tried(answers, tables).others:
        after = assess({**answers, other[0]: other[1]}, tables)
        fits = {name: fit for name, fit in after.fits.items() if fit != before.fits[name]}
        if fits or (after.urgency, after.severity) != (before.urgency, before.severity):
            change = changes.pop(other)
            assert (change.urgency, change.severity, change.fits) == (after.urgency, after.severity, fits)
        assert {one.rule.id for one in after.rules} - fired == {
            name for name, others in near.items() if other in others
        }
    assert not changes


def test_answers_that_no_rule_tells_apart_are_tried_once(tables: Decision, wave: Answers) -> None:
    others = tried(wave, tables).others
    assert len(others) == len(set(others))
    ratings = [answer for question, answer in others if question == "rating-before"]
    assert 3 not in ratings, "like the 2 that is given"
    assert {0, 4, 7, 8} <= set(ratings)


def test_another_answer_is_the_nearest_of_its_kind(tables: Decision, wave: Answers) -> None:
    totals = [answer for question, answer in tried(wave, tables).others if question == "epds-total"]
    assert totals == [10, 13]
