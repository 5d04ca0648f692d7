"""A result as the page shows it, for any answers."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.decision.change import WhatIfs
from dmer.decision.conditions import Answers
from dmer.decision.result import assess
from dmer.decision.shown import Shown
from tests.decision.any_answers import any_answers
from tests.decision.told import CONTENT, telling

TABLES = CONTENT.tables
SHOWN = {"breastfeeding": Shown(telling()), "chestfeeding": Shown(telling("chestfeeding"))}
WHAT_IFS = WhatIfs(TABLES)


def shown(answers: Answers, register: str = "breastfeeding") -> dict[str, Any]:
    told = SHOWN[register].result(assess(answers, TABLES), WHAT_IFS.of(answers), ["Left out."])
    plain: dict[str, Any] = json.loads(json.dumps(told))
    return plain


@settings(deadline=None, max_examples=25)
@given(data=st.data())
def test_whatever_is_answered_everything_is_told_and_no_brace_is_left(data: st.DataObject) -> None:
    answers = data.draw(any_answers(TABLES))
    result = assess(answers, TABLES)
    found = shown(answers, data.draw(st.sampled_from(["breastfeeding", "chestfeeding"])))
    assert not any("{" in text for text in _texts(found))
    assert [one["id"] for one in found["red_flags"]] == [flag.id for flag in result.red_flags]
    rows = [row["id"] for stage in found["care"] for row in stage["rows"]]
    assert rows == [row.id for row in result.care]
    assert [one["id"] for one in found["rules"]] == [fired.rule.id for fired in result.rules]
    assert [one["id"] for one in found["say"]] == [row.id for row in result.words]
    assert found["refused"] == ["Left out."]
    assert set(answers) <= set(found["asked"])
    assert set(found["next_questions"]) <= set(found["asked"]) or result.hard_stop


def _texts(data: object) -> list[str]:
    if isinstance(data, dict):
        return [text for value in data.values() for text in _texts(value)]
    if isinstance(data, list):
        return [text for value in data for text in _texts(value)]
    return [data] if isinstance(data, str) else []


def test_stages_come_once_each_in_their_order(wave: Answers) -> None:
    stages = [one["stage"]["id"] for one in shown(wave)["care"]]
    assert stages[0] == "explain"
    assert stages[-1] == "come_back"
    assert len(stages) == len(set(stages))


def test_d_mer_comes_first_with_what_speaks_for_it(wave: Answers) -> None:
    first = shown(wave)["patterns"][0]
    assert (first["id"], first["fit"]) == ("d-mer", {"id": "fits", "label": "Fits"})
    assert first["for"][0]["text"] == "There is an unpleasant emotion, not only a sensation."
    missing = shown({**wave, "feelings": ("none",)})["patterns"][0]["against"][0]
    assert missing["text"].startswith("No emotion of the D-MER spectrum was named")


def test_the_picture_is_a_link_to_the_timeline(wave: Answers) -> None:
    assert shown(wave)["timeline"]["query"] == "profile=dmer_mild&minutes=0.62"
    by_itself = shown({**wave, "occasions": ("spontaneous",)})["timeline"]
    assert by_itself["query"] == "profile=dmer_moderate&minutes=-4.38&cue_strength=1"


def test_every_value_that_a_rule_read_is_said_in_words(wave: Answers) -> None:
    read = {(one["name"], one["value"]) for rule in shown(wave)["rules"] for one in rule["read"]}
    assert ('pattern "D-MER"', "fits") in read
    assert ("severity", "mild") in read
    assert ("first rating", "2") in read
    assert ("red flag: one that stops the grading", "does not stand") in read
