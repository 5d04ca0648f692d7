"""How long a wave lasts by source, and at which let-downs it comes by study."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dmer.content.figure_words import DurationWords
from dmer.content.library import Library
from dmer.content.palette import Palette
from dmer.content.study_rows import Counted, Duration, Pattern
from dmer.figures.picture import Cell, Picture, Table, axis_title, blank, in_front_of_grid, label, wrapped
from dmer.figures.wide_rows import WideRow, wide_rows

ROW_PIXELS = 52
WORDS_ABOVE = 0.44
LINE_AT = 0.32
HEADING_AT = 0.25
HEADING_ROWS = 0.85
"""From the name of a group to its first row, and room above that name; in rows, as those before."""

LONGEST_MINUTES = 14
"""Where the axis ends; the words after the longest line need room."""

LONGEST_MINUTES_WIDE = 18
"""The same beside a column of words."""

AXIS_PIXELS = 58


@dataclass(frozen=True)
class _Canvas:
    """A figure under way, and what is drawn into it."""

    figure: go.Figure
    library: Library
    words: DurationWords
    palette: Palette


def durations(library: Library, words: DurationWords, palette: Palette) -> Picture:
    """Every duration with a number, then how many have it at which let-downs."""
    lasting, patterns = library.studies.durations, library.studies.patterns
    rows: list[tuple[Cell, ...]] = [
        (
            words.measured[row.measured],
            _clock(row.low_s),
            _clock(row.high_s),
            row.percent,
            row.text,
            _source(row, library),
            row.caution,
        )
        for row in lasting
    ]
    rows += [
        (words.questions[row.question], None, None, row.percent, row.text, _source(row, library), row.caution)
        for row in patterns
    ]
    [first] = [row.percent for row in patterns if row.answer == "first of a session only"]
    return Picture(
        title=words.title,
        takeaway=words.takeaway.format(first=f"{first:g}"),
        note=words.note,
        table=Table(tuple(words.columns.model_dump().values()), tuple(rows)),
        figure=_drawn(lasting, patterns, library, words, palette),
        wide=_drawn_wide(lasting, library, words, palette),
    )


def _clock(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    return f"{seconds:g} s" if seconds < 120 and seconds % 60 else f"{seconds / 60:g} min"


def _span(row: Duration) -> str:
    """As "1 to 5 min" or "up to 10 min"."""
    high = _clock(row.high_s) or ""
    if row.low_s is None:
        return f"up to {high}"
    low = _clock(row.low_s) or ""
    same_unit = low.split()[-1:] == high.split()[-1:]
    return f"{low.split()[0] if same_unit else low} to {high}"


def _source(row: Counted, library: Library) -> str:
    return library.evidence.references[row.references[0]].short


def _lengths_axis(words: DurationWords) -> dict[str, Any]:
    return {"range": [0, LONGEST_MINUTES], "tickvals": list(range(0, 11, 2)), "title": axis_title(words.axis)}


def _drawn_wide(lasting: Sequence[Duration], library: Library, words: DurationWords, palette: Palette) -> go.Figure:
    """The lengths alone: a slide has no room for the let-downs beside them."""

    def row(one: Duration) -> WideRow:
        return WideRow(
            _said_by(one, library, words),
            lambda figure, y: _draw_duration(_Canvas(figure, library, words, palette), one, y),
        )

    shown = [one for one in lasting if one.high_s is not None]
    groups = [
        (heading, [row(one) for one in shown if one.measured == measured])
        for measured, heading in words.measured.items()
    ]
    return wide_rows(palette, groups, _lengths_axis(words) | {"range": [0, LONGEST_MINUTES_WIDE]})


def _drawn(
    lasting: Sequence[Duration], patterns: Sequence[Pattern], library: Library, words: DurationWords, palette: Palette
) -> go.Figure:
    shown = [row for row in lasting if row.high_s is not None]
    counted = [row for row in patterns if row.percent is not None]
    upper = len(shown) + HEADING_ROWS * len({row.measured for row in shown})
    lower = len(counted) + HEADING_ROWS * len({row.question for row in counted})
    height = (upper + lower) * ROW_PIXELS + 2 * AXIS_PIXELS
    figure = blank(palette, round(height))
    split = (lower * ROW_PIXELS + AXIS_PIXELS) / height
    figure.update_layout(
        xaxis=_lengths_axis(words),
        yaxis={"range": [upper - 0.1, -0.4], "domain": [split + AXIS_PIXELS / height, 1]},
        xaxis2={
            "range": [0, 110],
            "anchor": "y2",
            "gridcolor": palette.grid,
            "zeroline": False,
            "fixedrange": True,
            "dtick": 20,
            "tickangle": 0,
            "tickfont": {"color": palette.faint},
            "title": axis_title(words.percent_axis),
        },
        yaxis2={
            "range": [lower - 0.1, -0.4],
            "domain": [0, split - AXIS_PIXELS / height / 2],
            "anchor": "x2",
            "showgrid": False,
            "zeroline": False,
            "showticklabels": False,
            "fixedrange": True,
        },
    )
    y = 0.0
    for measured, heading in words.measured.items():
        group = [row for row in shown if row.measured == measured]
        if group:
            figure.add_annotation(label(f"<b>{heading}</b>", y + HEADING_AT))
            y += HEADING_ROWS
        for row in group:
            text = _words_of(row, library, words)
            figure.add_annotation(label(text, y + LINE_AT - WORDS_ABOVE, font={"color": palette.faint}))
            _draw_duration(_Canvas(figure, library, words, palette), row, y + LINE_AT)
            y += 1
    y = 0.0
    for question, heading in words.questions.items():
        figure.add_annotation(label(f"<b>{heading}</b>", y + HEADING_AT, yref="y2"))
        y += HEADING_ROWS
        for pattern in (row for row in counted if row.question == question):
            _draw_pattern(_Canvas(figure, library, words, palette), pattern, y + LINE_AT)
            y += 1
    in_front_of_grid(figure, palette)
    return figure


def _words_of(row: Duration, library: Library, words: DurationWords) -> str:
    share = f", {words.share.format(percent=f'{row.percent:g}')}" if row.percent is not None else ""
    return _said_by(row, library, words) + share


def _said_by(row: Duration, library: Library, words: DurationWords) -> str:
    """The source with what kind it is, unless its name says so."""
    source, kind = _source(row, library), words.kind[row.kind]
    return source if source.endswith(kind) else f"{source} ({kind})"


def _draw_duration(canvas: _Canvas, row: Duration, y: float) -> None:
    figure, palette = canvas.figure, canvas.palette
    low, high = (row.low_s or 0.0) / 60, (row.high_s or 0.0) / 60
    figure.add_scatter(
        x=[low, high],
        y=[y, y],
        mode="lines",
        line={"color": palette.feeling, "width": 7, "dash": "solid" if row.low_s is not None else "dot"},
        hovertext=["<br>".join([wrapped(row.text), wrapped(row.caution)])] * 2,
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.add_annotation(x=high, y=y, text=f"<b>{_span(row)}</b>", xanchor="left", xshift=8, showarrow=False)


def _draw_pattern(canvas: _Canvas, row: Pattern, y: float) -> None:
    figure, words, palette = canvas.figure, canvas.words, canvas.palette
    people = f" {words.people.format(people=row.people)}" if row.people else ""
    text = f"{words.answers[row.answer]} ({_source(row, canvas.library)})"
    figure.add_annotation(label(text, y - WORDS_ABOVE, yref="y2", font={"color": palette.faint}))
    figure.add_scatter(
        x=[0, row.percent],
        y=[y, y],
        xaxis="x2",
        yaxis="y2",
        mode="lines",
        line={"color": palette.feeling, "width": 11},
        hovertext=["<br>".join([wrapped(row.text), wrapped(row.caution)])] * 2,
        hovertemplate="%{hovertext}<extra></extra>",
    )
    figure.add_annotation(
        x=row.percent,
        y=y,
        xref="x2",
        yref="y2",
        text=f"<b>{row.percent:g}%</b>{people}",
        xanchor="left",
        xshift=8,
        showarrow=False,
    )
