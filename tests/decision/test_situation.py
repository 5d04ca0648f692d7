"""One set of answers, worked out table by table, only as far as it is asked for."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision.conditions import FALSE, TRUE, Answers
from dmer.decision.situation import Situation
from tests.decision.any_answers import any_answers


def test_nothing_is_known_without_answers(tables: Decision) -> None:
    situation = Situation({}, tables)
    assert set(situation.standing.values()) == {FALSE}
    assert set(situation.fits.values()) == {"not_known"}
    assert situation.urgency == "none"
    assert situation.heard == FALSE


def test_something_heard_is_routine_until_a_flag_stands(tables: Decision) -> None:
    assert Situation({"feelings": ("anxiety",)}, tables).urgency == "routine"
    assert Situation({"feelings": ("none",), "body": ("none",), "rating-before": 0}, tables).urgency == "none"
    flagged = Situation({"feelings": ("anxiety",), "epds-total": 13}, tables)
    assert (flagged.urgency, flagged.heard) == ("prompt", TRUE)


def test_named_conditions_are_remembered(tables: Decision) -> None:
    situation = Situation({"epds-total": 12}, tables)
    assert situation.named("raised-score") == TRUE
    assert situation.named("raised-score") == TRUE
    assert situation.named("no-hard-stop") == TRUE


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_the_order_of_answers_does_not_matter(tables: Decision, data: st.DataObject) -> None:
    answers = data.draw(any_answers(tables))
    shuffled: Answers = dict(data.draw(st.permutations(list(answers.items()))))
    one, other = Situation(answers, tables), Situation(shuffled, tables)
    assert (one.urgency, one.fits, one.grade, one.care) == (other.urgency, other.fits, other.grade, other.care)
