"""The care plan: its order, what stands in it and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.content.decision_rows import STAGES
from dmer.decision.care import plan_of, stands_in_plan
from dmer.decision.conditions import TRUE, Answer, Answers
from dmer.decision.result import assess
from dmer.decision.situation import Situation
from tests.decision.any_answers import any_answers


def plan(tables: Decision, answers: Answers) -> list[str]:
    return [row.id for row in assess(answers, tables).care]


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_every_plan_starts_with_one_explanation_and_ends_with_when_to_come_back(
    tables: Decision, data: st.DataObject
) -> None:
    rows = assess(data.draw(any_answers(tables)), tables).care
    assert [row.stage for row in rows].count("explain") == 1
    assert rows[0].stage == "explain"
    assert rows[-1].stage == "come_back"
    assert [STAGES.index(row.stage) for row in rows] == sorted(STAGES.index(row.stage) for row in rows)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_under_a_hard_stop_only_rows_made_for_it_stand(tables: Decision, data: st.DataObject) -> None:
    answers = {**data.draw(any_answers(tables)), "harm-thoughts": ("self-harm",)}
    result = assess(answers, tables)
    assert result.hard_stop
    assert all(row.beside_hard_stop for row in result.care)
    assert result.care[0].id == "explain-after-help"


def test_the_explanation_follows_the_pattern(tables: Decision, wave: Answers) -> None:
    first = {
        "explain-name-it": wave,
        "explain-it-may-be": {**wave, "onset": "start-of-feed"},
        "explain-something-else": {**wave, "onset": "any-time"},
        "explain-listen-first": {},
        "explain-after-help": {**wave, "harm-thoughts": ("suicide",)},
    }
    assert {name: plan(tables, answers)[0] for name, answers in first.items()} == {name: name for name in first}


@pytest.mark.parametrize(
    ("changes", "there", "not_there"),
    [
        ({}, "mild-explanation-is-usually-enough", "log-and-one-change"),
        ({"rating-before": 5}, "log-and-one-change", "mild-explanation-is-usually-enough"),
        ({"epds-total": 15}, "grade-cancels-nothing", "mild-explanation-is-usually-enough"),
        ({"epds-total": 15}, "mood-assessment", "severe-and-feeding-at-risk"),
        ({"rating-before": 9, "rating-after": 9}, "severe-and-feeding-goes-on", "severe-and-feeding-at-risk"),
        (
            {"rating-before": 9, "rating-after": 9, "feeding-effect": "thinks-of-stopping"},
            "severe-and-feeding-at-risk",
            "severe-and-feeding-goes-on",
        ),
        (
            {"rating-before": 9, "rating-after": 9, "feeding-effect": "thinks-of-stopping", "goal": "stop"},
            "goal-stop",
            "severe-and-feeding-at-risk",
        ),
        ({"rating-before": 8, "rating-after": 6}, "between-bands-plan-as-severe", "severe-and-feeding-goes-on"),
        ({"rating-after": "not known"}, "rate-again", "between-bands-plan-as-severe"),
        ({"body": ("pain", "cold-or-after")}, "someone-to-look-at-the-pain", "cold-water"),
        ({"rating-before": 5, "history": ("eating-disorder",)}, "history-for-the-prescriber", "exercise"),
        ({"rating-before": 5}, "exercise", "history-for-the-prescriber"),
        ({"aggravators": ("hunger",)}, "eat-before", "sleep-more"),
        ({"aggravators": ("hunger",), "history": ("eating-disorder",)}, "not-about-love", "eat-before"),
        ({"aggravators": ("caffeine", "stress")}, "caffeine-less", "drink-more"),
        ({"aggravators": ("stress",)}, "stress-less", "caffeine-less"),
        ({"epds-item-10": "not known"}, "look-at-item-10", "offer-a-screen"),
        ({"epds-total": "not known", "phq9-total": "not known"}, "offer-a-screen", "look-at-item-10"),
        ({"medicines": ("domperidone-stopped",)}, "domperidone-was-stopped", "domperidone-is-taken"),
        ({"medicines": ("metoclopramide",)}, "metoclopramide-is-taken", "domperidone-was-stopped"),
        ({"feelings": ("flashbacks",)}, "support-after-trauma", "not-about-love"),
        ({"duration": "while-latched"}, "lactation-support-for-aversion", "others-who-have-it"),
        ({"body": ("nausea",)}, "nausea-that-comes-late", "someone-to-look-at-the-pain"),
        ({"course": "harder"}, "it-became-harder", "after-the-blues"),
        (
            {"between-feeds": ("tearful",), "since-birth": "first-two-weeks"},
            "after-the-blues",
            "it-became-harder",
        ),
        ({"earlier-babies": "easy-before"}, "later-baby", "it-became-harder"),
        ({"feeding-effect": "thinks-of-stopping"}, "support-when-feeding-is-at-risk", "severe-and-feeding-at-risk"),
        (
            {"body": ("nausea",), "nursing-situation": ("pregnant",)},
            "nausea-and-a-possible-pregnancy",
            "nausea-that-comes-late",
        ),
        ({"body": ("nausea",), "nursing-situation": ("none",)}, "ask-again", "nausea-that-comes-late"),
        ({"duration": "while-latched"}, "aversion-and-a-possible-pregnancy", "goal-stop"),
        (
            {"duration": "while-latched", "nursing-situation": ("older-child",)},
            "lactation-support-for-aversion",
            "aversion-and-a-possible-pregnancy",
        ),
        ({"occasions": ("pump",)}, "with-the-pump-alone", "by-itself"),
        ({"occasions": ("at-breast", "spontaneous")}, "by-itself", "with-the-pump-alone"),
        ({"harm-thoughts": "not known"}, "ask-about-harm", "mild-explanation-is-usually-enough"),
    ],
)  # fmt: skip
def test_what_stands_in_a_plan(
    tables: Decision, wave: Answers, changes: dict[str, Answer], there: str, not_there: str
) -> None:
    rows = plan(tables, {**wave, **changes})
    assert there in rows
    assert not_there not in rows


@pytest.mark.parametrize("goal", ["go-on", "express", "mixed", "stop", "decided-to-stop", "undecided"])
def test_the_plan_follows_the_parents_wish(tables: Decision, wave: Answers, goal: str) -> None:
    rows = [name for name in plan(tables, {**wave, "goal": goal}) if name.startswith("goal-")]
    assert rows == [f"goal-{goal}"]


PRESSING = {
    *("log-and-one-change", "exercise", "caffeine-less", "mild-explanation-is-usually-enough", "rate-again"),
    *("severe-and-feeding-goes-on", "severe-and-feeding-at-risk", "support-when-feeding-is-at-risk", "goal-go-on"),
}


@settings(deadline=None, max_examples=60)
@given(data=st.data(), goal=st.sampled_from(["stop", "decided-to-stop"]))
def test_nobody_who_wants_to_stop_is_pressed_to_go_on(tables: Decision, data: st.DataObject, goal: str) -> None:
    answers = {**data.draw(any_answers(tables)), "goal": goal}
    rows = plan(tables, answers)
    assert not PRESSING.intersection(rows)
    if not assess(answers, tables).hard_stop:
        assert {f"goal-{goal}", "support-while-stopping", "come-back-while-stopping"} <= set(rows)
        assert "come-back-soon" not in rows


def test_questions_about_safety_come_directly_after_the_explanation(tables: Decision, wave: Answers) -> None:
    open_ones = {name: answer for name, answer in wave.items() if name not in ("harm-thoughts", "reality")}
    assert plan(tables, open_ones)[:3] == ["explain-name-it", "ask-about-harm", "ask-about-reality"]


def test_a_row_without_a_condition_is_in_every_plan(tables: Decision) -> None:
    situation = Situation({}, tables)
    bare = [row for row in tables.care if row.when is None]
    assert bare
    assert all(stands_in_plan(row, situation) == TRUE for row in bare)
    assert all(row in plan_of(tables, situation) for row in bare)
