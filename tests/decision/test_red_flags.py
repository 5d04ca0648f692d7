"""Red flags: each stands for the answers it names, whatever else was said, and the highest urgency counts."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.content.decision_rows import URGENCIES
from dmer.decision.conditions import Answer, Answers
from dmer.decision.red_flags import asked_flags, highest
from dmer.decision.result import assess
from tests.decision.any_answers import any_answers, condition

STANDS: list[tuple[str, str, dict[str, Answer]]] = [
    ("danger-now", "emergency", {"harm-thoughts": ("danger-now",)}),
    ("thoughts-of-suicide-or-self-harm", "same_day", {"harm-thoughts": ("suicide",)}),
    ("thoughts-of-suicide-or-self-harm", "same_day", {"harm-thoughts": ("self-harm",)}),
    ("thoughts-of-harming-the-baby", "same_day", {"harm-thoughts": ("harm-baby",)}),
    ("epds-item-10-above-zero", "same_day", {"epds-item-10": 1}),
    ("epds-item-10-above-zero", "same_day", {"epds-item-10": 3, "epds-total": 3}),
    *(
        ("signs-of-psychosis", "emergency", {"reality": (sign,)})
        for sign in ("confusion", "hallucinations", "delusions", "mania", "sudden-change")
    ),
    ("incompetent-or-estranged", "prompt", {"self-and-baby": ("incompetent",)}),
    ("incompetent-or-estranged", "prompt", {"self-and-baby": ("estranged",)}),
    ("mood-between-feeds", "prompt", {"between-feeds": ("low-mood",)}),
    ("mood-between-feeds", "prompt", {"between-feeds": ("worry-or-panic",)}),
    ("over-two-weeks", "prompt", {"between-how-long": "over-two-weeks"}),
    ("tearful-after-two-weeks", "prompt", {"between-feeds": ("tearful",)}),
    ("tearful-after-two-weeks", "prompt", {"between-feeds": ("tearful",), "since-birth": "two-to-eight-weeks"}),
    ("epds-13-or-more", "prompt", {"epds-total": 13}),
    ("epds-10-to-12", "prompt", {"epds-total": 10}),
    ("epds-10-to-12", "prompt", {"epds-total": 12}),
    ("phq9-10-or-more", "prompt", {"phq9-total": 10}),
    ("about-to-stop-against-their-wish", "prompt", {"feeding-effect": "about-to-stop", "rating-before": 7}),
    ("about-to-stop-against-their-wish", "prompt", {"feeding-effect": "about-to-stop", "rating-after": 9}),
    ("bupropion-with-a-reason-against", "prompt", {"medicines": ("bupropion",), "history": ("seizures",)}),
    ("bupropion-with-a-reason-against", "prompt", {"medicines": ("bupropion",), "history": ("eating-disorder",)}),
]


@pytest.mark.parametrize(("name", "urgency", "answers"), STANDS)
def test_a_flag_stands_for_what_it_names(tables: Decision, name: str, urgency: str, answers: Answers) -> None:
    result = assess(answers, tables)
    assert [flag.id for flag in result.red_flags] == [name]
    assert result.urgency == urgency


def test_every_flag_is_tried_here(tables: Decision) -> None:
    assert {name for name, _, _ in STANDS} == set(tables.flags)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_no_other_answer_takes_a_flag_away(tables: Decision, data: st.DataObject) -> None:
    name, urgency, answers = data.draw(st.sampled_from(STANDS))
    result = assess({**data.draw(any_answers(tables)), **answers}, tables)
    if name != "tearful-after-two-weeks" and len(answers) == 1:
        assert name in [flag.id for flag in result.red_flags]
        assert URGENCIES.index(result.urgency) >= URGENCIES.index(urgency)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "answers",
    [
        {},
        {"epds-total": 9},
        {"phq9-total": 9},
        {"epds-item-10": 0},
        {"between-feeds": ("well",)},
        {"between-feeds": ("tearful",), "since-birth": "first-two-weeks"},
        {"feeding-effect": "about-to-stop", "rating-before": 6},
        {"feeding-effect": "thinks-of-stopping", "rating-before": 10},
        {"medicines": ("bupropion",), "history": ("bipolar",)},
        {"harm-thoughts": ("none",), "reality": ("none",), "self-and-baby": ("none",)},
        {"harm-thoughts": "not known", "reality": "not known", "epds-item-10": "not known"},
    ],
)
def test_no_flag_stands(tables: Decision, answers: Answers) -> None:
    assert assess(answers, tables).red_flags == ()


def test_the_most_urgent_comes_first(tables: Decision) -> None:
    result = assess({"phq9-total": 20, "epds-item-10": 1, "reality": ("mania",)}, tables)
    assert [flag.urgency for flag in result.red_flags] == ["emergency", "same_day", "prompt"]


def test_the_highest_urgency_counts(tables: Decision) -> None:
    assert highest([]) == "none"
    assert highest(tables.flags.values()) == "emergency"


def test_a_condition_depends_on_the_flags_it_asks_for(tables: Decision) -> None:
    hard = [flag.id for flag in tables.flags.values() if flag.hard_stop]
    for raw, names in (
        ({"red_flag": "any"}, list(tables.flags)),
        ({"red_flag": "hard_stop"}, hard),
        ({"red_flag": "danger-now"}, ["danger-now"]),
        ({"urgency": ["prompt"]}, list(tables.flags)),
    ):
        leaf = condition(raw)
        assert list(asked_flags(leaf, tables)) == names  # type: ignore[arg-type]


def test_a_flag_says_what_to_do_now_with_whom_and_why(tables: Decision) -> None:
    for flag in tables.flags.values():
        assert flag.text.strip().endswith("."), flag.id
        assert flag.now.strip().endswith("."), flag.id
        assert flag.whom.strip().endswith("."), flag.id
        assert flag.why.strip().endswith("."), flag.id
        assert flag.hard_stop == (flag.urgency != "prompt"), flag.id
