"""The history of D-MER as a staircase: time runs to the right, and each event is a row with its words beside it."""

from __future__ import annotations

import plotly.graph_objects as go

from dmer.content.figure_words import HistoryWords
from dmer.content.history_events import HistoryEvent
from dmer.content.library import Library
from dmer.content.palette import Palette
from dmer.figures.picture import Picture, Table, blank, wrapped

ROW_PIXELS = 24
HEAD_ROWS = 2.6
"""Room above the first row for the names of the eras, in rows; neighbors stand at different heights."""

TURNS_LEFT = 2015
"""Words stand to the right of an event until this year, and to its left from then on, so that they stay inside."""

RECENT = 2018
MARKERS = {"documented": "circle", "one source says": "circle-open", "sources disagree": "diamond-open"}


def history(library: Library, words: HistoryWords, palette: Palette) -> Picture:
    """Every event of the history, in order of time."""
    events = library.studies.history_events
    rows = tuple(
        (event.date_in_words, event.label, event.text, event.sure, _sources(event, library)) for event in events
    )
    takeaway = words.takeaway.format(
        first=events[0].date_in_words, recent=sum(event.year >= RECENT for event in events), count=len(events)
    )
    return Picture(
        title=words.title,
        takeaway=takeaway,
        note=words.note,
        table=Table(tuple(words.columns.model_dump().values()), rows),
        figure=_drawn(events, library, words, palette),
    )


def _sources(event: HistoryEvent, library: Library) -> str:
    return "; ".join(library.evidence.references[reference].short for reference in event.references)


def _drawn(events: tuple[HistoryEvent, ...], library: Library, words: HistoryWords, palette: Palette) -> go.Figure:
    last = max(event.when for event in events)
    first = min(event.when for event in events)
    figure = blank(palette, round((len(events) + HEAD_ROWS) * ROW_PIXELS + 60))
    figure.update_xaxes(range=[first - 0.8, last + 0.8], dtick=4, tick0=2000)
    figure.update_yaxes(range=[len(events) - 0.4, -HEAD_ROWS])
    _draw_eras(figure, events, words, palette)
    for left in (False, True):
        shown = [(row, event) for row, event in enumerate(events) if (event.when >= TURNS_LEFT) == left]
        figure.add_scatter(
            x=[event.when for _, event in shown],
            y=[row for row, _ in shown],
            mode="markers+text",
            text=[f"  {event.label}  " for _, event in shown],
            textposition="middle left" if left else "middle right",
            marker={
                "size": 11,
                "color": palette.accent,
                "symbol": [MARKERS[event.certainty] for _, event in shown],
                "line": {"width": 2, "color": palette.accent},
            },
            hovertext=[_hover(event, library, words) for _, event in shown],
            hovertemplate="%{hovertext}<extra></extra>",
            cliponaxis=False,
        )
    return figure


def _hover(event: HistoryEvent, library: Library, words: HistoryWords) -> str:
    certainty = words.certainty[event.certainty]
    parts = [f"<b>{event.date_in_words}</b>, {certainty}", wrapped(event.text), wrapped(event.sure)]
    return "<br>".join(part for part in [*parts, f"<i>{wrapped(_sources(event, library))}</i>"] if part)


def _draw_eras(figure: go.Figure, events: tuple[HistoryEvent, ...], words: HistoryWords, palette: Palette) -> None:
    """One band for each era, from its first event to the first of the next."""
    starts = {era: min(event.when for event in events if event.era == era) for era in words.eras}
    edges = [float(event) for event in starts.values()]
    begin, end = min(edges) - 0.8, max(event.when for event in events) + 0.8
    borders = [begin, *(edge - 0.3 for edge in edges[1:]), end]
    for index, name in enumerate(words.eras.values()):
        left, right = borders[index], borders[index + 1]
        figure.add_shape(
            type="rect",
            x0=left,
            x1=right,
            yref="paper",
            y0=0,
            y1=1,
            line={"width": 0},
            fillcolor=palette.panel if index % 2 == 0 else palette.wave,
            layer="below",
        )
        figure.add_annotation(
            x=(left + right) / 2, y=-HEAD_ROWS + 0.6 + 0.9 * (index % 2), text=f"<b>{name}</b>", showarrow=False
        )
