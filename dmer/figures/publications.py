"""How much has been published on D-MER, year by year and by type of publication."""

from __future__ import annotations

from collections import Counter

import plotly.graph_objects as go

from dmer.content.figure_words import PublicationWords
from dmer.content.library import Library
from dmer.content.palette import Palette
from dmer.content.references import Reference
from dmer.figures.picture import Picture, Table, axis_title, blank

PUBLISHED = ("case report", "case series", "qualitative study", "survey", "review", "book")
EARLY = 2018
HEIGHT = 420
PATTERNS = ("", "/", "x", "", ".", "/")
"""By kind, beside the color: what described people, what counted them, and what looked back at both."""


def publications(library: Library, words: PublicationWords, palette: Palette) -> Picture:
    """Papers and books that the history of D-MER cites."""
    found = cited_publications(library)
    years = Counter(reference.year for reference in found if reference.year)
    peak, most = max(years.items(), key=lambda item: item[1])
    early = sum(count for year, count in years.items() if year < EARLY)
    rows = tuple((reference.year, reference.type, f"{reference.short}: {reference.title}") for reference in found)
    return Picture(
        title=words.title,
        takeaway=words.takeaway.format(count=len(found), early=early, peak=peak, most=most),
        note=words.note,
        table=Table(tuple(words.columns.model_dump().values()), rows),
        figure=_drawn(found, words, palette),
    )


def cited_publications(library: Library) -> list[Reference]:
    """The publications, each once, in order of their years."""
    cited = {reference for event in library.studies.history_events for reference in event.references}
    found = [library.evidence.references[name] for name in cited]
    kept = [reference for reference in found if reference.type in PUBLISHED and reference.year]
    return sorted(kept, key=lambda reference: (reference.year or 0, reference.short))


def _drawn(found: list[Reference], words: PublicationWords, palette: Palette) -> go.Figure:
    figure = blank(palette, HEIGHT)
    years = [reference.year for reference in found if reference.year]
    span = list(range(min(years), max(years) + 1))
    colors = (palette.accent, palette.accent, palette.accent, palette.text, palette.ghost, palette.ghost)
    for kind, color, pattern in zip(PUBLISHED, colors, PATTERNS, strict=True):
        counts = Counter(reference.year for reference in found if reference.type == kind)
        if not counts:
            continue
        figure.add_bar(
            x=span,
            y=[counts[year] for year in span],
            name=kind,
            marker={
                "color": color,
                "pattern": {"shape": pattern, "fillmode": "overlay", "fgcolor": palette.ground, "size": 6},
                "line": {"color": palette.ground, "width": 1},
            },
            hovertemplate="%{x}: %{y} " + kind + "<extra></extra>",
        )
    figure.update_layout(
        barmode="stack",
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"},
        margin={"l": 44, "r": 12, "t": 8, "b": 44},
        bargap=0.25,
    )
    figure.update_xaxes(dtick=4, tick0=2010, showgrid=False)
    figure.update_yaxes(
        showticklabels=True,
        showgrid=True,
        gridcolor=palette.grid,
        dtick=2,
        tickfont={"color": palette.faint},
        title=axis_title(words.axis),
    )
    return figure
