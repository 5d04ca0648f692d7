"""Rows under headings for a slide: words in a column on the left, what is drawn to the right of them.

On a page the words of a row stand above its line, which suits a phone; a slide is wide and low, and read from afar.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dmer.content.palette import Palette
from dmer.figures.picture import blank, in_front_of_grid, label, wrapped

ROW_PIXELS = 39
HEADING_ROWS = 0.75
ONE_LINE_ROWS = 0.72
TWO_LINE_ROWS = 1.1
"""What a heading, and a row whose words need one or two lines, take; two lines fill a row to its edge at 1."""

AXIS_PIXELS = 52
DRAWING_FROM = 0.5
"""Where the words end and the drawing begins, as a share of the width."""

WORDS_LETTERS = 28
"""A row's words are wrapped after so many letters, into two lines at most."""


@dataclass(frozen=True)
class WideRow:
    """One row: its words, and what draws it at a height."""

    words: str
    draw: Callable[[go.Figure, float], None]


def wide_rows(
    palette: Palette,
    groups: Sequence[tuple[str, Sequence[WideRow]]],
    xaxis: dict[str, Any],
    drawing_from: float = DRAWING_FROM,
    words_letters: int = WORDS_LETTERS,
) -> go.Figure:
    """A figure of rows in groups, each group under its heading; groups without rows are left out.

    With more room for the words, `drawing_from`, more letters fit into a line.
    """
    shown = [(heading, [(wrapped(row.words, words_letters), row) for row in rows]) for heading, rows in groups if rows]
    height = sum(HEADING_ROWS + sum(_height_of(text) for text, _ in rows) for _, rows in shown)
    figure = blank(palette, round(height * ROW_PIXELS + AXIS_PIXELS))
    figure.update_xaxes(domain=[drawing_from, 1.0], **xaxis)
    figure.update_yaxes(range=[height, 0.0])
    y = 0.0
    for heading, rows in shown:
        figure.add_annotation(label(f"<b>{heading}</b>", y + 0.55 * HEADING_ROWS))
        y += HEADING_ROWS
        for text, row in rows:
            middle = y + 0.5 * _height_of(text)
            figure.add_annotation(label(text, middle, font={"color": palette.faint}))
            row.draw(figure, middle)
            y += _height_of(text)
    in_front_of_grid(figure, palette)
    return figure


def _height_of(text: str) -> float:
    return TWO_LINE_ROWS if "<br>" in text else ONE_LINE_ROWS
