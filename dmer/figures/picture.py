"""What every figure of the evidence is made of: the drawing, its takeaway in words, and the numbers as a table.

Figures are drawn in the colors of the light look and without a width; whoever shows them recolors and fits them.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from importlib import import_module
from typing import Any

import plotly.graph_objects as go

from dmer.content.palette import Palette

AXIS_LETTERS = 13
"""Size of the letters of an axis title, in pixels."""

Cell = str | float | int | None


@dataclass(frozen=True)
class Table:
    """Rows of cells under the names of their columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Picture:
    """A figure ready to be shown; without a `figure` the table itself is what is shown.

    `wide` is the same drawing for a slide, or the part of it that a slide has room for; None where `figure` serves.
    """

    title: str
    takeaway: str
    note: str
    table: Table
    figure: go.Figure | None = None
    wide: go.Figure | None = None

    def as_data(self) -> dict[str, Any]:
        """Plain data for the browser: dmer/player/figure.js."""
        return {
            "title": self.title,
            "takeaway": self.takeaway,
            "note": self.note,
            "table": {"columns": self.table.columns, "rows": self.table.rows},
            "figure": _as_data(self.figure),
            "wide": _as_data(self.wide),
        }


def _as_data(figure: go.Figure | None) -> Any:
    return None if figure is None else json.loads(str(figure.to_json()))


def blank(palette: Palette, height: int) -> go.Figure:
    """An empty figure of `height` pixels in the house's style."""
    import_module("pandas")  # Plotly looks into it once it is there, even while Streamlit is still loading it
    figure = go.Figure()
    figure.update_layout(
        template="none",
        height=height,
        margin={"l": 8, "r": 12, "t": 8, "b": 44},
        paper_bgcolor=palette.ground,
        plot_bgcolor=palette.ground,
        font={"color": palette.text, "size": 14, "family": "system-ui, sans-serif"},
        hoverlabel={"bgcolor": palette.ground, "bordercolor": palette.faint, "font": {"color": palette.text}},
        showlegend=False,
        dragmode=False,
        hovermode="closest",
    )
    figure.update_xaxes(
        fixedrange=True, gridcolor=palette.grid, zeroline=False, tickfont={"color": palette.faint}, tickangle=0
    )
    figure.update_yaxes(fixedrange=True, showgrid=False, zeroline=False, showticklabels=False)
    return figure


def wrapped(text: str, letters: int = 60) -> str:
    """Text with Plotly's line breaks, for a hover box no wider than `letters`."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > letters:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br>".join(lines)


def axis_title(text: str) -> dict[str, Any]:
    """A title for an axis, no larger than the words in the figure."""
    return {"text": text, "standoff": 6, "font": {"size": AXIS_LETTERS}}


def in_front_of_grid(figure: go.Figure, palette: Palette) -> None:
    """Keep the lines of the grid from running through words."""
    figure.update_annotations(bgcolor=palette.ground, borderpad=1)


def label(text: str, y: float, *, x: float = 0.0, **style: Any) -> dict[str, Any]:
    """An annotation that begins at the share `x` of the width, at height `y` of the axis."""
    return {
        "text": text,
        "x": x,
        "xref": "paper",
        "y": y,
        "yref": "y",
        "xanchor": "left",
        "yanchor": "middle",
        "align": "left",
        "showarrow": False,
        **style,
    }
