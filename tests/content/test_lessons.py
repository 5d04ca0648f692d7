"""Screens of lessons: what may stand together."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from dmer.content.lessons import Piece, Shown

TEXT = {"text": "It comes before the milk.", "claims": ["def-01"]}
FIGURE = {"figure": "history", "alt": "A line.", "claims": ["hist-01"]}


def test_a_screen_knows_its_claims() -> None:
    piece = Piece.model_validate({"text": [TEXT, TEXT], "shown": FIGURE})
    assert piece.all_claims == ("def-01", "hist-01")


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "needs text, a picture or a question"),
        ({"heading": "Only this"}, "needs text, a picture or a question"),
        ({"check": "x", "text": [TEXT]}, "stands alone"),
        ({"text": [TEXT] * 5}, "at most 4"),
        ({"text": [{**TEXT, "step": True}]}, "no steps"),
        ({"text": [{"text": "A statement."}]}, "a statement needs claims"),
    ],
)
def test_what_is_no_screen_is_refused(fields: dict[str, Any], words: str) -> None:
    with pytest.raises(ValidationError, match=words):
        Piece.model_validate(fields)


@pytest.mark.parametrize("change", [{"figure": None}, {"timeline": {"profile": "typical"}}])
def test_a_picture_is_a_figure_or_a_timeline(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="a figure or a timeline"):
        Shown.model_validate({**FIGURE, **change})
