"""What is asked next: safety first, and nothing that need not be asked."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.content.decision_questions import NOT_KNOWN
from dmer.decision.conditions import Answers
from dmer.decision.next_questions import next_questions, safety_questions
from dmer.decision.situation import Situation
from tests.decision.any_answers import any_answers


def after(tables: Decision, answers: Answers) -> tuple[str, ...]:
    return next_questions(Situation(answers, tables))


def test_hard_stops_depend_on_three_questions(tables: Decision) -> None:
    assert safety_questions(tables) == ("harm-thoughts", "reality", "epds-item-10")


def test_at_first_everything_is_open_but_what_waits_for_an_answer(tables: Decision) -> None:
    waiting = {"rating-after", "between-how-long"}
    assert list(after(tables, {})) == [name for name in tables.questions if name not in waiting]


def test_a_question_that_waits_is_asked_once_it_makes_sense(tables: Decision) -> None:
    assert "rating-after" in after(tables, {"rating-before": 5})
    assert "rating-after" not in after(tables, {"rating-before": NOT_KNOWN})
    assert "between-how-long" in after(tables, {"between-feeds": ("tearful",)})
    assert "between-how-long" not in after(tables, {"between-feeds": ("well",)})


def test_a_rating_is_not_asked_for_where_there_is_no_feeling_to_rate(tables: Decision) -> None:
    assert "rating-before" in after(tables, {"feelings": NOT_KNOWN})
    assert "rating-before" in after(tables, {"feelings": ("anxiety",)})
    assert "rating-before" not in after(tables, {"feelings": ("none",)})


def test_not_known_closes_a_question_but_not_one_about_safety(tables: Decision) -> None:
    assert "goal" not in after(tables, {"goal": NOT_KNOWN})
    assert after(tables, {"harm-thoughts": NOT_KNOWN})[0] == "harm-thoughts"
    assert "epds-item-10" not in after(tables, {"epds-item-10": NOT_KNOWN})


def test_item_10_is_asked_for_first_once_there_is_a_total(tables: Decision, wave: Answers) -> None:
    answers = {name: answer for name, answer in wave.items() if name not in ("epds-item-10", "since-birth")}
    assert after(tables, answers)[0] == "epds-item-10"


def test_under_a_hard_stop_only_safety_is_left(tables: Decision) -> None:
    assert after(tables, {"harm-thoughts": ("suicide",)}) == ("reality", "epds-item-10")
    assert after(tables, {"reality": ("mania",), "harm-thoughts": ("none",), "epds-item-10": 0}) == ()


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_what_is_asked_next_is_open_and_asked_once(tables: Decision, data: st.DataObject) -> None:
    answers = data.draw(any_answers(tables))
    asked = after(tables, answers)
    assert len(set(asked)) == len(asked)
    assert all(answers.get(name) in (None, NOT_KNOWN) for name in asked)
