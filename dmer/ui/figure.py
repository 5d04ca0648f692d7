"""A figure of the evidence on a page."""

from __future__ import annotations

from dmer.routes.player import plotly_address
from dmer.ui.player_part import player_part


def show_figure(name: str) -> None:
    """Show the figure called `name` (dmer/figures/catalog.py) with its takeaway and its table."""
    preload = f"{plotly_address()} player/data/figures/{name}.json"
    player_part("figure", f"figure-{name}", preload=preload, name=name)
