"""Rows of the decision tables: what each must and must not say."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.decision_rows import STAGES, URGENCIES, Care, Feature, NeverTogether, Pattern, RedFlag
from dmer.content.entries import Entry

WHEN = {"question": "epds-total", "at_least": 13}
FLAG = {
    "id": "flag",
    "when": WHEN,
    "urgency": "prompt",
    "text": "Something.",
    "now": "Do this.",
    "whom": "With them.",
    "why": "Because.",
    "claims": ["red-04"],
}
ESSENTIAL = {"id": "there", "role": "essential", "when": WHEN, "text": "A.", "otherwise": "B.", "claims": ["def-01"]}
SUPPORT = {"id": "also", "role": "supports", "when": WHEN, "text": "C.", "claims": ["def-06"]}
PATTERN = {
    "id": "pattern",
    "name": "Pattern",
    "text": "What it is.",
    "claims": ["def-01"],
    "features": [ESSENTIAL, SUPPORT],
    "next": [{"text": "Ask.", "claims": ["def-05"]}],
}
CARE = {"id": "row", "stage": "every", "text": "Do.", "why": "So.", "claims": ["trt-03"]}


@pytest.mark.parametrize(
    ("kind", "raw", "changes", "said"),
    [
        (RedFlag, FLAG, {"hard_stop": True}, "a hard stop is a matter of the same day at least"),
        (RedFlag, FLAG, {"urgency": "routine"}, "Input should be 'prompt', 'same_day' or 'emergency'"),
        (RedFlag, FLAG, {"claims": []}, "at least 1 item"),
        (RedFlag, FLAG, {"when": None}, "a condition is a question with is"),
        (Feature, ESSENTIAL, {"otherwise": None}, "an essential feature says what its absence means"),
        (Feature, SUPPORT, {"otherwise": "D."}, "an essential feature says what its absence means"),
        (Feature, SUPPORT, {"role": "maybe"}, "Input should be 'essential', 'supports', 'against', 'rules_out'"),
        (Pattern, PATTERN, {"features": [SUPPORT]}, "a pattern needs at least one essential feature"),
        (Pattern, PATTERN, {"next": []}, "at least 1 item"),
        (Care, CARE, {"stage": "later"}, "Input should be 'explain', 'every'"),
        (Care, CARE, {"dose": "5 mg"}, "Extra inputs are not permitted"),
    ],
)
def test_mistakes(kind: type[Entry], raw: dict[str, Any], changes: dict[str, Any], said: str) -> None:
    kind.model_validate(raw)
    with pytest.raises(ValidationError) as refused:
        kind.model_validate({**raw, **changes})
    assert said in str(refused.value)


@pytest.mark.parametrize(("other", "when"), [(None, None), ("b", WHEN)])
def test_a_pair_is_with_a_row_or_with_a_condition(other: str | None, when: object) -> None:
    pair = {"id": "pair", "row": "a", "other": other, "when": when, "why": "No.", "claims": ["trt-20"]}
    with pytest.raises(ValidationError, match="is either another row or a condition"):
        NeverTogether.model_validate(pair)


def test_urgencies_and_stages_have_an_order() -> None:
    assert URGENCIES == ("none", "routine", "prompt", "same_day", "emergency")
    assert STAGES[0] == "explain"
    assert STAGES[-1] == "come_back"


def test_claims_of_parts_count_as_taught() -> None:
    assert Pattern.model_validate(PATTERN).all_claims == ("def-01", "def-06", "def-05")
    caution = {"text": "Beware.", "claims": ["def-08"]}
    assert Care.model_validate({**CARE, "cautions": [caution]}).all_claims == ("trt-03", "def-08")


def test_features_are_found_by_their_role() -> None:
    pattern = Pattern.model_validate(PATTERN)
    assert [feature.id for feature in pattern.having("supports")] == ["also"]
    assert pattern.having("against") == ()
