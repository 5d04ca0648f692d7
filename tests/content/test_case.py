"""A seminar case: what it must hold, and what its parts say together."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.case import FICTIONAL_WORDS, Case

STEP = {
    "story": "A parent calls.",
    "tells": ["onset"],
    "asks": [{"ask": "How long?", "told": "A minute.", "tells": ["duration"]}],
}
CASE: dict[str, Any] = {
    "id": "a",
    "title": "A sigh",
    "about": "Mild",
    "order": 1,
    "fictional": True,
    "steps": [
        STEP,
        {**STEP, "tells": []},
        {"story": "The end.", "tells": ["rating-before"], "asks": [{"ask": "And?", "told": "Well."}]},
    ],
    "answers": {"onset": "before-milk", "duration": "under-2", "feelings": ["anxiety"], "rating-before": 3},
    "expected": {
        "red_flags": [],
        "urgency": "routine",
        "severity": "mild",
        "pattern": {"d-mer": "fits"},
        "care": {"there": ["one", "two"], "not_there": ["three"]},
    },
    "timeline": {"profile": "dmer_mild"},
    "teaching": [{"text": "It passes.", "claims": ["t1"]}],
    "wrong_turns": [{"turn": "To wait.", "tempts": "It is late.", "but": "Ask.", "claims": ["w1", "t1"]}],
    "discuss": "What now?",
    "say": [{"text": "Tell me.", "claims": ["s1"]}],
    "claims": ["c1"],
    "reviewed": "2026-11-21",
}  # fmt: skip


def case(**changes: Any) -> Case:
    return Case.model_validate({**CASE, **changes})


def expected(**changes: Any) -> dict[str, Any]:
    return {**CASE["expected"], **changes}


def test_its_parts_say_together_what_it_cites_and_what_a_room_may_choose() -> None:
    assert case().all_claims == ("c1", "t1", "w1", "s1")
    assert case().offered == ("one", "two", "three")
    assert "Fictional" in FICTIONAL_WORDS


def test_the_answers_come_with_the_steps() -> None:
    told = [case().told_by(step) for step in range(4)]
    assert [sorted(one) for one in told] == [
        [],
        ["duration", "onset"],
        ["duration", "onset"],
        ["duration", "onset", "rating-before"],
    ]
    assert told[3]["rating-before"] == 3


def test_a_list_of_options_is_one_answer() -> None:
    assert case().answers["feelings"] == ("anxiety",)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"fictional": False}, "Input should be True"),
        ({"steps": [STEP, STEP]}, "at least 3 items"),
        ({"steps": [STEP] * 7}, "at most 6 items"),
        ({"steps": [STEP, STEP, {**STEP, "asks": []}]}, "at least 1 item"),
        ({"answers": {"rating-before": 2.5}}, "valid integer"),
        ({"answers": {"rating-before": True}}, "a number is needed here, not yes or no"),
        ({"answers": {"onset": None}}, "valid string"),
        ({"answers": {}}, "at least 1 item"),
        ({"teaching": [{"text": "It passes.", "claims": []}]}, "at least 1 item"),
        ({"wrong_turns": [{"turn": "To wait.", "tempts": "Late.", "claims": ["w1"]}]}, "Field required"),
        ({"say": []}, "at least 1 item"),
        ({"claims": []}, "at least 1 item"),
        ({"expected": expected(severity="awful")}, "Input should be 'mild'"),
        ({"expected": expected(care={"there": ["one"], "not_there": ["one"]})}, "'one' cannot be there and not be the"),
        ({"expected": expected(care={"there": ["one"], "not_there": []})}, "at least 1 item"),
        ({"timeline": None}, "where D-MER is expected to fit, at least partly, and nowhere else"),
        ({"expected": expected(pattern={"pain": "fits"})}, "where D-MER is expected to fit"),
        ({"expected": expected(pattern={"d-mer": "does_not_fit"})}, "where D-MER is expected to fit"),
        ({"title": "About {brestfeeding}"}, "{brestfeeding} is not filled in here"),
        ({"name": "A parent"}, "Extra inputs are not permitted"),
    ],
)
def test_what_is_no_case_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValidationError) as error:
        case(**changes)
    assert said in str(error.value)


def test_where_d_mer_fits_partly_there_is_a_timeline_too() -> None:
    assert case(expected=expected(pattern={"d-mer": "partly"})).timeline
    assert case(expected=expected(pattern={}), timeline=None).timeline is None
