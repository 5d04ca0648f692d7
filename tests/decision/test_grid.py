"""Many answers at once are worked out as one set of answers is."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision import grid as grid_module
from dmer.decision.conditions import TRUE, evaluate
from dmer.decision.grid import TooLargeError, depends_on, grid_of, questions_behind
from dmer.decision.situation import Situation
from tests.decision.any_answers import any_answers, condition

CONDITIONS: list[dict[str, Any]] = [
    {"severity": ["mild", "severe"]},
    {"red_flag": "hard_stop"},
    {"all": [{"urgency": ["same_day"]}, {"question": "harm-thoughts", "has": ["suicide"]}]},
    {"any": [{"pattern": "depression", "fit": ["fits"]}, {"not": {"named": "raised-score"}}]},
    {"pattern": "aversion", "fit": ["not_known"]},
]


@pytest.mark.parametrize("raw", [raw for raw in CONDITIONS if "all" not in raw])
def test_a_place_of_a_grid_is_what_its_answers_are(tables: Decision, raw: dict[str, Any]) -> None:
    asked = condition(raw)
    grid = grid_of(tables, asked)
    truths = np.broadcast_to(evaluate(asked, grid), grid.shape)
    rng = np.random.default_rng(1)
    for _ in range(60):
        place = [int(rng.integers(size)) for size in grid.shape]
        assert truths[tuple(place)] == evaluate(asked, Situation(grid.example(place), tables))


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_any_answers_are_on_the_grid(tables: Decision, data: st.DataObject) -> None:
    """The other way round: whatever is answered, its place says the same as the engine."""
    answers = data.draw(any_answers(tables))
    asked = condition({"severity": ["mild", "moderate"]})
    grid = grid_of(tables, asked)
    place = tuple(axis.class_of[answers.get(axis.question.id)] for axis in grid.axes)
    assert np.broadcast_to(evaluate(asked, grid), grid.shape)[place] == evaluate(asked, Situation(answers, tables))


def test_a_grid_has_an_axis_for_each_question_that_is_read_in_the_end(tables: Decision) -> None:
    asked = condition({"pattern": "d-mer", "fit": ["fits"]})
    assert questions_behind(asked, tables) == {"feelings", "onset", "duration"}
    assert [axis.question.id for axis in grid_of(tables, asked).axes] == ["feelings", "onset", "duration"]
    hard = condition({"red_flag": "hard_stop"})
    assert questions_behind(hard, tables) == {"harm-thoughts", "reality", "epds-item-10"}
    assert len(list(depends_on(condition({"named": "raised-score"}), tables))) == 4


def test_a_grid_stands_for_all_answers(tables: Decision) -> None:
    grid = grid_of(tables, condition({"question": "rating-before", "at_least": 7}))
    assert (grid.answers, grid.size, grid.shape) == (13, 3, (3,))
    assert int((evaluate(condition({"question": "rating-before", "at_least": 7}), grid) == TRUE).sum()) == 1


def test_more_than_fits_in_memory_is_refused(tables: Decision, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grid_module, "LARGEST_GRID", 1000)
    with pytest.raises(TooLargeError, match="combinations of harm-thoughts, "):
        grid_of(tables, condition({"severity": ["mild"]}))
