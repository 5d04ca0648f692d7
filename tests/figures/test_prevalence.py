"""The forest plot as a reader sees it."""

from __future__ import annotations

from itertools import pairwise

from dmer.figures.catalog import FigureContent
from tests.figures.conftest import Reader


def test_every_study_is_drawn_at_its_percentage(reader: Reader, content: FigureContent) -> None:
    studies = content.library.studies.prevalence
    assert sorted(reader.points) == sorted(study.percent for study in studies)
    for study in studies:
        assert any(word.startswith(study.label) for word in reader.words), study.id


def test_intervals_are_those_of_the_data(reader: Reader, content: FigureContent) -> None:
    published = sorted(list(study.interval) for study in content.library.studies.prevalence if study.interval)
    assert sorted(list(ends) for ends, _ in reader.lines) == published


def test_a_study_without_an_interval_has_an_open_mark(reader: Reader, content: FigureContent) -> None:
    marks = [trace for trace in reader.drawing["data"] if trace["mode"] == "markers"]
    open_ones = sum(trace["marker"]["symbol"] == "square-open" for trace in marks)
    assert open_ones == sum(study.interval is None for study in content.library.studies.prevalence) > 0


def test_studies_stand_under_how_people_were_asked(reader: Reader, content: FigureContent) -> None:
    words = content.words.prevalence.how_asked
    groups = {study.how_asked for study in content.library.studies.prevalence}
    headings = sorted(((reader.position_of(f"<b>{words[how]}</b>"), how) for how in groups), reverse=True)
    for study in content.library.studies.prevalence:
        below = reader.position_of(study.label)
        nearest = next(how for at, how in headings if at < below)
        assert nearest == study.how_asked, study.id


def test_rows_do_not_touch(reader: Reader) -> None:
    rows = sorted({note["y"] for note in reader.drawing["layout"]["annotations"]})
    low, high = reader.drawing["layout"]["yaxis"]["range"]
    pixels = (reader.drawing["layout"]["height"] - 60) / abs(high - low)
    assert min(b - a for a, b in pairwise(rows)) * pixels > 14


def test_the_takeaway_names_the_lowest_and_the_highest_of_those_asked_in_general(reader: Reader) -> None:
    assert "1.6 to 26.9%" in reader.picture.takeaway
    assert "27.7" not in reader.picture.takeaway
    assert "no single number" in reader.picture.takeaway


def test_the_table_says_how_people_were_asked_and_whether_the_interval_is_computed(reader: Reader) -> None:
    columns = reader.picture.table.columns
    assert {"How asked", "Who", "Interval is", "Source"} <= set(columns)
    kinds = {row[columns.index("Interval is")] for row in reader.picture.table.rows}
    assert "computed" in kinds
