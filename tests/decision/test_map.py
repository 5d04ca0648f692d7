"""The whole logic as a graph: complete, from left to right, each rule with its sentence."""

from __future__ import annotations

import datetime
from typing import Any

import pytest
from pydantic import TypeAdapter

from dmer.content.conditions import Condition
from dmer.content.decision import Decision
from dmer.content.decision_map_words import load_decision_map_words
from dmer.content.terms import Register
from dmer.decision.content import load_decision_content
from dmer.decision.map import BESIDE, STOPPING, edges_of, map_data, read_by
from dmer.decision.rules import rules_of
from dmer.decision.telling import Telling
from tests.content.editor import ROOT

COLUMNS = ["questions", "red_flags", "pattern", "severity", "care"]


def _map(register: Register) -> dict[str, Any]:
    content = load_decision_content(ROOT)
    telling = Telling(content, register, datetime.date(2026, 11, 21), lambda *_: {})
    return map_data(telling, load_decision_map_words(ROOT))


@pytest.fixture(scope="module")
def drawn() -> dict[str, Any]:
    return _map("breastfeeding")


@pytest.fixture(scope="module")
def nodes(drawn: dict[str, Any]) -> dict[str, Any]:
    return {node["id"]: node for node in drawn["nodes"]}


def test_every_question_rule_and_pattern_stands_in_it_once(drawn: Any, nodes: Any, tables: Decision) -> None:
    assert len(nodes) == len(drawn["nodes"])
    kinds = {kind: [name for name, node in nodes.items() if node["kind"] == kind] for kind in ("question", "pattern")}
    assert set(kinds["question"]) == {f"question:{name}" for name in tables.questions}
    assert kinds["pattern"] == [f"pattern:{name}" for name in tables.patterns]
    assert {node["id"] for node in nodes.values() if node["kind"] in ("rule", "feature")} == {
        rule.id for rule in rules_of(tables) if rule.table in COLUMNS
    }


def test_every_box_belongs_to_its_column(drawn: Any, nodes: Any) -> None:
    assert [column["id"] for column in drawn["columns"]] == COLUMNS
    boxes = {group["id"]: column["id"] for column in drawn["columns"] for group in column["groups"]}
    assert all(boxes[node["group"]] == node["column"] for node in nodes.values())
    assert all(column["title"] for column in drawn["columns"])


def test_lines_lead_from_left_to_right_between_what_stands_there(drawn: Any, nodes: Any) -> None:
    pairs = [(edge["from"], edge["to"]) for edge in drawn["edges"]]
    assert len(set(pairs)) == len(pairs)
    for source, target in pairs:
        there, here = nodes[source], nodes[target]
        part = there["kind"] == "feature" and there["of"] == target
        assert part or COLUMNS.index(there["column"]) < COLUMNS.index(here["column"]), (source, target)


def test_every_rule_with_a_condition_reads_something_and_every_question_is_read(drawn: Any, nodes: Any) -> None:
    read, reading = ({edge[end] for edge in drawn["edges"]} for end in ("from", "to"))
    for name, node in nodes.items():
        if node["kind"] in ("rule", "feature"):
            assert (name in reading) == (node["sentence"] != "Always."), name
    assert [name for name in nodes if name.startswith("question:") and name not in read] == []


def test_a_rule_is_told_with_its_sentence_its_text_and_its_basis(nodes: Any) -> None:
    flag = nodes["epds-13-or-more"]
    assert flag["sentence"] == "When the EPDS total is 13 or more."
    assert flag["text"].startswith("The EPDS total is 13")
    assert flag["sources"]
    assert flag["ours"] is True
    assert flag["strength"] == "supported"
    question = nodes["question:rating-after"]
    assert question["sentence"] == "When the question about the first rating has an answer."
    assert question["text"].endswith("?")


def test_texts_follow_the_wording_setting(nodes: Any) -> None:
    other = {node["id"]: node for node in _map("chestfeeding")["nodes"]}
    assert nodes["pattern:aversion"]["label"] == "Breastfeeding aversion"
    assert other["pattern:aversion"]["label"] == "Breast/chestfeeding aversion"
    assert not any("{" in f"{node['label']}{node['sentence']}{node['text']}" for node in nodes.values())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ({"question": "onset", "is": ["before-milk"]}, ["question:onset"]),
        ({"answered": "goal"}, ["question:goal"]),
        ({"red_flag": "hard_stop"}, [STOPPING]),
        ({"not": {"red_flag": "any"}}, [STOPPING, BESIDE]),
        ({"urgency": ["prompt"]}, [STOPPING, BESIDE]),
        ({"red_flag": "danger-now"}, ["danger-now"]),
        ({"pattern": "pain", "fit": ["fits"]}, ["pattern:pain"]),
        ({"severity": ["mild", "severe"]}, ["severity:mild", "severity:severe"]),
        ({"named": "no-hard-stop"}, [STOPPING]),
    ],
)
def test_a_condition_reads_what_it_asks_for(written: Any, read: list[str], tables: Decision) -> None:
    assert list(read_by(TypeAdapter(Condition).validate_python(written), tables)) == read


def test_a_pattern_is_read_through_its_features(tables: Decision) -> None:
    to_pain = {edge.source for edge in edges_of(tables) if edge.target == "pattern:pain"}
    assert to_pain == {feature.id for feature in tables.patterns["pain"].features}
