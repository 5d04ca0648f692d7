"""How often D-MER was found: a forest plot grouped by how people were asked, without a pooled number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from dmer.content.figure_words import PrevalenceWords
from dmer.content.library import Library
from dmer.content.palette import Palette
from dmer.content.study_rows import Prevalence
from dmer.figures.picture import Picture, Table, axis_title, blank, in_front_of_grid, label, wrapped
from dmer.figures.wide_rows import WideRow, wide_rows

ROW_PIXELS = 48
GROUP_ROWS = 0.3
"""From the name of a group to its first row, in rows."""

BETWEEN_GROUPS = 0.45
LINE_AT = 0.68
"""Where in its row the line of a study is drawn."""

WORDS_ABOVE = 0.42
"""How far the words of a row stand above its line, in rows."""

WIDE_DRAWING_FROM = 0.56
WIDE_WORDS_LETTERS = 40
WIDE_BEYOND = 1.4
"""On a slide nearly every study's words fit into one line so, and all letters can be larger."""


@dataclass(frozen=True)
class _Canvas:
    """A figure under way, and what is drawn into it."""

    figure: go.Figure
    library: Library
    palette: Palette


def prevalence(library: Library, words: PrevalenceWords, palette: Palette) -> Picture:
    """Every study that counted D-MER."""
    studies = library.studies.prevalence
    rows = tuple(
        (
            f"{study.label} ({_source(study, library)})",
            study.percent,
            study.cases,
            study.people,
            f"{study.interval[0]:g} to {study.interval[1]:g}" if study.interval else None,
            study.interval_kind,
            words.how_asked[study.how_asked],
            study.population,
            _source(study, library),
            study.caution,
        )
        for study in studies
    )
    percents = [study.percent for study in studies if study.how_asked != "already-uncomfortable mothers only"]
    return Picture(
        title=words.title,
        takeaway=words.takeaway.format(lowest=f"{min(percents):g}", highest=f"{max(percents):g}"),
        note=words.note,
        table=Table(tuple(words.columns.model_dump().values()), rows),
        figure=_drawn(studies, library, words, palette),
        wide=_drawn_wide(studies, library, words, palette),
    )


def _source(study: Prevalence, library: Library) -> str:
    return library.evidence.references[study.references[0]].short


def _in_groups(studies: tuple[Prevalence, ...], words: PrevalenceWords) -> list[tuple[str, list[Prevalence]]]:
    """The studies under each heading that has any, from the lowest percentage up."""
    groups = [
        (heading, sorted((one for one in studies if one.how_asked == how), key=lambda study: study.percent))
        for how, heading in words.how_asked.items()
    ]
    return [(heading, group) for heading, group in groups if group]


def _xaxis(studies: tuple[Prevalence, ...], words: PrevalenceWords, beyond: float = 1.25) -> dict[str, Any]:
    """The axis to the highest percentage, and so many times as far: the numbers beside the lines need room."""
    highest = max(study.interval[1] if study.interval else study.percent for study in studies)
    return {"range": [0, highest * beyond], "title": axis_title(words.axis), "tick0": 0, "dtick": 10}


def _drawn_wide(
    studies: tuple[Prevalence, ...], library: Library, words: PrevalenceWords, palette: Palette
) -> go.Figure:
    def row(study: Prevalence) -> WideRow:
        return WideRow(
            _words_of(study, words),
            lambda figure, y: _draw_study(_Canvas(figure, library, palette), study, y),
        )

    groups = [(heading, [row(study) for study in group]) for heading, group in _in_groups(studies, words)]
    return wide_rows(palette, groups, _xaxis(studies, words, WIDE_BEYOND), WIDE_DRAWING_FROM, WIDE_WORDS_LETTERS)


def _drawn(studies: tuple[Prevalence, ...], library: Library, words: PrevalenceWords, palette: Palette) -> go.Figure:
    at: dict[str, float] = {}
    headings: dict[str, float] = {}
    y = 0.0
    for heading, group in _in_groups(studies, words):
        headings[heading] = y
        y += GROUP_ROWS
        for study in group:
            at[study.id] = y + LINE_AT
            y += 1.0
        y += BETWEEN_GROUPS
    figure = blank(palette, round((y + 0.1) * ROW_PIXELS + 60))
    figure.update_xaxes(**_xaxis(studies, words))
    figure.update_yaxes(range=[y - 0.2, -0.3])
    for heading, height in headings.items():
        figure.add_annotation(label(f"<b>{heading}</b>", height))
    for study in studies:
        above = at[study.id] - WORDS_ABOVE
        figure.add_annotation(label(_words_of(study, words), above, font={"color": palette.faint}))
        _draw_study(_Canvas(figure, library, palette), study, at[study.id])
    in_front_of_grid(figure, palette)
    return figure


def _words_of(study: Prevalence, words: PrevalenceWords) -> str:
    people = f", {words.people.format(people=f'{study.people:,}')}" if study.people else ""
    return f"{study.label}{people}"


def _draw_study(canvas: _Canvas, study: Prevalence, y: float) -> None:
    figure, palette = canvas.figure, canvas.palette
    if study.interval:
        figure.add_scatter(
            x=study.interval, y=[y, y], mode="lines", line={"color": palette.accent, "width": 3}, hoverinfo="skip"
        )
    ends = study.interval or (study.percent, study.percent)
    figure.add_annotation(x=ends[1], y=y, text=f"<b>{study.percent:g}%</b>", xanchor="left", xshift=10, showarrow=False)
    interval = f"{study.interval[0]:g} to {study.interval[1]:g}% ({study.interval_kind})" if study.interval else ""
    hover = [f"<b>{_source(study, canvas.library)}</b>", interval, wrapped(study.population), wrapped(study.caution)]
    figure.add_scatter(
        x=[study.percent],
        y=[y],
        mode="markers",
        marker={
            "size": 13,
            "symbol": "square" if study.interval else "square-open",
            "color": palette.accent,
            "line": {"width": 2, "color": palette.accent},
        },
        hovertext=["<br>".join(part for part in hover if part)],
        hovertemplate="%{hovertext}<extra></extra>",
    )
