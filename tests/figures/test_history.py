"""The history of D-MER as a reader sees it."""

from __future__ import annotations

from itertools import pairwise

from dmer.figures.catalog import FigureContent
from tests.figures.conftest import Reader


def test_every_event_is_drawn_once_at_its_time(reader: Reader, content: FigureContent) -> None:
    events = content.library.studies.history_events
    assert sorted(reader.points) == sorted(event.when for event in events)
    for event in events:
        assert event.label in reader.words


def test_eras_are_named_in_order(reader: Reader) -> None:
    eras = [word for word in reader.words if word in ("unnamed", "named", "studied")]
    assert eras == ["unnamed", "named", "studied"]
    bands = [shape for shape in reader.drawing["layout"]["shapes"] if shape["type"] == "rect"]
    assert len(bands) == 3
    assert all(left["x1"] == right["x0"] for left, right in pairwise(bands))


def test_how_sure_an_event_is_shows_in_its_mark(reader: Reader, content: FigureContent) -> None:
    symbols = [symbol for trace in reader.drawing["data"] for symbol in trace["marker"]["symbol"]]
    disputed = [one for one in content.library.studies.history_events if one.certainty == "sources disagree"]
    assert symbols.count("diamond-open") == len(disputed) > 0
    assert symbols.count("circle-open") > 0


def test_pointing_at_an_event_tells_its_source_and_how_sure_it_is(reader: Reader) -> None:
    [first] = [said for said in reader.hovers if "June 2004" in said]
    assert "one source says" in first
    assert "The encyclopedia text" in first
    assert "could not be traced" in first.replace("<br>", " ")


def test_the_takeaway_names_the_first_event_and_counts(reader: Reader, content: FigureContent) -> None:
    events = content.library.studies.history_events
    assert "June 2004" in reader.picture.takeaway
    assert f"{len(events)} events" in reader.picture.takeaway


def test_the_table_has_a_row_for_each_event_with_its_sources(reader: Reader, content: FigureContent) -> None:
    assert len(reader.picture.table.rows) == len(content.library.studies.history_events)
    assert all(row[-1] for row in reader.picture.table.rows)


def test_words_stay_inside_on_a_phone(reader: Reader) -> None:
    """At 340 pixels a letter is at most 6.4 pixels wide; a mark and its gap take 18."""
    low, high = reader.drawing["layout"]["xaxis"]["range"]
    for trace in reader.drawing["data"]:
        for x, text in zip(trace["x"], trace["text"], strict=True):
            room = (x - low if trace["textposition"] == "middle left" else high - x) / (high - low) * 340
            assert 18 + 6.4 * len(text.strip()) < room + 8, text
