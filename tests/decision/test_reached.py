"""What stands in the tables in vain is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from dmer.content.decision import Decision
from dmer.decision.reached import every_row_is_reached
from tests.decision.any_answers import changed, condition, with_care, with_flags, with_grades, with_patterns, without

NEVER = {"all": [{"question": "rating-before", "at_least": 5}, {"question": "rating-before", "at_most": 4}]}


def test_nothing_stands_in_vain(tables: Decision) -> None:
    finding = every_row_is_reached(tables)
    assert finding.failures == ()
    assert finding.answers >= finding.places > 0


def never_there(tables: Decision) -> Decision:
    """The tables with an essential feature that is never there."""
    features = changed(tables.patterns["pain"].features, "pain-present", when=condition(NEVER))
    return with_patterns(tables, lambda rows: changed(rows, "pain", features=tuple(features)))


def never_advised(tables: Decision) -> Decision:
    """The tables with advice that is never given."""
    advice = tables.patterns["pain"].next[0].model_copy(update={"when": condition(NEVER)})
    return with_patterns(tables, lambda rows: changed(rows, "pain", next=(advice,)))


def ruled_out_by_itself(tables: Decision) -> Decision:
    """The tables with a pattern that its own essential feature rules out."""
    outside = tables.patterns["anxiety"].features[0]
    both = (outside, outside.model_copy(update={"id": "out", "role": "rules_out"}))
    return with_patterns(tables, lambda rows: changed(rows, "anxiety", features=both))


@pytest.mark.parametrize(
    ("break_it", "said"),
    [
        (lambda t: with_flags(t, lambda r: changed(r, "danger-now", when=condition(NEVER))), "the row 'danger-now'"),
        (lambda t: with_grades(t, lambda r: changed(r, "mild", when=condition(NEVER))), "the row 'mild'"),
        (lambda t: with_care(t, lambda r: changed(r, "exercise", when=condition(NEVER))), "the row 'exercise'"),
        (never_there, "the row 'pain-present'"),
        (ruled_out_by_itself, "'anxiety' as 'fits'"),
        (never_advised, "the advice 'Have a feed watched and the nipples looked at, before and after.' of 'pain'"),
    ],
)
def test_a_row_that_is_never_reached_is_found(
    tables: Decision, break_it: Callable[[Decision], Decision], said: str
) -> None:
    assert f"no answers bring about {said}" in every_row_is_reached(break_it(tables)).failures


def test_a_name_that_is_never_true_and_a_question_that_nobody_reads_are_found(tables: Decision) -> None:
    name = tables.care_table.names[0].model_copy(update={"id": "never", "when": condition(NEVER)})
    table = tables.care_table.model_copy(update={"names": (*tables.care_table.names, name)})
    assert "no answers bring about the name 'never'" in every_row_is_reached(replace(tables, care_table=table)).failures
    unread = with_care(tables, lambda rows: without(rows, "later-baby"))
    assert "no rule reads the question 'earlier-babies'" in every_row_is_reached(unread).failures
