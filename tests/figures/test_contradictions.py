"""Contradictions as a reader sees them: a table."""

from __future__ import annotations

from dmer.figures.catalog import FigureContent
from tests.figures.conftest import Reader


def test_the_table_is_the_figure(reader: Reader) -> None:
    assert reader.picture.figure is None


def test_every_contradiction_has_both_sides_and_who_says_them(reader: Reader, content: FigureContent) -> None:
    rows = reader.picture.table.rows
    assert len(rows) == len(content.library.debates.contradictions)
    assert all(all(row) for row in rows)


def test_the_takeaway_counts_them(reader: Reader) -> None:
    assert reader.picture.takeaway.startswith(f"{len(reader.picture.table.rows)} questions")
