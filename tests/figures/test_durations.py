"""How long, and which let-down, as a reader sees it."""

from __future__ import annotations

import pytest

from dmer.figures.catalog import FigureContent
from tests.figures.conftest import Reader


def test_every_duration_with_an_end_is_drawn_in_minutes(reader: Reader, content: FigureContent) -> None:
    lasting = [row for row in content.library.studies.durations if row.high_s is not None]
    shares = [row for row in content.library.studies.patterns if row.percent is not None]
    assert len(reader.lines) == len(lasting) + len(shares)
    ends = sorted(ends[1] for trace in reader.drawing["data"] if trace.get("xaxis") != "x2" for ends in [trace["x"]])
    assert ends == pytest.approx(sorted((row.high_s or 0) / 60 for row in lasting))


def test_an_open_beginning_is_dotted(reader: Reader, content: FigureContent) -> None:
    dotted = [trace for trace in reader.drawing["data"] if trace["line"].get("dash") == "dot"]
    lasting = content.library.studies.durations
    assert len(dotted) == sum(row.low_s is None and row.high_s is not None for row in lasting) > 0


def test_lengths_are_said_as_people_say_them(reader: Reader) -> None:
    assert "30 to 90 s" in reader.words
    assert "1 to 5 min" in reader.words
    assert "up to 10 min" in reader.words


def test_a_source_says_its_kind_once(reader: Reader) -> None:
    assert "Ureño et al. 2018 (one case)" in reader.words
    assert "survey (survey)" not in reader.words


def test_shares_carry_the_number_of_people_behind_them(reader: Reader) -> None:
    assert "73.3% of 180" in reader.words


def test_the_takeaway_sets_descriptions_against_surveys(reader: Reader) -> None:
    assert "30 to 90 seconds" in reader.picture.takeaway
    assert "one to five minutes" in reader.picture.takeaway
    assert "73.3%" in reader.picture.takeaway


def test_everything_drawn_or_not_is_in_the_table(reader: Reader, content: FigureContent) -> None:
    studies = content.library.studies
    assert len(reader.picture.table.rows) == len(studies.durations) + len(studies.patterns)
