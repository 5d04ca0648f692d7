"""How often D-MER was found: a forest plot grouped by how people were asked, without a pooled number."""

from __future__ import annotations

from dataclasses import dataclass

import plotly.graph_objects as go

from dmer.content.figure_words import PrevalenceWords
from dmer.content.library import Library
from dmer.content.palette import Palette
from dmer.content.study_rows import Prevalence
from dmer.figures.picture import Picture, Table, blank, label, wrapped

ROW_PIXELS = 46
GROUP_ROWS = 0.75
WORDS_ABOVE = 0.34
"""How far the words of a row stand above its line, in rows."""


@dataclass(frozen=True)
class _Canvas:
    """A figure under way, and what is drawn into it."""

    figure: go.Figure
    library: Library
    words: PrevalenceWords
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
    )


def _source(study: Prevalence, library: Library) -> str:
    return library.evidence.references[study.references[0]].short


def _drawn(studies: tuple[Prevalence, ...], library: Library, words: PrevalenceWords, palette: Palette) -> go.Figure:
    at: dict[str, float] = {}
    headings: dict[str, float] = {}
    y = 0.0
    for how, heading in words.how_asked.items():
        group = sorted((study for study in studies if study.how_asked == how), key=lambda study: study.percent)
        if not group:
            continue
        headings[heading] = y
        y += GROUP_ROWS
        for study in group:
            y += 0.5
            at[study.id] = y
            y += 0.5
    figure = blank(palette, round((y + 0.3) * ROW_PIXELS + 60))
    highest = max(study.interval[1] if study.interval else study.percent for study in studies)
    figure.update_xaxes(range=[0, highest * 1.25], title={"text": words.axis, "standoff": 6}, ticksuffix=" %", nticks=6)
    figure.update_yaxes(range=[y + 0.1, -0.4])
    for heading, height in headings.items():
        figure.add_annotation(label(f"<b>{heading}</b>", height))
    for study in studies:
        _draw_study(_Canvas(figure, library, words, palette), study, at[study.id])
    return figure


def _draw_study(canvas: _Canvas, study: Prevalence, y: float) -> None:
    figure, words, palette = canvas.figure, canvas.words, canvas.palette
    people = f", {words.people.format(people=study.people)}" if study.people else ""
    figure.add_annotation(label(f"{study.label}{people}", y - WORDS_ABOVE, font={"color": palette.faint}))
    if study.interval:
        figure.add_scatter(
            x=study.interval, y=[y, y], mode="lines", line={"color": palette.oxytocin, "width": 3}, hoverinfo="skip"
        )
    ends = study.interval or (study.percent, study.percent)
    figure.add_annotation(
        x=ends[1], y=y, text=f"<b>{study.percent:g} %</b>", xanchor="left", xshift=10, showarrow=False
    )
    interval = f"{study.interval[0]:g} to {study.interval[1]:g} % ({study.interval_kind})" if study.interval else ""
    hover = [f"<b>{_source(study, canvas.library)}</b>", interval, wrapped(study.population), wrapped(study.caution)]
    figure.add_scatter(
        x=[study.percent],
        y=[y],
        mode="markers",
        marker={
            "size": 13,
            "symbol": "square" if study.interval else "square-open",
            "color": palette.oxytocin,
            "line": {"width": 2, "color": palette.oxytocin},
        },
        hovertext=["<br>".join(part for part in hover if part)],
        hovertemplate="%{hovertext}<extra></extra>",
    )
