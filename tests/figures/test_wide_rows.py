"""Drawings for a slide: words on the left, nothing lost of what the page shows in the same rows."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from dmer.figures.catalog import FIGURES, FigureContent
from dmer.figures.prevalence import WIDE_DRAWING_FROM, WIDE_WORDS_LETTERS
from dmer.figures.wide_rows import DRAWING_FROM, ROW_PIXELS, WORDS_LETTERS, WideRow, wide_rows

IN_ROWS = {"prevalence": (WIDE_DRAWING_FROM, WIDE_WORDS_LETTERS), "durations": (DRAWING_FROM, WORDS_LETTERS)}


LINE_PIXELS = 15 * 1.3
"""A line of words: letters of 15 pixels, as Plotly spaces lines."""


def wide(name: str, content: FigureContent) -> dict[str, Any]:
    found: dict[str, Any] = FIGURES[name](content).as_data()["wide"]
    return found


@pytest.fixture(params=IN_ROWS)
def drawing(request: pytest.FixtureRequest, content: FigureContent) -> dict[str, Any]:
    return wide(request.param, content)


@pytest.mark.parametrize("name", IN_ROWS)
def test_words_stand_left_of_the_drawing_and_fit_there(name: str, content: FigureContent) -> None:
    drawing, (drawing_from, letters) = wide(name, content), IN_ROWS[name]
    assert drawing["layout"]["xaxis"]["domain"] == [drawing_from, 1.0]
    words = [
        note for note in drawing["layout"]["annotations"] if note.get("xref") == "paper" and "<b>" not in note["text"]
    ]
    assert words
    for note in words:
        lines = note["text"].split("<br>")
        assert len(lines) <= 2, note["text"]
        assert max(map(len, lines)) <= letters, note["text"]


def test_words_of_two_rows_do_not_touch(drawing: dict[str, Any]) -> None:
    words = sorted(
        (one for one in drawing["layout"]["annotations"] if one.get("xref") == "paper"), key=lambda one: one["y"]
    )
    for above, below in pairwise(words):
        lines = (above["text"].count("<br>") + below["text"].count("<br>") + 2) / 2
        assert (below["y"] - above["y"]) * ROW_PIXELS >= lines * LINE_PIXELS + 2, below["text"]


def test_every_study_of_the_page_is_on_the_slide(content: FigureContent) -> None:
    wide = FIGURES["prevalence"](content).as_data()["wide"]
    points = sorted(x for trace in wide["data"] if trace["mode"] == "markers" for x in trace["x"])
    assert points == sorted(study.percent for study in content.library.studies.prevalence)
    lengths = FIGURES["durations"](content).as_data()["wide"]["data"]
    assert len(lengths) == sum(row.high_s is not None for row in content.library.studies.durations)


def test_a_slide_of_the_spectrum_shows_the_families_alone(content: FigureContent) -> None:
    wide = json.dumps(FIGURES["spectrum"](content).as_data()["wide"])
    for ladder in content.library.studies.ladders:
        assert ladder.strongest.split()[0] in wide
    assert "Kac" not in wide


def test_a_group_without_rows_has_no_heading(content: FigureContent) -> None:
    row = WideRow("somewhere", lambda figure, y: figure.add_scatter(x=[1], y=[y]))
    figure = wide_rows(content.palettes.light, [("Full", [row]), ("Empty", [])], {"range": [0, 2]})
    assert "Empty" not in str(figure.to_json())
