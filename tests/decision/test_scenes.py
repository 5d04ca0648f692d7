"""Which picture of the timeline shows a situation."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dmer.content.decision import Decision
from dmer.decision.conditions import Answer, Answers
from dmer.decision.proofs import red_flags_dominate, scenes_show_what_fits
from dmer.decision.reached import every_row_is_reached
from dmer.decision.result import assess
from tests.decision.any_answers import any_answers, changed, condition

CASES: list[tuple[dict[str, Answer], str | None]] = [
    ({}, "scene-mild"),
    ({"rating-before": 5}, "scene-moderate"),
    ({"rating-before": 9, "rating-after": 9}, "scene-severe"),
    ({"rating-before": 7, "rating-after": "not known"}, "scene-between-moderate-and-severe"),
    ({"rating-before": "not known", "rating-after": "not known"}, "scene-not-graded"),
    ({"which-let-downs": "first-only"}, "scene-first-only"),
    ({"occasions": ("pump",)}, "scene-pump"),
    ({"occasions": ("at-breast", "pump")}, "scene-mild"),
    ({"occasions": ("pump",), "which-let-downs": "first-only"}, "scene-pump-first-only"),
    ({"occasions": ("at-breast", "spontaneous")}, "scene-by-itself"),
    ({"duration": "while-latched"}, None),
    ({"duration": "not known"}, None),
    ({"harm-thoughts": ("harm-baby",)}, None),
]


def with_scene(tables: Decision, name: str, **fields: object) -> Decision:
    table = tables.scene_table
    return replace(tables, scene_table=table.model_copy(update={"rows": tuple(changed(table.rows, name, **fields))}))


@pytest.mark.parametrize(("more", "scene"), CASES, ids=str)
def test_a_picture_shows_the_situation(
    more: dict[str, Answer], scene: str | None, tables: Decision, wave: Answers
) -> None:
    found = assess({**wave, **more}, tables).scene
    assert (found.id if found else None) == scene


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_a_picture_stands_where_d_mer_fits_and_nowhere_else(tables: Decision, data: st.DataObject) -> None:
    result = assess(data.draw(any_answers(tables)), tables)
    assert (result.scene is not None) == (result.fits["d-mer"] in ("fits", "partly") and not result.hard_stop)


def test_every_picture_says_that_it_is_an_illustration(tables: Decision) -> None:
    for row in tables.scene_table.rows:
        assert "illustrates a hypothesis" in row.text
        assert "not this parent's own" in row.text


def test_the_audit_finds_a_picture_where_nothing_fits(tables: Decision) -> None:
    broken = with_scene(tables, "scene-severe", when=condition({"question": "rating-before", "at_least": 8}))
    assert any("'scene-severe' where D-MER does not fit" in one for one in scenes_show_what_fits(broken).failures)
    assert any("the scene 'scene-severe' under a hard stop" in one for one in red_flags_dominate(broken).failures)


def test_the_audit_finds_a_picture_that_those_above_take(tables: Decision) -> None:
    everywhere = tables.scene_table.rows[-1].when
    broken = with_scene(tables, tables.scene_table.rows[0].id, when=everywhere)
    assert any("the scene 'scene-mild', because those above" in one for one in every_row_is_reached(broken).failures)
