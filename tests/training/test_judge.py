"""Every kind of question: what is right, what is half right, what is said, and what is no answer at all."""

from __future__ import annotations

import json
from typing import Any

import pytest

from dmer.content.item_kinds import KINDS
from dmer.content.model_tables import ModelTables
from dmer.training.judge import KIND_MODULES, judge, shown
from dmer.training.judged import ResponseError
from tests.training.samples import item

RIGHT: dict[str, Any] = {
    "single": "before",
    "multiple": ["brief", "sudden"],
    "true_false": False,
    "ordering": ["one", "two", "three"],
    "matching": {"a": "a", "b": "b", "c": "c"},
    "timeline_task": {"profile": "dmer_first_letdown_only"},
    "concordance": -2,
    "branching": ["listen", "ask"],
}


@pytest.mark.parametrize("kind", RIGHT)
def test_the_right_answer_is_right_and_is_the_solution(kind: str, tables: ModelTables) -> None:
    judged = judge(item(kind), RIGHT[kind], tables)
    assert judged.right
    assert all(remark.right for remark in judged.remarks)
    assert judge(item(kind), judged.solution, tables).right


@pytest.mark.parametrize(
    ("kind", "response", "score"),
    [
        ("single", "after", 0.0),
        ("multiple", ["sudden"], 0.5),
        ("multiple", ["sudden", "brief", "chosen"], 0.5),
        ("multiple", ["chosen"], 0.0),
        ("multiple", ["sudden", "brief", "chosen", "lasting"], 0.0),
        ("true_false", True, 0.0),
        ("ordering", ["two", "three", "one"], 0.5),
        ("ordering", ["three", "two", "one"], 0.0),
        ("matching", {"a": "a", "b": "c", "c": "b"}, 1 / 3),
        ("matching", {"a": "a", "b": "b", "c": "d"}, 2 / 3),
        ("timeline_task", {}, 0.0),
        ("timeline_task", {"profile": "typical"}, 0.0),
        ("concordance", -1, 0.5),
        ("concordance", 2, 0.0),
        ("branching", ["advise", "ask"], 0.5),
        ("branching", ["advise", "leave"], 0.0),
    ],
)
def test_what_is_partly_right_counts_in_part(kind: str, response: Any, score: float, tables: ModelTables) -> None:
    judged = judge(item(kind), response, tables)
    assert judged.score == pytest.approx(score)
    assert not judged.right
    assert any(not remark.right for remark in judged.remarks)


@pytest.mark.parametrize(
    ("kind", "response", "words"),
    [
        ("single", "nowhere", "none of the options"),
        ("single", None, "none of the options"),
        ("single", ["before"], "none of the options"),
        ("multiple", [], "list of options"),
        ("multiple", ["brief", "brief"], "twice"),
        ("multiple", "brief", "list of options"),
        ("true_false", 1, "True or false"),
        ("ordering", ["one", "two"], "Every part"),
        ("matching", {"a": "a"}, "partner"),
        ("matching", {"a": "a", "b": "b", "c": "x"}, "none of the partners"),
        ("point", "here", "time on the timeline"),
        ("point", True, "time on the timeline"),
        ("point", 1e9, "time on the timeline"),
        ("point", float("nan"), "time on the timeline"),
        ("timeline_task", {"T_feed": 30}, "not to be moved"),
        ("timeline_task", {"profile": "nobody"}, "none that the timeline has"),
        ("timeline_task", {"profile": {"a": 1}}, "none that the timeline has"),
        ("timeline_task", [], "settings"),
        ("concordance", 3, "from -2 to 2"),
        ("concordance", True, "from -2 to 2"),
        ("branching", ["listen"], "not come to its end"),
        ("branching", ["listen", "ask", "ask"], "had ended"),
        ("branching", ["ask"], "none of the turns"),
    ],
)
def test_what_is_no_answer_is_refused_in_a_sentence(kind: str, response: Any, words: str, tables: ModelTables) -> None:
    with pytest.raises(ResponseError, match=words) as refused:
        judge(item(kind), response, tables)
    assert str(refused.value).endswith(".")


def test_a_point_is_judged_by_the_models_own_measurements(tables: ModelTables) -> None:
    question = item("point")
    solution = judge(question, 5.0, tables).solution
    assert 0 < solution < 3
    assert judge(question, solution, tables).right
    second = {"id": "flow", "happening": "let_down", "number": 2, "right": True, "feedback": "Flow."}
    flowing = judge(item("point", areas=[second]), 0.0, tables)
    assert flowing.remarks[0].text == "Nothing is felt here."
    pointed = judge(question, flowing.solution, tables)
    assert not pointed.right
    assert pointed.remarks[0].text == "Here milk flows."
    assert judge(question, -5.0, tables).remarks[0].text == "Nothing is felt here."


@pytest.mark.parametrize("happening", ["before_let_down", "before_feed", "after_feed", "between"])
def test_every_happening_has_a_place(happening: str, tables: ModelTables) -> None:
    area = {"id": "there", "happening": happening, "right": True, "feedback": "There."}
    question = item("point", areas=[area])
    assert judge(question, judge(question, 0.0, tables).solution, tables).right


def test_just_before_milk_is_a_minute_and_a_half_of_the_feed(tables: ModelTables) -> None:
    """As long as D-MER.org says, and never before anything has set off a let-down."""
    area = {"id": "there", "happening": "before_let_down", "right": True, "feedback": "There."}
    first, second = (item("point", areas=[area | {"number": number}]) for number in (1, 2))
    milk = 6.04  # minutes after the feed began
    assert judge(first, 0.2, tables).right
    assert not judge(first, -0.5, tables).right
    assert [judge(second, milk - before, tables).right for before in (0.5, 1.4, 1.7)] == [True, True, False]


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_gives_the_answer_away(kind: str) -> None:
    question = item(kind)
    seen = shown(question)
    said = json.dumps(seen)
    assert "feedback" not in said
    assert '"right": true' not in said
    assert "solution" not in said
    assert seen == shown(question), "the same at each visit"


def test_what_is_to_be_ordered_or_matched_is_out_of_order() -> None:
    assert [part["id"] for part in shown(item("ordering"))["parts"]] != ["one", "two", "three"]
    assert [part["id"] for part in shown(item("matching"))["right"]] != ["a", "b", "c", "d"]


def test_every_kind_has_its_judge() -> None:
    assert set(KIND_MODULES) == set(KINDS)
