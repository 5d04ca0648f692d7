"""Conditions as they are written: each kind is told by its fields, and a mistake is said where it stands."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from dmer.content.conditions import KINDS, All, AnyOf, Condition, Is, Named, Not, leaves, parts, question_of

CONDITION: TypeAdapter[Condition] = TypeAdapter(Condition)

EACH: dict[str, dict[str, Any]] = {
    "is": {"question": "onset", "is": ["before-milk"]},
    "has": {"question": "feelings", "has": ["anxiety", "agitation"]},
    "at_least": {"question": "epds-total", "at_least": 13},
    "at_most": {"question": "epds-total", "at_most": 12},
    "answered": {"answered": "goal"},
    "red_flag": {"red_flag": "hard_stop"},
    "urgency": {"urgency": ["prompt"]},
    "pattern": {"pattern": "d-mer", "fit": ["fits"]},
    "severity": {"severity": ["mild"]},
    "named": {"named": "calm"},
    "all": {"all": [{"answered": "goal"}, {"named": "calm"}]},
    "any": {"any": [{"answered": "goal"}]},
    "not": {"not": {"not": {"answered": "goal"}}},
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_told_by_its_field(kind: str) -> None:
    read = CONDITION.validate_python(EACH[kind])
    assert type(read) is KINDS[kind]
    assert CONDITION.validate_python(read) == read


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        ({"question": "onset"}, "a condition is a question with is, has, at_least or at_most, or one of answered"),
        ("onset", "a condition is a question with is"),
        (["onset"], "a condition is a question with is"),
        ({}, "a condition is a question with is"),
        ({"question": "onset", "is": []}, "at least 1 item"),
        ({"question": "onset", "is": "before-milk"}, "valid tuple"),
        ({"question": "onset", "is": ["x"], "has": ["y"]}, "Extra inputs are not permitted"),
        ({"question": "epds-total", "at_least": True}, "a number is needed here, not yes or no"),
        ({"question": "epds-total", "at_least": 2.5}, "valid integer"),
        ({"urgency": ["soon"]}, "Input should be 'none', 'prompt', 'same_day' or 'emergency'"),
        ({"urgency": ["routine"]}, "Input should be 'none', 'prompt', 'same_day' or 'emergency'"),
        ({"pattern": "d-mer"}, "Field required"),
        ({"pattern": "d-mer", "fit": ["maybe"]}, "Input should be 'fits', 'partly', 'does_not_fit' or 'not_known'"),
        ({"severity": ["grave"]}, "Input should be 'mild'"),
        ({"all": []}, "at least 1 item"),
        ({"all": [{"question": "onset"}]}, "a condition is a question with is"),
        ({"not": [{"answered": "goal"}]}, "a condition is a question with is"),
    ],
)
def test_mistakes(raw: Any, said: str) -> None:
    with pytest.raises(ValidationError) as refused:
        CONDITION.validate_python(raw)
    assert said in str(refused.value)


def test_parts_are_told_with_their_place() -> None:
    read = CONDITION.validate_python({"all": [{"answered": "goal"}, {"not": {"any": [{"named": "calm"}]}}]})
    places = {place: type(part) for place, part in parts(read, ("when",))}
    assert places[("when",)] is All
    assert places["when", "all", 1] is Not
    assert places["when", "all", 1, "not"] is AnyOf
    assert places["when", "all", 1, "not", "any", 0] is Named


def test_leaves_are_found_behind_names() -> None:
    inner = CONDITION.validate_python(EACH["is"])
    outer = CONDITION.validate_python({"all": [{"named": "b"}, {"answered": "goal"}]})
    names: dict[str, Condition] = {"a": inner, "b": CONDITION.validate_python({"not": {"named": "a"}})}
    found = list(leaves(outer, names))
    assert [type(leaf).__name__ for leaf in found] == ["Is", "Answered"]
    assert isinstance(found[0], Is)
    assert [question_of(leaf) for leaf in found] == ["onset", "goal"]  # type: ignore[arg-type]
