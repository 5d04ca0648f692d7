"""The three families and the surveys as a reader sees them."""

from __future__ import annotations

from dmer.figures.catalog import FigureContent
from tests.figures.conftest import Reader


def test_each_family_runs_from_its_mildest_to_its_strongest(reader: Reader, content: FigureContent) -> None:
    for ladder in content.library.studies.ladders:
        assert ladder.mildest in reader.words
        assert ladder.strongest in reader.words
    notes = {note["text"]: note["x"] for note in reader.drawing["layout"]["annotations"]}
    assert notes["restlessness"] == 0
    assert notes["panic and dread"] == 1


def test_every_feeling_with_a_percentage_is_drawn_from_zero(reader: Reader, content: FigureContent) -> None:
    counted = [feeling.percent for feeling in content.library.studies.feelings if feeling.percent is not None]
    assert sorted(ends[1] for ends, _ in reader.lines) == sorted(counted)
    assert all(ends[0] == 0 for ends, _ in reader.lines)


def test_a_feeling_without_a_family_is_not_given_one(reader: Reader) -> None:
    assert "exhaustion (not assigned to a family)" in reader.words
    assert "irritability (in the family of anxiety)" in reader.words
    assert "nausea (bodily sensation)" in reader.words


def test_every_feeling_is_in_the_table_also_those_that_are_only_ranked(reader: Reader, content: FigureContent) -> None:
    assert len(reader.picture.table.rows) == len(content.library.studies.feelings)
    place = reader.picture.table.columns.index("Place")
    assert any(row[place] == 1 for row in reader.picture.table.rows)


def test_the_takeaway_sets_anger_against_the_surveys(reader: Reader) -> None:
    assert "least likely" in reader.picture.takeaway
    assert "tension and irritability" in reader.picture.takeaway


def test_the_note_says_that_no_grading_is_validated(reader: Reader) -> None:
    assert "no grading is validated" in reader.picture.note
