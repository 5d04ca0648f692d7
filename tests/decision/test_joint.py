"""Factored combinations: complete, and nothing in them that cannot occur."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision import joint as joint_module
from dmer.decision.conditions import TRUE, evaluate
from dmer.decision.grid import TooLargeError
from dmer.decision.joint import Joint, grouped
from dmer.decision.situation import Situation
from tests.decision.any_answers import any_answers, condition

ASKED: list[dict[str, Any]] = [
    {"all": [{"severity": ["mild"]}, {"not": {"red_flag": "any"}}]},
    {"all": [{"severity": ["severe"]}, {"pattern": "depression", "fit": ["fits", "partly"]}]},
    {"all": [{"pattern": "aversion", "fit": ["fits"]}, {"pattern": "d-mer", "fit": ["does_not_fit"]}]},
    {"all": [{"urgency": ["prompt"]}, {"question": "goal", "is": ["stop"]}]},
]


@pytest.mark.parametrize("raw", ASKED)
def test_what_occurs_is_brought_about_by_its_example(tables: Decision, raw: dict[str, Any]) -> None:
    asked = condition(raw)
    joint = Joint(tables, asked)
    for truth in (0, 1, 2):
        example = joint.example(evaluate(asked, joint) == truth)
        if example is not None:
            assert evaluate(asked, Situation(example, tables)) == truth
    assert joint.example(evaluate(asked, joint) == TRUE) is not None


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_whatever_follows_from_any_answers_occurs(tables: Decision, data: st.DataObject) -> None:
    situation = Situation(data.draw(any_answers(tables)), tables)
    asked = condition(ASKED[2])
    truth = evaluate(asked, situation)
    joint = Joint(tables, asked)
    assert joint.example(evaluate(asked, joint) == truth) is not None


def test_what_cannot_occur_does_not(tables: Decision) -> None:
    """D-MER lasts minutes and aversion as long as the child is latched, so both never fit."""
    both = condition({"all": [{"pattern": f, "fit": ["fits", "partly"]} for f in ("d-mer", "aversion")]})
    joint = Joint(tables, both)
    assert joint.example(evaluate(both, joint) == TRUE) is None
    assert len(joint.groups) == 1


def test_independent_parts_are_factored(tables: Decision) -> None:
    asked = condition({"all": [{"red_flag": "any"}, {"severity": ["mild"]}]})
    joint = Joint(tables, asked)
    read = [axis.question.id for group in joint.groups for axis in group.grid.axes]
    assert len(set(read)) == len(read)
    assert joint.size < 10**7 < 10**15 < joint.answers
    assert evaluate(asked, joint).dtype == np.int8


def test_members_that_share_a_question_are_grouped() -> None:
    members = ["ab", "cd", "bc", "e", "ef", "g"]
    groups = grouped(members, frozenset)
    assert sorted(sorted(group) for group in groups) == [["ab", "bc", "cd"], ["e", "ef"], ["g"]]


def test_more_than_fits_in_memory_is_refused(tables: Decision, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(joint_module, "LARGEST_GRID", 10)
    with pytest.raises(TooLargeError, match="combinations"):
        Joint(tables, condition(ASKED[0]))


def test_many_columns_are_packed_anew(tables: Decision, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = condition(ASKED[0])
    sizes = Joint(tables, asked).shape
    monkeypatch.setattr(joint_module, "MOST_CODES", 3)
    assert Joint(tables, asked).shape == sizes
