"""Every figure by its name, and what holds for all of them."""

from __future__ import annotations

import pytest

from dmer.figures.catalog import FIGURES, FigureContent
from tests.figures.conftest import Reader


@pytest.fixture(params=FIGURES)
def any_reader(request: pytest.FixtureRequest, content: FigureContent) -> Reader:
    return Reader(FIGURES[request.param](content))


def test_title_takeaway_and_table_stand_beside_the_drawing(any_reader: Reader) -> None:
    picture = any_reader.picture
    assert picture.title
    assert picture.takeaway.endswith(".")
    assert len(picture.takeaway) < 400
    assert "{" not in picture.title + picture.takeaway + picture.note
    assert picture.table.rows
    assert {len(row) for row in picture.table.rows} == {len(picture.table.columns)}


def test_every_color_is_one_that_can_be_exchanged_for_that_of_another_look(
    any_reader: Reader, content: FigureContent
) -> None:
    known = set(content.palettes.light.model_dump().values())
    assert any_reader.colors <= known


def test_nothing_is_said_of_the_source_documents_by_their_nickname(any_reader: Reader) -> None:
    assert "seed" not in str(any_reader.picture.as_data()).lower()


def test_no_number_is_pooled(any_reader: Reader) -> None:
    said = str(any_reader.picture.as_data()).lower()
    assert "pooled" not in said
    assert "on average" not in said
