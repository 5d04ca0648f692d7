"""How long a wave lasts by source, and at which let-downs it comes by study."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import plotly.graph_objects as go

from dmer.content.figure_words import DurationWords
from dmer.content.library import Library
from dmer.content.palette import Palette
from dmer.content.study_rows import Counted, Duration, Pattern
from dmer.figures.picture import Cell, Picture, Table, blank, label, wrapped

ROW_PIXELS = 44
WORDS_ABOVE = 0.34
LONGEST_MINUTES = 10.6
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
    )


def _clock(seconds: float | None) -> str | None:
    if seconds is None:
        return None
    return f"{seconds:g} s" if seconds < 120 and seconds % 60 else f"{seconds / 60:g} min"


def _source(row: Counted, library: Library) -> str:
    return library.evidence.references[row.references[0]].short


def _drawn(
    lasting: Sequence[Duration], patterns: Sequence[Pattern], library: Library, words: DurationWords, palette: Palette
) -> go.Figure:
    shown = [row for row in lasting if row.high_s is not None]
    counted = [row for row in patterns if row.percent is not None]
    upper = len(shown) + 0.8 * len({row.measured for row in shown})
    lower = len(counted) + 0.8 * len({row.question for row in counted})
    height = (upper + lower) * ROW_PIXELS + 2 * AXIS_PIXELS
    figure = blank(palette, round(height))
    split = (lower * ROW_PIXELS + AXIS_PIXELS) / height
    figure.update_layout(
        xaxis={"range": [0, LONGEST_MINUTES], "dtick": 1, "title": {"text": words.axis, "standoff": 4}},
        yaxis={"range": [upper - 0.1, -0.4], "domain": [split + AXIS_PIXELS / height, 1]},
        xaxis2={
            "range": [0, 100],
            "anchor": "y2",
            "gridcolor": palette.grid,
            "zeroline": False,
            "fixedrange": True,
            "ticksuffix": " %",
            "nticks": 6,
            "tickfont": {"color": palette.faint},
            "title": {"text": words.percent_axis, "standoff": 4},
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
            figure.add_annotation(label(f"<b>{heading}</b>", y))
            y += 0.8
        for row in group:
            _draw_duration(_Canvas(figure, library, words, palette), row, y + 0.3)
            y += 1
    y = 0.0
    for question, heading in words.questions.items():
        figure.add_annotation(label(f"<b>{heading}</b>", y, yref="y2"))
        y += 0.8
        for pattern in (row for row in counted if row.question == question):
            _draw_pattern(_Canvas(figure, library, words, palette), pattern, y + 0.3)
            y += 1
    return figure


def _draw_duration(canvas: _Canvas, row: Duration, y: float) -> None:
    figure, words, palette = canvas.figure, canvas.words, canvas.palette
    share = f", {row.percent:g} %" if row.percent is not None else ""
    text = f"{_source(row, canvas.library)} ({words.kind[row.kind]}){share}"
    figure.add_annotation(label(text, y - WORDS_ABOVE, font={"color": palette.faint}))
    low, high = (row.low_s or 0.0) / 60, (row.high_s or 0.0) / 60
    figure.add_scatter(
        x=[low, high],
        y=[y, y],
        mode="lines",
        line={"color": palette.feeling, "width": 7, "dash": "solid" if row.low_s is not None else "dot"},
        hovertext=["<br>".join([wrapped(row.text), wrapped(row.caution)])] * 2,
        hovertemplate="%{hovertext}<extra></extra>",
    )
    ends = f"{_clock(row.low_s)} to {_clock(row.high_s)}" if row.low_s is not None else f"up to {_clock(row.high_s)}"
    figure.add_annotation(x=high, y=y, text=f"<b>{ends}</b>", xanchor="left", xshift=8, showarrow=False)


def _draw_pattern(canvas: _Canvas, row: Pattern, y: float) -> None:
    figure, words, palette = canvas.figure, canvas.words, canvas.palette
    people = f", n = {row.people}" if row.people else ""
    text = f"{words.answers[row.answer]} ({_source(row, canvas.library)}{people})"
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
        text=f"<b>{row.percent:g} %</b>",
        xanchor="left",
        xshift=8,
        showarrow=False,
    )
